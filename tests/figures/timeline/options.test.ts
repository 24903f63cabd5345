import { describe, expect, test } from "vitest";
import type { Drawing } from "../../../src/figures/figure.ts";
import type { TimelineData } from "../../../src/figures/timeline/data.ts";
import { layoutScene, type Scene } from "../../../src/figures/timeline/scene.ts";
import { timelineFigure } from "../../../src/figures/timeline.ts";
import { ledgerOf } from "../../support/ledger-from.ts";
import { dataOf, drawBlockOf, frameOf, problemsOf } from "../figure-fixture.ts";

const facts = ledgerOf(`
founded: {what: Town founded, when: 1200, hedge: about, scope: Town}
return: {what: Comet returns, when: 2061-07-28, hedge: forecast, scope: Sky}
bridge: {what: Bridge, when: 1350/1360, kind: project, scope: Town}
`);
const draw = (yaml: string, lang = "en"): Drawing => drawBlockOf(timelineFigure, yaml, { facts, lang });
const sceneOf = (yaml: string, height = 430): Scene =>
  layoutScene(dataOf(timelineFigure, yaml, { facts }) as TimelineData, frameOf({ width: 1136, height }));
const wrong = (yaml: string): readonly string[] => problemsOf(timelineFigure, yaml, { facts });
const keysIn = (markup: string): readonly string[] =>
  [...markup.matchAll(/data-key="([^"]+)"/g)].map(([, key]) => key ?? "");

const lanesOf = (yaml: string): readonly string[] =>
  (dataOf(timelineFigure, yaml, { facts }) as TimelineData).lanes;

const three = `
phases: [{when: 1990/2000, label: One}, {when: 2000/2010, label: Two}, {when: 2010/2020, label: Three}]
events: [{when: 1995, label: a}, {when: 2004, label: b}, {when: 2015, label: c}]
`;

describe("what a date leaves open is drawn", () => {
  test("a year that can be seen is a dot on the stretch that it covers", () => {
    const { layout } = sceneOf("events: [{when: 2005, label: a}]\nrange: 1990/2024");
    const [mark] = layout.marks;
    const reach = mark?.kind === "dot" ? mark.reach : undefined;
    const years = [reach?.left ?? 0, reach?.right ?? 0].map((x) => layout.scale.invert(x).toFixed(2));
    expect(years).toEqual(["2005.00", "2006.00"]);
  });

  test("an open end is an arrow, an unknown one ends where knowledge ends", () => {
    const { layout } = sceneOf(
      "events: [{when: 1995/.., label: a}, {when: 1993/, label: b}]\nrange: 1990/2024",
    );
    const ends = layout.marks.map((mark) =>
      mark.kind === "bar" ? [mark.end.kind, mark.box.x + mark.box.width > 1100] : [],
    );
    expect(ends).toEqual([
      ["unknown", false],
      ["open", true],
    ]);
  });

  test("the hedge of a fact makes its date approximate, or expected", () => {
    const { notes, markup } = draw("events: [founded, return]");
    expect(markup).toContain("about 1200");
    expect(markup).toContain("forecast 28 Jul 2061");
    expect(notes).toEqual(["Hollow: the date is approximate.", "Dashed line: expected."]);
  });

  test("a doubtful date has a sign, and the note explains it", () => {
    expect(draw("events: [{when: 1996?, label: a}]").notes).toEqual([
      "“?” on a mark: the date is uncertain.",
    ]);
  });

  test("deep time counts back in millions and billions", () => {
    const { markup, title } = draw("events: [{when: Y-13800000000, label: a}, {when: 2000, label: b}]");
    expect(markup).toContain("13.8 billion years ago");
    expect(title).toBe("Timeline, 14 billion years ago to 2000");
  });

  test("one day is a timeline too", () => {
    expect(draw("events: [{when: 1969-07-20, label: a}]").title).toBe(
      "Timeline, 20 July 1969 to 20 July 1969",
    );
  });
});

describe("the axis", () => {
  test("in sequence, every date is one step from the next, and the figure says so", () => {
    const yaml =
      "scale: sequential\nevents: [{when: 1000, label: a}, {when: 1990, label: b}, {when: 1991, label: c}]";
    const xs = sceneOf(yaml).layout.marks.map((mark) => (mark.kind === "bar" ? 0 : mark.x));
    expect((xs[1] ?? 0) - (xs[0] ?? 0)).toBeCloseTo((xs[2] ?? 0) - (xs[1] ?? 0));
    const { markup, notes } = draw(yaml);
    expect(markup).toContain(">Not to scale<");
    expect(notes[0]).toMatch(/^Not to scale/);
    expect(draw(yaml, "de").markup).toContain(">Nicht maßstäblich<");
  });

  test("a break leaves its years out, names them, and keeps the rest to scale", () => {
    const yaml =
      "events: [{when: 1000, label: a}, {when: 1990, label: b}]\nbreaks: [1100/1899]\nrange: 1000/2000";
    const { layout } = sceneOf(yaml);
    const { scale } = layout;
    expect(scale(1050) - scale(1000)).toBeCloseTo(scale(1950) - scale(1900));
    expect(draw(yaml).notes).toEqual(["Left out of the axis: 1100–1899."]);
    expect(layout.texts.some(({ block }) => block.lines[0]?.text === "1100–1899")).toBe(true);
  });

  test("today has the language's word, or the author's", () => {
    expect(draw("events: [{when: 1990/2020, label: a}]\nnow: 2022-01", "fr").markup).toContain("Aujourd’hui");
    expect(draw("events: [{when: 1990/2020, label: a}]\nnow: {when: 2022-01, label: Here}").markup).toContain(
      ">Here",
    );
  });
});

describe("a focus", () => {
  test("shows its years and a strip of the whole", () => {
    const scene = sceneOf(`${three}focus: 2000/2009`);
    expect(scene.data.events.map(({ label }) => label)).toEqual(["b"]);
    expect(scene.strip?.texts.map(({ block }) => block.lines[0]?.text)).toEqual(["1990", "2020"]);
  });

  test("is said in the description", () => {
    expect(draw(`${three}focus: 2000/2009`).description).toContain(
      "2000 to 2009, out of the whole from 1990 to 2020.",
    );
  });
});

describe("steps", () => {
  test("a journey goes from the whole to each phase and back", () => {
    const { markup, views = [], steps } = draw(`${three}steps: phases`);
    expect(steps).toBeUndefined();
    expect(views).toHaveLength(4);
    expect(keysIn(views.at(-1) ?? "")).toEqual(keysIn(markup));
  });

  test("the same thing has the same key in every picture, once", () => {
    const { markup, views = [] } = draw(`${three}steps: phases`);
    for (const picture of [markup, ...views]) {
      const keys = keysIn(picture);
      expect(new Set(keys).size).toBe(keys.length);
      for (const key of ["phase-1", "phase-2", "phase-3", "event-1-mark", "event-2-mark", "event-3-mark"])
        expect(keys).toContain(key);
    }
  });

  test("events appear in order of time, and all are in the picture", () => {
    const { markup, steps } = draw("events: [{when: 2004, label: b}, {when: 1995, label: a}]\nsteps: events");
    expect(steps).toBe(2);
    expect(markup).toMatch(/data-step="1".*>a<.*data-step="2".*>b</);
  });
});

describe("lanes", () => {
  test("group by what the facts say", () => {
    expect(lanesOf("events: [founded, return, bridge]\nlanes: scope")).toEqual(["Town", "Sky"]);
    expect(lanesOf("events: [founded, bridge]\nlanes: kind")).toEqual(["Events", "Projects"]);
  });

  test("group by phase, and an event's own lane goes before", () => {
    expect(lanesOf(three.replace("label: b", "label: b, lane: Own") + "lanes: phase")).toEqual([
      "One",
      "Three",
      "Own",
    ]);
  });
});

test("a crowd is counted over time, and the note says how many have no label", () => {
  const events = Array.from(
    { length: 300 },
    (_, index) => `{when: ${1800 + (index % 200)}, label: Event ${index}}`,
  );
  const { notes, warnings } = draw(
    `events: [{when: 1850, label: The one, highlight: true}, ${events.join(", ")}]`,
  );
  expect(notes[0]).toBe(
    "300 of 301 events have no label; the height of the bars is their number at a time, 3 at most.",
  );
  expect(warnings.map(({ code }) => code)).toEqual(["timeline/crowded"]);
});

test("bars keep their place above the band when labels become numbers", () => {
  const events = Array.from(
    { length: 24 },
    (_, index) =>
      `{when: ${2000 + index}/${2003 + index}, label: Period number ${index} of this eventful time}`,
  );
  const { layout } = sceneOf(`events: [${events.join(", ")}]`, 660);
  expect(layout.marks.filter(({ kind }) => kind === "bar")).toHaveLength(24);
});

test("the list is in order of time, with dates that machines read", () => {
  const { list } = draw(`
phases: [{when: 1990/.., label: Phase}]
events: [{when: -0043-03-15, label: Ides}, {when: 2001-21, label: Spring}, {when: 1992-01/1992-05, label: Months}]
range: -0050/2020
`);
  expect(list).toEqual([
    { start: "", when: "15 March 44 BCE", text: "Ides" },
    { start: "1990", when: "since 1990", text: "Phase" },
    { start: "1992-01", end: "1992-05", when: "January – May 1992", text: "Months" },
    { start: "2001", when: "spring 2001", text: "Spring" },
  ]);
});

describe("mistakes are reported at their place", () => {
  test("a focus outside the range, or on nothing", () => {
    expect(wrong(`${three}focus: 2030/2040`)).toEqual(["timeline/bad-focus at focus"]);
    expect(wrong("events: [{when: 1990, label: a}, {when: 2000, label: b}]\nfocus: 1993/1995")).toEqual([
      "timeline/bad-focus at focus",
    ]);
  });

  test("a break that would hide something, is outside, or overlaps another", () => {
    expect(wrong(`${three}breaks: [1994/1996]`)).toEqual(["timeline/break-hides at breaks.0"]);
    expect(wrong(`${three}breaks: [2018/2030]`)).toEqual(["timeline/bad-break at breaks.0"]);
    expect(wrong(`${three}breaks: [1996/1998, 1997/1999]`)).toEqual(["timeline/bad-break at breaks.1"]);
    expect(wrong(`${three}breaks: [1996/1998]\nscale: sequential`)).toEqual([
      "timeline/break-without-scale at breaks",
    ]);
  });

  test("steps from phase to phase without phases", () => {
    expect(wrong("events: [{when: 1990, label: a}]\nsteps: phases")).toEqual([
      "timeline/steps-without-phases at steps",
    ]);
  });

  test("lanes that nothing stands in, and a line for today that is outside", () => {
    expect(wrong("events: [{when: 1990, label: a}]\nlanes: true")).toEqual(["timeline/no-lanes at lanes"]);
    expect(wrong("events: [{when: 1990, label: a}]\nrange: 1980/2000\nnow: 2022")).toEqual([
      "timeline/outside-range at now",
    ]);
  });

  test("unknown values of an option", () => {
    expect(() => wrong("events: [{when: 1990, label: a}]\nscale: logarithmic")).toThrow(/chronological/);
    expect(() => wrong("events: [{when: 1990, label: a}]\nsteps: true")).toThrow(/phases/);
  });
});
