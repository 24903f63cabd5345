import { geoPath } from "d3-geo";
import type { GeoPermissibleObjects, GeoProjection } from "d3-geo";

/** A line of the drawing in CSS pixels; a closed one does not repeat its first point. */
export interface Outline {
  readonly points: readonly XY[];
  readonly closed: boolean;
}

/** In CSS pixels of the drawing. */
export type XY = readonly [x: number, y: number];

/** The lines of a GeoJSON object on the map, clipped as the projection says. */
export function traceOutlines(projection: GeoProjection, object: GeoPermissibleObjects): readonly Outline[] {
  const outlines: { points: XY[]; closed: boolean }[] = [];
  const sink = {
    beginPath: () => {},
    moveTo: (x: number, y: number) => outlines.push({ points: [[x, y]], closed: false }),
    lineTo: (x: number, y: number) => outlines.at(-1)?.points.push([x, y]),
    arc: () => {},
    closePath: () => {
      const last = outlines.at(-1);
      if (last) last.closed = true;
    },
  };
  geoPath(projection, sink)(object);
  return outlines;
}

/** The area inside a closed outline, in square pixels. */
export function areaOf({ points }: Outline): number {
  let twice = 0;
  let [x0, y0] = points.at(-1) ?? [0, 0];
  for (const [x, y] of points) {
    twice += x0 * y - x * y0;
    [x0, y0] = [x, y];
  }
  return Math.abs(twice) / 2;
}

/** SVG path data with one decimal and relative steps, the shortest form there is. Outlines that shrink to a point vanish. */
export function writePath(outlines: readonly Outline[]): string {
  return outlines.map(writeOutline).join("");
}

function writeOutline({ points, closed }: Outline): string {
  const steps: string[] = [];
  let start: readonly [number, number] | undefined;
  let [x0, y0] = [0, 0];
  for (const point of points) {
    // Whole tenths, so that rounding errors do not add up along the line.
    const [x, y] = [Math.round(point[0] * 10), Math.round(point[1] * 10)];
    if (!start) start = [x, y];
    else if (x !== x0 || y !== y0) steps.push(pair(x - x0, y - y0));
    [x0, y0] = [x, y];
  }
  if (!start || steps.length < (closed ? 2 : 1)) return "";
  // A closed line that returns to its start needs no last step.
  const returns = closed && x0 === start[0] && y0 === start[1];
  return `M${pair(...start)}l${join(returns ? steps.slice(0, -1) : steps)}${closed ? "z" : ""}`;
}

function pair(x: number, y: number): string {
  const second = tenths(y);
  return `${tenths(x)}${second.startsWith("-") ? "" : " "}${second}`;
}

function join(pairs: readonly string[]): string {
  return pairs.join(" ").replaceAll(" -", "-");
}

/** “-12.3”, “.5”: a zero before the point says nothing. */
function tenths(value: number): string {
  const size = Math.abs(value);
  const sign = value < 0 ? "-" : "";
  const whole = Math.floor(size / 10);
  const rest = size % 10;
  if (rest === 0) return `${sign}${whole}`;
  return whole === 0 ? `${sign}.${rest}` : `${sign}${whole}.${rest}`;
}
