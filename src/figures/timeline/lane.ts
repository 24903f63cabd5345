import type { Box } from "../../draw/boxes.ts";
import { lineHeight, type BlockPlace, type TextBlock } from "../../draw/text-block.ts";
import type { Frame } from "../figure.ts";
import type { TimelineData, TimelineEvent } from "./data.ts";
import { dateStyleOf, eventShapes } from "./labels.ts";
import type { Mark, TimelineType } from "./layout.ts";
import { barMark, dotMark } from "./event-marks.ts";
import { dotRadius, markOf, uncertainRadius, type EventMark } from "./marks.ts";
import type { TimeScale } from "./scale.ts";

/** An event with its label, placed from the top of its lane. */
export interface LaneItem {
  /** Of its event. */
  readonly key: string;
  readonly mark: Mark;
  readonly block: TextBlock;
  readonly place: BlockPlace;
}

export interface PackedLane {
  readonly items: readonly LaneItem[];
  readonly height: number;
}

const laneBar = 10;
const dotToText = 12;
const itemGap = 18;
const rowGap = 8;

/** Puts the events of a lane beside each other where they have room, else one row lower; undefined where a label is too wide. */
export function packLane(
  data: TimelineData,
  lane: string | undefined,
  scale: TimeScale,
  type: TimelineType,
  frame: Frame,
): PackedLane | undefined {
  const rows: { readonly taken: Box[]; readonly items: LaneItem[] }[] = [];
  for (const event of data.events) {
    if (event.lane !== lane) continue;
    const items = itemsFor(event, data, scale, type, frame);
    const [first] = items;
    if (first === undefined) return undefined;
    const row = rows.find((candidate) => items.some((item) => isFree(item, candidate.taken)));
    const chosen = items.find((item) => row === undefined || isFree(item, row.taken)) ?? first;
    if (row === undefined) rows.push({ taken: [stretchOf(chosen)], items: [chosen] });
    else {
      row.taken.push(stretchOf(chosen));
      row.items.push(chosen);
    }
  }
  let top = 0;
  const placed: LaneItem[] = [];
  for (const row of rows) {
    for (const item of row.items) {
      const place = { ...item.place, y: item.place.y + top };
      placed.push({ ...item, mark: lowerMark(item.mark, top), place });
    }
    top += Math.max(...row.items.map((item) => item.place.y + item.block.height)) + rowGap;
  }
  return { items: placed, height: Math.max(0, top - rowGap) };
}

/** The event with its label right of it, left of it, or, for a bar, below it: whatever the frame has room for. */
function itemsFor(
  event: TimelineEvent,
  data: TimelineData,
  scale: TimeScale,
  type: TimelineType,
  frame: Frame,
): readonly LaneItem[] {
  const mark = markOf(event, scale);
  const shapes = eventShapes(event, type, dateStyleOf(data), frame.text, frame.lang, frame.width * 0.45);
  const [left] = scale.ends;
  const { key } = event;
  const items: LaneItem[] = [];
  for (const { block } of shapes) {
    const middle = (type.date * lineHeight) / 2;
    if (mark.kind === "bar") {
      const x = Math.min(mark.left, frame.width - block.width);
      const bar = barMark(event, mark, middle, laneBar, scale);
      const below =
        mark.start.isUncertain || mark.end.isUncertain || hasTail(mark) ? uncertainRadius : laneBar / 2;
      if (x >= left - dotRadius) items.push({ key, mark: bar, block, place: { x, y: middle + below + 3 } });
      continue;
    }
    const dot = dotMark(event, mark, middle);
    const beside = mark.isUncertain ? dotToText + uncertainRadius - dotRadius : dotToText;
    const toRight = Math.max(mark.x + beside, (mark.reach?.right ?? mark.x) + dotToText / 2);
    const toLeft = Math.min(mark.x - beside, (mark.reach?.left ?? mark.x) - dotToText / 2);
    if (toRight + block.width <= frame.width) {
      items.push({ key, mark: dot, block, place: { x: toRight, y: 0 } });
    }
    if (toLeft - block.width >= left - dotRadius) {
      items.push({ key, mark: dot, block, place: { x: toLeft, y: 0, anchor: "end" } });
    }
  }
  return items;
}

function hasTail({ start, end }: EventMark & { kind: "bar" }): boolean {
  return start.kind === "unknown" || end.kind === "unknown";
}

function stretchOf({ mark, block, place }: LaneItem): Box {
  const textLeft = place.anchor === "end" ? place.x - block.width : place.x;
  const [markLeft, markRight] = sidesOf(mark);
  const x = Math.min(textLeft, markLeft);
  return { x, y: 0, width: Math.max(textLeft + block.width, markRight) - x, height: 1 };
}

function sidesOf(mark: Mark): readonly [left: number, right: number] {
  if (mark.kind === "bar") return [mark.box.x, mark.box.x + mark.box.width];
  const reach = mark.kind === "dot" ? mark.reach : undefined;
  return [
    Math.min(mark.x - dotRadius, reach?.left ?? mark.x),
    Math.max(mark.x + dotRadius, reach?.right ?? mark.x),
  ];
}

function isFree(item: LaneItem, taken: readonly Box[]): boolean {
  const { x, width } = stretchOf(item);
  return taken.every((box) => x >= box.x + box.width + itemGap || x + width + itemGap <= box.x);
}

function lowerMark(mark: Mark, by: number): Mark {
  return mark.kind === "bar"
    ? { ...mark, box: { ...mark.box, y: mark.box.y + by } }
    : { ...mark, y: mark.y + by };
}
