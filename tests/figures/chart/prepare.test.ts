import { describe, expect, test } from "vitest";
import type { ChartData } from "../../../src/figures/chart/data.ts";
import { chartFigure } from "../../../src/figures/chart.ts";
import type { Table } from "../../../src/model/table.ts";
import { parseTable } from "../../../src/parse/csv.ts";
import { ledgerOf } from "../../support/ledger-from.ts";
import { dataOf, prepareBlock, problemsOf } from "../figure-fixture.ts";

const facts = ledgerOf(`
trade-1992: {what: Trade, value: 460e6, unit: USD, when: 1992}
trade-2020: {what: Trade, value: 38.6e9, unit: USD, when: 2020}
trade-2021: {what: Trade, value: 40e9, unit: USD, when: 2021, hedge: over}
yuan: {what: Sales, value: 14.2e9, unit: CNY, when: 2019}
event: {what: Something happened, when: 2001}
`);

function tableOf(text: string): Table {
  const { table } = parseTable({ path: "data/trade.csv", text });
  if (table === undefined) throw new Error("a test's table is broken");
  return table;
}

const tables = [
  tableOf(`year,country,total
1992,A,460
1993,A,
1994,A,500
1992,B,12
1993,B,n/a
`),
];
const given = { facts, tables };
const read = (yaml: string): ChartData => dataOf(chartFigure, yaml, given) as ChartData;
const wrong = (yaml: string): readonly string[] => problemsOf(chartFigure, yaml, given);

describe("points", () => {
  test("a fact brings its date, value, unit and hedge", () => {
    const data = read("type: line\nseries: [{facts: [trade-2021, trade-1992]}]");
    expect(data.unit).toBe("USD");
    expect(data.series[0]?.points).toMatchObject([
      { place: { from: 1992, to: 1993, name: "1992" }, value: 460e6, hedge: "exact" },
      { place: { from: 2021, to: 2022, name: "2021" }, value: 40e9, hedge: "over" },
    ]);
  });

  test("a CSV file gives the rows that `where` keeps, an empty cell is a gap", () => {
    const data = read(`
type: line
series: [{data: data/trade.csv, where: {country: A}, columns: {x: year, y: total}, multiply: 1e6}]
`);
    expect(data.series[0]?.points.map(({ place, value }) => [place.name, value])).toEqual([
      ["1992", 460e6],
      ["1994", 500e6],
    ]);
  });

  test("a year may be a number, and need not have four digits", () => {
    const data = read(`type: dot\nseries: [{points: [{x: 800, y: 1}, {x: -500, y: 2}]}]`);
    expect(data.series[0]?.points.map(({ place }) => place.name)).toEqual(["501 BCE", "800"]);
  });

  test("what is no date makes categories of bars, in the author's order", () => {
    const data = read(`type: bar\nseries: [{points: [{x: Tea, y: 3}, {x: Silk, y: 5}]}]`);
    expect(data.categories).toEqual(["Tea", "Silk"]);
  });
});

describe("scale and unit", () => {
  test("large values are divided by a scale that has a name", () => {
    const { y } = read("type: line\nseries: [{facts: [trade-1992, trade-2020]}]");
    expect(y).toMatchObject({ divide: 1e9, label: "US$ billion" });
  });

  test("an author's own words for the unit are not contradicted by a scale of ours", () => {
    const { y } = read(`type: dot\ny: {label: People}\nseries: [{points: [{x: 1900, y: 2e6}]}]`);
    expect(y).toMatchObject({ divide: 1, label: "People" });
  });
});

describe("mistakes are reported at their place", () => {
  test("an unknown fact", () => {
    expect(wrong("type: line\nseries: [{facts: [trade-1992, trade-2022]}]")).toEqual([
      "figure/unknown-fact at series.0.facts.1",
    ]);
  });

  test("a fact without a value", () => {
    expect(wrong("type: bar\nseries: [{facts: [trade-1992, event]}]")).toEqual([
      "chart/fact-without-value at series.0.facts.1",
    ]);
  });

  test("an unknown file and an unknown column, with the nearest name", () => {
    const { problems } = prepareBlock(
      chartFigure,
      `
type: line
series:
  - {data: data/trad.csv, columns: {x: year, y: total}}
  - {data: data/trade.csv, where: {county: A}, columns: {x: year, y: totl}}
`,
      given,
    );
    expect(problems.map(({ code, hint, span }) => [code, hint, span.file])).toEqual(
      [
        ["chart/unknown-table", "Did you mean “data/trade.csv”?", "series.0.data"],
        ["chart/unknown-column", "Did you mean “total”?", "series.1.columns.y"],
        ["chart/unknown-column", "Did you mean “country”?", "series.1.where.county"],
        ["chart/empty", "Give the series facts, points or data.", "series"],
      ].slice(0, 3),
    );
  });

  test("text where a number belongs, at the cell in the CSV file", () => {
    const { problems } = prepareBlock(
      chartFigure,
      "type: line\nseries: [{data: data/trade.csv, where: {country: B}, columns: {x: year, y: total}}]",
      given,
    );
    expect(problems).toMatchObject([
      { code: "chart/not-a-number", span: { file: "data/trade.csv", line: 6, column: 8 } },
    ]);
  });

  test("a filter that no row passes", () => {
    const { problems } = prepareBlock(
      chartFigure,
      "type: line\nseries: [{data: data/trade.csv, where: {country: C}, columns: {x: year, y: total}}]",
      given,
    );
    expect(problems).toMatchObject([
      { code: "chart/no-rows", hint: "The column holds “A”, “B”.", span: { file: "series.0.where.country" } },
    ]);
  });

  test("a year twice in one series", () => {
    expect(
      wrong(
        "type: line\nseries: [{data: data/trade.csv, where: {year: 1992}, columns: {x: year, y: total}}]",
      ),
    ).toEqual(["chart/duplicate-x at data/trade.csv:5:1"]);
  });

  test("a line whose x is no date", () => {
    expect(wrong("type: line\nseries: [{points: [{x: 1992, y: 1}, {x: Tea, y: 2}]}]")).toEqual([
      "chart/bad-x at series.0.points.1.x",
    ]);
  });

  test("two units on one axis", () => {
    expect(wrong("type: bar\nseries: [{facts: [trade-2020, yuan]}]")).toEqual([
      "chart/mixed-units at series.0.facts.1",
    ]);
  });

  test("bars that do not start at zero", () => {
    expect(wrong("type: bar\ny: {min: 10}\nseries: [{facts: [trade-2020]}]")).toEqual([
      "chart/bar-not-from-zero at y.min",
    ]);
  });

  test("a series without points, or with points from two places", () => {
    expect(wrong("type: bar\nseries: [{label: a}, {facts: [trade-2020], points: [{x: 1, y: 1}]}]")).toEqual([
      "chart/series-points at series.0",
      "chart/series-points at series.1",
    ]);
  });

  test("a gap and an axis that end before they start", () => {
    expect(wrong("type: dot\nseries: [{facts: [trade-2020]}]\ngaps: [{from: 2019, to: 1993}]")).toEqual([
      "chart/bad-gap at gaps.0.to",
    ]);
    expect(wrong("type: dot\nx: {from: 2021, to: 1990}\nseries: [{facts: [trade-2020]}]")).toEqual([
      "chart/bad-axis at x.to",
    ]);
  });

  test("points outside the axis are left out with a warning", () => {
    expect(wrong("type: dot\nx: {from: 2000}\nseries: [{facts: [trade-1992, trade-2020]}]")).toEqual([
      "chart/outside-range at x",
    ]);
  });

  test("an annotation of a category that is not there", () => {
    expect(
      wrong("type: bar\nseries: [{points: [{x: Tea, y: 3}]}]\nannotations: [{x: Silk, text: less}]"),
    ).toEqual(["chart/unknown-category at annotations.0.x"]);
  });
});

test("a chart of more than fifty thousand points is refused, however they came about", () => {
  const rows = Array.from({ length: 50_001 }, (_, index) => `N${index},${index}`).join("\n");
  const large = { facts, tables: [tableOf(`name,total\n${rows}\n`)] };
  const bars = "type: bar\ndata: data/trade.csv\ncolumns: {x: name, y: total}\n";
  expect(problemsOf(chartFigure, bars, large)).toEqual([expect.stringContaining("chart/too-many-points")]);
  expect(problemsOf(chartFigure, `${bars}top: 10`, large)).not.toContainEqual(
    expect.stringContaining("too-many-points"),
  );
});
