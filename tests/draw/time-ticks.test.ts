import { expect, test } from "vitest";
import { fineMiddles, fineTicks, timeTicks, type TimeTick } from "../../src/draw/time-ticks.ts";
import { calendarDate, decimalYear } from "../../src/model/calendar.ts";

const atMost =
  (count: number) =>
  (ticks: readonly TimeTick[]): boolean =>
    ticks.length <= count;
const labels = (from: number, to: number, count: number, lang = "en"): readonly string[] =>
  timeTicks(from, to, lang, atMost(count)).map(({ label }) => label);
const day = (year: number, month: number, date: number): number => decimalYear({ year, month, day: date });

test("five days have a tick each, and the month and year once", () => {
  expect(labels(day(1992, 1, 2), day(1992, 1, 7), 8)).toEqual(["2 Jan 1992", "3", "4", "5", "6"]);
});

test("a new month and a new year are named where they begin", () => {
  expect(labels(day(1991, 12, 30), day(1992, 1, 3), 8)).toEqual(["30 Dec 1991", "31", "1 Jan 1992", "2"]);
});

test("a year has months, with the year at the first", () => {
  expect(labels(2019, 2020, 12).slice(0, 3)).toEqual(["Jan 2019", "Feb", "Mar"]);
});

test("thirty years have decades or fives, not every year", () => {
  expect(labels(1990, 2024, 8)).toEqual(["1990", "1995", "2000", "2005", "2010", "2015", "2020"]);
});

test("around the beginning of the era years are round as people count them", () => {
  expect(labels(-499, 2000, 6)).toEqual(["500 BCE", "1 CE", "500", "1000", "1500"]);
});

test("ten thousand years have millennia", () => {
  expect(labels(-9499, 2000, 7)).toEqual(["8000 BCE", "6000 BCE", "4000 BCE", "2000 BCE", "1 CE"]);
});

test("a tick knows the middle of the year that it names", () => {
  const [first] = timeTicks(1990, 2024, "en", atMost(8));
  expect(first).toMatchObject({ value: 1990, middle: 1990.5, end: 1995 });
});

test("unlabelled ticks are as fine as asked, in whole units", () => {
  expect(fineTicks(2000, 2005, 0.9)).toEqual([2000, 2001, 2002, 2003, 2004]);
  expect(fineMiddles(2000, 2002, 0.9)).toEqual([2000.5, 2001.5]);
  expect(fineMiddles(0, 2000, 20)).toEqual([]);
});

test("months and days are written in the deck's language", () => {
  expect(labels(2019, 2020, 12, "de")[0]).toBe("Jan. 2019");
});

test("a day survives the way to decimal years and back", () => {
  for (const [year, month, date] of [
    [1992, 2, 29],
    [1900, 3, 1],
    [-43, 3, 15],
    [0, 12, 31],
    [2021, 5, 12],
  ] as const) {
    expect(calendarDate(day(year, month, date))).toEqual({ year, month, day: date });
  }
});

test("deep time counts back from today, in words that stand once", () => {
  expect(labels(-13_800_000_000, 2000, 4)).toEqual(["10 billion years ago", "5 billion", "1 CE"]);
  expect(labels(-13_800_000_000, 2000, 4, "de")[0]).toBe("vor 10 Milliarden Jahren");
});

test("far from our time there are years, and neither months nor days", () => {
  expect(labels(-66_000_000, -65_999_999, 12)).toEqual(["66 million years ago"]);
  expect(fineTicks(-66_000_000, -65_999_998, 0.01)).toEqual([-66_000_000, -65_999_999]);
});
