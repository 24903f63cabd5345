import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { chartFigure } from "../../../../src/figures/chart.ts";
import type { ChartData } from "../../../../src/figures/chart/data.ts";
import { chartTypes } from "../../../../src/figures/chart/kinds.ts";
import { heatClasses, strengths } from "../../../../src/figures/chart/kinds/heat-scale.ts";
import { dataOf, drawBlockOf, sizes } from "../../figure-fixture.ts";
import { layoutOf } from "./kind-fixture.ts";

const textsOf = (yaml: string, role: string): readonly string[] =>
  layoutOf(yaml, "{}", sizes.wide)
    .texts.filter((text) => text.role === role)
    .map(({ block }) => block.lines.map(({ lead, text }) => `${lead?.text ?? ""} ${text}`.trim()).join(" "));

test("a difference is that of the printed numbers", () => {
  const yaml =
    "type: dumbbell\nunit: percent\nseries: [{label: A, points: [{x: a, y: 10.04}]}, {label: B, points: [{x: a, y: 12.06}]}]";
  expect(textsOf(yaml, "value")).toEqual(expect.arrayContaining(["10%", "12.1%", "+2.1"]));
});

test("a bound has no difference, and a vague value a vague one", () => {
  const yaml =
    "type: dumbbell\nseries: [{label: A, points: [{x: a, y: 10}, {x: b, y: 10}]}, {label: B, points: [{x: a, y: 12, hedge: over}, {x: b, y: 15, hedge: about}]}]";
  expect(textsOf(yaml, "value").filter((text) => /[+−]/.test(text))).toEqual(["about +5"]);
});

test("a change of a waterfall has its sign", () => {
  const yaml = "type: waterfall\npoints: [{x: a, y: 10}, {x: b, y: 5}, {x: c, y: -3}, {x: d, y: 12}]";
  expect(textsOf(yaml, "value")).toEqual(["10", "+5", "−3", "12"]);
});

test("bars of a waterfall begin where the one before ended, and totals on the ground", () => {
  const { bars } = layoutOf(
    "type: waterfall\npoints: [{x: a, y: 10}, {x: b, y: 5}, {x: c, y: 15}]",
    "{}",
    sizes.wide,
  );
  const [start, rise, end] = bars;
  expect((rise?.y ?? 0) + (rise?.height ?? 0)).toBeCloseTo(start?.y ?? -1, 6);
  expect((end?.height ?? 0) / (start?.height ?? 1)).toBeCloseTo(1.5, 6);
});

test("ranks are counted at each date, and equal values share one", () => {
  const yaml =
    "type: bump\nseries: [{label: A, points: [{x: 2000, y: 5}, {x: 2001, y: 1}]}, {label: B, points: [{x: 2000, y: 5}, {x: 2001, y: 2}]}, {label: C, points: [{x: 2000, y: 3}]}]";
  const { texts } = layoutOf(yaml, "{}", sizes.wide);
  const ranks = texts.filter(({ role, place }) => role === "value" && place.anchor === "middle");
  const said = ranks.map(({ block }) => Number(block.lines[0]?.text));
  expect(said.toSorted((a, b) => a - b)).toEqual([1, 1, 1, 2, 3]);
});

test("ranks that nobody holds share a rung", () => {
  expect(
    textsOf("type: ladder\nunit: rank\ny: {max: 12}\npoints: [{x: a, y: 1}, {x: b, y: 6}]", "tick"),
  ).toEqual(["1st of 12", "2nd–5th", "6th of 12", "7th–12th"]);
});

test("areas of a scatter go with their sizes", () => {
  const { markup } = drawBlockOf(
    chartFigure,
    "type: scatter\npoints: [{x: 1, y: 1, size: 100}, {x: 2, y: 3, size: 25}]",
  );
  const radii = [...markup.matchAll(/<path class="fill-accent[^>]*d="M[^a]*a([\d.]+) /g)].map(([, r]) =>
    Number(r),
  );
  expect((radii[0] ?? 0) / (radii[1] ?? 1)).toBeCloseTo(2, 1);
});

test("rounded shares say that they are", () => {
  const { notes } = drawBlockOf(
    chartFigure,
    "type: pie\nunit: percent\npoints: [{x: a, y: 33.3}, {x: b, y: 33.3}, {x: c, y: 33.3}]",
  );
  expect(notes).toContain("The shares add up to 99.9% because they are rounded.");
});

test("a year that no row of a heat table has is hatched", () => {
  const yaml =
    "type: heat\nseries: [{label: A, points: [{x: 2000, y: 1}, {x: 2001, y: 2}, {x: 2003, y: 3}]}, {label: B, points: [{x: 2000, y: 1}]}]";
  expect(textsOf(yaml, "tick")).toEqual(["2000", "2001", "2002", "2003"]);
  expect(drawBlockOf(chartFigure, yaml).notes).toContain("Hatched: no data.");
});

test("categories without an order of their own are sorted, unless the author sorts", () => {
  const points = "points: [{x: a, y: 1}, {x: b, y: 3}, {x: c, y: 2}]";
  expect(textsOf(`type: lollipop\n${points}`, "category")).toEqual(["b", "c", "a"]);
  expect(textsOf(`type: lollipop\nsort: given\n${points}`, "category")).toEqual(["a", "b", "c"]);
});

test("panels of small multiples share their axes", () => {
  const yaml =
    "type: bar\nseries: [{facet: A, points: [{x: 2000, y: 10}, {x: 2001, y: 5}]}, {facet: B, points: [{x: 2000, y: 5}]}]";
  const { bars } = layoutOf(yaml, "{}", sizes.wide);
  expect((bars[0]?.height ?? 0) / (bars[2]?.height ?? 1)).toBeCloseTo(2, 6);
});

describe("numbers on the colours of a heat table", () => {
  const css = readFileSync("slides/themes/atlas/tokens.css", "utf8");
  const blocks = ["", '[data-variant="dark"]', '[data-variant="contrast"]'].map((variant) =>
    css.slice(variant === "" ? 0 : css.indexOf(variant)),
  );
  test.each(["light", "dark", "contrast"])("can be read in the %s variant", (variant) => {
    const block = blocks[["light", "dark", "contrast"].indexOf(variant)] ?? "";
    const colour = (name: string): readonly number[] => {
      const hex = new RegExp(`--${name}: #([0-9a-f]+);`).exec(block)?.[1] ?? "";
      const long = hex.length === 3 ? hex.replaceAll(/./g, "$&$&") : hex;
      return [0, 2, 4].map((at) => Number.parseInt(long.slice(at, at + 2), 16));
    };
    for (const strength of strengths) {
      for (const hue of ["phase-2", "accent"]) {
        const over = colour(hue).map(
          (part, index) => part * strength + (colour("paper")[index] ?? 0) * (1 - strength),
        );
        const text = colour(strength > 0.6 ? "paper" : "ink");
        expect(contrast(over, text)).toBeGreaterThanOrEqual(4.5);
      }
    }
  });
});

function contrast(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

function luminance(colour: readonly number[]): number {
  const [r = 0, g = 0, b = 0] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

test("classes of a heat table have round ends and hold all values", () => {
  const data = dataOf(
    chartFigure,
    "type: heat\nseries: [{label: A, points: [{x: a, y: 3}, {x: b, y: 47}]}]",
  ) as ChartData;
  const classes = heatClasses(data);
  expect(classes[0]?.from).toBe(0);
  expect(classes.at(-1)?.to).toBe(50);
});

describe("in every language", () => {
  const blocks: Readonly<Record<string, string>> = {
    scatter: "points: [{x: 1, y: 2}, {x: 3, y: 1}]",
    ladder: "unit: rank\npoints: [{x: A, y: 1}, {x: B, y: 2}]",
    waterfall: "points: [{x: A, y: 1}, {x: B, y: 1}, {x: C, y: 2}]",
    dumbbell: "series: [{label: A, points: [{x: X, y: 1}]}, {label: B, points: [{x: X, y: 2}]}]",
  };
  const timed = "points: [{x: 2000, y: 1}, {x: 2001, y: 2}]";
  test.each(["en", "de", "fr", "es", "ru", "zh"])(
    "charts have a name, a description and a table in %s",
    (lang) => {
      const drawings = chartTypes.map((type) => ({
        type,
        drawing: drawBlockOf(chartFigure, `type: ${type}\n${blocks[type] ?? timed}`, { lang }),
      }));
      const silent = drawings.filter(
        ({ drawing }) =>
          drawing.title === "" || drawing.description === "" || (drawing.table?.rows.length ?? 0) === 0,
      );
      expect(silent.map(({ type }) => type)).toEqual([]);
      const foreign = drawings.filter(({ drawing }) => /chart|plot|table/i.test(drawing.title));
      expect(foreign.length > 0).toBe(lang === "en");
    },
  );
});
