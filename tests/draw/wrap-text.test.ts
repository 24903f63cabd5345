import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createTextMeasurer } from "../../src/draw/measure-text.ts";
import type { TextStyle } from "../../src/draw/text.ts";
import { splitUnits } from "../../src/draw/unbreakable.ts";
import { wrapText, wrapToLines } from "../../src/draw/wrap-text.ts";
import { latinSansFaces } from "../support/fonts.ts";

const measurer = await createTextMeasurer(await latinSansFaces());
const style: TextStyle = { family: "sans", weight: 400, size: 18 };
const wrap = (text: string, maxWidth: number): readonly string[] =>
  wrapText(text, style, measurer, { maxWidth }).lines;

test("lines are balanced, not filled", () => {
  expect(wrap("Shanghai Cooperation Organisation founded", 240)).toEqual([
    "Shanghai Cooperation",
    "Organisation founded",
  ]);
});

test("a number stays with its unit", () => {
  expect(wrap("Trade reaches US$38.6 bn", 160).some((line) => line.includes("US$38.6 bn"))).toBe(true);
  expect(splitUnits("trade of 38.6 billion dollars").map(({ text }) => text)).toContain("38.6 billion");
  expect(splitUnits("US$0.46 bn").map(({ text }) => text)).toEqual(["US$0.46 bn"]);
});

test("a year stays with the short word before it", () => {
  expect(splitUnits("founded in June 2001 by six").map(({ text }) => text)).toEqual([
    "founded",
    "in",
    "June 2001",
    "by",
    "six",
  ]);
});

test("a closing number does not stand alone", () => {
  expect(splitUnits("The second phase 2").map(({ text }) => text)).toEqual(["The", "second", "phase 2"]);
});

test("Chinese breaks between characters but not before closing punctuation", () => {
  expect(splitUnits("丝绸之路，经济带。").map(({ text }) => text)).toEqual([
    "丝",
    "绸",
    "之",
    "路，",
    "经",
    "济",
    "带。",
  ]);
});

test("the first line leaves room for what stands before it", () => {
  const text = "one two three four five six seven";
  const indented = wrapText(text, style, measurer, { maxWidth: 140, indent: 100 });
  expect(measurer.width(indented.lines[0] ?? "", style) + 100).toBeLessThanOrEqual(140);
});

test("a word wider than the room is kept whole and said not to fit", () => {
  const wrapped = wrapText("Verkehrsinfrastruktur", style, measurer, { maxWidth: 40 });
  expect(wrapped).toMatchObject({ lines: ["Verkehrsinfrastruktur"], fits: false });
});

test("a fixed number of lines gives as many, or one for each word", () => {
  expect(wrapToLines("a better way to say it", style, measurer, 3).lines).toHaveLength(3);
  expect(wrapToLines("two words", style, measurer, 5).lines).toHaveLength(2);
});

test("whatever the text, no word is lost and what is said to fit does", () => {
  const words = fc.array(
    fc.constantFrom("road", "38.6", "billion", "in", "2013", "US$40", "China–Europe", "的"),
    {
      minLength: 1,
      maxLength: 14,
    },
  );
  fc.assert(
    fc.property(words, fc.integer({ min: 30, max: 500 }), (parts, maxWidth) => {
      const text = parts.join(" ");
      const { lines, fits, width } = wrapText(text, style, measurer, { maxWidth });
      expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
      for (const line of lines) expect(measurer.width(line, style)).toBeLessThanOrEqual(width + 1e-9);
      expect(fits).toBe(width <= maxWidth);
    }),
    { numRuns: 200 },
  );
});

test("Thai, which has no spaces, breaks between words", () => {
  const { lines } = wrapToLines("เส้นทางสายไหมและการค้า", style, measurer, 2);
  expect(lines).toEqual(["เส้นทางสายไหม", "และการค้า"]);
});
