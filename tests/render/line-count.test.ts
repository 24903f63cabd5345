import { expect, test } from "vitest";
import { countLines } from "../../src/render/line-count.ts";
import { halfEm } from "./deck-parts.ts";

/** At 20 px every letter is 10 px wide. */
const style = { family: "sans", weight: 400, size: 20 } as const;

function lines(text: string, width: number): number {
  return countLines([{ text, style }], width, halfEm);
}

test("a line breaks at spaces", () => {
  expect(lines("aaaa bbbb cccc", 90)).toBe(2);
  expect(lines("aaaa bbbb cccc", 89)).toBe(3);
});

test("a no-break space does not break", () => {
  expect(lines("aaaa bbbb\u00a0cccc", 100)).toBe(2);
});

test("a word runs on from one style to the next", () => {
  const runs = [
    { text: "aaaa bb", style },
    { text: "bb cccc", style: { ...style, weight: 600 as const } },
  ];
  expect(countLines(runs, 90, halfEm)).toBe(2);
});

test("East Asian text breaks between any two characters", () => {
  expect(lines("中国与中亚五国的三十年", 50)).toBe(3);
});

test("a forced break counts", () => {
  expect(lines("a\nb", 500)).toBe(2);
});

test("no text takes one line", () => {
  expect(lines("", 100)).toBe(1);
});
