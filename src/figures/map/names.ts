import { crosses } from "../../draw/boxes.ts";
import type { Box, Point, Segment } from "../../draw/boxes.ts";
import { measureMask, rasterise, shareInside } from "../../draw/geo-mask.ts";
import type { Mask } from "../../draw/geo-mask.ts";
import { areaOf } from "../../draw/geo-path.ts";
import type { Outline, XY } from "../../draw/geo-path.ts";
import { element, join, textContent } from "../../draw/svg.ts";
import type { Markup } from "../../draw/svg.ts";
import type { TextMeasurer } from "../../draw/text.ts";
import { wrapToLines } from "../../draw/wrap-text.ts";
import type { Country } from "./countries.ts";
import { addCost, drawLeader } from "./labels.ts";
import type { Halo, MapLabel, Setting } from "./labels.ts";

/** Of a value without a name and of a country's name in pixels; of one with much room, which atlases set larger. */
const sizes = { value: 16, normal: 18, large: 23 };
const lineHeight = 1.17;
/** In em. Names are spaced out so that they are not taken for towns; with more, a PDF's readers would take letters for words. */
const spacing = 0.08;

/** A country or an area with what stands on it. */
export interface RegionToName {
  readonly words: string;
  /** In a line of its own below the name, or alone. */
  readonly value?: string;
  /** Whose value that is. */
  readonly prints?: Country;
  readonly outlines: readonly Outline[];
  /** The middle of a region too small to be seen. */
  readonly speck?: Point;
  readonly priority: number;
  /** The colour of the words, as a class; on a shaded country, of words that lie wholly on it. */
  readonly look: string;
  readonly lookInside?: string;
  /** Whether the words may stand beside the region on a line, and whether it is worth saying that they have no room. */
  readonly isNeeded: boolean;
  readonly fact?: string;
}

/**
 * The name of each region in the roomiest part of what the map shows of it, clear of routes; a region too small for its name has it
 * outside, on a line, where it does not lie on another named one.
 */
export function nameRegions(
  regions: readonly RegionToName[],
  lines: readonly Segment[],
  measurer: TextMeasurer,
): readonly MapLabel[] {
  const masks = regions.map(({ outlines }) => rasterise(outlines, cell));
  return regions.flatMap((region, index) => {
    // What lies wholly on its own region does not lie on another.
    const others = region.isNeeded
      ? masks.filter((_, other) => other !== index && regions[other]?.isNeeded === true)
      : [];
    const mask = masks[index];
    const label = mask && nameRegion(region, mask, others, measurer);
    if (!label) return [];
    const clear = label.settings.filter(({ box }) => !lines.some((line) => crosses(line, box, 2)));
    return [{ ...label, settings: clear }];
  });
}

function nameRegion(
  region: RegionToName,
  mask: Mask,
  others: readonly Mask[],
  measurer: TextMeasurer,
): MapLabel | undefined {
  const extent =
    measureMask(mask) ?? (region.speck && { box: boxAround(region.speck, 1, 1), centre: region.speck });
  if (!extent) return undefined;
  const shapes = shapesOf(region, extent.box.width, measurer);
  const within = shapes.flatMap((shape) => withinRegion(shape, region, mask, extent));
  const anchor = region.speck ?? anchorIn(region.outlines, mask) ?? extent.centre;
  const isRoomy = within.some(({ covered }) => covered > 0.75);
  const beside =
    isRoomy || !region.isNeeded ? [] : shapes.flatMap((shape) => besideRegion(shape, region, mask, anchor));
  const settings: readonly Setting[] = [...within, ...beside];
  const onOthers = (box: Box) => others.reduce((sum, other) => sum + shareInside(other, box), 0);
  return {
    words: region.isNeeded
      ? [region.words, region.value].filter((part) => part !== undefined && part !== "").join(" ")
      : "",
    priority: region.priority,
    settings: settings.map((setting) => addCost(setting, (setting.leader ? 18 : 10) * onOthers(setting.box))),
    ...(region.prints !== undefined && { prints: region.prints }),
    ...(region.fact !== undefined && { fact: region.fact }),
  };
}

const cell = 4;

/** A name set in one line or two, in one size or the other; with a value in the last line or without. */
interface Shape {
  readonly lines: readonly string[];
  readonly hasValue: boolean;
  readonly size: number;
  readonly width: number;
  readonly height: number;
  readonly cost: number;
}

function shapesOf({ words, value }: RegionToName, room: number, measurer: TextMeasurer): readonly Shape[] {
  const ownLine = value === undefined ? [] : [value];
  const shape = (names: readonly string[], size: number, cost: number): Shape => {
    const letterSpacing = spacing * size;
    const style = { family: "sans", weight: 600, size, letterSpacing } as const;
    const lines = [...names, ...ownLine];
    const widths = lines.map((line) => measurer.width(line, style) - letterSpacing);
    const height = lines.length * lineHeight * size;
    return { lines, hasValue: ownLine.length > 0, size, cost, width: Math.max(...widths), height };
  };
  if (words === "") return [shape([], sizes.value, 0)];
  const large = shape([words], sizes.large, 0);
  const broken = wrapToLines(words, { family: "sans", weight: 600, size: sizes.normal }, measurer, 2).lines;
  return [
    ...(large.width * 2.6 < room ? [large] : []),
    shape([words], sizes.normal, 0.6),
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
function withinRegion(
  shape: Shape,
  shown: RegionToName,
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
      if (covered < leastCovered(shape, shown)) continue;
      const away = Math.hypot(x - centre.x, (y - centre.y) * 1.4) / reach;
      const cost = shape.cost + 14 * (1 - covered) + 3 * (1 - shareInside(mask, air)) + 6 * away;
      const draw = (halo: Halo) => drawName(shape, place, lookOf(shown, covered, halo));
      settings.push({ box: place, cost, covered, draw });
    }
  }
  return settings;
}

function besideRegion(shape: Shape, shown: RegionToName, mask: Mask, centre: Point): readonly Setting[] {
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
      const draw = (halo: Halo) => join([drawLeader(leader), drawName(shape, box, lookOf(shown, 0, halo))]);
      return [{ box, leader, cost: 9 + shape.cost + distance / 8, draw }];
    }),
  );
}

/** The share of words on a region from which they count as lying on it. Numbers alone do not fill their box; names do. */
function inside({ isNeeded }: RegionToName): number {
  return isNeeded ? 0.995 : 0.93;
}

/** Large names lie wholly on their region, and so does what may as well be left out; others may reach over its edge. */
function leastCovered({ size }: Shape, region: RegionToName): number {
  if (size === sizes.large) return 1;
  return region.isNeeded ? 0.3 : inside(region);
}

/** Words that reach over the edge of a shaded country lie on two grounds, and need paper around their letters. */
function lookOf(region: RegionToName, covered: number, halo: Halo): readonly string[] {
  const { look, lookInside } = region;
  if (lookInside !== undefined && covered >= inside(region)) return ["sans", lookInside];
  return ["sans", look, ...(lookInside === undefined && halo === undefined ? [] : ["halo"])];
}

function drawName({ lines, size, hasValue }: Shape, box: Box, look: readonly string[]): Markup {
  const letterSpacing = spacing * size;
  const shared = {
    class: look.join(" "),
    "font-size": size,
    "font-weight": 600,
    "letter-spacing": hasValue && lines.length === 1 ? undefined : letterSpacing,
    "text-anchor": "middle",
  };
  // Spacing follows the last letter too; half of it would push the middle to the left.
  const x = box.x + box.width / 2 + letterSpacing / 2;
  const baseline = (index: number) => box.y + (index * lineHeight + 0.91) * size;
  const [first = "", ...rest] = lines;
  if (rest.length === 0) return element("text", { ...shared, x, y: baseline(0) }, textContent(first));
  const spans = lines.map((line, index) => element("tspan", { x, y: baseline(index) }, textContent(line)));
  return element("text", shared, ...spans);
}

/** Where a line to the region ends: in the middle of its largest piece, or on the edge nearest to that where the middle lies outside. */
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
