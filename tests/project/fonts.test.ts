import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Blob, Face, Font, Buffer as TextBuffer, shape } from "harfbuzzjs";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { FontFace } from "../../src/model/font.ts";
import { isCovered } from "../../src/project/code-points.ts";
import { fontsUsedBy, type FontUse } from "../../src/project/font-use.ts";
import { fontCss, loadFonts, type FontCss } from "../../src/project/fonts.ts";

let cache = "";

beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), "chronodeck-cache-"));
  vi.stubEnv("XDG_CACHE_HOME", cache);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(cache, { recursive: true, force: true });
});

const points = (text: string): number[] => Array.from(text, (character) => character.codePointAt(0) ?? 0);
const covers = (faces: readonly FontFace[], name: string, text: string): boolean =>
  points(text).every((point) => faces.some((face) => face.name === name && isCovered(point, face.ranges)));
/** As a process does that starts with the disk's cache alone. */
async function inNewProcess(use: FontUse): Promise<FontCss> {
  vi.resetModules();
  const fresh = await import("../../src/project/fonts.ts");
  return fresh.fontCss(use);
}
const css = async (html: string): Promise<string> => (await fontCss(fontsUsedBy(html))).css;
const rules = (text: string): number => text.match(/@font-face/gu)?.length ?? 0;

test("without being asked for more, the Latin faces come: serif and sans in three cuts, mono in one", async () => {
  const faces = await loadFonts();
  expect(
    faces.map(({ name, weight, italic }) => `${name} ${weight}${italic ? " italic" : ""}`).toSorted(),
  ).toEqual([
    "Source Code Pro 400",
    "Source Sans 3 400",
    "Source Sans 3 400 italic",
    "Source Sans 3 600",
    "Source Serif 4 400",
    "Source Serif 4 400 italic",
    "Source Serif 4 600",
  ]);
  expect(covers(faces, "Source Sans 3", "Façade – “quoted” €38.6")).toBe(true);
});

test.each([
  ["Kazakh", "Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі"],
  ["Tajik", "Ғғ Ӣӣ Ққ Ӯӯ Ҳҳ Ҷҷ"],
  ["Kyrgyz", "Ңң Өө Үү"],
  ["Uzbek", "Oʻzbekiston, maʼno, gʻalaba"],
  ["Turkmen", "Ää Çç Žž Ňň Öö Şş Üü Ýý"],
  ["Greek", "Ἑλλάς τῷ Ἁλλέϊ"],
  ["Vietnamese", "Việt Nam, người, Đường"],
])("%s is set in the text faces", async (_language, text) => {
  const letters = text.replaceAll(/\s/gu, "");
  const faces = await loadFonts(points(letters));
  expect(covers(faces, "Source Sans 3", letters)).toBe(true);
});

test("every face is static, and keeps kerning and ligatures", async () => {
  for (const face of await loadFonts(points("Ққ"))) {
    const opened = new Face(new Blob(face.sfnt));
    expect(opened.getAxisInfos()).toEqual({});
    expect(opened.referenceTable("glyf")).toBeDefined();
  }
  const serif = (await loadFonts()).find((face) => face.name === "Source Serif 4" && face.weight === 600);
  const font = new Font(new Face(new Blob(serif?.sfnt ?? new Uint8Array())));
  const width = (text: string): number => {
    const buffer = new TextBuffer();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    shape(font, buffer);
    return buffer.getGlyphPositions().reduce((sum, { xAdvance }) => sum + xAdvance, 0);
  };
  expect(width("AV")).toBeLessThan(width("A") + width("V"));
});

test("a page gets the styles and slices that it uses, and no others", async () => {
  const plain = await css("<h2>Plain words</h2>");
  expect(rules(plain)).toBe(4);
  expect(rules(await css("<p><em>Set apart</em></p>"))).toBe(6);
  expect(rules(await css("<pre><code>x = 1</code></pre>"))).toBe(5);
  expect(rules(await css("<h2>Қазақстан</h2>"))).toBe(12);
  expect(plain).not.toContain("http");
  expect(plain).toMatch(/font-family:"Source Sans 3";font-weight:600;font-style:normal/u);
});

test("symbols that the text faces lack come from the fallback, cut beforehand", async () => {
  const arrow = await fontCss(fontsUsedBy("<p>1992 &rarr; 2022 ≈ ×87</p>"));
  expect(arrow.missing).toEqual([]);
  expect(arrow.css).toContain('"Noto Sans SC"');
  expect(await readdir(cache)).toEqual([]);
});

test("Chinese is cut to the deck's characters, kept in the cache, and cut again where the cache is damaged", async () => {
  const use = fontsUsedBy("<h2>中国与中亚</h2>");
  const first = await fontCss(use);
  expect(first.missing).toEqual([]);
  expect(first.css).toContain('"Noto Serif SC"');
  expect(first.css.length).toBeLessThan(200_000);
  const folder = join(cache, "chronodeck", "fonts");
  const kept = await readdir(folder);
  expect(kept.length).toBeGreaterThan(0);
  expect(await inNewProcess(use)).toEqual(first);
  for (const file of kept) await writeFile(join(folder, file), "not a font");
  expect(await inNewProcess(use)).toEqual(first);
});

test("a second pass over the same deck cuts nothing again, though it asks for fewer characters", async () => {
  const faces = await loadFonts(points("经济贸易增长"));
  const some = await css("经济");
  const needed = faces.filter(
    ({ name, ranges }) => /Noto/u.test(name) && isCovered(points("经")[0] ?? 0, ranges),
  );
  const isInside = needed.map(({ woff2 }) => some.includes(Buffer.from(woff2).toString("base64")));
  expect(isInside).toEqual([true, true, true, true]);
});

test("characters that no font has are named", async () => {
  const { missing } = await fontCss(fontsUsedBy("<p>Aleph ℵ and ᚠ, ‍ &nbsp; &#x16A0;</p>"));
  expect(missing).toEqual(points("ᚠℵ"));
});

test("a number that no character has stands for the replacement character", () => {
  expect([...fontsUsedBy("&#x110000; &#99999999999; &#233;").characters]).toEqual([0xfffd, 233]);
});
