import type { InkChange, RoomStroke } from "../model/room.ts";

/** The drawings on the slide that was told of last. */
export interface RoomInk {
  /** Grows by one with each change; starts anew with the server. */
  readonly seq: number;
  readonly slide: string;
  readonly aspect: InkChange["aspect"];
  /** By id, the lowest first. */
  readonly strokes: ReadonlyMap<string, RoomStroke>;
}

/** Before anybody has drawn. */
export const noInk: RoomInk = { seq: 0, slide: "", aspect: "16:9", strokes: new Map() };

/** More than fits on a slide: of strokes, and of numbers in all of them. Beyond, those that were drawn first go. */
const most = { strokes: 500, numbers: 60_000 };

/** The drawings after a change, and what is to be told of it; undefined where it changes nothing. */
export function changeInk(
  ink: RoomInk,
  asked: InkChange,
): { readonly ink: RoomInk; readonly change: InkChange } | undefined {
  const isAll = asked.isAll || asked.slide !== ink.slide || asked.aspect !== ink.aspect;
  const strokes = new Map(isAll ? [] : ink.strokes);
  const removed = new Set(asked.removed.filter((id) => strokes.delete(id)));
  const added = asked.added.filter(({ id }) => !strokes.has(id));
  for (const stroke of added) strokes.set(stroke.id, stroke);
  for (const id of inExcess(strokes)) {
    strokes.delete(id);
    removed.add(id);
  }
  if (!isAll && removed.size === 0 && added.length === 0) return undefined;
  const { slide, aspect } = asked;
  return {
    ink: { seq: ink.seq + 1, slide, aspect, strokes },
    change: { slide, aspect, isAll, removed: [...removed], added: added.filter(({ id }) => strokes.has(id)) },
  };
}

/** All that is drawn, as one change. */
export function wholeInk({ slide, aspect, strokes }: RoomInk): InkChange {
  return { slide, aspect, isAll: true, removed: [], added: [...strokes.values()] };
}

function inExcess(strokes: ReadonlyMap<string, RoomStroke>): readonly string[] {
  let count = strokes.size;
  let numbers = 0;
  for (const stroke of strokes.values()) numbers += numbersIn(stroke);
  const ids: string[] = [];
  for (const stroke of strokes.values()) {
    if (count <= most.strokes && numbers <= most.numbers) break;
    ids.push(stroke.id);
    count -= 1;
    numbers -= numbersIn(stroke);
  }
  return ids;
}

function numbersIn({ steps, pressures }: RoomStroke): number {
  return steps.length + (pressures?.length ?? 0);
}
