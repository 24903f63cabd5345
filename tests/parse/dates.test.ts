import { describe, expect, test } from "vitest";
import { parseDate } from "../../src/parse/dates.ts";
import type { TimeSpan } from "../../src/model/time.ts";

function read(text: string): TimeSpan {
  const parsed = parseDate(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.message}`);
  return parsed.span;
}

function period(text: string): readonly [from: number, to: number, precision: string] {
  const { start } = read(text);
  if (typeof start === "string") throw new Error(`${text} has no start`);
  return [start.from, start.to, start.precision];
}

describe("a single date covers its own stretch of time", () => {
  test.each([
    ["1992", 1992, 1993, "year"],
    ["-0500", -500, -499, "year"],
    ["0000", 0, 1, "year"],
    ["Y-12000", -12_000, -11_999, "year"],
    ["Y12000", 12_000, 12_001, "year"],
    ["2001-01", 2001, 2001 + 31 / 365, "month"],
    ["1992-12", 1992 + 335 / 366, 1993, "month"],
    ["1992-02-29", 1992 + 59 / 366, 1992 + 60 / 366, "day"],
    ["2001-12-31", 2001 + 364 / 365, 2002, "day"],
    ["2001-22", 2001 + 151 / 365, 2001 + 243 / 365, "season"],
    ["1991-24", 1991 + 334 / 365, 1992 + 60 / 366, "season"],
    ["199X", 1990, 2000, "decade"],
    ["19XX", 1900, 2000, "century"],
    ["1XXX", 1000, 2000, "millennium"],
    ["-019X", -199, -189, "decade"],
    ["1992-XX", 1992, 1993, "year"],
    ["1992-02-XX", 1992 + 31 / 366, 1992 + 60 / 366, "month"],
  ])("%s", (text, from, to, precision) => {
    const [start, end, found] = period(text);
    expect(start).toBeCloseTo(from, 9);
    expect(end).toBeCloseTo(to, 9);
    expect(found).toBe(precision);
    expect(read(text)).toMatchObject({ edtf: text, isInterval: false });
  });
});

describe("doubt", () => {
  test.each([
    ["1998~", true, false],
    ["1998-05?", false, true],
    ["-0044-03-15%", true, true],
    ["1998", false, false],
  ])("%s is marked as such", (text, approximate, uncertain) => {
    expect(read(text).start).toMatchObject({ approximate, uncertain });
  });
});

describe("intervals", () => {
  test("have two dates of their own precision", () => {
    const { isInterval, start, end } = read("2001-06-15/2013");
    expect(isInterval).toBe(true);
    expect(start).toMatchObject({ precision: "day" });
    expect(end).toMatchObject({ from: 2013, to: 2014, precision: "year" });
  });

  test.each([
    ["2013/..", "end", "open"],
    ["../2013", "start", "open"],
    ["2013/", "end", "unknown"],
    ["/2013", "start", "unknown"],
  ] as const)("%s has no %s: it is %s", (text, side, missing) => {
    expect(read(text)[side]).toBe(missing);
  });

  test("may run from before to after the year 1", () => {
    expect(read("-0239/1682")).toMatchObject({ start: { from: -239 }, end: { to: 1683 } });
  });

  test("may have seasons and doubt at their ends", () => {
    expect(read("2001-21/2003-06?")).toMatchObject({
      start: { precision: "season" },
      end: { uncertain: true },
    });
  });
});

describe("what is no date is explained", () => {
  test.each([
    ["2013-13", "There is no month 13", "Months are 01 to 12"],
    ["1992-02-30", "There is no day 30", "29 days"],
    ["2013-2014", "is not a date", "“2013/2014”"],
    ["1992–2001", "is not a date", "“1992/2001”"],
    ["2013/2010", "ends before it starts", "“2010/2013”"],
    ["../..", "no date at either end", "2013/.."],
    ["476", "is not a date", "“0476”"],
    ["-500", "is not a date", "“-0500”"],
    ["500 BC", "is not a date", "“-0499”"],
    ["1990s", "is not a date", "“199X”"],
    ["19th century", "is not a date", "“18XX”"],
    ["c. 1992", "is not a date", "“1992~”"],
    ["2 January 1992", "is not a date", "“1992-01-02”"],
    ["2.1.1992", "is not a date", "“1992-01-02”"],
    ["2013-", "is not a date", "“2013/..”"],
    ["2013/today", "is not a date", "“2013/..”"],
    ["12000", "is not a date", "“Y12000”"],
    ["1992-01-02T10:00:00Z", "is not a date", "time of day"],
    ["", "is empty", "Write a year"],
    ["soon", "is not a date", "Write a year"],
    ["1992-13/1993", "There is no month 13", "Months are 01 to 12"],
    ["X99X", "is not a date", "Write a year"],
    ["2004?-06", "is not a date", "Write a year"],
  ])("%s", (text, message, hint) => {
    expect(parseDate(text)).toMatchObject({
      ok: false,
      message: expect.stringContaining(message) as string,
      hint: expect.stringContaining(hint) as string,
    });
  });
});
