import { expect, test } from "vitest";
import { joinSpans } from "../../../src/figures/chart/reference.ts";

function span(from: number, to: number) {
  return { from, to, label: "", tone: "ink" as const };
}

test("a span ends where the next begins, and gaps between spans stay", () => {
  const joined = joinSpans([span(1992, 2002), span(2001, 2014), span(2013, 2015), span(2020, 2022)]);
  expect(joined.map(({ from, to }) => [from, to])).toEqual([
    [1992, 2001],
    [2001, 2013],
    [2013, 2015],
    [2020, 2022],
  ]);
});
