import type { GeoProjection } from "d3-geo";
import { crosses, grow } from "../../draw/boxes.ts";
import type { Box, Point, Segment } from "../../draw/boxes.ts";
import { fill, stroke } from "../../draw/colours.ts";
import { holds } from "../../draw/geo-projection.ts";
import { placeLabels } from "../../draw/labels.ts";
import type { Candidate } from "../../draw/labels.ts";
import { element, join, textContent } from "../../draw/svg.ts";
import type { Markup } from "../../draw/svg.ts";
import type { MapPlace } from "./data.ts";
import { group } from "./group.ts";

/** A place's dot or numbered circle. Crowded circles stand aside, tied to their place by a line. */
export interface Mark {
  readonly place: MapPlace;
  /** Where the place is. */
  readonly at: Point;
  /** Where the mark stands. */
  readonly spot: Point;
  readonly radius: number;
}

/** A place at the very corner of the bounds may lie a hair outside, in pixels. */
export const onEdge = 2;

const dotRadius = 5;
export const circleRadius = 13;
const distances = [26, 34, 44, 56];
const directions = Array.from({ length: 16 }, (_, index) => (index / 8) * Math.PI);

/** The marks of the places that the map shows; circles are moved apart, and those `aside` in any case off their place. */
export function placeMarks(
  places: readonly MapPlace[],
  projection: GeoProjection,
  area: Box,
  routes: readonly Segment[],
  covered: readonly Box[],
  aside: ReadonlySet<MapPlace>,
): readonly Mark[] {
  const shown = places.flatMap((place) => {
    const point = projection([place.at[0], place.at[1]]);
    return point && holds(grow(area, onEdge), point) ? [{ place, at: { x: point[0], y: point[1] } }] : [];
  });
  const numbered = shown.filter(({ place }) => place.number !== undefined);
  const dots = shown
    .filter(({ place }) => place.number === undefined)
    .map(({ at }) => square(at, dotRadius + 1));
  const requests = numbered.map(({ place, at }) => {
    const others = numbered.filter((other) => other.at !== at).map((other) => square(other.at, dotRadius));
    const spots = aside.has(place)
      ? spotsAway(at)
      : [{ box: square(at, circleRadius), cost: 0 }, ...spotsAway(at)];
    const candidates = spots.filter(({ box }) => !others.some((other) => meets(other, box)));
    return { candidates: candidates.map((candidate) => weighLines(candidate, routes)) };
  });
  const found = placeLabels(requests, {
    frame: grow(area, -2),
    obstacles: [...dots, ...covered],
    gap: 2,
  });
  const spots = new Map(numbered.map(({ place }, index) => [place, found[index]?.box]));
  return shown.map(({ place, at }) => {
    const box = spots.get(place);
    const spot = box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : at;
    return { place, at, spot, radius: place.number === undefined ? dotRadius : circleRadius };
  });
}

/** What labels must keep clear of: the marks, and the places of marks that stand aside. */
export function boxesOfMarks(marks: readonly Mark[]): readonly Box[] {
  return marks.flatMap(({ at, spot, radius }) => [square(spot, radius + 2), square(at, 4)]);
}

/** The line from a mark that stands aside to its place. */
export function leaderOf({ at, spot, radius }: Mark): Segment | undefined {
  const length = Math.hypot(spot.x - at.x, spot.y - at.y);
  if (length <= radius) return undefined;
  const t = radius / length;
  return { from: { x: spot.x + t * (at.x - spot.x), y: spot.y + t * (at.y - spot.y) }, to: at };
}

/** The marks, leaders below them all. */
export function drawMarks(marks: readonly Mark[]): readonly Markup[] {
  return [
    ...marks.flatMap((mark) => drawLeader(mark).map((leader) => group({ step: mark.place.step }, leader))),
    ...marks.map((mark) => group(mark.place, drawMark(mark))),
  ];
}

/** A circle with a number, as on the map and in its key. */
export function drawCircle(spot: Point, { number, tone }: Pick<MapPlace, "number" | "tone">): Markup {
  return element(
    "g",
    {},
    element("circle", {
      cx: spot.x,
      cy: spot.y,
      r: circleRadius,
      class: `${fill(tone)} ${stroke("paper")}`,
      "stroke-width": 2,
    }),
    element(
      "text",
      {
        x: spot.x,
        y: spot.y + 5.6,
        "text-anchor": "middle",
        class: `sans ${fill("paper")}`,
        "font-size": 16,
        "font-weight": 600,
      },
      textContent(String(number)),
    ),
  );
}

function drawMark({ place, spot }: Mark): Markup {
  if (place.number !== undefined) return drawCircle(spot, place);
  const look = `${fill(place.tone)} ${stroke("paper")}`;
  return element("circle", { cx: spot.x, cy: spot.y, r: dotRadius, class: look, "stroke-width": 2 });
}

function drawLeader(mark: Mark): readonly Markup[] {
  const line = leaderOf(mark);
  if (!line) return [];
  const ends = { x1: line.from.x, y1: line.from.y, x2: line.to.x, y2: line.to.y };
  return [
    join([
      element("line", { ...ends, class: stroke("paper"), "stroke-width": 4 }),
      element("line", { ...ends, class: stroke(mark.place.tone), "stroke-width": 1.4 }),
      element("circle", { cx: mark.at.x, cy: mark.at.y, r: 3, class: fill(mark.place.tone) }),
    ]),
  ];
}

/** A line drawn under a circle that stands aside is read as ending there. */
function weighLines(candidate: Candidate, routes: readonly Segment[]): Candidate {
  if (!candidate.leader) return candidate;
  return {
    ...candidate,
    cost: candidate.cost + 4 * routes.filter((line) => crosses(line, candidate.box)).length,
  };
}

function spotsAway(at: Point): readonly Candidate[] {
  return distances.flatMap((distance) =>
    directions.map((angle): Candidate => {
      const spot = { x: at.x + distance * Math.cos(angle), y: at.y - distance * Math.sin(angle) };
      return { box: square(spot, circleRadius), leader: { from: spot, to: at }, cost: distance / 4 };
    }),
  );
}

function square({ x, y }: Point, radius: number): Box {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}

function meets(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
