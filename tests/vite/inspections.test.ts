import { expect, test, vi } from "vitest";
import type { Compilation } from "../../src/vite/compilation.ts";
import { planInspections } from "../../src/vite/inspections.ts";

interface Watched {
  readonly compilation: Compilation;
  readonly edited: string[][];
}

/** A deck that notes for which slides it was looked over, and finds nothing. */
function watched(): Watched {
  const edited: string[][] = [];
  const inspect: Compilation["inspect"] = async (ids) => {
    edited.push([...ids]);
    return [];
  };
  return { compilation: { problems: [], inspect }, edited };
}

const fail = (reason: unknown): never => {
  throw reason;
};

test("a burst of saves is looked over once, for all slides that it edited", async () => {
  const { compilation, edited } = watched();
  const found = vi.fn<() => void>();
  const inspections = planInspections(found, fail);
  inspections.plan(compilation, ["a"]);
  inspections.giveUp();
  inspections.plan(compilation, ["b"]);
  await vi.waitFor(() => expect(found).toHaveBeenCalledTimes(1), 5000);
  expect(edited).toEqual([["a", "b"]]);
  inspections.plan(compilation, ["c"]);
  await vi.waitFor(() => expect(found).toHaveBeenCalledTimes(2), 5000);
  expect(edited[1]).toEqual(["c"]);
});

test("a save while the checks run makes them give up, and nothing of them is told", async () => {
  const signals: AbortSignal[] = [];
  const found = vi.fn<() => void>();
  const inspections = planInspections(found, fail);
  const slow: Compilation = {
    problems: [],
    inspect: (_edited, signal) => {
      signals.push(signal);
      return new Promise((resolve) => signal.addEventListener("abort", () => resolve([])));
    },
  };
  inspections.plan(slow, ["a"]);
  await vi.waitFor(() => expect(signals.length).toBe(1), 5000);
  const { compilation, edited } = watched();
  inspections.plan(compilation, ["b"]);
  expect(signals[0]?.aborted).toBe(true);
  await vi.waitFor(() => expect(edited).toEqual([["a", "b"]]), 5000);
  await vi.waitFor(() => expect(found).toHaveBeenCalledTimes(1), 5000);
});
