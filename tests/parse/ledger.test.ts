import { describe, expect, test } from "vitest";
import { parseFacts } from "../../src/parse/facts.ts";
import { parseSources } from "../../src/parse/sources.ts";

function readFacts(text: string) {
  const sources = parseSources({ path: "sources.yaml", text: "a: {title: A}\n" }, "en");
  return parseFacts({ path: "facts.yaml", text }, sources, "en");
}

describe("the kind of a fact is inferred", () => {
  test.each([
    ["value: 3", "figure"],
    ["value: 1, unit: rank", "ranking"],
    ["when: 1992", "event"],
    ["when: 1992/2001", "phase"],
    ["scope: here", "theme"],
    ["value: 3, kind: project", "project"],
  ])("%s: %s", (keys, kind) => {
    expect(readFacts(`x: {what: X, ${keys}}\n`).ledger.get("x")?.kind).toBe(kind);
  });
});

test("a hedge of two words may be written with a space", () => {
  const { ledger, problems } = readFacts("x: {what: X, value: 3, hedge: at least}\n");
  expect(problems).toEqual([]);
  expect(ledger.get("x")?.hedge).toBe("at-least");
});

describe("dates in YAML", () => {
  test.each([
    ["1992", 1992],
    ["-0500", -500],
    ["0476", 476],
    ["Y-12000", -12_000],
    ['"1992"', 1992],
  ])("%s is a year", (written, from) => {
    const { ledger, problems } = readFacts(`x: {what: X, when: ${written}}\n`);
    expect(problems).toEqual([]);
    expect(ledger.get("x")?.when?.start).toMatchObject({ from });
  });
});

describe("an entry with a fault", () => {
  const { ledger, broken, problems } = readFacts(
    "x: {what: X, value: three, when: 1992}\ny: {what: Y, derived: x * 2}\n",
  );

  test("keeps what is right about it, and is marked", () => {
    expect(ledger.get("x")).toMatchObject({ what: "X", kind: "event" });
    expect([...broken]).toEqual(["x", "y"]);
  });

  test("is reported once, and not again by what is derived from it", () => {
    expect(problems.map(({ code }) => code)).toEqual(["facts/wrong-type"]);
  });
});

test("sources are numbered by their place, and named by their title where they have no short name", () => {
  const text = "a:\n  title: The paper's report\n  short: Paper\nb: {title: B, outside: true, date: 2022}\n";
  expect([...parseSources({ path: "sources.yaml", text }, "en").list.values()]).toMatchObject([
    { id: "a", number: 1, title: "The paper’s report", short: "Paper", outside: false },
    { id: "b", number: 2, title: "B", short: "B", outside: true, date: "2022" },
  ]);
});

test("a file that is a list is refused with one problem", () => {
  expect(readFacts("- {what: X}\n").problems).toMatchObject([
    { code: "facts/wrong-type", span: { line: 1, column: 1 } },
  ]);
});

test("a unit that is nearly a known one is a warning, and the fact holds all the same", () => {
  const { ledger, broken, problems } = readFacts("x: {what: X, value: 3, unit: precent, source: [a]}\n");
  expect(problems).toMatchObject([
    {
      code: "facts/misspelt-unit",
      severity: "warning",
      hint: "Did you mean “percent”?",
      span: { line: 1, column: 30 },
    },
  ]);
  expect(ledger.get("x")).toMatchObject({ value: 3, unit: "precent" });
  expect(broken.size).toBe(0);
});
