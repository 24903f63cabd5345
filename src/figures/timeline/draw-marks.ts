import { fill, stroke, type Tone } from "../../draw/colours.ts";
import { element, join, pathData, type Markup } from "../../draw/svg.ts";
import type { Mark } from "./layout.ts";
import { numberRadius } from "./key.ts";
import { dotRadius, tail, uncertainRadius, type Reach } from "./marks.ts";

type Dot = Mark & { kind: "dot" };
type Bar = Mark & { kind: "bar" };

/** The sign of an event. What is approximate is hollow, or dissolves; “?” stands where the author doubts. */
export function drawMark(mark: Mark): Markup {
  switch (mark.kind) {
    case "dot":
      return drawDot(mark);
    case "bar":
      return drawBar(mark);
    case "number":
      return element("circle", {
        class: `${fill("paper")} ${stroke(mark.tone)}`,
        cx: mark.x,
        cy: mark.y,
        r: numberRadius,
        "stroke-width": 1.5,
      });
  }
}

function drawDot({ x, y, tone, look, size, isUncertain, reach, fact }: Dot): Markup {
  const isHollow = look === "hollow";
  const radius = dotRadius + (size === "large" ? 2 : 0);
  const dot = isUncertain
    ? drawUncertain(x, y, tone)
    : element("circle", {
        class: isHollow ? `${fill("paper")} ${stroke(tone)}` : `${fill(tone)} ${stroke("paper")}`,
        cx: x,
        cy: y,
        r: isHollow ? radius - 0.5 : radius,
        "stroke-width": 2,
      });
  return element(
    "g",
    { "data-fact": fact },
    ...(reach === undefined ? [] : [drawReach(reach, y, tone)]),
    dot,
  );
}

const reachHeight = 4;
const capHeight = 10;
const capWidth = 1.5;

/** What the date covers: a line with a cap at each end, or one that fades. */
function drawReach({ left, right, edges }: Reach, y: number, tone: Tone): Markup {
  const top = y - reachHeight / 2;
  if (edges === "soft") {
    const d = feathered({ x: left, y: top, width: right - left, height: reachHeight }, "soft", "soft");
    return element("path", { class: fill(tone), d });
  }
  const cap = (x: number): readonly (string | number)[] => [
    "M",
    x,
    y - capHeight / 2,
    "h",
    capWidth,
    "v",
    capHeight,
    "h",
    -capWidth,
    "z",
  ];
  const d = pathData(
    ...cap(left),
    ...cap(right - capWidth),
    "M",
    left,
    top,
    "H",
    right,
    "v",
    reachHeight,
    "H",
    left,
    "z",
  );
  return element("path", { class: fill(tone), d });
}

/** Stripes that grow from an edge inwards, as [distance from the edge, width] in pixels: they print where a gradient might not. */
const stripes: readonly (readonly [distance: number, width: number])[] = [
  [0, 1],
  [3, 1.6],
  [6.6, 2.4],
  [10.6, 3.4],
];
const softLength = 16;

interface BarBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

type End = "sharp" | "soft" | "point";

/** The outline of a bar: its ends are sharp, dissolve in stripes, or are drawn out to a point. */
function feathered({ x, y, width, height }: BarBox, start: End, end: End): string {
  const right = x + width;
  const scale = Math.min(1, width / (softLength * 2.4));
  const reach = Math.min(height, width / 2);
  const inner = (kind: End): number => (kind === "soft" ? softLength * scale : kind === "point" ? reach : 0);
  const [bodyLeft, bodyRight] = [x + inner(start), right - inner(end)];
  const parts: (string | number)[] = ["M", bodyLeft, y, "H", bodyRight];
  if (end === "point") parts.push("L", right, y + height / 2, "L", bodyRight, y + height);
  else parts.push("v", height);
  parts.push("H", bodyLeft);
  if (start === "point") parts.push("L", x, y + height / 2);
  parts.push("z");
  for (const [distance, stripe] of stripes) {
    const wide = stripe * scale;
    if (start === "soft") parts.push("M", x + distance * scale, y, "h", wide, "v", height, "h", -wide, "z");
    if (end === "soft") parts.push("M", right - distance * scale, y, "h", -wide, "v", height, "h", wide, "z");
  }
  return pathData(...parts);
}

function drawBar({ box, tone, look, start, end, breaks, fact }: Bar): Markup {
  const endOf = ({ kind }: Bar["start"]): End =>
    kind === "soft" ? "soft" : kind === "open" ? "point" : "sharp";
  const room = box.width / 2;
  const startTail = start.kind === "unknown" ? Math.min(tail, room) : 0;
  const endTail = end.kind === "unknown" ? Math.min(tail, room) : 0;
  const body = { ...box, x: box.x + startTail, width: box.width - startTail - endTail };
  const isHollow = look === "hollow" && start.kind !== "soft" && end.kind !== "soft";
  const middle = box.y + box.height / 2;
  const right = box.x + box.width;
  const pieces = [
    element("path", {
      class: isHollow ? `${fill("paper")} ${stroke(tone)}` : fill(tone),
      "stroke-width": isHollow ? 1.5 : undefined,
      d: feathered(body, endOf(start), endOf(end)),
    }),
  ];
  if (startTail > 0) pieces.push(drawTail(body.x, box.x, middle, tone));
  if (endTail > 0) pieces.push(drawTail(right - endTail, right, middle, tone));
  if (breaks.length > 0) pieces.push(drawCuts(breaks, box));
  if (start.isUncertain || start.kind === "unknown")
    pieces.push(drawUncertain(box.x + uncertainRadius, middle, tone));
  if (end.isUncertain || end.kind === "unknown")
    pieces.push(drawUncertain(right - uncertainRadius, middle, tone));
  return element("g", { "data-fact": fact }, ...pieces);
}

/** Dashes from the last known date towards the unknown one. */
function drawTail(from: number, to: number, y: number, tone: Tone): Markup {
  const d = pathData("M", from, y, "H", to);
  return element("path", {
    class: stroke(tone),
    fill: "none",
    "stroke-width": 3,
    "stroke-dasharray": "3 4",
    d,
  });
}

/** Where the axis leaves years out, a bar is cut through aslant. */
function drawCuts(xs: readonly number[], { y, height }: BarBox): Markup {
  const d = pathData(
    ...xs.flatMap((x) => ["M", x - 5, y + height + 2, "l", 6, -height - 4, "h", 5, "l", -6, height + 4, "z"]),
  );
  return element("path", { class: fill("paper"), d });
}

/** “?” in a circle. */
export function drawUncertain(x: number, y: number, tone: Tone): Markup {
  const mark = pathData(
    "M",
    x - 2.8,
    y - 2.3,
    "a",
    2.8,
    2.8,
    0,
    1,
    1,
    4.2,
    2.4,
    "c",
    -0.9,
    0.5,
    -1.4,
    1,
    -1.4,
    2.1,
  );
  const dot = pathData("M", x, y + 5, "h", 0.1);
  return join([
    element("circle", {
      class: `${fill("paper")} ${stroke(tone)}`,
      cx: x,
      cy: y,
      r: uncertainRadius,
      "stroke-width": 1.5,
    }),
    element("path", {
      class: stroke(tone),
      fill: "none",
      "stroke-width": 1.8,
      "stroke-linecap": "round",
      d: mark + dot,
    }),
  ]);
}
