import { expect, test } from "vitest";
import { languageOf } from "../../../../src/checks/prose/language/language.ts";
import { readSentence } from "../../../../src/checks/prose/reading/quantities.ts";
import type { ProseDate } from "../../../../src/checks/prose/reading/quantity.ts";

function datesIn(text: string): readonly ProseDate[] {
  const language = languageOf("en");
  if (language === undefined) throw new Error("no English");
  return readSentence(text, language).quantities.filter((quantity) => quantity.kind === "date");
}

/** From and to, in decimal years to a tenth, and the precision. */
function readings(text: string): readonly unknown[] {
  return datesIn(text).map(({ from, to, precision }) => [
    Math.round(from * 10) / 10,
    Math.round(to * 10) / 10,
    precision,
  ]);
}

test("days, months, quarters and years are read as stretches of time", () => {
  expect(readings("on 1 July 2020, in March 2020, in Q1 2020, in 2020")).toEqual([
    [2020.5, 2020.5, "day"],
    [2020.2, 2020.2, "month"],
    [2020, 2020.2, "part"],
    [2020, 2021, "year"],
  ]);
});

test("the same day may be written in five ways", () => {
  const days = ["2004-03-02", "2 March 2004", "March 2, 2004", "2nd of March 2004", "Mar. 2, 2004"].map(
    (text) => datesIn(text)[0],
  );
  expect(new Set(days.map((day) => day?.from)).size).toBe(1);
  expect(days.map((day) => day?.precision)).toEqual(Array.from({ length: 5 }, () => "day"));
});

test("ranges end with the year, month or day that they name", () => {
  expect(readings("1992–2001, from 1992 to 1995, 2012/13")).toEqual([
    [1992, 2002, "year"],
    [1992, 1996, "year"],
    [2012, 2014, "year"],
  ]);
  expect(datesIn("January to May 2021").map(({ isRange, precision }) => [isRange, precision])).toEqual([
    [true, "part"],
  ]);
  expect(datesIn("2–6 January 1992")[0]?.isRange).toBe(true);
});

test("decades, centuries and years before Christ count from the year 0, which 1 BC is", () => {
  expect(readings("the 1990s, the 19th century, 44 BC, AD 79")).toEqual([
    [1990, 2000, "decade"],
    [1801, 1901, "century"],
    [-43, -42, "year"],
    [79, 80, "year"],
  ]);
});

test("four digits that count something are no year", () => {
  expect(readings("2000 people walked 1200 km for $1500")).toEqual([]);
});

test("a day or month without a year is to be read in the year of its fact", () => {
  expect(datesIn("On 4 July they met, and again in May.").map(({ isYearless }) => isYearless)).toEqual([
    true,
    true,
  ]);
});

test("words before a date tie it to its statement", () => {
  expect(
    datesIn("Since 2013, by 2020, until 2001, around 1800, more than in 1992").map(({ tie }) => tie),
  ).toEqual(["since", "by", "until", "around", "than"]);
});
