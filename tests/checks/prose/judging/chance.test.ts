import { describe, expect, test } from "vitest";
import { oddsOfChance, widthOf } from "../../../../src/checks/prose/judging/chance.ts";
import { languageOf } from "../../../../src/checks/prose/language/language.ts";
import { readSentence } from "../../../../src/checks/prose/reading/quantities.ts";
import type { Amount } from "../../../../src/checks/prose/reading/quantity.ts";

function amount(text: string): Amount {
  const language = languageOf("en");
  const found = language && readSentence(text, language).quantities.find(({ kind }) => kind === "amount");
  if (found?.kind !== "amount") throw new Error(`no amount in “${text}”`);
  return found;
}

describe("chance", () => {
  test("the more different values of its size there are, the likelier one fits by chance", () => {
    expect(oddsOfChance(100, 10, [90, 150, 200])).toBeCloseTo(3 * oddsOfChance(100, 10, [90]), 9);
    expect(oddsOfChance(100, 10, [90, 90.01, 90])).toBe(oddsOfChance(100, 10, [90]));
  });

  test("values of quite another size count for nothing", () => {
    expect(oddsOfChance(100, 10, [1, 5000])).toBe(0);
  });

  test("more digits leave less room, a hedge more", () => {
    expect(widthOf(amount("2,171 people")) / 2171).toBeLessThan(widthOf(amount("2,200 people")) / 2200);
    expect(widthOf(amount("over 40 trains"))).toBeGreaterThan(widthOf(amount("about 40 trains")));
    expect(widthOf(amount("over 99 percent"))).toBeLessThan(2);
  });
});
