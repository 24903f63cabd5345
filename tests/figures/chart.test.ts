import { describe, expect, test } from "vitest";
import { chartFigure } from "../../src/figures/chart.ts";
import type { Drawing } from "../../src/figures/figure.ts";
import { ledgerOf } from "../support/ledger-from.ts";
import { drawBlockOf } from "./figure-fixture.ts";

const facts = ledgerOf(`
trade-1992: {what: Trade, value: 460e6, unit: USD, when: 1992}
trade-2020: {what: Trade, value: 38.6e9, unit: USD, when: 2020}
trade-2021: {what: Trade, value: 40e9, unit: USD, when: 2021, hedge: over}
`);
const draw = (yaml: string, lang = "en"): Drawing => drawBlockOf(chartFigure, yaml, { facts, lang });
const linesIn = ({ markup }: Drawing, tone = "accent"): readonly string[] =>
  [
    ...markup.matchAll(
      new RegExp(`<path class="stroke-${tone}"[^>]*stroke-width="(?:2|3)"[^>]* d="([^"]+)"`, "g"),
    ),
  ].map(([, d]) => d ?? "");

describe("a line", () => {
  test("joins neighbouring years only", () => {
    const [d = ""] = linesIn(
      draw(
        "type: line\nseries: [{points: [{x: 2000, y: 1}, {x: 2001, y: 2}, {x: 2005, y: 3}, {x: 2006, y: 4}]}]",
      ),
    );
    expect(d.match(/[ML]/g)?.join("")).toBe("MLML");
  });

  test("of years that all stand alone is no line", () => {
    expect(linesIn(draw("type: line\nseries: [{points: [{x: 2000, y: 1}, {x: 2002, y: 2}]}]"))).toEqual([]);
  });

  test("crosses a gap only dotted, and says so", () => {
    const drawing = draw("type: line\nseries: [{facts: [trade-1992, trade-2020], connect: gaps}]");
    expect(linesIn(drawing)).toHaveLength(1);
    expect(drawing.markup).toContain('stroke-dasharray="0.1 6"');
    expect(drawing.notes).toEqual(["US$ billion, 1992–2020.", "Dotted: years without figures, not a trend."]);
  });

  test("joins neighbouring months as well", () => {
    const [d = ""] = linesIn(
      draw("type: line\nseries: [{points: [{x: 2019-12, y: 1}, {x: 2020-01, y: 2}, {x: 2020-03, y: 3}]}]"),
    );
    expect(d.match(/[ML]/g)?.join("")).toBe("ML");
  });

  test("does not join a year to a month", () => {
    expect(linesIn(draw("type: line\nseries: [{points: [{x: 2019, y: 1}, {x: 2020-01, y: 2}]}]"))).toEqual(
      [],
    );
  });
});

test("a line never joins what two statisticians counted, not even dotted, and says so", () => {
  const table =
    "rows: [{t: 2000, v: 1, source: a}, {t: 2001, v: 2, source: a}, {t: 2002, v: 3, source: b}, {t: 2003, v: 4, source: b}]";
  const drawing = draw(`type: line\n${table}\ncolumns: {x: t, y: v}\nseries: [{connect: gaps}]`);
  expect(linesIn(drawing).join("").match(/[ML]/g)?.join("")).toBe("MLML");
  expect(drawing.notes).toContain("The line breaks where another source begins.");
});

test("an area that is an estimate has a hollow dot and a dashed edge, one that is a bound an arrow", () => {
  const { markup } = draw(
    "type: area\npoints: [{x: 2000, y: 1}, {x: 2001, y: 2, hedge: estimate}, {x: 2002, y: 3, hedge: over}]",
  );
  expect(markup).toContain('stroke-dasharray="7 5"');
  expect(markup.match(/<circle class="fill-paper stroke-accent"/g)).toHaveLength(1);
  expect(markup.match(/<circle/g)).toHaveLength(2);
});

test("hedges are explained as far as they occur", () => {
  const { notes } = draw(
    "type: dot\nseries: [{facts: [trade-2021]}, {outside: true, points: [{x: 2020, y: 30e9, hedge: estimate}]}]",
  );
  expect(notes).toEqual([
    "US$ billion, 2020–2021.",
    "Hollow: about, estimated or forecast.",
    "Outward arrow: at least this much.",
    "Grey: from outside sources.",
  ]);
});

test("an outside series is grey", () => {
  expect(draw("type: bar\nseries: [{outside: true, points: [{x: a, y: 3}]}]").markup).toContain(
    '<rect class="fill-muted"',
  );
});

test("the description says where the data begin, end, peak and fail", () => {
  const { description } = draw(
    "type: dot\nseries: [{label: Source A, facts: [trade-1992, trade-2020, trade-2021]}]",
  );
  expect(description).toBe(
    "Source A: from US$460 million (1992) to over US$40 billion (2021). Highest over US$40 billion (2021), lowest US$460 million (1992). No figures for 1993–2019.",
  );
});

test("the author's own description goes before", () => {
  const drawing = draw("type: dot\nalt: Two dots far apart\nseries: [{facts: [trade-1992, trade-2020]}]");
  expect(drawing.description).toBe("Two dots far apart");
  expect(drawing.markup).toContain("Two dots far apart</desc>");
});

test("the table has every value, and a hole where there is none", () => {
  const { table } = draw(`
type: line
x: {label: Year}
series:
  - {label: A, facts: [trade-1992, trade-2021]}
  - {label: B, outside: true, points: [{x: 2021, y: 49.5e9, label: revised}]}
`);
  expect(table?.columns).toEqual(["Year", "A", "B (outside source)"]);
  expect(table?.rows).toEqual([
    ["1992", "US$460 million", ""],
    ["2021", "over US$40 billion", "US$49.5 billion (revised)"],
  ]);
});

test("a gap is hatched and says why", () => {
  const { markup } = draw(
    "type: dot\nseries: [{facts: [trade-1992, trade-2020]}]\ngaps: [{from: 1993, to: 2019, text: no figures in the sources}]",
  );
  expect(markup).toContain(">no figures in the sources<");
});

test("an annotation without room is reported", () => {
  const long = Array.from({ length: 80 }, () => "many words").join(" ");
  const { warnings } = draw(
    `type: bar\nseries: [{points: [{x: 2000, y: 3}]}]\nannotations: [{x: 2000, text: ${long}}]`,
  );
  expect(warnings.map(({ code }) => code)).toEqual(["chart/labels-dropped"]);
});

test("a decorative chart is silent", () => {
  expect(draw("type: bar\ndecorative: true\nseries: [{points: [{x: a, y: 3}]}]").markup).toContain(
    'aria-hidden="true"',
  );
});

test("a chart of a few points is a few kilobytes", () => {
  expect(
    draw("type: line\nseries: [{facts: [trade-1992, trade-2020, trade-2021], connect: gaps}]").markup.length,
  ).toBeLessThan(6000);
});

test("a chart in another language has its numbers and words", () => {
  const { description, markup } = draw("type: dot\nseries: [{facts: [trade-1992, trade-2020]}]", "de");
  expect(markup).toContain(">Milliarden US$<");
  expect(markup).toContain(">38,6<");
  expect(description).toContain("Keine Zahlen für 1993–2019.");
});
