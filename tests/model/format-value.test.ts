import { describe, expect, test } from "vitest";
import type { Hedge } from "../../src/model/fact.ts";
import { formatValue, isCurrency, type ValueFormat } from "../../src/model/format-value.ts";

const print = (
  value: number,
  unit?: string,
  hedge: Hedge = "exact",
  format: Partial<ValueFormat> = {},
): string => formatValue({ value, unit, hedge }, { lang: "en", ...format });

test.each([
  [91.88, "percent", "about 92%"],
  [3.627, "percent", "about 3.6%"],
  [83.91, "times", "about 84 times"],
])("a computed value of about %d %s shows no more digits than its hedge allows", (value, unit, expected) => {
  const derivation = { expression: "a / b", inputs: ["a", "b"] };
  expect(formatValue({ value, unit, hedge: "about", derivation }, { lang: "en" })).toBe(expected);
});

describe("in English", () => {
  test.each([
    [38.6e9, "USD", "US$38.6 billion"],
    [14.2e9, "CNY", "CN¥14.2 billion"],
    [460e6, "USD", "US$460 million"],
    [33_000, "EUR", "€33,000"],
    [0.46, "USD", "US$0.46"],
    [24.5, "percent", "24.5%"],
    [-4.5, "percent", "−4.5%"],
    [1, "percentage-point", "1 percentage point"],
    [3, "percentage-point", "3 percentage points"],
    [84, "times", "84 times"],
    [1, "rank", "1st"],
    [2, "rank", "2nd"],
    [3, "rank", "3rd"],
    [11, "rank", "11th"],
    [1992, "year", "1992"],
    [13_800, "trains", "13,800 trains"],
    [1.332e6, "TEU", "1.332 million TEU"],
    [50_000, undefined, "50,000"],
  ])("%d %s prints as “%s”", (value, unit, expected) => {
    expect(print(value, unit)).toBe(expected);
  });

  test.each([
    ["over", "over US$40 billion"],
    ["about", "about US$40 billion"],
    ["nearly", "nearly US$40 billion"],
    ["at-least", "at least US$40 billion"],
    ["under", "under US$40 billion"],
    ["estimate", "estimated US$40 billion"],
    ["forecast", "forecast US$40 billion"],
    ["forecast-over", "over US$40 billion (forecast)"],
  ] as const)("the hedge %s prints as “%s”", (hedge, expected) => {
    expect(print(40e9, "USD", hedge)).toBe(expected);
  });
});

test("compact and full forms", () => {
  expect(print(38.6e9, "USD", "exact", { style: "compact" })).toBe("US$38.6bn");
  expect(print(38.6e9, "USD", "exact", { style: "full" })).toBe("US$38,600,000,000");
});

test("a bound is rounded to the side on which it stays true", () => {
  expect(print(49.58e9, "USD", "over", { style: "compact" })).toBe("over US$49.5bn");
  expect(print(49.52e9, "USD", "nearly", { style: "compact" })).toBe("nearly US$49.6bn");
  expect(print(49.58e9, "USD", "exact", { style: "compact" })).toBe("US$49.6bn");
});

test("the hedge can be left out", () => {
  expect(print(40e9, "USD", "over", { hedge: "without" })).toBe("US$40 billion");
});

test("readers in the United States get their own dollar", () => {
  expect(print(38.6e9, "USD", "exact", { lang: "en-US" })).toBe("$38.6 billion");
});

test("a computed value shows no digits that its inputs cannot bear out", () => {
  const derivation = { expression: "a / b", inputs: ["a", "b"] };
  const computed = (value: number, unit: string): string =>
    formatValue({ value, unit, hedge: "exact", derivation }, { lang: "en" });
  expect(computed(83.913, "times")).toBe("84 times");
  expect(computed(2.3456, "times")).toBe("2.35 times");
  expect(computed(24.5283, "percent")).toBe("24.5%");
  expect(computed(46_354_321_000, "USD")).toBe("US$46.35 billion");
  expect(computed(96.52, "TEU")).toBe("96.5 TEU");
});

const plain = (text: string): string => text.replaceAll(/[\u00A0\u202F]/g, " ");

test("other languages have their own numbers and words", () => {
  expect(plain(print(24.5, "percent", "exact", { lang: "de" }))).toBe("24,5 %");
  expect(plain(print(38.6e9, "USD", "over", { lang: "de" }))).toBe("über 38,6 Mrd. US$");
  expect(print(86, "times", "exact", { lang: "zh" })).toBe("86倍");
  expect(print(3, "times", "exact", { lang: "ru" })).toBe("3 раза");
  expect(print(1, "rank", "exact", { lang: "fr" })).toBe("1er");
});

test("a language whose words we lack prints signs instead of English", () => {
  expect(print(40, undefined, "over", { lang: "kk" })).toBe("> 40");
});

test("a quantity without a value prints nothing", () => {
  expect(formatValue({ hedge: "exact" }, { lang: "en" })).toBe("");
});

test("a counted noun in capitals is not taken for a currency", () => {
  expect([isCurrency("USD"), isCurrency("TEU"), isCurrency("MW")]).toEqual([true, false, false]);
});
