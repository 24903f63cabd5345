import { crosses } from "../../draw/boxes.ts";
import type { Box, Point, Segment } from "../../draw/boxes.ts";
import { fill } from "../../draw/colours.ts";
import { measureMask, rasterise, shareInside } from "../../draw/geo-mask.ts";
import type { Mask } from "../../draw/geo-mask.ts";
import { areaOf } from "../../draw/geo-path.ts";
import type { Outline, XY } from "../../draw/geo-path.ts";
import { element, join, textContent } from "../../draw/svg.ts";
import type { Markup } from "../../draw/svg.ts";
import type { TextMeasurer } from "../../draw/text.ts";
import { wrapToLines } from "../../draw/wrap-text.ts";
import type { CountryOnMap } from "./land.ts";
import { addCost, drawLeader } from "./labels.ts";
import type { Halo, MapLabel, Setting } from "./labels.ts";

/** Of a country's name in pixels; of one with much room, which atlases set larger. */
const sizes = { normal: 18, large: 23 };
const lineHeight = 1.17;
/** In em. Names are spaced out so that they are not taken for towns; with more, a PDF's readers would take letters for words. */
const spacing = 0.08;

/**
 * The name of each country in the roomiest part of what the map shows of it, clear of routes; a country too small for its name has it
 * outside, on a line, where it does not lie on another named country.
 */
export function nameCountries(
  countries: readonly CountryOnMap[],
  lines: readonly Segment[],
  measurer: TextMeasurer,
): readonly MapLabel[] {
  const masks = countries.map(({ outlines }) => rasterise(outlines, cell));
  return countries.flatMap((country, index) => {
    const others = masks.filter((_, other) => other !== index);
    const mask = masks[index];
    const label = mask && nameCountry(country, mask, others, measurer);
    if (!label) return [];
    const clear = label.settings.filter(({ box }) => !lines.some((line) => crosses(line, box, 2)));
    return [{ ...label, settings: clear }];
  });
}

function nameCountry(
  shown: CountryOnMap,
  mask: Mask,
  others: readonly Mask[],
  measurer: TextMeasurer,
): MapLabel | undefined {
  const extent =
    measureMask(mask) ?? (shown.speck && { box: boxAround(shown.speck, 1, 1), centre: shown.speck });
  if (!extent) return undefined;
  const shapes = shapesOf(shown.named.label, extent.box.width, measurer);
  const within = shapes.flatMap((shape) => withinCountry(shape, shown, mask, extent));
  const anchor = shown.speck ?? anchorIn(shown.outlines, mask) ?? extent.centre;
  const isRoomy = within.some(({ covered }) => covered > 0.75);
  const beside = isRoomy ? [] : shapes.flatMap((shape) => besideCountry(shape, shown, mask, anchor));
  const settings: readonly Setting[] = [...within, ...beside];
  const onOthers = (box: Box) => others.reduce((sum, other) => sum + shareInside(other, box), 0);
  return {
    words: shown.named.label,
    priority: shown.role === "highlight" ? 20 : 5,
    settings: settings.map((setting) => addCost(setting, 10 * onOthers(setting.box))),
  };
}

const cell = 4;

/** A name set in one line or two, in one size or the other. */
interface Shape {
  readonly lines: readonly string[];
  readonly size: number;
  readonly width: number;
  readonly height: number;
  readonly cost: number;
}

function shapesOf(name: string, room: number, measurer: TextMeasurer): readonly Shape[] {
  const shape = (lines: readonly string[], size: number, cost: number): Shape => {
    const letterSpacing = spacing * size;
    const style = { family: "sans", weight: 600, size, letterSpacing } as const;
    const widths = lines.map((line) => measurer.width(line, style) - letterSpacing);
    return { lines, size, cost, width: Math.max(...widths), height: lines.length * lineHeight * size };
  };
  const large = shape([name], sizes.large, 0);
  const broken = wrapToLines(name, { family: "sans", weight: 600, size: sizes.normal }, measurer, 2).lines;
  return [
    ...(large.width * 2.6 < room ? [large] : []),
    shape([name], sizes.normal, 0.6),
    ...(broken.length > 1 ? [shape(broken, sizes.normal, 1.2)] : []),
  ];
}

interface Extent {
  readonly box: Box;
  readonly centre: Point;
}

interface SettingWithin extends Setting {
  /** The share of the name that lies on its country. */
  readonly covered: number;
}

/** On a grid over the country: best wholly inside with air around, and near the middle. */
function withinCountry(
  shape: Shape,
  shown: CountryOnMap,
  mask: Mask,
  { box, centre }: Extent,
): readonly SettingWithin[] {
  const settings: SettingWithin[] = [];
  const reach = Math.max(box.width, box.height, 60);
  const [stepX, stepY] = [Math.max(7, box.width / 36), Math.max(6, box.height / 28)];
  for (let y = box.y; y <= box.y + box.height; y += stepY) {
    for (let x = box.x; x <= box.x + box.width; x += stepX) {
      const place = boxAround({ x, y }, shape.width, shape.height);
      const air = boxAround({ x, y }, shape.width + 16, shape.height + 10);
      const covered = shareInside(mask, place);
      if (covered < (shape.size === sizes.large ? 1 : 0.3)) continue;
      const away = Math.hypot(x - centre.x, (y - centre.y) * 1.4) / reach;
      const cost = shape.cost + 14 * (1 - covered) + 3 * (1 - shareInside(mask, air)) + 6 * away;
      settings.push({ box: place, cost, covered, draw: (halo) => drawName(shape, place, shown, halo) });
    }
  }
  return settings;
}

function besideCountry(shape: Shape, shown: CountryOnMap, mask: Mask, centre: Point): readonly Setting[] {
  if (shape.size === sizes.large) return [];
  const directions = Array.from({ length: 16 }, (_, index) => (index / 8) * Math.PI);
  return [16, 26, 38, 52, 68].flatMap((distance) =>
    directions.flatMap((angle): readonly Setting[] => {
      const [dx, dy] = [Math.cos(angle), -Math.sin(angle)];
      const end = { x: centre.x + distance * dx, y: centre.y + distance * dy };
      const middle = { x: end.x + dx * (shape.width / 2 + 3), y: end.y + dy * (shape.height / 2 + 2) };
      const box = boxAround(middle, shape.width, shape.height);
      if (shareInside(mask, box) > 0.2) return [];
      const leader: Segment = { from: centre, to: end };
      const draw = (halo: Halo) => join([drawLeader(leader), drawName(shape, box, shown, halo)]);
      return [{ box, leader, cost: 9 + shape.cost + distance / 8, draw }];
    }),
  );
}

function drawName({ lines, size }: Shape, box: Box, { role }: CountryOnMap, halo: Halo): Markup {
  const letterSpacing = spacing * size;
  const look = {
    class: ["sans", fill(role === "highlight" ? "phase-2" : "soft"), halo]
      .filter((name) => name !== undefined)
      .join(" "),
    "font-size": size,
    "font-weight": 600,
    "letter-spacing": letterSpacing,
    "text-anchor": "middle",
  };
  // Spacing follows the last letter too; half of it would push the middle to the left.
  const x = box.x + box.width / 2 + letterSpacing / 2;
  const baseline = (index: number) => box.y + (index * lineHeight + 0.91) * size;
  const [first = "", ...rest] = lines;
  if (rest.length === 0) return element("text", { ...look, x, y: baseline(0) }, textContent(first));
  const spans = lines.map((line, index) => element("tspan", { x, y: baseline(index) }, textContent(line)));
  return element("text", look, ...spans);
}

/** Where a line to the country ends: in the middle of its largest piece, or on the edge nearest to that where the middle lies outside. */
function anchorIn(outlines: readonly Outline[], mask: Mask): Point | undefined {
  const [largest] = outlines.toSorted((a, b) => areaOf(b) - areaOf(a));
  const count = largest?.points.length;
  if (!largest || count === undefined) return undefined;
  const [x, y] = largest.points.reduce(([sumX, sumY], [px, py]) => [sumX + px, sumY + py], [0, 0]);
  const middle = { x: x / count, y: y / count };
  if (shareInside(mask, boxAround(middle, 1, 1)) > 0) return middle;
  const away = ([px, py]: XY) => Math.hypot(px - middle.x, py - middle.y);
  const [nearest] = largest.points.toSorted((a, b) => away(a) - away(b));
  return nearest && { x: nearest[0], y: nearest[1] };
}

function boxAround({ x, y }: Point, width: number, height: number): Box {
  return { x: x - width / 2, y: y - height / 2, width, height };
}
