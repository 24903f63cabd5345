import { readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import type { CutFont } from "../../src/project/cut-font.ts";
import { cachedFont } from "../../src/project/font-cache.ts";
import { makeFolder } from "./deck-folder.ts";

const font: CutFont = { ranges: [[1, 2]], sfnt: Buffer.from("outlines"), woff2: Buffer.from("packed") };

/** Counts how often the font had to be cut. */
function cutter(): { count: number; readonly cut: () => Promise<CutFont> } {
  const counter = {
    count: 0,
    async cut() {
      counter.count += 1;
      return font;
    },
  };
  return counter;
}

test("what was cut once is not cut again", async () => {
  const folder = makeFolder({});
  const counter = cutter();
  expect(await cachedFont(folder, "key", counter.cut)).toEqual(font);
  expect(await cachedFont(folder, "key", counter.cut)).toEqual(font);
  expect(counter.count).toBe(1);
});

test("that a slice has none of the characters is remembered as well", async () => {
  const folder = makeFolder({});
  expect(await cachedFont(folder, "key", async () => undefined)).toBeUndefined();
  const again = cutter();
  expect(await cachedFont(folder, "key", again.cut)).toBeUndefined();
  expect(again.count).toBe(0);
});

test("another key is another font", async () => {
  const folder = makeFolder({});
  await cachedFont(folder, "one", cutter().cut);
  const other = cutter();
  await cachedFont(folder, "two", other.cut);
  expect(other.count).toBe(1);
});

test.each(["", "short", "x".repeat(500)])("a damaged file (%j) is made anew", async (damage) => {
  const folder = makeFolder({});
  await cachedFont(folder, "key", cutter().cut);
  const [file = ""] = readdirSync(folder);
  writeFileSync(path.join(folder, file), damage);
  const repair = cutter();
  expect(await cachedFont(folder, "key", repair.cut)).toEqual(font);
  expect(repair.count).toBe(1);
  const after = cutter();
  await cachedFont(folder, "key", after.cut);
  expect(after.count).toBe(0);
});

test("a folder that cannot be written costs nothing but time", async () => {
  const folder = makeFolder({ file: "in the way" });
  expect(await cachedFont(path.join(folder, "file"), "key", cutter().cut)).toEqual(font);
});
