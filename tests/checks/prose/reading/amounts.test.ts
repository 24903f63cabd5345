import { describe, expect, test } from "vitest";
import { languageOf } from "../../../../src/checks/prose/language/language.ts";
import { readSentence } from "../../../../src/checks/prose/reading/quantities.ts";
import type { Amount, Unit } from "../../../../src/checks/prose/reading/quantity.ts";

function amountsIn(text: string): readonly Amount[] {
  const language = languageOf("en");
  if (language === undefined) throw new Error("no English");
  return readSentence(text, language).quantities.filter((quantity) => quantity.kind === "amount");
}

function numbersIn(text: string): readonly (number | readonly [number, number])[] {
  return amountsIn(text).map(({ low, high }) => (low === high ? low : [low, high]));
}

function unitsIn(text: string): readonly Unit[] {
  return amountsIn(text).map(({ unit }) => unit);
}

describe("numbers", () => {
  test("digits are read with their marks, scales and powers", () => {
    expect(numbersIn("1,650,763.73 wavelengths, 38.6 billion dollars and 6 × 10^14 waves")).toEqual([
      1650763.73, 38.6e9, 6e14,
    ]);
  });

  test("words are read as far as they go", () => {
    expect(numbersIn("Two hundred and five thousand men met twenty-one ships.")).toEqual([205000, 21]);
    expect(numbersIn("Half a million came, three quarters of a million stayed.")).toEqual([5e5, 7.5e5]);
  });

  test("hours and minutes, feet and inches are one amount in the smaller unit", () => {
    const [film, tall] = amountsIn("It runs for three hours and 14 minutes; he is 5 feet 11 inches tall.");
    expect([film?.high, film?.unit, film?.text]).toEqual([
      194,
      { kind: "measure", sign: "min" },
      "three hours and 14 minutes",
    ]);
    expect(tall?.high).toBeCloseTo(71, 6);
    expect(numbersIn("Two hours and 3 km later")).toEqual([2, 3]);
  });

  test("“a million and a half” is half of a million more, not half of one", () => {
    expect(numbersIn("A million and a half people, two and a half million letters")).toEqual([1.5e6, 2.5e6]);
  });

  test("a range has two ends, and the scale of the second is the first one's too", () => {
    expect(numbersIn("Between 5 and 10 km, 5 to 6 billion euros, 80–90 %")).toEqual([
      [5, 10],
      [5e9, 6e9],
      [80, 90],
    ]);
  });

  test("a minus is part of the number, a dash between words is not", () => {
    expect(numbersIn("Kept at −70 °C, or minus 60 degrees – 12 doses a tray")).toEqual([-70, -60, 12]);
  });

  test("what numbers something is no amount", () => {
    expect(
      numbersIn("Apollo 11, COVID-19, figure 3, page 12, 67P, version 4.2.1, the 75th and the 2nd"),
    ).toEqual([]);
    expect(numbersIn("1. Why? 2. Who?")).toEqual([]);
  });

  test("multipliers and fractions are amounts of their own", () => {
    expect(unitsIn("Sales doubled, then rose tenfold.")).toEqual([{ kind: "times" }, { kind: "times" }]);
    expect(amountsIn("Two thirds voted, one in four by post.").map(({ isVague }) => isVague)).toEqual([
      true,
      true,
    ]);
  });

  test("how many digits prove something is told apart from zeros that may be rounding", () => {
    const [exact, round] = amountsIn("38.6 billion dollars, 40 billion dollars");
    expect([exact?.step, exact?.coarse]).toEqual([0.1e9, 0.1e9]);
    expect([round?.step, round?.coarse]).toEqual([1e9, 10e9]);
  });
});

describe("units", () => {
  test("money is read by sign, code and word, before and behind", () => {
    expect(unitsIn("€5m, CHF 20, 30 yuan, US$ 7, 85 cents")).toEqual([
      { kind: "money", codes: ["EUR"] },
      { kind: "money", codes: ["CHF"] },
      { kind: "money", codes: ["CNY"] },
      { kind: "money", codes: ["USD"] },
      expect.objectContaining({ kind: "money" }),
    ]);
  });

  test("percent and percentage points are not the same", () => {
    expect(unitsIn("12 percent, 12 %, 12 percentage points, 12 pp")).toEqual([
      { kind: "percent" },
      { kind: "percent" },
      { kind: "points" },
      { kind: "points" },
    ]);
  });

  test("the longest name of a measure is taken", () => {
    expect(unitsIn("300 square kilometres, 80 km/h, 5 kilometres, 12 hours")).toEqual([
      { kind: "measure", sign: "km²" },
      { kind: "measure", sign: "km/h" },
      { kind: "measure", sign: "km" },
      { kind: "measure", sign: "h" },
    ]);
  });

  test("a counted thing is the noun behind the number, not the adjective", () => {
    expect(unitsIn("9 new Confucius Institutes")).toEqual([
      expect.objectContaining({ kind: "noun", head: "institutes" }),
    ]);
  });

  test("“1.2m” may be millions or metres, “pounds” money or weight: the ledger decides", () => {
    const [short, pounds] = ["1.2m", "13 pounds"].map((text) => amountsIn(text)[0]);
    expect(short?.unit).toEqual({ kind: "measure", sign: "m" });
    expect(short?.otherReadings.map(({ high, unit }) => [high, unit])).toEqual([[1.2e6, { kind: "none" }]]);
    expect(pounds?.unit.kind).toBe("money");
    expect(pounds?.otherReadings.map(({ unit }) => unit)).toEqual([{ kind: "measure", sign: "lb" }]);
  });

  test("a bare number may go on in the scale and currency before it", () => {
    const [, four] = amountsIn("The court says €5.9bn, the government less than four.");
    expect(four?.otherReadings.map(({ high, unit }) => [high, unit])).toEqual([
      [4e9, { kind: "money", codes: ["EUR"] }],
    ]);
  });
});
