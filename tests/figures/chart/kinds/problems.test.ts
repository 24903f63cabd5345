import { describe, expect, test } from "vitest";
import { chartFigure } from "../../../../src/figures/chart.ts";
import { ledgerOf } from "../../../support/ledger-from.ts";
import { prepareBlock, problemsOf } from "../../figure-fixture.ts";

const facts = ledgerOf(`
first: {what: China, short: China, value: 1, unit: rank}
tenth: {what: Brazil, short: Brazil, value: 10, unit: rank}
start: {what: Start, short: Start, value: 10, unit: USD}
rise: {what: Rise, short: Rise, value: 4, unit: USD}
end: {what: End, short: End, value: 15, unit: USD}
`);
const wrong = (yaml: string): readonly string[] => problemsOf(chartFigure, yaml, { facts });

describe("a waterfall", () => {
  test("whose total is not its sum is a problem at that value, with the step that is missing", () => {
    const { problems } = prepareBlock(
      chartFigure,
      "type: waterfall\nunit: USD\npoints: [{x: a, y: 10}, {x: b, y: -3}, {x: c, y: 8}]",
    );
    expect(problems).toMatchObject([
      {
        code: "chart/sum",
        span: { file: "points.2.y" },
        message: "The bars up to “c” add up to US$7, and it says US$8.",
        hint: "Correct a value, or add the step that is missing: US$1.",
      },
    ]);
  });

  test("adds up facts as well, and points at the one that is off", () => {
    expect(wrong("type: waterfall\nfacts: [start, rise, end]")).toEqual(["chart/sum at facts.2"]);
  });

  test("checks subtotals", () => {
    expect(
      wrong(
        "type: waterfall\npoints: [{x: a, y: 10, total: true}, {x: b, y: 2}, {x: c, y: 11, total: true}, {x: d, y: 1}]",
      ),
    ).toEqual(["chart/sum at points.2.y"]);
  });

  test("is not misled by decimals", () => {
    expect(wrong("type: waterfall\npoints: [{x: a, y: 0.1}, {x: b, y: 0.2}, {x: c, y: 0.3}]")).toEqual([]);
  });

  test("does not add bounds, nor series", () => {
    expect(wrong("type: waterfall\npoints: [{x: a, y: 1}, {x: b, y: 2, hedge: over}, {x: c, y: 3}]")).toEqual(
      ["chart/bound-in-sum at points.1.y"],
    );
    expect(wrong("type: waterfall\nseries: [{points: [{x: a, y: 1}]}, {points: [{x: a, y: 1}]}]")).toEqual([
      "chart/one-series at series",
    ]);
  });
});

describe("a pie", () => {
  test("has two to five parts", () => {
    expect(wrong("type: pie\npoints: [{x: a, y: 1}]")).toEqual(["chart/pie-parts at type"]);
    expect(
      wrong(
        "type: donut\npoints: [{x: a, y: 1}, {x: b, y: 1}, {x: c, y: 1}, {x: d, y: 1}, {x: e, y: 1}, {x: f, y: 1}]",
      ),
    ).toEqual(["chart/pie-parts at type"]);
  });

  test("of shares makes 100%, but for their rounding", () => {
    expect(
      wrong("type: pie\nunit: percent\npoints: [{x: a, y: 33.3}, {x: b, y: 33.3}, {x: c, y: 33.3}]"),
    ).toEqual([]);
    expect(wrong("type: pie\nunit: percent\npoints: [{x: a, y: 40}, {x: b, y: 50}]")).toEqual([
      "chart/sum at type",
    ]);
  });

  test("of other values makes the whole that the author names", () => {
    expect(wrong("type: pie\nwhole: 90\npoints: [{x: a, y: 40}, {x: b, y: 50}]")).toEqual([]);
    expect(wrong("type: pie\nwhole: 91\npoints: [{x: a, y: 40}, {x: b, y: 50}]")).toEqual([
      "chart/sum at whole",
    ]);
  });

  test("has no negative parts and no bounds", () => {
    expect(wrong("type: pie\npoints: [{x: a, y: 40}, {x: b, y: -5}]")).toEqual([
      "chart/pie-negative at points.1.y",
    ]);
    expect(wrong("type: pie\npoints: [{x: a, y: 40}, {x: b, y: 5, hedge: over}]")).toEqual([
      "chart/bound-in-sum at points.1.y",
    ]);
  });
});

test("a slope has two to five times", () => {
  expect(wrong("type: slope\npoints: [{x: 2000, y: 1}]")).toEqual(["chart/slope-times at type"]);
});

test("a dumbbell has two values", () => {
  expect(wrong("type: dumbbell\npoints: [{x: a, y: 1}, {x: b, y: 2}]")).toEqual([
    "chart/dumbbell-one-value at type",
  ]);
  expect(wrong("type: dumbbell\npoints: [{x: a, y: 1, to: 3}, {x: b, y: 2, to: 1}]")).toEqual([]);
});

test("a ladder holds ranks, and no more of them than there are", () => {
  expect(wrong("type: ladder\nfacts: [first, tenth]")).toEqual([]);
  expect(wrong("type: ladder\ny: {max: 7}\nfacts: [first, tenth]")).toEqual(["chart/bad-rank at y.max"]);
  expect(wrong("type: ladder\nfacts: [start, rise]")).toEqual(["chart/bad-rank at type"]);
  expect(wrong("type: bump\nunit: rank\npoints: [{x: 2000, y: 1.5}, {x: 2001, y: 1}]")).toEqual([
    "chart/bad-rank at series",
  ]);
});

test("a scatter with words along x", () => {
  expect(wrong("type: scatter\npoints: [{x: Tea, y: 1}]")).toEqual(["chart/bad-x at points.0.x"]);
});

test("a logarithm where areas stand for values", () => {
  expect(wrong("type: lollipop\ny: {log: true}\npoints: [{x: a, y: 1}]")).toEqual([
    "chart/log-from-zero at y.log",
  ]);
});
