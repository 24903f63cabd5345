import { expect, test } from "vitest";
import { formatWhen, formatYear, type DateStyle } from "../../src/model/format-when.ts";
import { parseDate } from "../../src/parse/dates.ts";

function print(edtf: string, lang = "en", style: DateStyle = "long"): string {
  const parsed = parseDate(edtf);
  if (!parsed.ok) throw new Error(parsed.message);
  return formatWhen(parsed.span, lang, style).replaceAll(/[\u2009\u00A0\u202F]/g, " ");
}

test.each([
  ["2022-01", "January 2022"],
  ["1992-01-02", "2 January 1992"],
  ["1992", "1992"],
  ["0987", "987"],
  ["2001/2013", "2001–2013"],
  ["2013/..", "since 2013"],
  ["../1991", "until 1991"],
  ["1992-01-02/1992-01-06", "2–6 January 1992"],
  ["2001-06/2002-03", "June 2001 – March 2002"],
  ["-0043", "44 BCE"],
  ["-0043-03-15", "15 March 44 BCE"],
  ["1998~", "about 1998"],
  ["1998?", "perhaps 1998"],
  ["1440~/1450~", "about 1440–1450"],
  ["199X", "1990s"],
  ["19XX", "20th century"],
  ["2001-21", "spring 2001"],
  ["2004/", "2004–?"],
])("%s reads “%s”", (edtf, expected) => {
  expect(print(edtf)).toBe(expected);
});

test("short forms abbreviate the month, day forms leave the year to the axis", () => {
  expect(print("2001-06-15", "en", "short")).toBe("15 Jun 2001");
  expect(print("1992-01-02", "en", "day")).toBe("2 January");
});

test("other languages write dates their own way", () => {
  expect(print("1992-01-02", "de")).toBe("2. Januar 1992");
  expect(print("1992-01-02", "en-US")).toBe("January 2, 1992");
  expect(print("1992-01-02", "zh")).toBe("1992年1月2日");
  expect(print("2013/..", "fr")).toBe("depuis 2013");
  expect(print("-0043", "de")).toBe("44 v. Chr.");
});

test("years of five digits are grouped", () => {
  expect(formatYear(-9999, "en")).toBe("10,000 BCE");
});

test("of years with five digits round ones stay round", () => {
  expect(formatYear(-30_000, "en")).toBe("30,000 BCE");
});

test("a million years and more are counted back from today", () => {
  expect(formatYear(-66_000_000, "en")).toBe("66 million years ago");
  expect(formatYear(-13_800_000_000, "fr")).toBe("il y a 13,8 milliards d’années");
  expect(formatYear(-13_800_000_000, "zh")).toBe("138亿年前");
  expect(print("Y-4567000000/Y-4031000000", "en")).toBe("4.567–4.031 billion years ago");
  expect(print("Y-2500000000/Y-538800000", "en")).toBe("2.5 billion – 538.8 million years ago");
});
