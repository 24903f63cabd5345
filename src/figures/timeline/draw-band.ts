import type { Box } from "../../draw/boxes.ts";
import { fill, stroke, tintOf } from "../../draw/colours.ts";
import { element, join, pathData, type Markup } from "../../draw/svg.ts";
import { edgeHeight, type BandPhase } from "./band.ts";
import type { TimelineData } from "./data.ts";
import type { TimelineLayout } from "./layout.ts";

/** Between adjoining phases: the joint, in pixels. */
const joint = 3;
/** How far the point of a phase that goes on reaches. */
const point = 16;

/** The phases as bands with a coloured upper edge and a ruler along the lower one; without phases, the axis. */
export function drawBand(layout: TimelineLayout, data: TimelineData): Markup {
  if (layout.band.phases.length === 0) return drawAxis(layout);
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
    return drawPhase(phase, box, band.ticks);
  });
  const isStaggered = band.rows > 1;
  return join([isStaggered ? drawOutline(bandBox) : drawBareStretches(layout, data), ...pieces]);
}

function drawPhase({ phase }: BandPhase, box: Box, ticks: readonly number[]): Markup {
  const right = box.x + box.width;
  const bottom = box.y + box.height;
  const reach = phase.isOpen ? Math.min(point, box.width / 2) : 0;
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
    ...softEdges(phase.when, box),
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

/** Where a phase's first or last date is approximate, its band dissolves in stripes. */
function softEdges(when: BandPhase["phase"]["when"], box: Box): readonly Markup[] {
  const isVague = (end: typeof when.start): boolean =>
    typeof end !== "string" && (end.approximate || end.uncertain);
  const stripes: (string | number)[] = [];
  const widths = [4, 3, 2, 1.2];
  for (const [index, width] of widths.entries()) {
    const offset = index * 6;
    if (isVague(when.start))
      stripes.push("M", box.x + offset, box.y, "h", width, "v", box.height, "h", -width, "z");
    const right = box.x + box.width - offset;
    if (isVague(when.end))
      stripes.push("M", right - width, box.y, "h", width, "v", box.height, "h", -width, "z");
  }
  return stripes.length === 0 ? [] : [element("path", { class: fill("paper"), d: pathData(...stripes) })];
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
