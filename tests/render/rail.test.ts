import { expect, test } from "vitest";
import { phaseOf, stretchOf, viewRail } from "../../src/render/rail-view.ts";
import { railOf, type Rail } from "../../src/render/rail.ts";
import { deck, fact, slide, when } from "./deck-parts.ts";

function phase(id: string, edtf: string): ReturnType<typeof fact> {
  return fact(id, { kind: "phase", when: when(edtf), what: `Phase ${id}` });
}

const phases = [phase("three", "2013/.."), phase("one", "1992/2001"), phase("two", "2001/2013")];
const rail = railOf(deck({ facts: [...phases, fact("last", { when: when("2021") })] }));

function need(found: Rail | undefined): Rail {
  if (found === undefined) throw new Error("the deck has no rail");
  return found;
}

test("phases stand in order of time, and one ends where the next begins", () => {
  expect(need(rail).segments).toMatchObject([
    { from: 1992, to: 2001, label: "Phase one", tone: "phase-1" },
    { from: 2001, to: 2013, label: "Phase two", tone: "phase-2" },
    { from: 2013, to: 2022, label: "Phase three", tone: "phase-3" },
  ]);
});

test("an open phase lasts until the last date that the deck knows", () => {
  expect(need(rail).to).toBe(2022);
  expect(need(rail).ticks.map(({ label }) => label)).toEqual(["1992", "2001", "2013", "2021"]);
});

test("the front matter's rail may span more than the phases", () => {
  const wide = need(railOf(deck({ meta: { rail: when("1900/2099") }, facts: phases })));
  expect([wide.from, wide.to]).toEqual([1900, 2100]);
  expect(wide.ticks.map(({ label }) => label)).toContain("1900");
});

test("without phases the rail spans the slides' dates", () => {
  const slides = [slide("a", "A", { when: when("1682") }), slide("b", "B", { when: when("1759/1835") })];
  expect(need(railOf(deck({ slides })))).toMatchObject({ from: 1682, to: 1836, segments: [] });
});

test("a deck without dates has no rail", () => {
  expect(railOf(deck({ slides: [slide("a", "A")] }))).toBeUndefined();
});

test("years before the common era are named as such", () => {
  const old = need(railOf(deck({ meta: { rail: when("-0299/2100") } })));
  expect(old.ticks[0]?.label).toBe("300 BCE");
});

test("a slide about a phase highlights exactly that phase, though both name the year of the turn", () => {
  const stretch = stretchOf(when("1992/2001"), need(rail));
  expect(stretch).toEqual({ from: 1992, to: 2001 });
  expect(phaseOf(stretch ?? { from: 0, to: 0 }, need(rail))?.tone).toBe("phase-1");
});

test("a slide about several phases highlights a piece of each, and belongs to none", () => {
  const stretch = stretchOf(when("1998/2015"), need(rail)) ?? { from: 0, to: 0 };
  expect(viewRail(need(rail), stretch, "unnamed").highlights.map(({ tone }) => tone)).toEqual([
    "phase-1",
    "phase-2",
    "phase-3",
  ]);
  expect(phaseOf(stretch, need(rail))).toBeUndefined();
});

test("a day is wide enough to be seen", () => {
  const long = need(railOf(deck({ meta: { rail: when("1000/2999") } })));
  const [piece] = viewRail(long, { from: 1500, to: 1500.002 }, "unnamed").highlights;
  expect(piece).toMatchObject({ width: "0.6%", tone: "ink" });
});

test("a slide about years outside the rail highlights nothing", () => {
  expect(stretchOf(when("1500"), need(rail))).toBeUndefined();
});
