import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { chartFigure } from "../../../../src/figures/chart.ts";
import { drawBlockOf } from "../../figure-fixture.ts";
import {
  clean,
  faultsOf,
  findFaulty,
  layoutOf,
  name,
  names,
  ofCategories,
  overTime,
  size,
  steps,
  vagueHedge,
  value,
  type KindSpec,
} from "./kind-fixture.ts";

const patient = { timeout: 120_000 };
const unit = fc.constantFrom("percent", "USD", "visitors");

describe("whatever the facts, no label covers another or leaves the frame, every fact has its mark, and the bytes are the same:", () => {
  test("lollipops of categories", patient, () => {
    expect(
      findFaulty(
        fc.record({
          block: fc.record({ type: fc.constant("lollipop"), unit, steps }),
          series: ofCategories([1, 2]),
        }),
      ),
    ).toBeUndefined();
  });

  test("lollipops over time", patient, () => {
    expect(
      findFaulty(
        fc.record({
          block: fc.record({ type: fc.constant("lollipop"), unit, steps }),
          series: overTime(2, [1990, 1991, 1993, 2000]),
        }),
      ),
    ).toBeUndefined();
  });

  test("dumbbells", patient, () => {
    expect(
      findFaulty(
        fc.record({
          block: fc.record({ type: fc.constant("dumbbell"), unit, steps }),
          series: ofCategories([2, 4]),
        }),
      ),
    ).toBeUndefined();
  });

  test("slopes", patient, () => {
    const years = fc.constantFrom([1990, 2020], [1990, 2005, 2020], [1990, 2000, 2010, 2020]);
    expect(
      findFaulty(
        years.chain((list) =>
          fc.record({
            block: fc.record({ type: fc.constant("slope"), unit, steps }),
            series: overTime(12, list),
          }),
        ),
      ),
    ).toBeUndefined();
  });

  test("bumps", patient, () => {
    expect(
      findFaulty(
        fc.record({
          block: fc.record({ type: fc.constant("bump"), unit, steps }),
          series: overTime(9, [1990, 2000, 2010, 2020]),
        }),
      ),
    ).toBeUndefined();
  });

  test("ladders", patient, () => {
    const block = fc.record({
      type: fc.constant("ladder"),
      unit: fc.constant("rank"),
      steps,
      y: fc.constantFrom({ max: 40 }, undefined),
    });
    const ranked = ofCategories([1, 2]).map((series) =>
      series.map((one) => ({
        ...one,
        facts: one.facts.map((fact) => ({ ...fact, value: 1 + Math.floor(fact.value % 14) })),
      })),
    );
    expect(findFaulty(fc.record({ block, series: ranked }), { mayLose: true })).toBeUndefined();
  });

  test("waterfalls", patient, () => {
    const block = fc.record({
      type: fc.constant("waterfall"),
      unit,
      steps,
      horizontal: fc.constantFrom(true, undefined),
    });
    expect(
      findFaulty(fc.record({ block, series: ofCategories([1, 1], vagueHedge).chain(withChanges) })),
    ).toBeUndefined();
  });

  test("pies and donuts", patient, () => {
    const block = fc.record({
      type: fc.constantFrom("pie", "donut"),
      unit: fc.constantFrom("USD", "visitors"),
      steps,
    });
    const parts = ofCategories([1, 1], vagueHedge).map((series) =>
      series.map((one) => ({ ...one, facts: one.facts.slice(0, 5) })),
    );
    expect(findFaulty(fc.record({ block, series: parts }))).toBeUndefined();
  });

  test("heat tables", patient, () => {
    const block = fc.record({ type: fc.constant("heat"), unit, steps });
    expect(
      findFaulty(fc.record({ block, series: overTime(8, [1990, 1991, 1993, 1994, 1996]) })),
    ).toBeUndefined();
  });

  test("small multiples", patient, () => {
    const type = fc.constantFrom("line", "bar", "dot", "area");
    const series = overTime(8, [1990, 1991, 1992, 1993, 1994]).map((list) =>
      list.map((one, index) => ({ ...one, label: undefined, facet: names[index % names.length] })),
    );
    fc.assert(
      fc.property(fc.record({ type, steps }), series, unit, size, (block, list, ownUnit, room) => {
        const points = list.map(({ facts, facet }) => ({
          facet,
          points: facts.map(({ value: y, when: x }) => ({ x, y })),
        }));
        const yaml = stringify(clean({ ...block, unit: ownUnit, series: points }));
        expect(faultsOf(layoutOf(yaml, "{}", room).texts, room)).toEqual([]);
        expect(drawBlockOf(chartFigure, yaml, {}, room).markup).toBe(
          drawBlockOf(chartFigure, yaml, {}, room).markup,
        );
      }),
      { numRuns: 60 },
    );
  });
});

test("no name on a scatter covers another or leaves the frame, and every point has its mark", patient, () => {
  const point = fc.record(
    { x: value, y: value, size: value, label: name, hedge: vagueHedge },
    { requiredKeys: ["x", "y"] },
  );
  const series = fc.array(
    fc.record({ label: name, points: fc.array(point, { minLength: 1, maxLength: 24 }) }),
    { minLength: 1, maxLength: 3 },
  );
  fc.assert(
    fc.property(series, fc.boolean(), unit, size, (list, log, ownUnit, room) => {
      const yaml = stringify(
        clean({ type: "scatter", unit: ownUnit, x: { log, label: "Income" }, y: { log }, series: list }),
      );
      const layout = layoutOf(yaml, "{}", room);
      expect(faultsOf(layout.texts, room)).toEqual([]);
      const count = list.reduce((sum, { points }) => sum + points.length, 0);
      expect(layout.marks.length).toBeGreaterThanOrEqual(count);
      expect(drawBlockOf(chartFigure, yaml, {}, room).markup).toBe(
        drawBlockOf(chartFigure, yaml, {}, room).markup,
      );
    }),
    { numRuns: 80 },
  );
});

/** Makes some steps fall, and the last one the sum. */
function withChanges(series: KindSpec["series"]): fc.Arbitrary<KindSpec["series"]> {
  const [first] = series;
  if (first === undefined) return fc.constant(series);
  return fc
    .array(fc.boolean(), { minLength: first.facts.length, maxLength: first.facts.length })
    .map((falls) => {
      let sum = 0;
      const facts = first.facts.map((fact, index) => {
        const last = index === first.facts.length - 1;
        const own = last ? sum : falls[index] === true && index > 0 ? -fact.value : fact.value;
        sum += own;
        return { ...fact, value: own };
      });
      return [{ ...first, facts }];
    });
}
