import { expect, test } from "vitest";
import { isCovered, parseUnicodeRange, printUnicodeRange, toRanges } from "../../src/project/code-points.ts";

test("code points join to ranges, whatever their order and however often they come", () => {
  expect(toRanges([5, 3, 4, 9, 3])).toEqual([
    [3, 5],
    [9, 9],
  ]);
});

test("a CSS unicode-range reads as it prints", () => {
  const css = "U+0-FF,U+131,U+1F00-1FFF";
  expect(printUnicodeRange(parseUnicodeRange(css))).toBe(css);
});

test("both ends of a range belong to it", () => {
  const ranges = parseUnicodeRange("U+0400-045F");
  expect([0x3ff, 0x400, 0x45f, 0x460].map((point) => isCovered(point, ranges))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});
