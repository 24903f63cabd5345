import { describe, expect, test } from "vitest";
import type { Fact } from "../../src/model/fact.ts";
import { parseFacts } from "../../src/parse/facts.ts";
import { parseSources } from "../../src/parse/sources.ts";

const sources = parseSources({ path: "sources.yaml", text: "a: {title: A}\nb: {title: B}\n" }, "en");

const given = `
money: {what: M, value: 40, unit: USD, source: [a ¶1]}
less: {what: L, value: 8, unit: USD, source: [b ¶2]}
heads: {what: H, value: 5}
people: {what: P, value: 10, unit: visitors}
first: {what: F, value: 1, unit: rank}
second: {what: S, value: 2, unit: rank}
way: {what: W, value: 100, unit: km}
share: {what: S, value: 24.5, unit: percent}
part: {what: P, value: 20, unit: percent}
founded: {what: F, value: 1992, unit: year}
closed: {what: C, value: 2022, unit: year}
over: {what: O, value: 40, unit: USD, hedge: over}
about: {what: O, value: 40, unit: USD, hedge: about}
hoped: {what: O, value: 40, unit: USD, hedge: forecast}
outlook: {what: O, value: 40, unit: USD, hedge: forecast-over}
guess: {what: O, value: 40, unit: USD, hedge: estimate}
floor: {what: O, value: 40, unit: USD, hedge: at-least}
`;

function derive(expression: string, more = ""): Fact | undefined {
  const text = `${given}result: {what: R, derived: ${expression}${more}}\n`;
  const { ledger, problems } = parseFacts({ path: "facts.yaml", text }, sources, "en");
  expect(problems).toEqual([]);
  return ledger.get("result");
}

describe("values", () => {
  test.each([
    ["money + less", 48],
    ["money - less * 2", 24],
    ["(money - less) / less", 4],
    ["money / less / 5", 1],
    ["-money + 50", 10],
    ["2 * 1e3 + heads", 2005],
    ["money - -5", 45],
  ])("%s", (expression, value) => {
    expect(derive(expression)?.value).toBe(value);
  });

  test("the arithmetic and its inputs are kept, in order of first use", () => {
    expect(derive("(money - less) / money")?.derivation).toEqual({
      expression: "(money - less) / money",
      inputs: ["money", "less"],
    });
  });

  test("derived facts may be derived from again, whatever their order", () => {
    const text =
      "third: {what: T, derived: second * 2}\nsecond: {what: S, derived: first + 1}\nfirst: {what: F, value: 1}\n";
    const { ledger, problems } = parseFacts({ path: "facts.yaml", text }, sources, "en");
    expect(problems).toEqual([]);
    expect([...ledger.values()].map((fact) => fact.value)).toEqual([4, 2, 1]);
  });
});

describe("units", () => {
  test.each([
    ["money - less", "USD"],
    ["money / less", "times"],
    ["money / 2", "USD"],
    ["money * (money / less)", "USD"],
    ["money / heads", "USD"],
    ["heads * money", "USD"],
    ["share - part", "percentage-point"],
    ["share / part", "times"],
    ["closed - founded", "years"],
    ["share + (share - part)", "percent"],
    ["second - first", undefined],
    ["heads + 1", undefined],
    ["1 + 2", undefined],
  ])("%s is in %s", (expression, unit) => {
    expect(derive(expression)?.unit).toBe(unit);
  });

  test("the author's unit goes first, and names one that has no name", () => {
    expect(derive("(money - less) / less * 100", ", unit: percent")).toMatchObject({
      value: 400,
      unit: "percent",
    });
    expect(derive("money / people", ", unit: dollars a visitor")).toMatchObject({
      value: 4,
      unit: "dollars a visitor",
    });
  });
});

function faultsOf(expression: string, unit: string): readonly string[] {
  const text = `${given}result: {what: R, derived: ${expression}, unit: ${unit}}\n`;
  return parseFacts({ path: "facts.yaml", text }, sources, "en").problems.map(({ code }) => code);
}

describe("the author's unit", () => {
  test.each([
    ["money - less", "CNY"],
    ["money / less", "USD"],
    ["money - less", "percent"],
    ["closed - closed + founded", "percent"],
    ["way + way", "m"],
  ])("cannot make of %s a value in %s", (expression, unit) => {
    expect(faultsOf(expression, unit)).toEqual(["facts/unlike-units"]);
  });

  test.each([
    ["money - less", "USD"],
    ["money - less", "dollars"],
    ["money / 6.5", "EUR"],
    ["way * 1000", "m"],
    ["money / less * 100", "percent"],
    ["money / people", "USD"],
    ["people - people", "guests"],
  ])("may make of %s a value in %s", (expression, unit) => {
    expect(faultsOf(expression, unit)).toEqual([]);
  });
});

describe("hedges of the inputs stay with the result", () => {
  test.each([
    ["money + less", "exact"],
    ["over + less", "over"],
    ["over + floor", "over"],
    ["floor + less", "at-least"],
    ["over / less", "over"],
    ["less / over", "under"],
    ["less - over", "under"],
    ["over - over", "about"],
    ["money / floor", "about"],
    ["about + less", "about"],
    ["hoped / less", "forecast"],
    ["hoped + guess", "forecast"],
    ["guess + over", "estimate"],
    ["over * -1", "about"],
    ["outlook / less", "forecast-over"],
    ["outlook + over", "forecast-over"],
    ["outlook + hoped", "forecast"],
    ["outlook + about", "forecast"],
    ["less / outlook", "forecast"],
    ["outlook * -1", "forecast"],
  ])("%s is %s", (expression, hedge) => {
    expect(derive(expression)?.hedge).toBe(hedge);
  });

  test("unless the author gives one", () => {
    expect(derive("over / less", ", hedge: about")?.hedge).toBe("about");
  });
});

describe("sources", () => {
  test("come from the inputs, each place once", () => {
    const cited = derive("(money - less) / less")?.citations.map(
      ({ source, locator }) => `${source} ${locator}`,
    );
    expect(cited).toEqual(["a ¶1", "b ¶2"]);
  });

  test("are the fact's own where it names some", () => {
    expect(derive("money / less", ", source: [b ¶9]")?.citations).toMatchObject([
      { source: "b", locator: "¶9" },
    ]);
  });
});
