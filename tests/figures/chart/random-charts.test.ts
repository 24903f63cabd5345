import * as fc from "fast-check";
import { expect, test } from "vitest";
import { stringify } from "yaml";
import { isInside, overlaps } from "../../../src/draw/boxes.ts";
import type { ChartData } from "../../../src/figures/chart/data.ts";
import { layoutChart } from "../../../src/figures/chart/draw.ts";
import type { ChartLayout } from "../../../src/figures/chart/layout.ts";
import { chartFigure } from "../../../src/figures/chart.ts";
import { hedges } from "../../../src/model/fact.ts";
import { dataOf, drawBlockOf, frameOf, sizes } from "../figure-fixture.ts";

const words = fc
  .array(fc.constantFrom("trade", "of", "the", "crisis", "no figures", "sources", "2016"), {
    minLength: 1,
    maxLength: 4,
  })
  .map((list) => list.join(" "));
const names = ["Kazakhstan", "Uzbekistan", "Oil and gas", "Transport infrastructure", "Tea", "Wind and sun"];
const value = fc.oneof(fc.integer({ min: 1, max: 900 }), fc.double({ min: 0.01, max: 200, noNaN: true }));
const size = fc.constantFrom(sizes.wide, sizes.tall, sizes.column);
const lines = fc.array(fc.record({ y: fc.integer({ min: 1, max: 300 }), label: words }), { maxLength: 2 });
const steps = fc.constantFrom(undefined, "series", "points", "spans");

/** Every series has a value at every place, so that all can be stacked. */
const table = (places: readonly (string | number)[]): fc.Arbitrary<readonly object[]> =>
  fc.integer({ min: 1, max: 6 }).chain((count) =>
    fc.tuple(
      ...names.slice(0, count).map((label) =>
        fc.record({
          label: fc.constant(label),
          points: fc.tuple(
            ...places.map((x) =>
              fc.record(
                { x: fc.constant(x), y: value, hedge: fc.constantFrom(...hedges) },
                { requiredKeys: ["x", "y"] },
              ),
            ),
          ),
        }),
      ),
    ),
  );
const years = fc
  .tuple(fc.integer({ min: 1950, max: 2000 }), fc.integer({ min: 2, max: 30 }))
  .map(([first, count]) => Array.from({ length: count }, (_, index) => first + index));
const categories = fc.integer({ min: 1, max: 6 }).map((count) => names.slice(0, count));

const overTime = years.chain((places) => {
  const [first = 0] = places;
  const next = first + places.length;
  return fc.record({
    type: fc.constantFrom("line", "area", "bar", "dot"),
    series: table(places),
    stacked: fc.constantFrom(undefined, true, "share"),
    log: fc.boolean(),
    lying: fc.boolean(),
    gaps: fc.array(fc.record({ from: fc.constant(next), to: fc.constant(next + 2), text: words }), {
      maxLength: 1,
    }),
    spans: fc.array(fc.record({ when: fc.constant(`${first}/${first + 1}`), label: words }), {
      maxLength: 1,
    }),
    lines,
    annotations: fc.array(fc.record({ x: fc.constantFrom(...places), text: words }), { maxLength: 2 }),
    steps,
  });
});
const ofCategories = categories.chain((places) =>
  fc.record({
    type: fc.constantFrom("bar", "dot"),
    series: table(places),
    stacked: fc.constantFrom(undefined, true, "share"),
    log: fc.boolean(),
    horizontal: fc.boolean(),
    sort: fc.constantFrom(undefined, "up", "down", "name"),
    highlight: fc.constant(places.slice(0, 1)),
    lines,
    annotations: fc.array(fc.record({ x: fc.constantFrom(...places), text: words }), { maxLength: 1 }),
    steps: fc.constantFrom(undefined, "series", "points"),
  }),
);
interface Drawn {
  readonly type: string;
  readonly stacked?: unknown;
  readonly log: boolean;
  readonly lying?: boolean;
  readonly series: readonly object[];
}

/** As an author may write it: only bars and areas stack, only lines and dots know a logarithm, only bars and dots lie. */
function blockOf({ stacked, log, lying, ...spec }: Drawn): string {
  const canStack =
    spec.type === "bar" || (spec.type === "area" && (stacked !== undefined || spec.series.length > 1));
  const canBeLog = spec.type === "line" || spec.type === "dot";
  const block = {
    ...spec,
    ...(canStack && stacked !== undefined && { stack: stacked }),
    ...(lying === true && ["bar", "dot"].includes(spec.type) && { horizontal: true }),
    ...(canBeLog && log && { y: { log: true } }),
  };
  return stringify(JSON.parse(JSON.stringify(block)));
}

const layoutOf = (
  yaml: string,
  room: { readonly width: number; readonly height: number },
): readonly [ChartData, ChartLayout] => {
  const data = dataOf(chartFigure, yaml) as ChartData;
  return [data, layoutChart(data, frameOf(room))];
};
const chart = fc.oneof(overTime, ofCategories);

test(
  "whatever the type and the data, no label covers another or leaves the frame",
  { timeout: 240_000 },
  () => {
    fc.assert(
      fc.property(chart, size, (spec, room) => {
        const [, { texts }] = layoutOf(blockOf(spec), room);
        const faults: string[] = [];
        for (const [index, { box, block }] of texts.entries()) {
          const name = block.lines[0]?.text ?? "";
          if (!isInside(box, { x: 0, y: 0, ...room })) faults.push(`“${name}” leaves the frame`);
          for (const other of texts.slice(index + 1)) {
            if (overlaps(box, other.box))
              faults.push(`“${name}” covers “${other.block.lines[0]?.text ?? ""}”`);
          }
        }
        expect(faults).toEqual([]);
      }),
      { numRuns: 250 },
    );
  },
);

test("every bar is in the picture, within the frame", { timeout: 240_000 }, () => {
  fc.assert(
    fc.property(chart, size, (spec, room) => {
      const [data, { bars }] = layoutOf(blockOf({ ...spec, type: "bar" }), room);
      expect(bars).toHaveLength(data.series.reduce((sum, { points }) => sum + points.length, 0));
      expect(bars.filter((bar) => !isInside(bar, { x: 0, y: 0, ...room }))).toEqual([]);
    }),
    { numRuns: 120 },
  );
});

test("every dot is in the picture", { timeout: 240_000 }, () => {
  fc.assert(
    fc.property(chart, size, (spec, room) => {
      const yaml = blockOf({ ...spec, type: "dot" });
      const { series } = dataOf(chartFigure, yaml) as ChartData;
      const { markup } = drawBlockOf(chartFigure, yaml, {}, room);
      const marks = markup.match(/<circle |<rect [^>]*stroke-(?:paper|phase-2)|Z"/g) ?? [];
      expect(marks.length).toBeGreaterThanOrEqual(series.reduce((sum, { points }) => sum + points.length, 0));
    }),
    { numRuns: 120 },
  );
});

/** The greatest difference between two lists, place by place, in pixels. */
function apart(some: readonly number[], others: readonly number[]): number {
  return Math.max(...some.map((length, index) => Math.abs(length - (others[index] ?? Number.NaN))));
}

test("stacks are as long as the sum of their parts, from zero", { timeout: 120_000 }, () => {
  const exact = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(exact, fc.boolean(), (values, horizontal) => {
      const series = values.map((y, index) => ({
        label: names[index],
        points: [
          { x: "A", y },
          { x: "B", y: 1 },
        ],
      }));
      const [, { bars }] = layoutOf(stringify({ type: "bar", stack: true, horizontal, series }), sizes.wide);
      const first = bars.filter((_, index) => index % 2 === 0);
      const lengths = first.map(({ width, height }) => (horizontal ? width : height));
      const unit = (lengths[0] ?? 0) / (values[0] ?? 1);
      expect(
        apart(
          lengths,
          values.map((amount) => amount * unit),
        ),
      ).toBeLessThan(1e-6);
      const starts = first.map(({ x, y, height }) => (horizontal ? x : y + height));
      const ends = first.map(({ x, y, width }) => (horizontal ? x + width : y));
      expect(apart(starts.slice(1), ends.slice(0, -1))).toBeLessThan(1e-6);
    }),
    { numRuns: 60 },
  );
});

test("the same chart gives the same bytes", { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(chart, size, (spec, room) => {
      const yaml = blockOf(spec);
      expect(drawBlockOf(chartFigure, yaml, {}, room)).toEqual(drawBlockOf(chartFigure, yaml, {}, room));
    }),
    { numRuns: 20 },
  );
});
