import { expect, test } from "vitest";
import type { InkChange, RoomStroke } from "../../src/model/room.ts";
import { changeSender } from "../../src/present/change-sender.ts";
import { changeInk, noInk, wholeInk, type RoomInk } from "../../src/present/room-ink.ts";

const stroke = (id: string, length = 4): RoomStroke => ({
  id,
  brush: "pen",
  colour: "accent",
  steps: Array.from({ length }, () => 1),
});

const change = (more: Partial<InkChange>): InkChange => ({
  slide: "one",
  aspect: "16:9",
  isAll: false,
  removed: [],
  added: [],
  ...more,
});

function drawAll(...changes: readonly InkChange[]): RoomInk {
  return changes.reduce((ink, one) => changeInk(ink, one)?.ink ?? ink, noInk);
}

test("strokes come and go, each change has the next number, and the whole is what is left", () => {
  const ink = drawAll(
    change({ added: [stroke("a"), stroke("b")] }),
    change({ added: [stroke("c")], removed: ["a"] }),
  );
  expect(ink.seq).toBe(2);
  expect(wholeInk(ink)).toEqual(change({ isAll: true, added: [stroke("b"), stroke("c")] }));
});

test("what is there already, or gone already, is no change: two pages of one speaker tell the same", () => {
  const ink = drawAll(change({ added: [stroke("a")] }));
  expect(changeInk(ink, change({ added: [stroke("a")] }))).toBeUndefined();
  expect(changeInk(ink, change({ removed: ["b"] }))).toBeUndefined();
});

test("another slide, and another shape, begin anew, and say so", () => {
  const ink = drawAll(change({ added: [stroke("a")] }));
  for (const other of [{ slide: "two" }, { aspect: "4:3" as const }]) {
    const changed = changeInk(ink, change({ ...other, added: [stroke("b")] }));
    expect(changed?.change).toEqual(change({ ...other, isAll: true, added: [stroke("b")] }));
    expect([...(changed?.ink.strokes.keys() ?? [])]).toEqual(["b"]);
  }
});

test("however much is drawn, what is kept is bounded: the first lines give way, and the phones are told", () => {
  let ink = noInk;
  const gone: string[] = [];
  for (let drawn = 0; drawn < 700; drawn++) {
    const changed = changeInk(ink, change({ added: [stroke(`s${drawn}`)] }));
    gone.push(...(changed?.change.removed ?? []));
    ink = changed?.ink ?? ink;
  }
  expect(ink.strokes.size).toBe(500);
  expect(gone).toEqual(Array.from({ length: 200 }, (_, index) => `s${index}`));
  for (let drawn = 0; drawn < 100; drawn++)
    ink = changeInk(ink, change({ added: [stroke(`long${drawn}`, 1600)] }))?.ink ?? ink;
  expect(JSON.stringify(wholeInk(ink)).length).toBeLessThan(200_000);
});

test("a slow reader is sent the whole instead of the changes that it missed, and then changes again", () => {
  const sent: string[] = [];
  const flushes: ((problem?: Error | null) => void)[] = [];
  const send = changeSender(
    {
      send: (text, onFlushed) => {
        sent.push(text);
        flushes.push(onFlushed);
      },
    },
    () => "whole",
  );
  for (const text of ["1", "2", "3"]) send(text);
  expect(sent).toEqual(["1"]);
  flushes.shift()?.();
  expect(sent).toEqual(["1", "whole"]);
  flushes.shift()?.(null);
  send("4");
  expect(sent).toEqual(["1", "whole", "4"]);
  send("5");
  flushes.shift()?.(new Error("gone"));
  expect(sent).toHaveLength(3);
});
