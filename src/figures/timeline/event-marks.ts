import type { TimelineEvent } from "./data.ts";
import type { Mark } from "./layout.ts";
import type { EventMark } from "./marks.ts";
import type { TimeScale } from "./scale.ts";

/** The dot of an event at a height, in pixels. */
export function dotMark(event: TimelineEvent, mark: EventMark & { kind: "dot" }, y: number): Mark {
  const { x, look, isUncertain, reach } = mark;
  return {
    kind: "dot",
    key: `${event.key}-mark`,
    x,
    y,
    tone: event.tone,
    look,
    size: event.highlight ? "large" : "plain",
    isUncertain,
    hedge: event.hedge,
    fact: event.fact,
    ...(reach !== undefined && { reach }),
  };
}

/** The bar of an event around a middle line. */
export function barMark(
  event: TimelineEvent,
  mark: EventMark & { kind: "bar" },
  middle: number,
  height: number,
  scale: TimeScale,
): Mark {
  const { left, right, look, start, end } = mark;
  const breaks = scale.breaks
    .filter((gap) => gap.left > left && gap.right < right)
    .map((gap) => (gap.left + gap.right) / 2);
  return {
    kind: "bar",
    key: `${event.key}-mark`,
    box: { x: left, y: middle - height / 2, width: right - left, height },
    tone: event.tone,
    look,
    start,
    end,
    breaks,
    fact: event.fact,
  };
}
