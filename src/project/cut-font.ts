import { readFile } from "node:fs/promises";
import subsetFont from "subset-font";
import { isCovered, toRanges, type Ranges } from "./code-points.ts";
import { sliceFile, sliceRanges } from "./font-slices.ts";
import type { Cut, FontSource } from "./font-sources.ts";

/** A static font in both its forms, and what it covers. */
export interface CutFont {
  readonly ranges: Ranges;
  readonly sfnt: Uint8Array;
  readonly woff2: Uint8Array;
}

/**
 * Cuts a static TrueType instance out of one slice of a variable font: every axis pinned, only `characters` (all of the slice without it).
 * Static, because a variable font becomes a nameless Type 3 font in PDFs. All layout features stay.
 * Undefined where the slice holds none of the characters.
 */
export async function cutFont(
  source: FontSource,
  slice: string,
  cut: Cut,
  characters?: ReadonlySet<number>,
): Promise<CutFont | undefined> {
  const original = await readFile(sliceFile(source, slice, cut.italic));
  const text = characters && String.fromCodePoint(...characters);
  const sfnt = await subsetFont(original, text ?? "", {
    keepAllGlyphs: text === undefined,
    variationAxes: { ...cut.axes },
    noHinting: true,
    targetFormat: "truetype",
  });
  const declared = sliceRanges(source).get(slice) ?? [];
  const isWanted = (point: number): boolean => characters?.has(point) ?? isCovered(point, declared);
  const ranges = toRanges((await coverage(sfnt)).filter(isWanted));
  if (ranges.length === 0) return undefined;
  const woff2 = await subsetFont(sfnt, "", { keepAllGlyphs: true, targetFormat: "woff2" });
  return { ranges, sfnt, woff2 };
}

async function coverage(sfnt: Uint8Array): Promise<readonly number[]> {
  const { Blob, Face } = await import("harfbuzzjs");
  return [...new Face(new Blob(sfnt)).collectUnicodes()];
}
