import type { Position } from "geojson";
import type { WorldPart } from "../../draw/geo-simplify.ts";
import type { CountryArcs } from "./atlas.ts";

/** What a line on the map parts; see `Land.lines`. */
export type LineKind = "coast" | "border" | "rim" | "shore" | "edge" | "inner";

/**
 * The coasts and borders of a topology by kind, each drawn once. `kindOf` gets the countries on both sides, at a coast the same twice.
 * (topojson's mesh would join the pieces of a line, at ten times the cost.)
 */
export function sortLines(
  part: WorldPart,
  shapes: readonly CountryArcs[],
  kindOf: (a: CountryArcs, b: CountryArcs) => LineKind,
): ReadonlyMap<LineKind, Position[][]> {
  const owners = new Map<number, { readonly first: CountryArcs; last: CountryArcs }>();
  for (const shape of shapes) {
    const rings = shape.type === "Polygon" ? shape.arcs : shape.arcs.flat();
    for (const index of rings.flat()) {
      const arc = index < 0 ? ~index : index;
      const known = owners.get(arc);
      if (known) known.last = shape;
      else owners.set(arc, { first: shape, last: shape });
    }
  }
  const lines = new Map<LineKind, Position[][]>();
  for (const [arc, { first, last }] of owners) {
    const kind = kindOf(first, last);
    const pieces = withoutSeams(part.arcs[arc] ?? []);
    const known = lines.get(kind);
    if (known) known.push(...pieces);
    else lines.set(kind, pieces);
  }
  return lines;
}

/** Countries that reach over the antimeridian are cut along it in the data; nobody drew a border there. */
function withoutSeams(line: readonly Position[]): Position[][] {
  if (!line.some(isOnSeam)) return [[...line]];
  const pieces: Position[][] = [[]];
  for (const [index, point] of line.entries()) {
    const before = line[index - 1];
    if (before && isOnSeam(before) && isOnSeam(point)) pieces.push([]);
    pieces.at(-1)?.push(point);
  }
  return pieces.filter((piece) => piece.length > 1);
}

function isOnSeam([lon = 0, lat = 0]: Position): boolean {
  return Math.abs(lon) > 179.999 || Math.abs(lat) > 89.99;
}
