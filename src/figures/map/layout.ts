import type { Box } from "../../draw/boxes.ts";
import { gridOver } from "../../draw/geo-bounds.ts";
import { fitProjection } from "../../draw/geo-projection.ts";
import type { Extent } from "../../draw/geo-projection.ts";
import type { TextMeasurer } from "../../draw/text.ts";
import type { MapData, MapExtent } from "./data.ts";
import { columnGap, setKey } from "./key.ts";
import type { MapKey } from "./key.ts";

/** Where the map and its key stand in the frame. */
export interface MapLayout {
  readonly map: Box;
  readonly key?: { readonly set: MapKey; readonly box: Box };
  /** False where the key is taller than its room. */
  readonly fits: boolean;
}

/** Gives the map all the room, or puts the key beside or below it, whichever leaves the map larger. */
export function layOutMap(data: MapData, frame: Box, measurer: TextMeasurer): MapLayout {
  if (!data.hasKey) return { map: frame, fits: true };
  const beside = [0.27, 0.32, 0.38].map((share) =>
    keyBeside(data, frame, Math.max(230, share * frame.width), measurer),
  );
  const below = [1, 2, 3, 4].flatMap((columns) => keyBelow(data, frame, columns, measurer));
  const layouts = [...beside, ...below];
  const fitting = layouts.filter(({ fits }) => fits);
  const scaleOf = ({ map }: MapLayout) => fitProjection(extentFor(data.extent), map).scale();
  const [best] = (fitting.length > 0 ? fitting : layouts.slice(0, 1)).toSorted(
    (a, b) => scaleOf(b) - scaleOf(a),
  );
  return best ?? { map: frame, fits: false };
}

/** What the projection is fitted to. */
export function extentFor(extent: MapExtent): Extent {
  return extent.kind === "bounds" ? { bounds: extent.bounds, points: gridOver(extent.bounds, 24) } : extent;
}

function keyBeside(data: MapData, frame: Box, width: number, measurer: TextMeasurer): MapLayout {
  const set = setKey(data.places, 1, width, measurer);
  const map = { ...frame, width: frame.width - width - columnGap };
  const top = frame.y + 2;
  const box = { x: frame.x + frame.width - width, y: top, width, height: frame.height - 4 };
  return { map, key: { set, box }, fits: set.height <= box.height && map.width >= 160 };
}

function keyBelow(data: MapData, frame: Box, columns: number, measurer: TextMeasurer): readonly MapLayout[] {
  const columnWidth = (frame.width - (columns - 1) * columnGap) / columns;
  if (columnWidth < 200 || columnWidth > 560) return [];
  const set = setKey(data.places, columns, columnWidth, measurer);
  const map = { ...frame, height: frame.height - set.height - 18 };
  const box = { x: frame.x, y: frame.y + frame.height - set.height, width: frame.width, height: set.height };
  return [{ map, key: { set, box }, fits: map.height >= 140 }];
}
