import { crosses } from "../../draw/boxes.ts";
import type { Box, Point, Segment } from "../../draw/boxes.ts";
import { fill, textTone } from "../../draw/colours.ts";
import type { XY } from "../../draw/geo-path.ts";
import { element, textContent } from "../../draw/svg.ts";
import type { Markup } from "../../draw/svg.ts";
import type { TextMeasurer } from "../../draw/text.ts";
import { addCost, costOfLines } from "./labels.ts";
import type { Halo, MapLabel, Setting } from "./labels.ts";
import type { RouteOnMap } from "./routes.ts";

const style = { family: "sans", weight: 600, size: 18 } as const;
const height = 20;
/** From the line to the words, in pixels. */
const gap = 5;
/** Steeper words are hard to read; such a label stands level. In degrees. */
const steepest = 40;

/** A route's label: along a straight stretch that is long enough, else level beside the line. */
export function labelRoute(
  shown: RouteOnMap,
  lines: readonly Segment[],
  measurer: TextMeasurer,
): MapLabel | undefined {
  const { label } = shown.route;
  if (label === undefined) return undefined;
  const width = measurer.width(label, style);
  const settle = (pieces: RouteOnMap["pieces"]) =>
    pieces.flatMap((piece) =>
      positionsAlong(piece, 18).flatMap((position) =>
        alongLine(position, width, label, shown, lines).concat(
          levelBeside(position, width, label, shown, lines),
        ),
      ),
    );
  // The words come with the first leg, so they rather stand at it.
  const [first, ...later] = shown.legs;
  const settings =
    later.length === 0 || !first
      ? settle(shown.pieces)
      : [...settle(first.pieces), ...settle(shown.pieces).map((setting) => addCost(setting, 15))];
  const { step, fact } = shown.route;
  return { words: label, priority: 15, settings, step, ...(fact !== undefined && { fact }) };
}

/** A point of a line with the direction of its stretch and how far the stretch goes on to either side. */
interface Position {
  readonly x: number;
  readonly y: number;
  /** In degrees, between -90 and 90: the way the words read. */
  readonly angle: number;
  readonly room: number;
  /** 0 in the middle of the whole line, 1 at its ends. */
  readonly offMiddle: number;
}

function positionsAlong(points: readonly XY[], step: number): readonly Position[] {
  const runs = straightRuns(points);
  const total = runs.reduce((sum, run) => sum + run.length, 0);
  let passed = 0;
  return runs.flatMap(({ from, to, length }) => {
    const start = passed;
    passed += length;
    const count = Math.floor(length / step);
    const [dx, dy] = [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
    const direction = (Math.atan2(dy, dx) * 180) / Math.PI;
    const angle = direction > 90 ? direction - 180 : direction <= -90 ? direction + 180 : direction;
    return Array.from({ length: Math.max(0, count - 1) }, (_, index): Position => {
      const at = ((index + 1) * length) / count;
      const room = Math.min(at, length - at);
      return {
        x: from[0] + at * dx,
        y: from[1] + at * dy,
        angle,
        room,
        offMiddle: Math.abs((2 * (start + at)) / total - 1),
      };
    });
  });
}

/** A turn of less than this, in radians, leaves a line straight enough to write along. */
const straight = (10 * Math.PI) / 180;

/** A great circle bends slowly: its short steps are joined as long as they keep their direction. */
function straightRuns(
  points: readonly XY[],
): readonly { readonly from: XY; readonly to: XY; readonly length: number }[] {
  const runs: { from: XY; to: XY; length: number; angle: number }[] = [];
  for (const [index, to] of points.entries()) {
    const from = points[index - 1];
    if (!from) continue;
    const angle = Math.atan2(to[1] - from[1], to[0] - from[0]);
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    const last = runs.at(-1);
    const bend = last
      ? Math.abs(Math.atan2(Math.sin(angle - last.angle), Math.cos(angle - last.angle)))
      : Infinity;
    if (last && bend < straight) {
      last.to = to;
      last.length = Math.hypot(to[0] - last.from[0], to[1] - last.from[1]);
    } else if (length > 0) runs.push({ from, to, length, angle });
  }
  return runs;
}

function alongLine(
  { x, y, angle, room, offMiddle }: Position,
  width: number,
  label: string,
  shown: RouteOnMap,
  lines: readonly Segment[],
): readonly Setting[] {
  if (Math.abs(angle) > steepest || room < width / 2 + 4) return [];
  const radians = (angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  return [-1, 1].map((side) => {
    const away = side * (gap + height / 2);
    const middle = { x: x - sin * away, y: y + cos * away };
    const box = boxAround(middle, width * cos + height * Math.abs(sin), width * Math.abs(sin) + height * cos);
    // In the label's own directions, where its room is a level box.
    const turned = lines.map((line) => turn(line, middle, -radians));
    const own = boxAround(middle, width, height);
    const cost = costOfLines({ box: own }, turned) + 4 * offMiddle + (side === 1 ? 0.5 : 0);
    // Small squares along the words, since the box around turned words is mostly empty.
    const letters = [-0.4, -0.2, 0, 0.2, 0.4].map((share) =>
      boxAround(
        { x: middle.x + share * width * cos, y: middle.y + share * width * sin },
        0.2 * width * cos + 4,
        height * cos,
      ),
    );
    return { box, letters, cost, draw: (halo) => drawWords(label, shown, middle, angle, halo) };
  });
}

function levelBeside(
  { x, y, angle, offMiddle }: Position,
  width: number,
  label: string,
  shown: RouteOnMap,
  lines: readonly Segment[],
): readonly Setting[] {
  const radians = (angle * Math.PI) / 180;
  const others = lines.filter((line) => !shown.segments.includes(line));
  const [nx, ny] = [-Math.sin(radians), Math.cos(radians)];
  const away = gap + (Math.abs(nx) * width) / 2 + (Math.abs(ny) * height) / 2;
  return [-1, 1].map((side) => {
    const middle = { x: x + side * nx * away, y: y + side * ny * away };
    const box = boxAround(middle, width, height);
    const isUnclear = others.some((line) => crosses(line, box, 8));
    const cost = 3 + costOfLines({ box }, lines) + 4 * offMiddle + (isUnclear ? 3 : 0);
    return { box, cost, draw: (halo) => drawWords(label, shown, middle, 0, halo) };
  });
}

function drawWords(label: string, { route }: RouteOnMap, { x, y }: Point, angle: number, halo: Halo): Markup {
  const degrees = Math.round(angle * 10) / 10;
  const at = { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 };
  return element(
    "text",
    {
      x: at.x,
      y: at.y + 6,
      class: ["sans", fill(textTone(route.tone)), halo].filter((name) => name !== undefined).join(" "),
      "font-size": style.size,
      "font-weight": style.weight,
      "text-anchor": "middle",
      transform: degrees === 0 ? undefined : `rotate(${degrees} ${at.x} ${at.y})`,
    },
    textContent(label),
  );
}

function turn({ from, to }: Segment, around: Point, radians: number): Segment {
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const turned = ({ x, y }: Point) => ({
    x: around.x + cos * (x - around.x) - sin * (y - around.y),
    y: around.y + sin * (x - around.x) + cos * (y - around.y),
  });
  return { from: turned(from), to: turned(to) };
}

function boxAround({ x, y }: Point, width: number, boxHeight: number): Box {
  return { x: x - width / 2, y: y - boxHeight / 2, width, height: boxHeight };
}
