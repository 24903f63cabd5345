import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { parseUnicodeRange, type Ranges } from "./code-points.ts";
import type { FontSource } from "./font-sources.ts";

/** The slices of a font that are ours to use, by name (`latin`, `[119]`), with the code points that each is for; not all of them need have a glyph. */
export function sliceRanges(source: FontSource): ReadonlyMap<string, Ranges> {
  const known = slicesOf.get(source.package);
  if (known !== undefined) return known;
  const json: unknown = require(`${source.package}/unicode.json`);
  const slices = new Map(
    Object.entries(json as Record<string, string>)
      .filter(([slice]) => source.slices?.includes(slice) ?? true)
      .map(([slice, css]) => [slice, parseUnicodeRange(css)]),
  );
  slicesOf.set(source.package, slices);
  return slices;
}

/** The file that holds a slice, as WOFF2. */
export function sliceFile(source: FontSource, slice: string, isItalic: boolean): string {
  const name = source.package.slice(source.package.indexOf("/") + 1);
  const plain = slice.replaceAll(/[[\]]/gu, "");
  const style = isItalic ? "italic" : "normal";
  return join(packageFolder(source), "files", `${name}-${plain}-${source.axes}-${style}.woff2`);
}

/** The version of the package that a font comes from: part of every cache key. */
export function sourceVersion(source: FontSource): string {
  const manifest: unknown = require(join(packageFolder(source), "package.json"));
  return (manifest as { version: string }).version;
}

const require = createRequire(import.meta.url);
const slicesOf = new Map<string, ReadonlyMap<string, Ranges>>();

function packageFolder(source: FontSource): string {
  return dirname(require.resolve(`${source.package}/unicode.json`));
}
