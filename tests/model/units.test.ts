import { describe, expect, test } from "vitest";
import { dimensionOf, meantUnit } from "../../src/model/units.ts";

test.each([
  ["USD", "money"],
  ["KZT", "money"],
  ["percent", "share"],
  ["times", "share"],
  ["rank", "rank"],
  ["km²", "measure"],
  ["GWh", "measure"],
  ["TEU", undefined],
  ["visitors", undefined],
  [undefined, undefined],
])("%s is of the dimension %s", (unit, dimension) => {
  expect(dimensionOf(unit)).toBe(dimension);
});

describe("a slip", () => {
  test.each([
    ["precent", "percent"],
    ["persent", "percent"],
    ["Percent", "percent"],
    ["%", "percent"],
    ["percentage points", "percentage-point"],
    ["percentage-pont", "percentage-point"],
    ["tmies", "times"],
    ["×", "times"],
    ["rnak", "rank"],
    ["USd", "USD"],
    ["usd", "USD"],
    ["UDS", "USD"],
    ["Kzt", "KZT"],
    ["€", "EUR"],
    ["Km", "km"],
    ["kwh", "kWh"],
    ["mw", "MW"],
    ["km2", "km²"],
  ])("%s is meant as %s", (written, meant) => {
    expect(meantUnit(written)).toBe(meant);
  });

  test.each(
    [
      "USD,percent,MW,km,TEU,visitors,people,items,tiles,dimes,years,presents,cups,cup,pen,top,of the five",
      "people per km²,wavelengths,patents,GDP,s,ranks,PC",
    ].flatMap((line) => line.split(",")),
  )("%s is none", (unit) => {
    expect(meantUnit(unit)).toBeUndefined();
  });
});
