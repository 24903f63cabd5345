import { expect, test } from "vitest";
import type { Box } from "../../../src/draw/boxes.ts";
import type { TimelineData } from "../../../src/figures/timeline/data.ts";
import { layoutTimeline, type TimelineLayout } from "../../../src/figures/timeline/layout.ts";
import { timelineFigure } from "../../../src/figures/timeline.ts";
import { dataOf, frameOf, sizes } from "../figure-fixture.ts";

const layoutOf = (yaml: string, room: Pick<Box, "width" | "height"> = sizes.wide): TimelineLayout =>
  layoutTimeline(dataOf(timelineFigure, yaml) as TimelineData, frameOf(room));

test("a phase that ends in the year in which the next begins meets it at that year's start", () => {
  const { band, scale } = layoutOf(`
phases: [{when: 1992/2001, label: One}, {when: 2001/2013, label: Two}]
`);
  expect(
    band.phases.map(({ left, right }) => [scale.invert(left), scale.invert(right)].map(Math.round)),
  ).toEqual([
    [1992, 2001],
    [2001, 2014],
  ]);
});

test("phases that overlap by more stand in rows", () => {
  const { band } = layoutOf(`
phases: [{when: 1990/2005, label: One}, {when: 2001/2013, label: Two}, {when: 2013/2020, label: Three}]
`);
  expect(band.phases.map(({ row }) => row)).toEqual([0, 1, 0]);
});

test("bands and dots stand at their dates, to scale", () => {
  const { marks, scale } = layoutOf(`
events: [{when: 1992-01-01, label: a}, {when: 2005, label: b}, {when: 1994/2011, label: c}]
range: 1990/2024
`);
  const found = marks.map((mark) =>
    (mark.kind === "bar" ? [mark.box.x, mark.box.x + mark.box.width] : [mark.x]).map((x) => scale.invert(x)),
  );
  expect(found.flat().map((time) => Number(time.toFixed(2)))).toEqual([1992, 1994, 2012, 2005.5]);
});

test("an approximate date is hollow, and a date as long as a decade is a hollow bar", () => {
  const { marks } = layoutOf(`
events: [{when: 1998~, label: a}, {when: 200X, label: b}, {when: 1995, label: c}]
range: 1990/2024
`);
  expect(marks.map((mark) => (mark.kind === "number" ? mark.kind : [mark.kind, mark.look]))).toEqual([
    ["dot", "solid"],
    ["dot", "hollow"],
    ["bar", "hollow"],
  ]);
});

test("the figure fills its height", () => {
  const { texts } = layoutOf(`
phases: [{when: 1992/2001, label: One}, {when: 2001/2013, label: Two}]
events: [{when: 1993, label: Up}, {when: 2002, label: Down}, {when: 2009, label: Aside}]
`);
  const top = Math.min(...texts.map(({ box }) => box.y));
  const bottom = Math.max(...texts.map(({ box }) => box.y + box.height));
  expect(bottom - top).toBeGreaterThan(sizes.wide.height * 0.9);
});

test("type is never smaller than 16 px, and labels not than 18", () => {
  const events = Array.from(
    { length: 14 },
    (_, index) => `{when: ${2000 + index}, label: Event number ${index}}`,
  );
  const { texts } = layoutOf(`phases: [{when: 2000/2013, label: A phase}]\nevents: [${events.join(", ")}]`);
  const sizesIn = texts.flatMap(({ block }) => block.lines.map(({ style }) => style.size));
  const labels = texts
    .filter(({ role }) => role === "event")
    .map(({ block }) => block.lines[1]?.style.size ?? 0);
  expect(Math.min(...sizesIn)).toBeGreaterThanOrEqual(16);
  expect(Math.min(...labels)).toBeGreaterThanOrEqual(18);
});

test("a crowd gets numbers and a key, and says so", () => {
  const events = Array.from(
    { length: 24 },
    (_, index) =>
      `{when: ${2000 + (index % 6)}, label: Event number ${index} of this long and eventful decade}`,
  );
  const { texts, marks, warnings } = layoutOf(`events: [${events.join(", ")}]`);
  expect(marks.filter(({ kind }) => kind === "number")).toHaveLength(24);
  expect(marks.filter(({ kind }) => kind === "dot")).toHaveLength(24);
  expect(texts.filter(({ role }) => role === "key").length).toBe(48);
  expect(warnings.map(({ code }) => code)).toEqual(["timeline/crowded"]);
});
