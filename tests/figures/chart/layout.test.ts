import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { isInside, overlaps } from "../../../src/draw/boxes.ts";
import type { ChartData } from "../../../src/figures/chart/data.ts";
import { layoutChart } from "../../../src/figures/chart/draw.ts";
import type { ChartLayout } from "../../../src/figures/chart/layout.ts";
import { chartFigure } from "../../../src/figures/chart.ts";
import { hedges } from "../../../src/model/fact.ts";
import { dataOf, drawBlockOf, frameOf, sizes } from "../figure-fixture.ts";

const layoutOf = (
  yaml: string,
  size: { readonly width: number; readonly height: number } = sizes.wide,
): ChartLayout => layoutChart(dataOf(chartFigure, yaml) as ChartData, frameOf(size));
const textsOf = (layout: ChartLayout, ...roles: readonly string[]): readonly string[] =>
  layout.texts
    .filter(({ role }) => roles.includes(role))
    .map(({ block }) => block.lines.map(({ text }) => text).join(" "));

describe("bars", () => {
  test("start at zero and are as long as their values", () => {
    const { bars } = layoutOf("type: bar\nseries: [{points: [{x: a, y: 10}, {x: b, y: 40}, {x: c, y: 20}]}]");
    const [a, b, c] = bars;
    expect(new Set(bars.map(({ y, height }) => Math.round(y + height))).size).toBe(1);
    expect((b?.height ?? 0) / (a?.height ?? 1)).toBeCloseTo(4, 6);
    expect((c?.height ?? 0) / (a?.height ?? 1)).toBeCloseTo(2, 6);
  });

  test("a year without a value keeps its empty slot", () => {
    const { bars } = layoutOf(
      "type: bar\nseries: [{points: [{x: 2000, y: 1}, {x: 2001, y: 1}, {x: 2011, y: 1}]}]",
    );
    const [first = 0, second = 0, third = 0] = bars.map(({ x }) => x);
    expect((third - second) / (second - first)).toBeCloseTo(10, 6);
  });

  test("a year without a value keeps its slot when bars lie", () => {
    const { bars } = layoutOf(
      "type: bar\nhorizontal: true\nseries: [{points: [{x: 2000, y: 1}, {x: 2001, y: 1}, {x: 2004, y: 1}]}]",
    );
    const [first = 0, second = 0, third = 0] = bars.map(({ y }) => y);
    expect((third - second) / (second - first)).toBeCloseTo(3, 6);
  });

  test("lying over time stand before their spans, named at the right, and a gap keeps its hatched room", () => {
    const layout = layoutOf(`
type: bar
horizontal: true
points: [{x: 2000, y: 9}, {x: 2001, y: 4}, {x: 2004, y: 6}]
gaps: [{from: 2002, to: 2003, text: nobody counted}]
spans: [{when: 2000/2001, label: Before}, {when: 2004/2004, label: After}]
lines: [{x: 2004, label: the reform}]
`);
    expect(textsOf(layout, "span")).toEqual(["Before", "After"]);
    expect(textsOf(layout, "gap")).toEqual(["nobody counted"]);
    expect(textsOf(layout, "annotation")).toEqual(["the reform"]);
    const ends = layout.bars.map(({ x, width }) => x + width);
    const names = layout.texts.filter(({ role }) => role === "span");
    expect(Math.min(...names.map(({ box }) => box.x))).toBeGreaterThan(Math.max(...ends));
    expect(layout.back.filter((markup) => markup.includes("fill-phase"))).toHaveLength(2);
    expect(layout.lostLabels).toBe(0);
  });

  test("several series stand side by side in each slot, and are named above", () => {
    const layout = layoutOf(`
type: bar
series:
  - {label: Exports, points: [{x: 2000, y: 1}, {x: 2001, y: 2}]}
  - {label: Imports, points: [{x: 2000, y: 3}, {x: 2001, y: 4}]}
`);
    const [a, b, c, d] = layout.bars;
    if (!a || !b || !c || !d) throw new Error("four bars expected");
    expect([a, c, b, d].toSorted((one, two) => one.x - two.x)).toEqual([a, c, b, d]);
    expect(overlaps(a, c)).toBe(false);
    expect(textsOf(layout, "legend")).toEqual(["Exports", "Imports"]);
  });

  test("falling bars hang from zero, with their values below", () => {
    const { bars, texts } = layoutOf("type: bar\nseries: [{points: [{x: a, y: 10}, {x: b, y: -5}]}]");
    const [up, down] = bars;
    const label = texts.find(({ role, block }) => role === "value" && block.lines[0]?.text === "−5");
    expect(down?.y).toBeCloseTo((up?.y ?? 0) + (up?.height ?? 0), 6);
    expect(label?.box.y).toBeGreaterThan((down?.y ?? 0) + (down?.height ?? 0));
  });

  test("names too wide to stand below their bars lay the bars on their side", () => {
    const long = "Transport and communication infrastructure";
    const { bars } = layoutOf(
      `type: bar\nseries: [{points: [{x: ${long}, y: 1}, {x: Energy, y: 2}, {x: Information technology, y: 3}, {x: Agriculture, y: 4}, {x: Telecommunications, y: 4}]}]`,
      sizes.column,
    );
    expect(new Set(bars.map(({ x }) => Math.round(x))).size).toBe(1);
  });
});

describe("labels", () => {
  test("no digits are printed that the author did not give, and a small number keeps two", () => {
    const layout = layoutOf(
      "type: line\nseries: [{points: [{x: 1992, y: 0.46}, {x: 2013, y: 49}, {x: 2020, y: 38.6}]}]",
    );
    expect(textsOf(layout, "value")).toEqual(["0.46", "49", "38.6"]);
  });

  test("hedges are words on the mark", () => {
    const layout = layoutOf(`
type: dot
series: [{points: [{x: 2000, y: 30, hedge: about}, {x: 2010, y: 40, hedge: over}, {x: 2020, y: 50, hedge: forecast}, {x: 2030, y: 60, hedge: forecast-over}]}]
`);
    expect(textsOf(layout, "value")).toEqual(["about 30", "over 40", "50 forecast", "over 60 forecast"]);
  });

  test("a bound is rounded to the side on which it stays true", () => {
    const layout = layoutOf(`
type: dot
series: [{points: [{x: 2000, y: 7.77, hedge: over}, {x: 2010, y: 7.72, hedge: nearly}, {x: 2020, y: 7.77}]}]
`);
    expect(textsOf(layout, "value")).toEqual(["over 7.7", "nearly 7.8", "7.8"]);
  });

  test("more than twelve points print their ends only", () => {
    const points = Array.from({ length: 20 }, (_, index) => `{x: ${2000 + index}, y: ${index + 10}}`);
    const layout = layoutOf(`type: line\nseries: [{points: [${points.join(", ")}]}]`);
    expect(textsOf(layout, "value")).toEqual(["10", "29"]);
  });

  test("several lines are named at their ends, not in a legend", () => {
    const layout = layoutOf(`
type: line
series:
  - {label: Exports, points: [{x: 2000, y: 10}, {x: 2001, y: 20}]}
  - {label: Imports, points: [{x: 2000, y: 11}, {x: 2001, y: 20.1}]}
  - {label: Elsewhere, outside: true, points: [{x: 2000, y: 2}, {x: 2001, y: 3}]}
`);
    expect(textsOf(layout, "series")).toEqual(["20 Exports", "20.1 Imports", "3 Elsewhere (outside source)"]);
    expect(textsOf(layout, "legend")).toEqual([]);
  });

  test("few round numbers stand on the axis", () => {
    const layout = layoutOf("type: line\nseries: [{points: [{x: 2000, y: 3}, {x: 2001, y: 106}]}]");
    expect(textsOf(layout, "tick").slice(0, 6)).toEqual(["0", "20", "40", "60", "80", "100"]);
  });

  test("a run of years that stands close is written short", () => {
    const points = [1992, 1995, 2012, 2013, 2014, 2025].map((x) => `{x: ${x}, y: 50}`);
    const layout = layoutOf(`type: bar\nseries: [{points: [${points.join(", ")}]}]`);
    expect(textsOf(layout, "tick").slice(-6)).toEqual(["1992", "1995", "2012", "’13", "’14", "2025"]);
  });
});

const words = fc
  .array(fc.constantFrom("trough", "of", "the", "crisis", "no figures", "sources", "2016"), {
    minLength: 1,
    maxLength: 6,
  })
  .map((list) => list.join(" "));
const year = fc.integer({ min: 1992, max: 2025 });
const value = fc.oneof(fc.integer({ min: 1, max: 900 }), fc.double({ min: 0.01, max: 200, noNaN: true }));
const point = fc.record(
  { x: year, y: value, hedge: fc.constantFrom(...hedges), label: words },
  { requiredKeys: ["x", "y"] },
);
const category = fc.record(
  {
    x: fc.constantFrom("Kazakhstan", "Uzbekistan", "Oil and gas", "Transport infrastructure", "Tea"),
    y: value,
    hedge: fc.constantFrom(...hedges),
  },
  { requiredKeys: ["x", "y"] },
);
const unique = <T extends { readonly x: unknown }>(
  points: fc.Arbitrary<T>,
  most: number,
): fc.Arbitrary<T[]> => fc.uniqueArray(points, { minLength: 1, maxLength: most, selector: ({ x }) => x });
const overTime = fc.record({
  type: fc.constantFrom("line", "bar", "dot"),
  series: fc.array(
    fc.record(
      { label: words, points: unique(point, 24), outside: fc.boolean(), connect: fc.constant("gaps") },
      { requiredKeys: ["points"] },
    ),
    { minLength: 1, maxLength: 3 },
  ),
  annotations: fc.array(fc.record({ x: year, text: words }), { maxLength: 3 }),
  gaps: fc.array(
    fc.record({ from: fc.constant(1993), to: fc.integer({ min: 1993, max: 2019 }), text: words }),
    { maxLength: 1 },
  ),
});
const ofCategories = fc.record({
  type: fc.constantFrom("bar", "dot"),
  series: fc.array(fc.record({ label: words, points: unique(category, 5) }), { minLength: 1, maxLength: 2 }),
});
const size = fc.constantFrom(sizes.wide, sizes.tall, sizes.column);

test("whatever the data, no label covers another or leaves the frame", { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(fc.oneof(overTime, ofCategories), size, (spec, room) => {
      const { texts } = layoutOf(stringify(JSON.parse(JSON.stringify(spec))), room);
      const faults: string[] = [];
      for (const [index, { box, block }] of texts.entries()) {
        const name = block.lines[0]?.text ?? "";
        if (!isInside(box, { x: 0, y: 0, ...room })) faults.push(`“${name}” leaves the frame`);
        for (const other of texts.slice(index + 1)) {
          if (overlaps(box, other.box)) faults.push(`“${name}” covers “${other.block.lines[0]?.text ?? ""}”`);
        }
      }
      expect(faults).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test("the same chart gives the same bytes", { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(overTime, size, (spec, room) => {
      const yaml = stringify(JSON.parse(JSON.stringify(spec)));
      expect(drawBlockOf(chartFigure, yaml, {}, room).markup).toBe(
        drawBlockOf(chartFigure, yaml, {}, room).markup,
      );
    }),
    { numRuns: 10 },
  );
});
