import type { Box } from "../../draw/boxes.ts";
import { fill, stroke, tintOf } from "../../draw/colours.ts";
import { element, join, pathData, type Markup } from "../../draw/svg.ts";
import { boxOf, setBlock } from "../../draw/text-block.ts";
import type { TextStyle } from "../../draw/text.ts";
import type { Frame } from "../figure.ts";
import { isWithin } from "./cut.ts";
import type { Range, TimelineData } from "./data.ts";
import { edgeDates } from "./edge-dates.ts";
import type { PlacedText } from "./layout.ts";
import { named, type Naming } from "./naming.ts";
import { makeScale, type TimeScale } from "./scale.ts";

/** What the strip takes of the frame's lower end, with the room above it, in pixels. */
export const stripHeight = 62;
const barHeight = 10;
/** From the frame's lower end to the bar: room for the dates. */
const barRise = 38;
const inset = 8;

/** The strip below a picture that has zoomed in: the whole timeline, and where the picture lies in it. */
export interface Strip {
  readonly data: TimelineData;
  readonly focus: Range;
  readonly scale: TimeScale;
  readonly bar: Box;
  readonly texts: readonly PlacedText[];
}

/** Places the strip at the lower end of the frame, with the first and last date of the whole. */
export function layoutStrip(data: TimelineData, focus: Range, frame: Frame): Strip {
  const scale = makeScale(data, [inset, frame.width - inset], frame.text, frame.lang);
  const [left, right] = scale.ends;
  const bar = { x: left, y: frame.height - barRise, width: right - left, height: barHeight };
  const style: TextStyle = { family: "sans", weight: 400, size: 16 };
  const [first, last] = edgeDates(data, frame.lang);
  const y = bar.y + barHeight + 7;
  const texts = [
    { key: "strip-first", text: first, x: left, anchor: "start" as const },
    { key: "strip-last", text: last, x: right, anchor: "end" as const },
  ].map(({ key, text, x, anchor }): PlacedText => {
    const block = setBlock(frame.text, [{ text, style, fill: "soft" }]);
    const place = { x, y, anchor };
    return { role: "strip", key, block, place, box: boxOf(block, place) };
  });
  return { data, focus, scale, bar, texts };
}

/** Phases as blocks, events as ticks, and a frame around what the picture shows. What it does not show keeps its own key here. */
export function drawStrip({ data, focus, scale, bar }: Strip, naming: Naming): Markup {
  const middle = bar.y + bar.height / 2;
  const phases = data.phases.map((phase) => {
    const isShown = isWithin(phase, focus);
    const box = { x: scale(phase.from), width: Math.max(1, scale(phase.to) - scale(phase.from) - 2) };
    const key = isShown ? `${phase.key}-strip` : phase.key;
    const colour = isShown ? phase.tone : tintOf(phase.tone);
    return named(
      key,
      naming,
      element("rect", { class: fill(colour), x: box.x, y: bar.y, width: box.width, height: bar.height }),
    );
  });
  const ticks = data.events.map((event) => {
    const x = scale((event.from + event.to) / 2);
    const key = isWithin(event, focus) ? `${event.key}-tick` : `${event.key}-mark`;
    const d = pathData("M", x, bar.y - 4, "v", bar.height);
    return { key, d };
  });
  const [left, right] = [scale(focus.from), scale(focus.to)];
  return join([
    element("path", {
      class: stroke("hairline"),
      fill: "none",
      "stroke-width": 2,
      d: pathData("M", bar.x, middle, "h", bar.width),
    }),
    ...phases,
    drawTicks(ticks, naming),
    named(
      "strip-focus",
      naming,
      element("rect", {
        class: stroke("ink"),
        fill: "none",
        "stroke-width": 2,
        x: left - 2,
        y: bar.y - 7,
        width: right - left + 2,
        height: bar.height + 12,
        rx: 2,
      }),
    ),
  ]);
}

function drawTicks(ticks: readonly { readonly key: string; readonly d: string }[], naming: Naming): Markup {
  if (naming === "plain")
    return ticks.length === 0 ? join([]) : drawTick([...new Set(ticks.map(({ d }) => d))].join(""));
  return join(ticks.map(({ key, d }) => named(key, naming, drawTick(d))));
}

function drawTick(d: string): Markup {
  return element("path", { class: stroke("ink"), fill: "none", "stroke-width": 1.5, d });
}
