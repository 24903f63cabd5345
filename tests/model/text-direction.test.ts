import { expect, test } from "vitest";
import { directionOf, directionOfText, markDirection } from "../../src/model/text-direction.ts";

test.each([
  ["ar", "rtl"],
  ["fa-IR", "rtl"],
  ["he", "rtl"],
  ["ug", "rtl"],
  ["az-Arab", "rtl"],
  ["ug-Latn", "ltr"],
  ["kk", "ltr"],
  ["zh-Hant", "ltr"],
])("%s is written %s", (lang, direction) => {
  expect(directionOf(lang)).toBe(direction);
});

test("a text has the direction of most of its letters", () => {
  expect(directionOfText("GDP نما الناتج المحلي")).toBe("rtl");
  expect(directionOfText("The word سلام means peace")).toBe("ltr");
  expect(directionOfText("1992–2022")).toBe(undefined);
});

test("a text that begins in the other direction is marked with its own", () => {
  expect(markDirection("GDP نما الناتج")).toBe("\u200FGDP نما الناتج");
  expect(markDirection("سلام means peace")).toBe("\u200Eسلام means peace");
  expect(markDirection("نما")).toBe("نما");
  expect(markDirection("Growth")).toBe("Growth");
});
