import { crosses, grow } from "../../draw/boxes.ts";
import type { Box } from "../../draw/boxes.ts";
import { rasterise, shareInside } from "../../draw/geo-mask.ts";
import { areaOf } from "../../draw/geo-path.ts";
import { fitProjection, holds } from "../../draw/geo-projection.ts";
import type { MapExtent } from "./data.ts";
import { extentFor } from "./layout.ts";
import { traceRoutes } from "./routes.ts";
import type { Scene } from "./scene.ts";

interface Size {
  readonly width: number;
  readonly height: number;
}

/** As wide as its content needs at about a third of the map, and no higher than half of it. */
export function sizeOfInset(extent: MapExtent, { width, height }: Box): Size {
  const { bounds, points } = extentFor(extent);
  const trial = { x: 0, y: 0, width: 300, height: 300 };
  const projection = fitProjection({ bounds, points }, trial);
  const placed = points.flatMap(([lon, lat]) => {
    const point = projection([lon, lat]);
    return point ? [point] : [];
  });
  const [xs, ys] = [placed.map(([x]) => x), placed.map(([, y]) => y)];
  const ratio = (Math.max(...xs) - Math.min(...xs)) / (Math.max(...ys) - Math.min(...ys));
  const across = Math.min(0.32 * width, 360);
  const own = across / Math.min(1.7, Math.max(0.75, ratio));
  const down = Math.min(own, 0.52 * height);
  return { width: Math.min(across, down * Math.max(1, ratio)), height: down };
}

/** The corner where a box covers least of what the map is about; undefined where it would lie on a place in each. */
export function bestCorner(main: Scene, { width, height }: Size, margin: number): Box | undefined {
  const { area, data, land, projection } = main;
  const [left, right] = [area.x + margin, area.x + area.width - margin - width];
  const [top, bottom] = [area.y + margin, area.y + area.height - margin - height];
  const corners: readonly Box[] = [
    { x: right, y: bottom, width, height },
    { x: right, y: top, width, height },
    { x: left, y: top, width, height },
    { x: left, y: bottom, width, height },
  ];
  const countries = land.countries.map(({ role, outlines }) => ({
    mask: rasterise(outlines, 4),
    size: outlines.reduce((sum, outline) => sum + areaOf(outline), 0),
    weight: role === "highlight" ? 24 : 3,
  }));
  const shaded = rasterise(land.classes.flat(), 4);
  const lines = traceRoutes(data.routes, projection).flatMap(({ segments }) => segments);
  const costOf = (box: Box, rank: number): number => {
    if (data.places.some(({ at }) => holds(grow(box, 14), projection([at[0], at[1]])))) return Infinity;
    const crossed = lines.filter((line) => crosses(line, box, 6)).length;
    // What counts is how much of a country is lost, and not how much of the inset it takes.
    const lost = countries.map(({ mask, size, weight }) =>
      size === 0 ? 0 : weight * Math.min(1, (shareInside(mask, box) * width * height) / size),
    );
    const covered = lost.reduce((sum, cost) => sum + cost, 12 * shareInside(shaded, box));
    return covered + 2 * crossed + rank / 4;
  };
  const [best] = corners
    .map((box, rank) => ({ box, cost: costOf(box, rank) }))
    .toSorted((a, b) => a.cost - b.cost);
  return best && best.cost < Infinity ? best.box : undefined;
}
