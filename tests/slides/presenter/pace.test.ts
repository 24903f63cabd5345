import { expect, test } from "vitest";
import { minutesBehind, planTalk } from "../../../slides/presenter/pace.ts";

const slides = (...parts: readonly (readonly [string, number | undefined, number])[]) =>
  parts.flatMap(([section, minutes, count]) => Array.from({ length: count }, () => ({ section, minutes })));

test("without minutes for sections, the talk's time is spread evenly over its slides", () => {
  expect(planTalk(slides(["", undefined, 1], ["a", undefined, 3]), 20)?.map(({ to }) => to)).toEqual([
    5, 10, 15, 20,
  ]);
});

test("a section's minutes are for its slides, and the others share what is left", () => {
  const plan = planTalk(slides(["", undefined, 1], ["a", 8, 2], ["b", undefined, 3]), 20);
  expect(plan?.map(({ to }) => to)).toEqual([3, 7, 11, 14, 17, 20]);
});

test("without the talk's length, slides of other sections take no time; without any, there is no plan", () => {
  expect(planTalk(slides(["a", 6, 2], ["b", undefined, 2]), undefined)?.map(({ to }) => to)).toEqual([
    3, 6, 6, 6,
  ]);
  expect(planTalk(slides(["a", undefined, 2]), undefined)).toBeUndefined();
});

const at = (minutes: number): number => minutesBehind({ from: 5, to: 8 }, minutes * 60_000);

test("one is behind once the slide should be over, ahead before it should come, and on time between", () => {
  expect([at(2.5), at(4.5), at(5), at(7.9), at(8.5), at(10.2)]).toEqual([-2, -0, 0, 0, 0, 2]);
});
