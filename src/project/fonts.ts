import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { FontFace } from "../model/font.ts";
import { userCaches, type Caches } from "./cache-folder.ts";
import { isCovered, printUnicodeRange } from "./code-points.ts";
import type { FontUse } from "./font-use.ts";
import { packageRoot } from "./package-root.ts";
import type { FontIndex, PreparedFace } from "./prepared-fonts.ts";

/** The rules for a deck's fonts, and the characters (code points, ascending) that none of them has. */
export interface FontCss {
  readonly css: string;
  readonly missing: readonly number[];
}

/**
 * The faces that set these characters (code points), to measure text with: of each family and style the slices that are needed; those of
 * Basic Latin always. Throws where `npm run prepare` has not run.
 */
export async function loadFonts(
  characters: Iterable<number> = [],
  caches: Caches = userCaches(),
): Promise<readonly FontFace[]> {
  const { faces } = await chooseFaces(new Set(characters), caches);
  return faces;
}

/**
 * `@font-face` rules with WOFF2 inside, for the faces and slices that the deck uses and no others.
 * Each family comes under its own name: “Source Serif 4”, “Noto Sans SC”; the theme asks for all of them in the order of `font-sources.ts`.
 */
export async function fontCss(use: FontUse, caches: Caches = userCaches()): Promise<FontCss> {
  const { faces, missing } = await chooseFaces(use.characters, caches);
  const used = faces.filter((face) => (use.mono || face.family !== "mono") && (use.italic || !face.italic));
  const rule = isAnyInvisible(use.characters) ? withInvisible : fontFaceRule;
  return { css: used.map(rule).join("\n"), missing };
}

/** Joiners and marks of direction. Browsers go through all the system's fonts for them unless a font says that they are its own. */
const invisible = [
  [0x61c, 0x61c],
  [0x200b, 0x200f],
  [0x2060, 0x2069],
] as const;

function isAnyInvisible(characters: ReadonlySet<number>): boolean {
  for (const point of characters) if (isCovered(point, invisible)) return true;
  return false;
}

/** They are drawn as spaces without width: faces that have no space have nothing to draw them with. */
function withInvisible(face: FontFace): string {
  const rule = fontFaceRule(face);
  return isCovered(0x20, face.ranges)
    ? rule.replace("unicode-range:", `unicode-range:${printUnicodeRange(invisible)},`)
    : rule;
}

interface ChosenFaces {
  readonly faces: readonly FontFace[];
  readonly missing: readonly number[];
}

async function chooseFaces(characters: ReadonlySet<number>, caches: Caches): Promise<ChosenFaces> {
  const index = await loadIndex();
  const slices = new Set(["latin"]);
  let left = [...characters].filter(isPrinted);
  for (const face of index.faces.filter(isMeasure)) {
    const rest = left.filter((point) => !isCovered(point, face.ranges));
    if (rest.length < left.length) slices.add(face.slice);
    left = rest;
  }
  const prepared = await Promise.all(index.faces.filter(({ slice }) => slices.has(slice)).map(loadFace));
  if (left.length === 0) return { faces: prepared, missing: [] };
  const { cutFallbackFaces } = await import("./fallback-fonts.ts");
  const cut = await cutFallbackFaces(new Set(left), characters, caches);
  const missing = left.filter((point) => !cut.some((face) => isCovered(point, face.ranges)));
  return { faces: [...prepared, ...cut], missing: missing.toSorted((a, b) => a - b) };
}

/** The faces whose coverage decides which slices a deck needs: one a slice. */
function isMeasure(face: PreparedFace): boolean {
  return face.family === "sans" && face.weight === 400 && !face.italic;
}

/** Not spaces, joiners, marks of direction, variation selectors or soft hyphens: they need no glyph. Controls do, for nobody means them. */
function isPrinted(point: number): boolean {
  return !/^(?:[\p{Cf}\p{Z}\t\n\f\r]|\p{Default_Ignorable_Code_Point})$/u.test(String.fromCodePoint(point));
}

const fontFolder = (): string => join(packageRoot(), "dist", "fonts");

let loadedIndex: Promise<FontIndex> | undefined;
const loadedFaces = new Map<string, Promise<FontFace>>();

function loadIndex(): Promise<FontIndex> {
  loadedIndex ??= readFile(join(fontFolder(), "index.json"), "utf8").then(
    (text) => JSON.parse(text) as FontIndex, // Written by prepareFonts.
  );
  return loadedIndex;
}

function loadFace(face: PreparedFace): Promise<FontFace> {
  const known = loadedFaces.get(face.file);
  if (known !== undefined) return known;
  const loading = readFace(face);
  loadedFaces.set(face.file, loading);
  return loading;
}

async function readFace({ family, name, weight, italic, ranges, file }: PreparedFace): Promise<FontFace> {
  const path = join(fontFolder(), file);
  const [sfnt, woff2] = await Promise.all([readFile(`${path}.ttf`), readFile(`${path}.woff2`)]);
  return { family, name, weight, italic, ranges, sfnt, woff2 };
}

const rules = new WeakMap<FontFace, string>();

function fontFaceRule(face: FontFace): string {
  const rule = rules.get(face) ?? printFontFace(face);
  rules.set(face, rule);
  return rule;
}

function printFontFace(face: FontFace): string {
  const data = Buffer.from(face.woff2).toString("base64");
  return (
    `@font-face{font-family:"${face.name}";font-weight:${face.weight};font-style:${face.italic ? "italic" : "normal"};` +
    `font-display:block;unicode-range:${printUnicodeRange(face.ranges)};src:url(data:font/woff2;base64,${data}) format("woff2")}`
  );
}
