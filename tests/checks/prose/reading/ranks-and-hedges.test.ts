import { describe, expect, test } from "vitest";
import { languageOf } from "../../../../src/checks/prose/language/language.ts";
import { readSentence } from "../../../../src/checks/prose/reading/quantities.ts";
import type { Quantity } from "../../../../src/checks/prose/reading/quantity.ts";

function read(text: string): readonly Quantity[] {
  const language = languageOf("en");
  if (language === undefined) throw new Error("no English");
  return readSentence(text, language).quantities;
}

function placesIn(text: string): readonly (readonly [number, string])[] {
  return read(text).flatMap((quantity) =>
    quantity.kind === "rank" ? [[quantity.place, quantity.force] as const] : [],
  );
}

function hedgesIn(text: string): readonly string[] {
  return read(text).flatMap((quantity) =>
    quantity.kind === "amount" ? [...quantity.hedges].toSorted() : [],
  );
}

describe("ranks", () => {
  test("superlatives take the ordinal before them", () => {
    expect(
      placesIn("the largest, the second-largest, the third largest and the fourth most populous city"),
    ).toEqual([
      [1, "strict"],
      [2, "strict"],
      [3, "strict"],
      [4, "strict"],
    ]);
  });

  test("“one of the largest” claims no place", () => {
    expect(placesIn("It is one of the largest ports.")).toEqual([[1, "member"]]);
  });

  test("an ordinal is a rank where it ranks, and mere counting elsewhere", () => {
    expect(placesIn("Kenya came third.")).toEqual([[3, "strict"]]);
    expect(placesIn("The third meeting was short.")).toEqual([[3, "soft"]]);
  });

  test("numbers, tables that are topped, and comparisons with all others are ranks, too", () => {
    expect(placesIn("It is only number two.")).toEqual([[2, "strict"]]);
    expect(placesIn("Norway topped the medal table.")).toEqual([[1, "strict"]]);
    expect(placesIn("It has more users than any other country.")).toEqual([[1, "strict"]]);
    expect(placesIn("Munster lost most people of all provinces.")).toEqual([[1, "strict"]]);
  });

  test("idioms are none", () => {
    expect(placesIn("First of all, at first sight it is second nature.")).toEqual([]);
  });
});

describe("hedges", () => {
  test.each([
    ["about 40 ships", ["about"]],
    ["more than 40 ships", ["over"]],
    ["40 or more ships", ["at-least"]],
    ["no fewer than 40 ships", ["at-least"]],
    ["just under 40 ships", ["nearly", "under"]],
    ["up to 40 ships", ["at-most"]],
    ["an estimated 40 ships", ["estimate"]],
    ["sales exceeded 40 million", ["over"]],
    ["40 ships", []],
  ])("%s", (text, hedges) => {
    expect(hedgesIn(text)).toEqual(hedges);
  });

  test("“over the past thirty years” is a time in which, not more than it", () => {
    expect(hedgesIn("Over the past thirty years it grew.")).toEqual([]);
  });

  test("said again in other words, a hedge holds on", () => {
    expect(hedgesIn("About three quarters, or 75 percent, agreed.")).toEqual(["about", "about"]);
  });
});
