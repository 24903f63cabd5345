import { describe, expect, test } from "vitest";
import type { TimelineData } from "../../src/figures/timeline/data.ts";
import { timelineFigure } from "../../src/figures/timeline.ts";
import { ledgerOf } from "../support/ledger-from.ts";
import { dataOf, drawBlockOf, prepareBlock, problemsOf, sizes } from "./figure-fixture.ts";

const facts = ledgerOf(`
borders: {what: Boundary questions settled, short: Borders, when: 1992/2001}
security: {what: Joint action through a new organisation, short: Security, when: 2001/2013}
sco: {what: Shanghai Cooperation Organisation founded, short: SCO founded, when: 2001-06-15}
trade: {what: Trade with the five states, value: 38.6e9, unit: USD, when: 2020}
undated: {what: Something without a date}
`);

const read = (yaml: string): TimelineData => dataOf(timelineFigure, yaml, { facts }) as TimelineData;

const wrong = (yaml: string): readonly string[] => problemsOf(timelineFigure, yaml, { facts });
const rangeOf = (yaml: string): readonly number[] => {
  const { from, to } = read(yaml);
  return [from, to].map((time) => Number(time.toFixed(2)));
};

describe("what a fact brings along", () => {
  test("a phase has the fact's short name, and its statement as the sentence below", () => {
    const [phase] = read("phases: [borders]").phases;
    expect(phase).toMatchObject({ name: "Borders", text: "Boundary questions settled", tone: "phase-1" });
  });

  test("an event has the fact's statement and value, and its short form for want of room", () => {
    const { events } = read("events: [sco, trade]");
    expect(events.map(({ label, short }) => [label, short])).toEqual([
      ["Shanghai Cooperation Organisation founded", "SCO founded"],
      ["Trade with the five states: US$38.6 billion", undefined],
    ]);
  });

  test("what the author writes goes before", () => {
    const [event] = read("events: [{fact: sco, label: A new body, when: 2001, highlight: true}]").events;
    expect(event).toMatchObject({
      label: "A new body",
      from: 2001,
      to: 2002,
      highlight: true,
      tone: "accent",
    });
    expect(event?.short).toBeUndefined();
  });

  test("the facts that are shown are named for the slide's sources", () => {
    expect(prepareBlock(timelineFigure, "phases: [borders]\nevents: [sco]", { facts }).facts).toEqual([
      "borders",
      "sco",
    ]);
  });
});

describe("mistakes are reported at their place", () => {
  test("an unknown fact, with the nearest id", () => {
    const { problems } = prepareBlock(timelineFigure, "events: [{fact: trede}]", { facts });
    expect(problems).toMatchObject([
      { code: "figure/unknown-fact", hint: "Did you mean “trade”?", span: { file: "events.0.fact" } },
    ]);
  });

  test("a date that is none", () => {
    expect(wrong("events: [{when: May 2001, label: a}]")).toEqual(["figure/bad-date at events.0.when"]);
  });

  test("an end before the start", () => {
    expect(wrong("phases: [{when: 2013/2001, label: a}]")).toEqual(["figure/bad-date at phases.0.when"]);
    expect(wrong("range: 2024/1990\nevents: [sco]")).toEqual(["figure/bad-date at range"]);
  });

  test("an event without date or label", () => {
    expect(wrong("events: [sco, {label: a}]")).toEqual(["timeline/incomplete-event at events.1"]);
  });

  test("a fact without a date", () => {
    expect(wrong("events: [undated]")).toEqual(["timeline/fact-without-date at events.0"]);
  });

  test("a phase that is a single date", () => {
    expect(wrong("phases: [{when: 2001, label: a}]")).toEqual([
      "timeline/phase-without-end at phases.0.when",
    ]);
  });

  test("an event outside the range is left out with a warning", () => {
    expect(wrong("range: 2010/2024\nevents: [sco, trade]")).toEqual(["timeline/outside-range at events.0"]);
  });

  test("a timeline of nothing", () => {
    expect(wrong("events: []")).toEqual(["timeline/empty at "]);
  });

  test("one mistake does not hide the next, and what is right is still drawn", () => {
    const { data, problems } = prepareBlock(timelineFigure, "events: [nothing, undated, sco]", { facts });
    expect(problems).toHaveLength(2);
    expect((data as TimelineData).events).toHaveLength(1);
  });
});

describe("the range", () => {
  test("phases keep their own ends", () => {
    expect(rangeOf("phases: [borders, security]")).toEqual([1992, 2014]);
  });

  test("events alone are rounded out to whole years or months", () => {
    expect(rangeOf("events: [{when: 1992-05-03, label: a}, {when: 2011-07, label: b}]")).toEqual([
      1992, 2012,
    ]);
    expect(rangeOf("events: [{when: 1992-01-02, label: a}, {when: 1992-11-06, label: b}]")).toEqual([
      1992, 1992.92,
    ]);
  });

  test("what goes on has a little room to go on in", () => {
    expect(rangeOf("phases: [{when: 2013/.., label: a}]\nevents: [{when: 2022, label: b}]")).toEqual([
      2013, 2023.4,
    ]);
  });
});

describe("what the drawing says", () => {
  const drawing = drawBlockOf(
    timelineFigure,
    `
phases: [borders, security]
events: [sco, {when: 1996~, label: "A & B <agree>", highlight: true}]
`,
    { facts },
  );

  test("it has a name and a description made from the data", () => {
    expect(drawing.title).toBe("Timeline, 1992 to 2013");
    expect(drawing.description).toBe(
      "Phases: Borders (1992–2001); Security (2001–2013). Events: 2. First: A & B <agree> (about 1996). Last: Shanghai Cooperation Organisation founded (15 June 2001). Highlighted: A & B <agree> (about 1996).",
    );
  });

  test("every phase and event is a row of its table", () => {
    expect(drawing.table?.rows).toEqual([
      ["1992–2001", "Borders: Boundary questions settled"],
      ["2001–2013", "Security: Joint action through a new organisation"],
      ["about 1996", "A & B <agree>"],
      ["15 June 2001", "Shanghai Cooperation Organisation founded"],
    ]);
  });

  test("hollow marks are explained", () => {
    expect(drawing.notes).toEqual(["Hollow or soft-edged: the date is approximate."]);
  });

  test("the author's words are escaped", () => {
    expect(drawing.markup).toContain("A &amp; B &lt;agree&gt;");
    expect(drawing.markup).not.toContain("<agree>");
  });

  test("colours are classes, and nothing is transformed, filtered, masked or see-through", () => {
    expect(drawing.markup).not.toMatch(/transform|filter|mask|opacity|style=|#[0-9a-f]{3}/);
  });

  test("ids begin with the frame's", () => {
    const ids = [...drawing.markup.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(["figure-1-title", "figure-1-desc"]);
  });
});

test("a timeline in another language has its words", () => {
  const { description } = drawBlockOf(timelineFigure, "events: [{when: 1996, label: Vertrag}]", {
    lang: "de",
  });
  expect(description).toBe("Ereignisse: 1.");
});

test("days within one month leave month and year to the axis", () => {
  const { markup } = drawBlockOf(
    timelineFigure,
    "events: [{when: 1992-01-02, label: a}, {when: 1992-01-06, label: b}]",
  );
  expect(markup).toContain(">2 January");
  expect(markup).toContain(">2 Jan 1992<");
});

test("a timeline over eras has round years on both sides", () => {
  const { markup } = drawBlockOf(
    timelineFigure,
    `events: [{when: "-0479", label: a}, {when: "1969", label: b}]`,
    {},
    sizes.wide,
  );
  expect(markup).toContain(">500 BCE<");
  expect(markup).toContain(">1 CE<");
});
