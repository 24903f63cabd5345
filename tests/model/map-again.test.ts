import * as fc from "fast-check";
import { expect, test } from "vitest";
import { mapAgain } from "../../src/model/map-again.ts";

test("what stands at the beginning and at the end of the last list is not made again", () => {
  const made: string[] = [];
  const shout = mapAgain((word: string) => {
    made.push(word);
    return `${word}!`;
  });
  const first = shout(["a", "b", "c"]);
  expect(shout(["a", "x", "y", "c"])).toEqual(["a!", "x!", "y!", "c!"]);
  expect(made).toEqual(["a", "b", "c", "x", "y"]);
  expect(first).toEqual(["a!", "b!", "c!"]);
});

test("an unchanged list gives the very same result, another context another", () => {
  const add = mapAgain((number: number, more: number) => ({ sum: number + more }));
  const first = add([1, 2], 10);
  expect(add([1, 2], 10)).toBe(first);
  expect(add([1, 2], 20)).toEqual([{ sum: 21 }, { sum: 22 }]);
  expect(add([1, 2], 10)).not.toBe(first);
});

test("however a list changes, the result is that of a plain map", () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 8 })), (lists) => {
      const half = mapAgain((number: number) => number / 2);
      for (const list of lists) expect(half(list)).toEqual(list.map((number) => number / 2));
    }),
  );
});
