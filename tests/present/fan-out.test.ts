import { expect, test } from "vitest";
import { openFanOut } from "../../src/present/fan-out.ts";

test("all are told, in the order in which it was asked, and others have their say in between", async () => {
  const { toEach } = openFanOut();
  const told: string[] = [];
  const hall = Array.from({ length: 250 }, (_, index) => index);
  toEach(hall, (listener) => told.push(`a${listener}`));
  toEach(hall, (listener) => told.push(`b${listener}`));
  expect(told).toEqual([]);
  const between: number[] = [];
  const look = (): void => {
    between.push(told.length);
    if (told.length < 500) setImmediate(look);
  };
  setImmediate(look);
  await expect.poll(() => told.length).toBe(500);
  expect(told).toEqual([
    ...hall.map((listener) => `a${listener}`),
    ...hall.map((listener) => `b${listener}`),
  ]);
  expect(between.some((count) => count > 0 && count < 250)).toBe(true);
});

test("nobody to tell is no reason to stop", async () => {
  const { toEach } = openFanOut();
  const told: string[] = [];
  toEach([], () => told.push("never"));
  toEach(["x"], (listener) => told.push(listener));
  await expect.poll(() => told).toEqual(["x"]);
});
