import { expect, test } from "vitest";
import { logTicks, valueTicks } from "../../src/draw/value-ticks.ts";

const labels = (ticks: readonly { readonly label: string }[]): readonly string[] =>
  ticks.map(({ label }) => label);

test("ticks are round and in the language's digits and marks", () => {
  expect(labels(valueTicks(0, 2.4, 4, "de"))).toEqual(["0,0", "0,5", "1,0", "1,5", "2,0"]);
  expect(labels(valueTicks(-20, 20, 4, "en"))).toEqual(["−20", "−10", "0", "10", "20"]);
});

test("a short logarithmic axis has ones, twos and fives", () => {
  expect(labels(logTicks(1, 20, 6, "en"))).toEqual(["1", "2", "5", "10", "20"]);
});

test("a long one has powers of ten, and a longer one every second or third of them", () => {
  expect(labels(logTicks(0.01, 30, 6, "en"))).toEqual(["0.01", "0.1", "1", "10"]);
  expect(logTicks(1, 1e12, 6, "en").map(({ value }) => value)).toEqual([1, 1e3, 1e6, 1e9, 1e12]);
});

test("each tick of a logarithmic axis has the decimals that it needs", () => {
  expect(labels(logTicks(0.05, 2, 6, "fr"))).toEqual(["0,05", "0,1", "0,2", "0,5", "1", "2"]);
});
