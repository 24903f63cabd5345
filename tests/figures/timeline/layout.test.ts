import * as fc from "fast-check";
import { expect, test } from "vitest";
import { stringify } from "yaml";
import { crosses, isInside, overlaps, type Box, type Segment } from "../../../src/draw/boxes.ts";
import type { TimelineData } from "../../../src/figures/timeline/data.ts";
import { layoutTimeline, type TimelineLayout } from "../../../src/figures/timeline/layout.ts";
import { timelineFigure } from "../../../src/figures/timeline.ts";
import { dataOf, drawBlockOf, frameOf, sizes } from "../figure-fixture.ts";

const word = fc.constantFrom(
  "Silk",
  "Road",
  "summit",
  "treaty",
  "first",
  "Organisation",
  "of",
  "US$38.6 billion",
  "Kazakhstan",
  "opens",
  "in",
  "2013",
);
const words = fc.array(word, { minLength: 1, maxLength: 9 }).map((list) => list.join(" "));
const year = fc.integer({ min: 1990, max: 2022 });
const date = fc.oneof(
  year.map(String),
  fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${String(m).padStart(2, "0")}`),
  fc.tuple(year, fc.integer({ min: 1, max: 28 })).map(([y, d]) => `${y}-05-${String(d).padStart(2, "0")}`),
  year.map((y) => `${y}~`),
  fc.tuple(year, fc.integer({ min: 0, max: 12 })).map(([y, length]) => `${y}/${y + length}`),
  year.map((y) => `${y}/..`),
);
const event = fc.record(
  {
    when: date,
    label: words,
    highlight: fc.boolean(),
    text: words,
    lane: fc.constantFrom("Trade", "Security and borders"),
  },
  { requiredKeys: ["when", "label"] },
);
const phases = fc.constantFrom(
  undefined,
  [
    { when: "1992/2001", label: "Borders", text: "Boundary questions settled by negotiation" },
    { when: "2001/2013", label: "Security", text: "Joint action through a new organisation" },
    { when: "2013/..", label: "Development" },
  ],
  [
    { when: "1990/1991", label: "A narrow phase with a long name" },
    { when: "1995~/2010", label: "Overlapping" },
    { when: "2005/2020", label: "Later" },
  ],
);
const block = fc
  .record({
    phases,
    events: fc.array(event, { minLength: 1, maxLength: 14 }),
    lanes: fc.boolean(),
    now: fc.constantFrom(undefined, "2022-01"),
  })
  .map((spec) => stringify(JSON.parse(JSON.stringify(spec))));
const size = fc.constantFrom(sizes.wide, sizes.tall, sizes.column);

/** Pairs of texts that cover each other, and texts that leave the frame, in words. */
function faultsOf(layout: TimelineLayout, frame: Box): readonly string[] {
  const faults: string[] = [];
  const name = (index: number): string =>
    layout.texts[index]?.block.lines.map(({ text }) => text).join(" ") ?? "";
  for (const [index, { box }] of layout.texts.entries()) {
    if (!isInside(box, frame)) faults.push(`“${name(index)}” leaves the frame`);
    for (const [other, text] of layout.texts.entries()) {
      if (other > index && overlaps(box, text.box)) faults.push(`“${name(index)}” covers “${name(other)}”`);
    }
    for (const pole of layout.poles) {
      for (const segment of segmentsOf(pole.points)) {
        if (crosses(segment, box)) faults.push(`a pole crosses “${name(index)}”`);
      }
    }
  }
  return faults;
}

function segmentsOf(points: readonly { readonly x: number; readonly y: number }[]): readonly Segment[] {
  return points.slice(1).map((to, index) => ({ from: points[index] ?? to, to }));
}

test(
  "whatever the events, no label covers another, none leaves the frame, and no pole crosses one",
  { timeout: 120_000 },
  () => {
    fc.assert(
      fc.property(block, size, (yaml, room) => {
        const layout = layoutTimeline(dataOf(timelineFigure, yaml) as TimelineData, frameOf(room));
        expect(faultsOf(layout, { x: 0, y: 0, ...room })).toEqual([]);
      }),
      { numRuns: 120 },
    );
  },
);

test("the same timeline gives the same bytes", { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(block, size, (yaml, room) => {
      const draw = (): string => drawBlockOf(timelineFigure, yaml, {}, room).markup;
      expect(draw()).toBe(draw());
    }),
    { numRuns: 10 },
  );
});

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

test("type is never smaller than 16 px, and labels not than 18", { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(block, size, (yaml, room) => {
      const { texts } = layoutOf(yaml, room);
      const sizesOf = (role: string): readonly number[] =>
        texts.filter((text) => text.role === role).map(({ block: { lines } }) => lines[1]?.style.size ?? 18);
      expect(
        Math.min(...texts.flatMap(({ block: { lines } }) => lines.map(({ style }) => style.size))),
      ).toBeGreaterThanOrEqual(16);
      expect(Math.min(18, ...sizesOf("event"))).toBe(18);
    }),
    { numRuns: 20 },
  );
});

test("a crowd gets numbers and a key, and says so", () => {
  const events = Array.from(
    { length: 24 },
    (_, index) =>
      `{when: ${2000 + (index % 6)}, label: Event number ${index} of this long and eventful decade}`,
  );
  const { texts, marks, warnings } = layoutOf(`events: [${events.join(", ")}]`);
  expect(marks.every(({ kind }) => kind === "number")).toBe(true);
  expect(texts.filter(({ role }) => role === "key").length).toBe(48);
  expect(warnings.map(({ code }) => code)).toEqual(["timeline/crowded"]);
});
