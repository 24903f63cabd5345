import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { TimelineData } from "../../../src/figures/timeline/data.ts";
import { layoutScene, type Scene } from "../../../src/figures/timeline/scene.ts";
import { timelineFigure } from "../../../src/figures/timeline.ts";
import { frameOf, prepareBlock, type Size } from "../figure-fixture.ts";
import { blocks, faultsOf, missingIn, rooms } from "./random-timelines.ts";

const patience = { timeout: 240_000 };

const read = (yaml: string): TimelineData | undefined =>
  prepareBlock(timelineFigure, yaml).data as TimelineData | undefined;

const overview = (yaml: string, room: Size): readonly Scene[] => {
  const data = read(yaml);
  return data === undefined ? [] : [layoutScene(data, frameOf(room))];
};

const journey = (yaml: string, room: Size): readonly Scene[] => {
  const data = read(yaml);
  return (data?.phases ?? []).flatMap(({ from, to }) =>
    data === undefined ? [] : [layoutScene(data, frameOf(room), { from, to })],
  );
};

function faultsIn(scenes: readonly Scene[], room: Size): readonly string[] {
  return scenes.flatMap((scene) => [...faultsOf(scene, { x: 0, y: 0, ...room }), ...missingIn(scene)]);
}

test(
  "from one day to deep time, no text covers another or leaves the frame, no line crosses one, and every event is there",
  patience,
  () => {
    fc.assert(
      fc.property(blocks(14), rooms, (yaml, room) => {
        expect(faultsIn(overview(yaml, room), room)).toEqual([]);
      }),
      { numRuns: 200, endOnFailure: true },
    );
  },
);

test("so it is with crowds, where events are counted that have no mark of their own", patience, () => {
  fc.assert(
    fc.property(blocks(150), rooms, (yaml, room) => {
      expect(faultsIn(overview(yaml, room), room)).toEqual([]);
    }),
    { numRuns: 40, endOnFailure: true },
  );
});

test("so it is at every stop of a journey", patience, () => {
  fc.assert(
    fc.property(blocks(14), rooms, (yaml, room) => {
      expect(faultsIn(journey(yaml, room), room)).toEqual([]);
    }),
    { numRuns: 40, endOnFailure: true },
  );
});

test("the same timeline gives the same bytes", patience, () => {
  fc.assert(
    fc.property(blocks(30), rooms, (yaml, room) => {
      const draw = (): readonly string[] => {
        const data = read(yaml);
        if (data === undefined) return [];
        const { markup, views = [] } = timelineFigure.draw(data, frameOf(room));
        return [markup, ...views];
      };
      expect(draw()).toEqual(draw());
    }),
    { numRuns: 20, endOnFailure: true },
  );
});
