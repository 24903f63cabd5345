import { expect, test } from "vitest";
import { createTextMeasurer } from "../../src/draw/measure-text.ts";
import type { TextStyle } from "../../src/draw/text.ts";
import { latinSansFaces } from "../support/fonts.ts";

const measurer = await createTextMeasurer(await latinSansFaces());
const plain: TextStyle = { family: "sans", weight: 400, size: 100 };

test("widths are those of the font, kerning included", () => {
  const apart = measurer.width("A", plain) + measurer.width("V", plain);
  expect(measurer.width("AV", plain)).toBeLessThan(apart - 1);
  // Source Sans 3 Regular: a space is 200 of 1000 units wide.
  expect(measurer.width(" ", plain)).toBeCloseTo(20, 1);
});

test("width grows with the size of the type", () => {
  const text = "Silk Road Economic Belt";
  expect(measurer.width(text, { ...plain, size: 20 })).toBeCloseTo(measurer.width(text, plain) / 5, 6);
});

test("bold type is wider", () => {
  const text = "Organisation";
  expect(measurer.width(text, { ...plain, weight: 600 })).toBeGreaterThan(measurer.width(text, plain));
});

test("letter spacing adds to each character", () => {
  const spaced = measurer.width("abc", { ...plain, letterSpacing: 2 });
  expect(spaced).toBeCloseTo(measurer.width("abc", plain) + 6, 1);
});

test("a character that no face has counts one em when it is Chinese, else 0.55", () => {
  expect(measurer.width("中国", plain)).toBe(200);
  expect(measurer.width("Ж", plain)).toBeCloseTo(55, 6);
});

test("a text of several scripts is the sum of its runs", () => {
  const mixed = measurer.width("China 中国", plain);
  expect(mixed).toBeCloseTo(measurer.width("China ", plain) + 200, 3);
});

test("an accent that follows its letter adds nothing", () => {
  expect(measurer.width("Ж\u0301", plain)).toBeCloseTo(55, 6);
});

test("a family without a face is set in the sans face, as by the theme", () => {
  expect(measurer.width("abcd", { ...plain, family: "mono" })).toBe(measurer.width("abcd", plain));
});
