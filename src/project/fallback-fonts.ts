import { join } from "node:path";
import type { FontFace } from "../model/font.ts";
import type { Caches } from "./cache-folder.ts";
import { isCovered } from "./code-points.ts";
import type { CutFont } from "./cut-font.ts";
import { cachedFont } from "./font-cache.ts";
import { sliceRanges, sourceVersion } from "./font-slices.ts";
import { fallbackSources, type Cut, type FontSource } from "./font-sources.ts";

/**
 * Static faces of Noto Sans SC and Noto Serif SC with these characters, as far as the fonts have them, and few others.
 * What was cut once is kept under the user's cache folder, by content.
 */
export async function cutFallbackFaces(
  characters: ReadonlySet<number>,
  caches: Caches,
): Promise<readonly FontFace[]> {
  const faces: FontFace[] = [];
  for (const source of fallbackSources)
    for (const [slice, ranges] of sliceRanges(source)) {
      const inSlice = [...characters].filter((point) => isCovered(point, ranges));
      if (inSlice.length === 0) continue;
      for (const cut of source.cuts) faces.push(...(await faceWith(inSlice, source, slice, cut, caches)));
    }
  return faces;
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
