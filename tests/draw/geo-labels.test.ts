import { expect, test } from "vitest";
import { placeTogether } from "../../src/draw/geo-labels.ts";
import type { Candidate } from "../../src/draw/labels.ts";

const frame = { x: 0, y: 0, width: 200, height: 100 };
const at = (x: number, y: number, cost = 0): Candidate => ({ box: { x, y, width: 50, height: 20 }, cost });
const label = (priority: number, ...options: readonly Candidate[]) => ({
  options,
  priority,
  dropping: 40 + priority,
});

test("each label takes its best place where nothing is in the way", () => {
  const places = placeTogether([label(0, at(0, 0, 1), at(100, 0, 0)), label(0, at(0, 50))], frame, []);
  expect(places.map((place) => place?.box)).toEqual([at(100, 0).box, at(0, 50).box]);
});

test("a label moves to its second place when that is better for all", () => {
  const first = label(9, at(0, 0, 0), at(0, 60, 1));
  const second = label(1, at(0, 0, 0), at(100, 60, 20));
  const places = placeTogether([first, second], frame, []);
  expect(places.map((place) => place?.box.y)).toEqual([60, 0]);
});

test("a label without room is left out, the one of lower priority", () => {
  const places = placeTogether([label(1, at(0, 0)), label(5, at(10, 5))], frame, []);
  expect(places.map((place) => place !== undefined)).toEqual([false, true]);
});

test("no label leaves the frame, touches an obstacle, or has its leader run through one", () => {
  const obstacle = { x: 60, y: 0, width: 20, height: 20 };
  const across: Candidate = { ...at(100, 0), leader: { from: { x: 10, y: 10 }, to: { x: 100, y: 10 } } };
  const places = placeTogether([label(0, at(180, 0)), label(0, at(40, 10)), label(0, across)], frame, [
    obstacle,
  ]);
  expect(places).toEqual([undefined, undefined, undefined]);
});

test("a leader may end at the mark that it belongs to", () => {
  const mark = { x: 0, y: 0, width: 10, height: 10 };
  const tied: Candidate = { ...at(60, 40), leader: { from: { x: 5, y: 5 }, to: { x: 60, y: 45 } } };
  expect(placeTogether([label(0, tied)], frame, [mark])[0]).toBe(tied);
});
