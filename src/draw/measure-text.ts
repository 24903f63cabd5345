import type * as harfbuzzjs from "harfbuzzjs";
import type { FontFace } from "../model/font.ts";
import { directionOfText } from "../model/text-direction.ts";
import type { TextMeasurer, TextStyle } from "./text.ts";

/**
 * Measures with HarfBuzz, which Chromium shapes with too, on the faces that the page embeds: equal to the browser to some hundredths of a pixel.
 * A character that no face has counts 1 em when it is East Asian and 0.55 em otherwise, since the browser's fallback font is not ours to know.
 */
export async function createTextMeasurer(faces: readonly FontFace[]): Promise<TextMeasurer> {
  const harfbuzz = await import("harfbuzzjs");
  const { Blob, Face } = harfbuzz;
  const fonts = new Map<FontFace, { readonly font: harfbuzzjs.Font; readonly upem: number }>();
  const known = new Map<string, number>();
  const buffer = new harfbuzz.Buffer();
  const shapeEm = shaperOf(harfbuzz);

  const fontOf = (face: FontFace): { readonly font: harfbuzzjs.Font; readonly upem: number } => {
    const opened = fonts.get(face);
    if (opened !== undefined) return opened;
    const parsed = new Face(new Blob(face.sfnt));
    const made = { font: new harfbuzz.Font(parsed), upem: parsed.upem };
    fonts.set(face, made);
    return made;
  };

  const widthInEm = (text: string, style: TextStyle): number => {
    const candidates = rankFaces(faces, style);
    let em = 0;
    for (const run of splitRuns(text, candidates)) {
      em += run.face === undefined ? guessEm(run.text) : shapeEm(buffer, run.text, style, fontOf(run.face));
    }
    return em;
  };

  return {
    width(text, style) {
      if (text === "") return 0;
      const spacing = style.letterSpacing ?? 0;
      const key = `${style.family}${style.weight}${style.italic === true ? "i" : ""}${spacing === 0 ? "" : "-"}|${text}`;
      let em = known.get(key);
      if (em === undefined) {
        em = widthInEm(text, style);
        if (known.size >= maxRemembered) known.clear();
        known.set(key, em);
      }
      return em * style.size + spacing * Array.from(text).length;
    },
  };
}

/** A live preview measures for hours: forget everything rather than grow without end. */
const maxRemembered = 20_000;

interface Run {
  readonly face: FontFace | undefined;
  readonly text: string;
}

/**
 * The faces of the style's family, then those of the sans family, in which the theme sets what others lack; of each font the best fit first: slant before
 * weight, as CSS matches fonts.
 */
function rankFaces(faces: readonly FontFace[], style: TextStyle): readonly FontFace[] {
  const own = faces.filter((face) => face.family === style.family);
  const others = style.family === "sans" ? [] : faces.filter((face) => face.family === "sans");
  const inOrder = [...own, ...others];
  const names = [...new Set(inOrder.map(({ name }) => name))];
  const rank = (face: FontFace): number =>
    names.indexOf(face.name) * 4 +
    (face.italic === (style.italic ?? false) ? 0 : 2) +
    (face.weight === style.weight ? 0 : 1);
  return inOrder.toSorted((a, b) => rank(a) - rank(b));
}

/** What may be more than one character to the reader: marks, joiners, selectors, flags, shades of skin. Anything else needs no segmenter. */
const composed = /[\p{M}\p{Join_Control}\p{Variation_Selector}\p{Regional_Indicator}\p{Emoji_Modifier}]/u;
let segmenter: Intl.Segmenter | undefined;
const wordStart = /^[\p{L}\p{N}]/u;
const invisible = /^\p{Default_Ignorable_Code_Point}$/u;

/** Text by the face that it is set in. As in browsers, a letter and its marks come from one face, the first that has them all. */
function splitRuns(text: string, candidates: readonly FontFace[]): readonly Run[] {
  const runs: { face: FontFace | undefined; text: string; inWord: boolean }[] = [];
  // Latin words among Arabic ones are set apart from the spaces and brackets about them, which run the other way: nothing is kerned across.
  const isMixed = directionOfText(text) === "rtl";
  const characters = composed.test(text) ? splitCharacters(text) : text;
  for (const character of characters) {
    const face = faceOf(character, candidates);
    const inWord = isMixed && wordStart.test(character);
    const last = runs.at(-1);
    if (last !== undefined && last.face === face && last.inWord === inWord) last.text += character;
    else runs.push({ face, text: character, inWord });
  }
  return runs;
}

/** A letter with its marks, an emoji with all that it is made of. */
function splitCharacters(text: string): readonly string[] {
  segmenter ??= new Intl.Segmenter("und", { granularity: "grapheme" });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

function faceOf(character: string, candidates: readonly FontFace[]): FontFace | undefined {
  const [first = 0, ...more] = Array.from(character, (point) => point.codePointAt(0) ?? 0);
  const needed = more.filter((point) => !invisible.test(String.fromCodePoint(point)));
  return (
    candidates.find((face) => covers(face, first) && needed.every((point) => covers(face, point))) ??
    candidates.find((face) => covers(face, first))
  );
}

/** Whether a face has a glyph for a code point. */
export function covers(face: FontFace, point: number): boolean {
  let low = 0;
  let high = face.ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = face.ranges[middle];
    if (range === undefined) return false;
    if (point < range[0]) high = middle - 1;
    else if (point > range[1]) low = middle + 1;
    else return true;
  }
  return false;
}

type ShapeEm = (
  buffer: harfbuzzjs.Buffer,
  text: string,
  style: TextStyle,
  font: { readonly font: harfbuzzjs.Font; readonly upem: number },
) => number;

function shaperOf({ Feature, shape }: typeof harfbuzzjs): ShapeEm {
  const noLigatures = [new Feature("liga", 0), new Feature("clig", 0)];
  return (buffer, text, style, { font, upem }) => {
    buffer.reset();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    // Browsers switch ligatures off in letter-spaced text.
    shape(font, buffer, (style.letterSpacing ?? 0) === 0 ? [] : noLigatures);
    let advance = 0;
    for (const position of buffer.getGlyphPositions()) advance += position.xAdvance;
    return advance / upem;
  };
}

const eastAsian =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF00-\uFF60]|\p{Extended_Pictographic}/u;

function guessEm(text: string): number {
  let em = 0;
  for (const character of text) {
    if (/^[\p{M}\p{Cf}]$/u.test(character)) continue;
    em += eastAsian.test(character) ? 1 : 0.55;
  }
  return em;
}
