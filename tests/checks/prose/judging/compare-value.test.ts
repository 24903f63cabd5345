import { describe, expect, test } from "vitest";
import { looksMistyped, relateValue } from "../../../../src/checks/prose/judging/compare-value.ts";
import { followsFrom, followsFromAll } from "../../../../src/checks/prose/judging/derive.ts";
import { relateHedge } from "../../../../src/checks/prose/judging/compare-hedge.ts";
import { languageOf } from "../../../../src/checks/prose/language/language.ts";
import { readSentence } from "../../../../src/checks/prose/reading/quantities.ts";
import type { Amount, Unit } from "../../../../src/checks/prose/reading/quantity.ts";

function amount(text: string): Amount {
  const language = languageOf("en");
  const found = language && readSentence(text, language).quantities.find(({ kind }) => kind === "amount");
  if (found?.kind !== "amount") throw new Error(`no amount in “${text}”`);
  return found;
}

describe("values", () => {
  test.each([
    ["38.6 billion", 38.6e9, "same"],
    ["39 billion", 38.6e9, "rounded"],
    ["about 40 billion", 38.6e9, "rounded"],
    ["more than 38 billion", 38.6e9, "bound"],
    ["nearly 39 billion", 38.6e9, "rounded"],
    ["38 billion", 38.6e9, "misrounded"],
    ["38.6 million", 38.6e9, "scaled"],
    ["36.8 billion", 38.6e9, "other"],
    ["between 30 and 40 billion", 38.6e9, "same"],
    ["up to 90", 80, "other"],
    ["two million", 1.5e6, "other"],
  ])("“%s” beside %d is %s", (text, fact, relation) => {
    expect(relateValue(amount(text), fact)).toBe(relation);
  });

  test("another unit of the same dimension is converted first", () => {
    expect(relateValue(amount("200 hectares"), 2, 0.01)).toBe("same");
    expect(relateValue(amount("212 °F"), 100, 5 / 9, -17.7778)).toBe("rounded");
  });

  test("two digits that changed places look mistyped, small numbers never do", () => {
    expect(looksMistyped(4366, 4663)).toBe(true);
    expect(looksMistyped(4366, 4378)).toBe(false);
    expect(looksMistyped(12, 21)).toBe(false);
  });
});

function relate(text: string, hedge: Parameters<typeof relateHedge>[3]["hedge"], value: number): string {
  const said = amount(text);
  return relateHedge(said, said.high, new Set(), { hedge, value }, relateValue(said, value));
}

describe("hedges", () => {
  test.each([
    ["over 500 trains", "over", 500, "kept"],
    ["500 trains", "over", 500, "lost"],
    ["nearly 500 trains", "over", 500, "changed"],
    ["more than 490 trains", "exact", 500, "kept"],
    ["more than 500 trains", "exact", 500, "changed"],
    ["about 500 trains", "estimate", 500, "kept"],
    ["500 trains", "forecast", 500, "forecast-as-outcome"],
    ["an expected 500 trains", "forecast", 500, "kept"],
  ] as const)("“%s” of %s %d: %s", (text, hedge, value, relation) => {
    expect(relate(text, hedge, value)).toBe(relation);
  });
});

describe("arithmetic", () => {
  const count: Unit = { kind: "noun", words: ["trains"], head: "trains" };
  const euros: Unit = { kind: "money", codes: ["EUR"] };
  const share: Unit = { kind: "percent" };

  test("a sum, a difference, a share, a multiple and a rate of change follow from two values", () => {
    const given = [
      { value: 120, unit: count },
      { value: 30, unit: count },
    ];
    for (const text of ["150 trains", "90 trains", "25 %", "4 times", "300 %"])
      expect([text, followsFrom(amount(text), given)]).toEqual([text, true]);
    expect(followsFrom(amount("140 trains"), given)).toBe(false);
    expect(followsFrom(amount("150 euros"), given)).toBe(false);
  });

  test("so many things at so much each are a product", () => {
    const given = [
      { value: 42, unit: count },
      { value: 7.9e6, unit: euros },
    ];
    expect(followsFrom(amount("about €332m"), given)).toBe(true);
    expect(followsFrom(amount("about €323m"), given)).toBe(false);
  });

  test("percentage points lie between percentages, percent do not", () => {
    const given = [
      { value: 79, unit: share },
      { value: 74, unit: share },
    ];
    expect(followsFrom(amount("five percentage points"), given)).toBe(true);
    expect(followsFrom(amount("5 percent"), given)).toBe(false);
  });

  test("shares leave what is missing to a hundred, and several counts make a whole", () => {
    const shares = [
      { value: 60, unit: share },
      { value: 25, unit: share },
    ];
    expect(followsFromAll(amount("15 percent"), shares)).toBe(true);
    expect(followsFromAll(amount("16 percent"), shares)).toBe(false);
    const counts = [12, 8, 5].map((value) => ({ value, unit: count }));
    expect(followsFromAll(amount("25 trains"), counts)).toBe(true);
  });
});
