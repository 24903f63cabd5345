import { createHash } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isCovered } from "./code-points.ts";
import { cutFont, type CutFont } from "./cut-font.ts";
import { sliceRanges, sourceVersion } from "./font-slices.ts";
import { chineseSources, commonSymbols, textSources, type Cut, type FontSource } from "./font-sources.ts";
import type { FontIndex, PreparedFace } from "./prepared-fonts.ts";

/**
 * Cuts the theme's fonts into static instances, one a script, and writes them with an index into `folder`. Runs when chronodeck is installed
 * or built, so that no command has to; where the folder is up to date, it does nothing. The folder is replaced as a whole.
 */
export async function prepareFonts(folder: string): Promise<void> {
  const key = keyOfSources();
  if ((await keyIn(folder)) === key) return;
  const fresh = `${folder}.${process.pid}`;
  await mkdir(fresh, { recursive: true });
  const faces = [...(await cutTextFaces(fresh)), ...(await cutSymbols(fresh))];
  const index: FontIndex = { key, faces };
  await writeFile(join(fresh, "index.json"), `${JSON.stringify(index)}\n`);
  await rm(folder, { recursive: true, force: true });
  await rename(fresh, folder);
}

/** From common to rare; what a slice covers again is left to the ones before it. */
const scripts = ["latin", "latin-ext", "cyrillic", "cyrillic-ext", "greek", "greek-ext", "vietnamese"];

/** Raise it when the way of cutting changes. */
const recipe = 1;

function keyOfSources(): string {
  const sources = [...textSources, ...chineseSources].map((source) => [source, sourceVersion(source)]);
  return createHash("sha256")
    .update(JSON.stringify([recipe, sources, scripts, commonSymbols]))
    .digest("hex");
}

async function keyIn(folder: string): Promise<unknown> {
  try {
    const index: unknown = JSON.parse(await readFile(join(folder, "index.json"), "utf8"));
    return (index as FontIndex).key;
  } catch {
    return undefined; // Not there, or cut short: to be made.
  }
}

async function cutTextFaces(folder: string): Promise<readonly PreparedFace[]> {
  const faces: PreparedFace[] = [];
  for (const source of textSources)
    for (const slice of scripts.filter((name) => sliceRanges(source).has(name)))
      for (const cut of source.cuts) {
        const font = await cutFont(source, slice, cut);
        if (font !== undefined) faces.push(await writeFace(folder, source, slice, cut, font));
      }
  return faces;
}

async function cutSymbols(folder: string): Promise<readonly PreparedFace[]> {
  const wanted = Array.from(commonSymbols, (symbol) => symbol.codePointAt(0) ?? 0);
  const faces: PreparedFace[] = [];
  for (const source of chineseSources)
    for (const [slice, ranges] of sliceRanges(source)) {
      const characters = new Set(wanted.filter((point) => isCovered(point, ranges)));
      if (characters.size === 0 || !slice.startsWith("[")) continue;
      for (const cut of source.cuts) {
        const font = await cutFont(source, slice, cut, characters);
        if (font !== undefined) faces.push(await writeFace(folder, source, slice, cut, font));
      }
    }
  return faces;
}

async function writeFace(
  folder: string,
  source: FontSource,
  slice: string,
  cut: Cut,
  font: CutFont,
): Promise<PreparedFace> {
  const { family, name } = source;
  const { weight, italic } = cut;
  const plain = `${name} ${slice}`
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, " ")
    .trim();
  const file = `${plain} ${weight}${italic ? " italic" : ""}`.replaceAll(" ", "-");
  await writeFile(join(folder, `${file}.ttf`), font.sfnt);
  await writeFile(join(folder, `${file}.woff2`), font.woff2);
  return { family, name, weight, italic, slice, file, ranges: font.ranges };
}
