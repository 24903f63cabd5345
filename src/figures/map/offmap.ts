import { geoInterpolate } from "d3-geo";
import type { GeoProjection } from "d3-geo";
import type { Box, Segment } from "../../draw/boxes.ts";
import { fill, stroke } from "../../draw/colours.ts";
import type { LonLat } from "../../draw/geo-bounds.ts";
import { traceOutlines } from "../../draw/geo-path.ts";
import type { XY } from "../../draw/geo-path.ts";
import { holds, toPlace } from "../../draw/geo-projection.ts";
import { element, join } from "../../draw/svg.ts";
import type { Markup } from "../../draw/svg.ts";
import { drawBlock } from "../../draw/text-block.ts";
import type { TextMeasurer } from "../../draw/text.ts";
import type { MapRoute, OffmapPlace } from "./data.ts";
import { addCost, costOfLines } from "./labels.ts";
import type { Halo, MapLabel, Setting } from "./labels.ts";
import { circleRadius, drawCircle } from "./marks.ts";
import { setWords } from "./place-labels.ts";
import { arrowHead } from "./routes.ts";

/** Where the way to a place beyond the edge leaves the map, and its direction there as a unit vector. */
interface Exit {
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
}

/** An arrow at the edge with the place's name, where the way there leaves the map. Undefined for a place that the map does show. */
export function labelOffmap(
  place: OffmapPlace,
  routes: readonly MapRoute[],
  projection: GeoProjection,
  frame: Box,
  lines: readonly Segment[],
  isListed: boolean,
  measurer: TextMeasurer,
): MapLabel | undefined {
  const exit = findExit(place, routes, projection, frame);
  if (!exit) return undefined;
  const content = setContent(place, isListed, measurer);
  const isSideways = Math.abs(exit.dx) >= Math.abs(exit.dy);
  const settings = isSideways ? besideArrow(content, exit, frame) : underArrow(content, exit, frame);
  const weighed = settings.map((setting) => addCost(setting, costOfLines(setting, lines)));
  const { step, fact } = place;
  return { words: place.name, priority: 40, settings: weighed, step, ...(fact !== undefined && { fact }) };
}

/** What stands at the arrow. */
interface Content {
  readonly width: number;
  readonly height: number;
  readonly draw: (left: number, top: number, anchor: "start" | "middle" | "end", halo: Halo) => Markup;
}

/** The place's words; of a numbered place its number before them, or alone where the key lists it. */
function setContent(place: OffmapPlace, isListed: boolean, measurer: TextMeasurer): Content {
  const circle = 2 * circleRadius;
  const drawNumber = (left: number, top: number, height: number) =>
    drawCircle({ x: left + circleRadius, y: top + height / 2 }, place);
  if (isListed) return { width: circle, height: circle, draw: (x, y) => drawNumber(x, y, circle) };
  const block = setWords(place.name, place.text, measurer);
  const before = place.number === undefined ? 0 : circle + 6;
  const height = place.number === undefined ? block.height : Math.max(block.height, circle);
  return {
    width: before + block.width,
    height,
    draw: (left, top, anchor, halo) => {
      const shift = { start: 0, middle: 0.5, end: 1 }[anchor];
      const x = left + before + shift * block.width;
      const y = top + (height - block.height) / 2;
      const words = drawBlock(block, { x, y, anchor, ...(halo && { halo }) });
      return before === 0 ? words : join([drawNumber(left, top, height), words]);
    },
  };
}

/** Along the route that leads there from the map, if one does; else along the great circle from the map's middle. */
function findExit(
  place: OffmapPlace,
  routes: readonly MapRoute[],
  projection: GeoProjection,
  frame: Box,
): Exit | undefined {
  if (isShown(place.at, projection, frame)) return undefined;
  const way =
    routes.flatMap(({ stops }) => wayTo(place.at, stops, projection, frame) ?? [])[0] ??
    fromMiddle(place.at, projection, frame);
  const coordinates = way.stops.map(([lon, lat]) => [lon, lat]);
  const [piece] = traceOutlines(projection, { type: "LineString", coordinates });
  const [end, before] = [piece?.points.at(-1), piece?.points.at(-2)];
  if (!end || !before) return undefined;
  const length = Math.hypot(end[0] - before[0], end[1] - before[1]) || 1;
  return { x: end[0], y: end[1], dx: (end[0] - before[0]) / length, dy: (end[1] - before[1]) / length };
}

/** The part of a route from its last stop on the map to the place. Wrapped, since a list of lists would be flattened. */
function wayTo(
  target: LonLat,
  stops: readonly LonLat[],
  projection: GeoProjection,
  frame: Box,
): { readonly stops: readonly LonLat[] } | undefined {
  const index = stops.findIndex(([lon, lat]) => lon === target[0] && lat === target[1]);
  if (index === -1) return undefined;
  const ways = [stops.slice(0, index + 1), stops.slice(index).toReversed()];
  return ways.flatMap((way) => {
    const from = way.findLastIndex((stop) => isShown(stop, projection, frame));
    return from === -1 ? [] : [{ stops: way.slice(from) }];
  })[0];
}

function fromMiddle(
  target: LonLat,
  projection: GeoProjection,
  frame: Box,
): { readonly stops: readonly LonLat[] } {
  const middle = toPlace(projection, [frame.x + frame.width / 2, frame.y + frame.height / 2]) ?? [0, 0];
  const at = geoInterpolate([middle[0], middle[1]], [target[0], target[1]]);
  return { stops: Array.from({ length: 33 }, (_, index): LonLat => at(index / 32)) };
}

function isShown([lon, lat]: LonLat, projection: GeoProjection, frame: Box): boolean {
  return holds(frame, projection([lon, lat]));
}

const arrowLength = 34;
const inset = 8;
const slides = [0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6, 8, -8, 10, -10, 12, -12];

/** Left or right edge: the arrow outside, the words beside it, inwards. */
function besideArrow(content: Content, exit: Exit, frame: Box): readonly Setting[] {
  const isRight = exit.dx > 0;
  const [arrowWidth, arrowHeight] = [Math.abs(exit.dx) * arrowLength, Math.abs(exit.dy) * arrowLength];
  const width = content.width + 8 + arrowWidth;
  const height = Math.max(content.height, arrowHeight + 12);
  const x = isRight ? frame.x + frame.width - inset - width : frame.x + inset;
  return slides.map((slide) => {
    const middle = clamp(
      exit.y + slide * 10,
      frame.y + inset + height / 2,
      frame.y + frame.height - inset - height / 2,
    );
    const box = { x, y: middle - height / 2, width, height };
    const arrowX = isRight ? x + width - arrowWidth / 2 : x + arrowWidth / 2;
    const left = isRight ? x : x + width - content.width;
    const draw = (halo: Halo) =>
      content.draw(left, middle - content.height / 2, isRight ? "start" : "end", halo);
    return {
      box,
      cost: Math.abs(middle - exit.y) / 10,
      draw: (halo) => join([drawArrow(arrowX, middle, exit), draw(halo)]),
    };
  });
}

/** Upper or lower edge: the arrow outside, the words below or above it. */
function underArrow(content: Content, exit: Exit, frame: Box): readonly Setting[] {
  const isBottom = exit.dy > 0;
  const [arrowWidth, arrowHeight] = [Math.abs(exit.dx) * arrowLength, Math.abs(exit.dy) * arrowLength];
  const height = content.height + 6 + arrowHeight;
  const width = Math.max(content.width, arrowWidth + 12);
  const y = isBottom ? frame.y + frame.height - inset - height : frame.y + inset;
  return slides.map((slide) => {
    const middle = clamp(
      exit.x + slide * 10,
      frame.x + inset + width / 2,
      frame.x + frame.width - inset - width / 2,
    );
    const box = { x: middle - width / 2, y, width, height };
    const arrowY = isBottom ? y + height - arrowHeight / 2 : y + arrowHeight / 2;
    const top = isBottom ? y : y + arrowHeight + 6;
    const draw = (halo: Halo) => content.draw(middle - content.width / 2, top, "middle", halo);
    return {
      box,
      cost: Math.abs(middle - exit.x) / 10,
      draw: (halo) => join([drawArrow(middle, arrowY, exit), draw(halo)]),
    };
  });
}

function drawArrow(x: number, y: number, { dx, dy }: Exit): Markup {
  const half = arrowLength / 2;
  const line: readonly XY[] = [
    [x - dx * half, y - dy * half],
    [x + dx * half, y + dy * half],
  ];
  const head = arrowHead(line, () => 0);
  const [from, to] = [head?.shaft[0] ?? [x, y], head?.shaft.at(-1) ?? [x, y]];
  const ends = { x1: from[0], y1: from[1], x2: to[0], y2: to[1] };
  return join([
    element("line", { ...ends, class: stroke("paper"), "stroke-width": 6 }),
    element("line", { ...ends, class: stroke("ink"), "stroke-width": 2.4 }),
    element("path", { d: head?.path, class: fill("ink") }),
  ]);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), Math.max(low, high));
}
