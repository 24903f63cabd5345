import { describe, expect, test } from "vitest";
import type { ChartData } from "../../../src/figures/chart/data.ts";
import { chartFigure } from "../../../src/figures/chart.ts";
import { parseTable } from "../../../src/parse/csv.ts";
import { ledgerOf } from "../../support/ledger-from.ts";
import { dataOf, problemsOf } from "../figure-fixture.ts";

const facts = ledgerOf(`
first-phase: {what: Opening of the border, short: Opening, when: 1992/2001}
event: {what: Something happened}
trade-2013: {what: Trade, value: 40, unit: USD, when: 2013, scope: Kazakhstan}
trade-2014: {what: Trade, value: 45, unit: USD, when: 2014, scope: Uzbekistan}
`);
const { table } = parseTable({
  path: "data/long.csv",
  text: `year,country,total,kind,source,to
2000,KAZ,10,,cow,12
2001,KAZ,20,estimate,cow,22
2002,KAZ,30,,wits,32
2000,UZB,1,,cow,2
2001,UZB,2,,cow,3
2002,UZB,3,,cow,4
2000,TJK,5,,cow,6
2001,TJK,,,cow,7
2002,TJK,7,,cow,8
`,
});
const given = { facts, tables: [table] };
const read = (yaml: string): ChartData => dataOf(chartFigure, yaml, given) as ChartData;
const wrong = (yaml: string): readonly string[] => problemsOf(chartFigure, yaml, given);
const long = "data: data/long.csv\ncolumns: {x: year, y: total}\nby: country";
const valuesOf = (data: ChartData): readonly (readonly [string | undefined, readonly number[]])[] =>
  data.series.map(({ label, points }) => [label, points.map(({ value }) => value)]);

const kept = (where: string): readonly string[] =>
  valuesOf(read(`type: line\n${long}\nwhere: ${where}`)).map(
    ([name = "", values]) => `${name} ${values.join(" ")}`,
  );

describe("where points come from", () => {
  test("a column of names becomes a series each, called as `names` says", () => {
    const data = read(`type: line\n${long}\nnames: {KAZ: Kazakhstan}`);
    expect(valuesOf(data)).toEqual([
      ["Kazakhstan", [10, 20, 30]],
      ["UZB", [1, 2, 3]],
      ["TJK", [5, 7]],
    ]);
  });

  test("rows by hand are a table like any other", () => {
    const rows = "columns: {x: year, y: share}\nrows: [{year: 2000, share: 3}, {year: 2001, share: none}]";
    expect(wrong(`type: line\n${rows}`)).toEqual(["chart/not-a-number at rows"]);
  });

  test("series take from the chart what they do not say themselves", () => {
    const data = read(`
type: line
data: data/long.csv
columns: {x: year, y: total}
series: [{label: A, where: {country: KAZ}}, {label: B, where: {country: UZB}, multiply: 10}]
`);
    expect(valuesOf(data)).toEqual([
      ["A", [10, 20, 30]],
      ["B", [10, 20, 30]],
    ]);
  });

  test("rows are kept by range, by comparison and by what they are not", () => {
    expect(kept("{year: {from: 2001, to: 2002}, country: {not: TJK}}")).toEqual(["KAZ 20 30", "UZB 2 3"]);
    expect(kept("{total: {over: 5, under: 30}}")).toEqual(["KAZ 10 20", "TJK 7"]);
  });

  test("a column says how firmly each value stands", () => {
    const data = read(
      "type: line\ndata: data/long.csv\ncolumns: {x: year, y: total, hedge: kind}\nwhere: {country: KAZ}",
    );
    expect(data.series[0]?.points.map(({ hedge }) => hedge)).toEqual(["exact", "estimate", "exact"]);
  });

  test("a column called source tells who counted", () => {
    const data = read("type: line\ndata: data/long.csv\ncolumns: {x: year, y: total}\nwhere: {country: KAZ}");
    expect(data.series[0]?.points.map(({ counters }) => counters)).toEqual([["cow"], ["cow"], ["wits"]]);
  });
});

describe("order and choice", () => {
  const bars =
    "type: bar\nrows: [{n: a, v: 5}, {n: b, v: 9}, {n: c, v: 1}, {n: d, v: 4}]\ncolumns: {x: n, y: v}";

  test("categories stand in the order of their values where asked", () => {
    expect(read(`${bars}\nsort: down`).categories).toEqual(["b", "a", "d", "c"]);
    expect(read(`${bars}\nsort: up`).categories).toEqual(["c", "d", "a", "b"]);
    expect(read(bars).categories).toEqual(["a", "b", "c", "d"]);
  });

  test("the greatest are kept, and the chart says how many are not shown", () => {
    const data = read(`${bars}\ntop: 2`);
    expect(data.categories).toEqual(["b", "a"]);
    expect(data.leftOut).toBe(2);
  });

  test("the others are added up, and stand last", () => {
    const data = read(`${bars}\ntop: {count: 1, rest: Others}`);
    expect(data.categories).toEqual(["b", "Others"]);
    expect(data.series[0]?.points.map(({ value, part }) => [value, part])).toEqual([
      [9, undefined],
      [10, "rest"],
    ]);
    expect(data.leftOut).toBe(0);
  });

  test("over time the greatest series are kept, and where one of the others has no value their sum has a gap", () => {
    const data = read(`type: line\n${long}\ntop: {count: 1, rest: Others}`);
    expect(valuesOf(data)).toEqual([
      ["KAZ", [10, 20, 30]],
      ["Others", [6, 10]],
    ]);
    expect(data.series[1]?.points.map(({ place }) => place.name)).toEqual(["2000", "2002"]);
  });

  test("what is highlighted has the accent, all else is grey", () => {
    expect(read(`type: line\n${long}\nhighlight: [UZB]`).series.map(({ tone }) => tone)).toEqual([
      "muted",
      "accent",
      "muted",
    ]);
    expect(read(`${bars}\nhighlight: [b]`).series[0]?.points.map(({ tone }) => tone)).toEqual([
      "muted",
      "accent",
      "muted",
      "muted",
    ]);
  });

  test("a name that nothing has is reported with the nearest", () => {
    expect(wrong(`type: line\n${long}\nhighlight: [UZBE]\ntones: {KAZ: ink, Kas: ink}`)).toEqual([
      "chart/unknown-name at tones.Kas",
      "chart/unknown-name at highlight.0",
    ]);
  });
});

describe("what stands behind and across", () => {
  test("a span is a fact's interval with its short name, cut to the axis", () => {
    const data = read(`type: line\n${long}\nspans: [first-phase, {when: 2002, label: After}]`);
    expect(data.spans).toEqual([
      { from: 2000, to: 2002, label: "Opening", tone: "phase-1", fact: "first-phase" },
      { from: 2002, to: 2003, label: "After", tone: "phase-2" },
    ]);
  });

  test("a span without a date, off the axis, or on categories is reported", () => {
    expect(wrong(`type: line\n${long}\nspans: [event, {when: 1890}]`)).toEqual([
      "chart/bad-span at spans.0",
      "chart/bad-span at spans.1.when",
    ]);
    expect(wrong("type: bar\npoints: [{x: a, y: 1}]\nspans: [first-phase]")).toEqual([
      "chart/bad-span at spans.0",
    ]);
  });

  test("a line of reference stands at one value or one date", () => {
    expect(read(`type: line\n${long}\nlines: [{y: 15, label: half}, {x: 2001}]`).lines).toEqual([
      { at: "y", value: 15, label: "half" },
      { at: "x", value: 2001, label: "" },
    ]);
    expect(wrong(`type: line\n${long}\nlines: [{y: 15, x: 2001}]`)).toEqual(["chart/bad-line at lines.0"]);
  });
});

describe("what a kind of chart cannot draw", () => {
  test("a logarithm of zero", () => {
    const rows = "rows: [{t: 2000, v: 1}, {t: 2001, v: 0}]\ncolumns: {x: t, y: v}";
    expect(wrong(`type: line\ny: {log: true}\n${rows}`)).toEqual(["chart/log-zero at rows"]);
    expect(wrong(`type: line\ny: {log: true, min: 0}\npoints: [{x: 2000, y: 1}]`)).toEqual([
      "chart/log-zero at y.min",
    ]);
  });

  test.each(["bar", "area"])("a logarithm of a %s, which starts at zero", (type) => {
    expect(wrong(`type: ${type}\ny: {log: true}\npoints: [{x: 2000, y: 1}, {x: 2001, y: 1}]`)).toEqual([
      "chart/log-from-zero at y.log",
    ]);
  });

  test.each(["bar", "area"])("a %s that starts above zero", (type) => {
    expect(wrong(`type: ${type}\ny: {min: 5}\npoints: [{x: 2000, y: 9}, {x: 2001, y: 8}]`)).toEqual([
      "chart/bar-not-from-zero at y.min",
    ]);
  });

  test("keys that it has no use for", () => {
    expect(wrong("type: line\nstack: true\nhorizontal: true\npoints: [{x: 2000, y: 1}]")).toEqual([
      "chart/unused-key at stack",
      "chart/unused-key at horizontal",
    ]);
  });

  test("negative parts of a whole", () => {
    const series = "series: [{points: [{x: a, y: -1}]}, {points: [{x: a, y: 3}]}]";
    expect(wrong(`type: bar\nstack: share\n${series}`)).toEqual(["chart/negative-part at stack"]);
    expect(wrong(`type: bar\nstack: true\n${series}`)).toEqual([]);
  });

  test("areas of several series that do not lie one on another", () => {
    expect(wrong(`type: area\nstack: false\n${long}\nwhere: {country: [KAZ, UZB]}`)).toEqual([
      "chart/overlapping-areas at stack",
    ]);
  });

  test("a stack without one of its parts is left out, and said", () => {
    expect(wrong(`type: area\n${long}`)).toEqual(["chart/incomplete-stack at type"]);
  });

  test("a gap where nothing runs over time", () => {
    const points = "points: [{x: Tea, y: 1}, {x: Salt, y: 2}]";
    expect(wrong(`type: bar\n${points}\ngaps: [{from: 2001, to: 2003}]`)).toEqual([
      "chart/bad-gap at gaps.0",
    ]);
  });

  test("a table filtered from a later to an earlier year", () => {
    expect(wrong(`type: line\n${long}\nwhere: {year: {from: 2002, to: 2000}}`)).toEqual([
      "chart/no-rows at where.year",
    ]);
  });
});

test("the period below a chart of categories is that of its facts", () => {
  expect(read("type: bar\nseries: [{facts: [trade-2013]}]").period).toBe("2013");
  expect(read("type: dot\nperiod: spring 2012\npoints: [{x: a, y: 1}]").period).toBe("spring 2012");
});
