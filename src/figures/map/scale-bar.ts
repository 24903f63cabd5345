import { geoDistance } from "d3-geo";
import type { GeoProjection } from "d3-geo";
import type { Box, Segment } from "../../draw/boxes.ts";
import { stroke } from "../../draw/colours.ts";
import { toPlace } from "../../draw/geo-projection.ts";
import { element, join, pathData, textContent } from "../../draw/svg.ts";
import type { TextMeasurer } from "../../draw/text.ts";
import { formattingLocale } from "../../model/locale.ts";
import { costOfLines } from "./labels.ts";
import type { Halo, MapLabel } from "./labels.ts";

/** The Earth's mean radius in kilometres (IUGG). */
const earthRadius = 6371;
const style = { family: "sans", weight: 400, size: 16 } as const;
const height = 30;

/** A scale bar in a corner, right for the middle of the map; undefined where the scale changes too much to say one. */
export function labelScale(
  projection: GeoProjection,
  frame: Box,
  lines: readonly Segment[],
  measurer: TextMeasurer,
  lang: string,
): MapLabel | undefined {
  const kilometres = kilometresPerPixel(projection, frame);
  if (kilometres === undefined) return undefined;
  const length = roundLength(kilometres * Math.min(150, frame.width / 5));
  const format = new Intl.NumberFormat(formattingLocale(lang), { style: "unit", unit: "kilometer" });
  const label = format.format(length);
  const bar = length / kilometres;
  const width = Math.max(bar, measurer.width(label, style));
  const settings = corners(frame, width).map(({ x, y, cost }) => {
    const box = { x, y, width, height };
    const line = { d: barPath(x, y + height - 1, bar), fill: "none" };
    const draw = (halo: Halo) =>
      join([
        element(
          "text",
          { x, y: y + 15, class: halo ? "sans fill-ink halo" : "sans fill-soft", "font-size": style.size },
          textContent(label),
        ),
        ...(halo ? [element("path", { ...line, class: stroke("paper"), "stroke-width": 5 })] : []),
        element("path", { ...line, class: stroke(halo ? "ink" : "soft"), "stroke-width": 1.4 }),
      ]);
    return { box, cost: cost + costOfLines({ box }, lines), draw };
  });
  return { words: "", priority: 10, settings };
}

/** In kilometres. A map of more of the globe has no scale to speak of. */
const widestScaled = 10_000;

/** How many kilometres a pixel covers. Undefined where the scale differs by more than a quarter between the middle and the sides. */
export function kilometresPerPixel(
  projection: GeoProjection,
  { x, y, width, height: tall }: Box,
): number | undefined {
  const measure = (u: number, v: number) => {
    const [a, b] = [-5, 5].map((dx) => toPlace(projection, [x + u * width + dx, y + v * tall]));
    return a && b ? (geoDistance([...a], [...b]) * earthRadius) / 10 : NaN;
  };
  const middle = measure(0.5, 0.5);
  const around = [measure(0.1, 0.5), measure(0.9, 0.5), measure(0.5, 0.15), measure(0.5, 0.85)];
  if (middle * width > widestScaled) return undefined;
  return around.every((value) => Math.abs(value / middle - 1) < 0.25) ? middle : undefined;
}

/** The longest of 1, 2 and 5 times a power of ten that is not longer. */
function roundLength(longest: number): number {
  const power = 10 ** Math.floor(Math.log10(longest));
  return (longest >= 5 * power ? 5 : longest >= 2 * power ? 2 : 1) * power;
}

function corners({ x, y, width: wide, height: tall }: Box, width: number) {
  const inset = 16;
  const [left, right] = [x + inset, x + wide - inset - width];
  const [top, bottom] = [y + inset, y + tall - inset - height];
  return [
    { x: left, y: bottom, cost: 0 },
    { x: right, y: bottom, cost: 1 },
    { x: left, y: top, cost: 2 },
    { x: right, y: top, cost: 3 },
    { x: left + (right - left) / 3, y: bottom, cost: 4 },
    { x: left + (2 * (right - left)) / 3, y: bottom, cost: 4 },
  ];
}

function barPath(x: number, y: number, length: number): string {
  return pathData("M", x, y - 7, "V", y, "H", x + length, "V", y - 7);
}
