import { join } from "node:path";
import type { FontFace } from "../model/font.ts";
import type { Caches } from "./cache-folder.ts";
import { isCovered } from "./code-points.ts";
import type { CutFont } from "./cut-font.ts";
import { cachedFont } from "./font-cache.ts";
import { sliceRanges, sourceVersion } from "./font-slices.ts";
import { emojiSource, fallbackSources, type Cut, type FontSource } from "./font-sources.ts";

/**
 * Static faces with the characters that are `wanted`, as far as our fonts have them: each from the first font that does, Chinese from one with serifs,
 * too. `present` are all the characters there are: an emoji may be made of several that stand in other fonts as well (a keycap of a digit).
 * What was cut once is kept under the user's cache folder, by content.
 */
export async function cutFallbackFaces(
  wanted: ReadonlySet<number>,
  present: ReadonlySet<number>,
  caches: Caches,
): Promise<readonly FontFace[]> {
  const faces: FontFace[] = [];
  let left = [...wanted];
  for (const source of fallbackSources) {
    // What is found is not looked for on, so that a font that is not needed is not even opened; but what stands in text may stand in headlines.
    const asked = source.family === "serif" ? [...wanted] : left;
    const found = asked.length === 0 ? [] : await facesFrom(source, asked, present, caches);
    faces.push(...found);
    if (source.family === "sans")
      left = left.filter((point) => !found.some((face) => isCovered(point, face.ranges)));
  }
  return faces;
}

async function facesFrom(
  source: FontSource,
  wanted: readonly number[],
  present: ReadonlySet<number>,
  caches: Caches,
): Promise<readonly FontFace[]> {
  const faces: FontFace[] = [];
  for (const [slice, ranges] of sliceRanges(source)) {
    let inSlice = wanted.filter((point) => isCovered(point, ranges));
    if (inSlice.length === 0) continue;
    if (source === emojiSource)
      inSlice = [...present, ...partsOfEmoji].filter((point) => isCovered(point, ranges));
    const cutting = withParts(inSlice).filter((point) => isCovered(point, ranges));
    for (const cut of source.cuts) faces.push(...(await faceWith(cutting, source, slice, cut, caches)));
  }
  return faces;
}

/** What emoji are joined and told from text with, and what keycaps are made of: `present` leaves out ASCII. */
const partsOfEmoji: readonly number[] = Array.from(
  "\u200D\uFE0F#*0123456789",
  (part) => part.codePointAt(0) ?? 0,
);

/** With what letters are taken apart into when they are set: Thai am is drawn as a ring and an aa. */
function withParts(points: readonly number[]): readonly number[] {
  const all = new Set(points);
  for (const point of points)
    for (const part of String.fromCodePoint(point).normalize("NFKD")) all.add(part.codePointAt(0) ?? 0);
  return [...all];
}

interface Known {
  readonly points: ReadonlySet<number>;
  readonly faces: readonly FontFace[];
}

/** What this process has cut last, of each slice in each cut: a face with more characters serves where fewer are asked for. */
const lastCut = new Map<string, Known>();

/** No face, or one. */
async function faceWith(
  points: readonly number[],
  source: FontSource,
  slice: string,
  cut: Cut,
  caches: Caches,
): Promise<readonly FontFace[]> {
  const name = `${source.name} ${cut.weight} ${slice}`;
  const known = lastCut.get(name);
  if (known !== undefined && points.every((point) => known.points.has(point))) return known.faces;
  const faces = await cutFace(points, source, slice, cut, caches);
  lastCut.set(name, { points: new Set(points), faces });
  return faces;
}

async function cutFace(
  points: readonly number[],
  source: FontSource,
  slice: string,
  cut: Cut,
  { folder }: Caches,
): Promise<readonly FontFace[]> {
  const sorted = points.toSorted((a, b) => a - b);
  const key = JSON.stringify([source.package, sourceVersion(source), slice, cut, sorted]);
  const make = async (): Promise<CutFont | undefined> => {
    // HarfBuzz takes as long to load as a small deck takes to build.
    const { cutFont } = await import("./cut-font.ts");
    return cutFont(source, slice, cut, new Set(sorted));
  };
  const font = folder === undefined ? await make() : await cachedFont(join(folder, "fonts"), key, make);
  if (font === undefined) return [];
  const { family, name } = source;
  return [{ family, name, weight: cut.weight, italic: cut.italic, ...font }];
}
