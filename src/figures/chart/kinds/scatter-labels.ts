import type { Box } from "../../../draw/boxes.ts";
import { stroke, textTone } from "../../../draw/colours.ts";
import { placeLabels } from "../../../draw/labels.ts";
import { element, pathData, type Markup } from "../../../draw/svg.ts";
import { setBlock, type TextBlock } from "../../../draw/text-block.ts";
import type { Frame } from "../../figure.ts";
import { hedgeLook, type ChartData, type ChartPoint } from "../data.ts";
import type { Spot } from "../labels.ts";
import { placeText, type ChartText } from "../layout.ts";
import { arrowLength, toneOfMark } from "../marks.ts";
import { spot } from "../value-labels.ts";
import type { CloudPoint } from "./scatter-marks.ts";

/** The names of points where they found room. */
export interface CloudLabels {
  readonly placed: ReadonlyMap<ChartPoint, { readonly text: ChartText; readonly leader: readonly Markup[] }>;
  readonly lost: number;
}

/** More names than this are a smear, and take long to place. */
const most = 90;

/** Beside their marks, or a little away with a line; large marks and those at the edges of the cloud first. */
export function labelCloud(
  cloud: readonly CloudPoint[],
  data: ChartData,
  frame: Frame,
  plot: Box,
): CloudLabels {
  const named = data.labels === "none" ? [] : cloud.filter(({ point }) => point.label !== undefined);
  const largest = cloud.reduce((widest, { radius }) => Math.max(widest, radius), 0);
  const weights = new Map(named.map((mark) => [mark, weightOf(mark, largest, plot)]));
  const shown = named.toSorted((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0)).slice(0, most);
  const size = shown.length <= 14 ? 19 : shown.length <= 30 ? 17 : 16;
  const requests = shown.map((mark) => {
    const style = { family: "sans", weight: 400, size } as const;
    const tone = toneOfMark(mark);
    const fill = data.series.length > 1 || tone === "muted" ? textTone(tone) : "ink";
    const block = {
      ...setBlock(frame.text, [{ text: mark.point.label ?? "", style, fill }]),
      fact: mark.point.fact,
    };
    return { candidates: spotsAround(block, mark), priority: weights.get(mark) ?? 0 };
  });
  const obstacles = cloud.map(boxOfMark);
  const spots = placeLabels(requests, { frame: plot, obstacles });
  const placed = spots.flatMap((found, index) => {
    const mark = shown[index];
    if (found === undefined || mark === undefined) return [];
    const text = placeText("value", found.block, { ...found.place, halo: "halo" });
    return [[mark.point, { text, leader: found.leader === undefined ? [] : [drawLeader(found)] }] as const];
  });
  return { placed: new Map(placed), lost: named.length - placed.length };
}

/** By area, and by how far out a point stands in either direction. */
function weightOf({ x, y, radius }: CloudPoint, largest: number, plot: Box): number {
  const out = Math.hypot((x - plot.x) / plot.width - 0.5, (y - plot.y) / plot.height - 0.5);
  return (radius / largest) ** 2 + out;
}

/** A circle fills three quarters of its box: its corners are free. */
function boxOfMark({ x, y, radius, point }: CloudPoint): Box {
  const half = radius * 0.9;
  const look = hedgeLook(point.hedge);
  const up = look === "up" ? arrowLength : 0;
  const down = look === "down" ? arrowLength : 0;
  return { x: x - half, y: y - half - up, width: half * 2, height: half * 2 + up + down };
}

function spotsAround(block: TextBlock, { x, y, radius }: CloudPoint): readonly Spot[] {
  const side = radius + 4;
  const slant = radius * 0.72 + 3;
  const middle = y - block.height / 2;
  const near = [
    spot(block, { x: x + side, y: middle }, 0),
    spot(block, { x, y: y - radius - 1 - block.height, anchor: "middle" }, 1),
    spot(block, { x: x - side, y: middle, anchor: "end" }, 1),
    spot(block, { x, y: y + radius + 1, anchor: "middle" }, 2),
    spot(block, { x: x + slant, y: y - slant - block.height * 0.7 }, 2),
    spot(block, { x: x + slant, y: y + slant - block.height * 0.3 }, 2),
    spot(block, { x: x - slant, y: y - slant - block.height * 0.7, anchor: "end" }, 3),
    spot(block, { x: x - slant, y: y + slant - block.height * 0.3, anchor: "end" }, 3),
  ];
  return [...near, ...[26, 44, 66].flatMap((reach) => spotsAway(block, x, y, radius, reach))];
}

/** With a line to the mark, in eight directions. */
function spotsAway(block: TextBlock, x: number, y: number, radius: number, reach: number): readonly Spot[] {
  return [0, 1, 2, 3, 4, 5, 6, 7].map((eighth): Spot => {
    const angle = (eighth * Math.PI) / 4 + Math.PI / 8;
    const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
    const end = { x: x + dx * (radius + reach), y: y + dy * (radius + reach) };
    const anchor = dx > 0 ? "start" : "end";
    const label = spot(
      block,
      { x: end.x + (dx > 0 ? 3 : -3), y: end.y - block.height / 2, anchor },
      8 + reach * 0.2,
    );
    return Object.assign({}, label, {
      leader: { from: end, to: { x: x + dx * radius, y: y + dy * radius } },
    });
  });
}

function drawLeader({ leader }: Spot): Markup {
  const { from, to } = leader ?? { from: { x: 0, y: 0 }, to: { x: 0, y: 0 } };
  return element("path", {
    class: stroke("soft"),
    fill: "none",
    d: pathData("M", from.x, from.y, "L", to.x, to.y),
  });
}
