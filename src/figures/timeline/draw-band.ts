import type { Box } from "../../draw/boxes.ts";
import { fill, stroke, tintOf } from "../../draw/colours.ts";
import { element, join, pathData, type Markup } from "../../draw/svg.ts";
import type { BandPhase } from "./band.ts";
import { edgeHeight } from "./band-sizes.ts";
import type { TimelineData } from "./data.ts";
import { drawUncertain } from "./draw-marks.ts";
import type { TimelineLayout } from "./layout.ts";
import { uncertainRadius } from "./marks.ts";
import { named, type Naming } from "./naming.ts";
import type { ScaleBreak } from "./scale.ts";

/** Between adjoining phases: the joint, in pixels. */
const joint = 3;
/** How far the point of a phase that goes on reaches. */
const point = 16;

/** The phases as bands with a coloured upper edge and a ruler along the lower one; without phases, the axis. */
export function drawBand(layout: TimelineLayout, data: TimelineData, naming: Naming): Markup {
  const gaps = layout.scale.breaks.map((gap) => drawBreak(gap, layout.bandBox));
  if (layout.band.phases.length === 0) return join([drawAxis(layout), ...gaps]);
  const { band, bandBox } = layout;
  const rowHeight = bandBox.height / band.rows;
  const lastRight = Math.max(...band.phases.map((phase) => phase.right));
  const pieces = band.phases.map((phase) => {
    const isLast = phase.right >= lastRight - 0.5;
    const box = {
      x: phase.left,
      y: bandBox.y + phase.row * rowHeight,
      width: Math.max(1, phase.right - phase.left - (isLast ? 0 : joint)),
      height: rowHeight - (band.rows > 1 ? joint : 0),
    };
    return named(phase.phase.key, naming, drawPhase(phase, box, band.ticks));
  });
  const isStaggered = band.rows > 1;
  return join([isStaggered ? drawOutline(bandBox) : drawBareStretches(layout, data), ...pieces, ...gaps]);
}

function drawPhase({ phase }: BandPhase, box: Box, ticks: readonly number[]): Markup {
  const right = box.x + box.width;
  const bottom = box.y + box.height;
  const reach = phase.end.kind === "open" ? Math.min(point, box.width / 2) : 0;
  const shoulder = right - reach;
  const edgeEnd = shoulder + (reach * edgeHeight) / (box.height / 2);
  const ruler = ticks.filter((x) => x > box.x + 2 && x < shoulder - 2);
  return element(
    "g",
    { "data-fact": phase.fact },
    element("path", {
      class: fill(tintOf(phase.tone)),
      d: pathData(
        "M",
        box.x,
        box.y,
        "H",
        shoulder,
        "L",
        right,
        box.y + box.height / 2,
        "L",
        shoulder,
        bottom,
        "H",
        box.x,
        "Z",
      ),
    }),
    element("path", {
      class: fill(phase.tone),
      d: pathData("M", box.x, box.y, "H", shoulder, "L", edgeEnd, box.y + edgeHeight, "H", box.x, "Z"),
    }),
    drawTicks(ruler, bottom, -5, phase.tone),
    ...softEdges(phase, box),
    ...doubts(phase, box),
  );
}

function drawTicks(
  xs: readonly number[],
  y: number,
  length: number,
  tone: Parameters<typeof stroke>[0],
): Markup {
  if (xs.length === 0) return join([]);
  const d = pathData(...xs.flatMap((x) => ["M", x, y, "v", length]));
  return element("path", { class: stroke(tone), fill: "none", d });
}

/** Where a phase's first or last date is approximate or unknown, its band dissolves in stripes. */
function softEdges({ start, end }: BandPhase["phase"], box: Box): readonly Markup[] {
  const isVague = ({ kind }: typeof start): boolean => kind === "soft" || kind === "unknown";
  const stripes: (string | number)[] = [];
  const widths = [4, 3, 2, 1.2];
  for (const [index, width] of widths.entries()) {
    const offset = index * 6;
    if (isVague(start))
      stripes.push("M", box.x + offset, box.y, "h", width, "v", box.height, "h", -width, "z");
    const right = box.x + box.width - offset;
    if (isVague(end)) stripes.push("M", right - width, box.y, "h", width, "v", box.height, "h", -width, "z");
  }
  return stripes.length === 0 ? [] : [element("path", { class: fill("paper"), d: pathData(...stripes) })];
}

/** “?” on the upper edge, at an end that is uncertain or unknown. */
function doubts({ start, end, tone }: BandPhase["phase"], box: Box): readonly Markup[] {
  const isDoubtful = ({ kind, isUncertain }: typeof start): boolean => isUncertain || kind === "unknown";
  const y = box.y + edgeHeight / 2;
  return [
    ...(isDoubtful(start) ? [drawUncertain(box.x + uncertainRadius + 1, y, tone)] : []),
    ...(isDoubtful(end) ? [drawUncertain(box.x + box.width - uncertainRadius - 1, y, tone)] : []),
  ];
}

/** Half the width of a tooth, and its height, in pixels. */
const tooth = { depth: 4, height: 7 };

/** Paper across the band between two torn edges. */
function drawBreak({ left, right }: ScaleBreak, { y, height }: Box): Markup {
  const [top, bottom] = [y - 3, y + height + 3];
  const count = Math.max(2, Math.round((bottom - top) / tooth.height / 2) * 2);
  const step = (bottom - top) / count;
  const torn = (x: number, direction: 1 | -1): readonly (readonly [number, number])[] =>
    Array.from({ length: count + 1 }, (_, index) => {
      const at = direction === 1 ? index : count - index;
      return [x + (at % 2 === 0 ? -1 : 1) * (tooth.depth / 2), top + at * step];
    });
  const [before, after] = [torn(left, 1), torn(right, -1)];
  return join([
    element("path", { class: fill("paper"), d: pathData(...throughPoints([...before, ...after]), "z") }),
    element("path", {
      class: stroke("soft"),
      fill: "none",
      "stroke-width": 1.25,
      d: pathData(...throughPoints(before), ...throughPoints(after)),
    }),
  ]);
}

function throughPoints(points: readonly (readonly [number, number])[]): readonly (string | number)[] {
  return points.flatMap(([x, y], index) => [index === 0 ? "M" : "L", x, y]);
}

/** Rows of phases leave holes; thin lines along both edges hold them together, so that every dot sits on one. */
function drawOutline({ x, y, width, height }: Box): Markup {
  const d = pathData("M", x, y + 0.5, "h", width, "M", x, y + height - 0.5, "h", -width);
  return element("path", { class: stroke("hairline"), fill: "none", d });
}

/** The range goes on where no phase is: a plain ruler. */
function drawBareStretches({ band, bandBox, scale }: TimelineLayout, data: TimelineData): Markup {
  const bare: (readonly [number, number])[] = [];
  let reached = data.from;
  for (const { phase } of band.phases) {
    if (phase.from > reached + 1e-6) bare.push([scale(reached), scale(phase.from) - joint]);
    reached = Math.max(reached, phase.to);
  }
  if (data.to > reached + 1e-6) bare.push([scale(reached) + joint, scale(data.to)]);
  const bottom = bandBox.y + bandBox.height;
  const edges = bare.flatMap(([left, right]) => [
    "M",
    left,
    bandBox.y + 0.5,
    "H",
    right,
    "M",
    left,
    bottom - 0.5,
    "H",
    right,
  ]);
  if (edges.length === 0) return join([]);
  const ticks = band.ticks.filter((x) => bare.some(([left, right]) => x >= left && x < right));
  return join([
    element("path", { class: stroke("hairline"), fill: "none", d: pathData(...edges) }),
    drawTicks(ticks, bottom, -5, "soft"),
  ]);
}

function drawAxis({ band, bandBox }: TimelineLayout): Markup {
  const right = bandBox.x + bandBox.width;
  const bottom = bandBox.y + bandBox.height;
  return join([
    drawTicks(band.ticks, bottom, -5, "hairline"),
    drawTicks(band.labelledTicks, bandBox.y, bandBox.height, "hairline"),
    element("path", {
      class: stroke("ink"),
      fill: "none",
      "stroke-width": 2,
      d: pathData("M", bandBox.x, bandBox.y, "H", right),
    }),
    element("path", {
      class: stroke("hairline"),
      fill: "none",
      d: pathData("M", bandBox.x, bottom, "H", right),
    }),
  ]);
}
