import { expect, test } from "vitest";
import { compile } from "../../src/commands/compile.ts";
import { screenWordsOf } from "../../src/render/screen-words.ts";
import { projectFrom } from "../support/project-from.ts";

const languages = ["de", "fr", "es", "ru", "zh"] as const;

test("English needs no words, and languages without any of ours are told in English", () => {
  expect([screenWordsOf("en"), screenWordsOf("en-GB"), screenWordsOf("uz")]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(screenWordsOf("zh-Hans-CN")).toBe(screenWordsOf("zh"));
});

test.each(languages)("in %s every word is there once, with the same braces to be filled", (lang) => {
  const words: Readonly<Record<string, string>> = screenWordsOf(lang) ?? {};
  expect(Object.keys(words)).toEqual(Object.keys(screenWordsOf("de") ?? {}));
  for (const [english, word] of Object.entries(words)) {
    expect(word.trim()).not.toBe("");
    expect(braces(word)).toEqual(braces(english));
    // Put into the markup of the remote as they are.
    expect(word).not.toMatch(/[<>&"]/u);
  }
});

test("what a Chinese page says itself is in its fonts, though the slides never use it", async () => {
  const { page } = await compile(
    projectFrom({ "deck.md": "---\ntitle: 彗星\nlang: zh\n---\n\n## 哈雷\n\n彗星。\n" }),
  );
  const faces = [
    ...page("whole").matchAll(/@font-face\{font-family:"Noto Sans SC".*?unicode-range:([^;]+);/gu),
  ];
  const covered = new Set<number>();
  for (const [, ranges = ""] of faces) for (const point of pointsIn(ranges)) covered.add(point);
  const words = Object.values(screenWordsOf("zh") ?? {}).join("");
  const han = words.match(/\p{Script=Han}/gu) ?? [];
  expect(han.length).toBeGreaterThan(200);
  expect(han.filter((character) => !covered.has(character.codePointAt(0) ?? 0))).toEqual([]);
});

/** What is to be filled in. */
function braces(text: string): readonly string[] {
  return (text.match(/\{\w+\}/gu) ?? []).toSorted();
}

/** Of `U+4E00-4E10,U+5F57`. */
function* pointsIn(ranges: string): Iterable<number> {
  for (const range of ranges.split(",")) {
    const [from = "", to = from] = range.trim().replace("U+", "").split("-");
    for (let point = Number.parseInt(from, 16); point <= Number.parseInt(to, 16); point++) yield point;
  }
}
