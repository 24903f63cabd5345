import type { Box } from "../../draw/boxes.ts";
import { gridOver } from "../../draw/geo-bounds.ts";
import { fitProjection } from "../../draw/geo-projection.ts";
import type { Extent } from "../../draw/geo-projection.ts";
import type { Markup } from "../../draw/svg.ts";
import type { TextMeasurer } from "../../draw/text.ts";
import type { MapData, MapExtent } from "./data.ts";
import { columnGap, drawKey, listNumbered, setKey } from "./key.ts";
import { setLegendAcross, setLegendDown } from "./legend.ts";

/** Where the map stands in the frame, and what stands around it. */
export interface MapLayout {
  readonly map: Box;
  /** The key and the legend, drawn. */
  readonly around: readonly Markup[];
  /** False where the key is taller than its room. */
  readonly fits: boolean;
}

/** A way to share out a box: what is left for the map, and what stands in the rest. */
interface Share {
  readonly map: Box;
  readonly fits: boolean;
  readonly draw: () => readonly Markup[];
}

/** Gives the map all the room, or puts key and legend beside, above or below it, whichever leaves the map larger. */
export function layOutMap(data: MapData, frame: Box, lang: string, measurer: TextMeasurer): MapLayout {
  const layouts = legendShares(data, frame, lang, measurer).flatMap((legend) =>
    keyShares(data, legend.map, measurer).map((key): Share => ({
      map: key.map,
      fits: key.fits && legend.fits,
      draw: () => [...legend.draw(), ...key.draw()],
    })),
  );
  const fitting = layouts.filter(({ fits }) => fits);
  const [only, ...others] = fitting.length > 0 ? fitting : layouts.slice(0, 1);
  if (!only) return { map: frame, around: [], fits: false };
  const scaleOf = ({ map }: Share) => fitProjection(extentFor(data.extent), map, 0, data.projection).scale();
  const best = others.length === 0 ? only : [only, ...others].toSorted((a, b) => scaleOf(b) - scaleOf(a))[0];
  const { map, draw, fits } = best ?? only;
  return { map, around: draw(), fits };
}

/** What the projection is fitted to. */
export function extentFor(extent: MapExtent): Extent {
  return extent.kind === "bounds" ? { bounds: extent.bounds, points: gridOver(extent.bounds, 24) } : extent;
}

function whole(frame: Box): Share {
  return { map: frame, fits: true, draw: () => [] };
}

/** Above the map, or to its left or right with the foot of the scale low, where maps of the world have least. */
function legendShares(
  { choropleth, chrome }: MapData,
  frame: Box,
  lang: string,
  measurer: TextMeasurer,
): readonly Share[] {
  if (!choropleth || chrome.decorative) return [whole(frame)];
  const across = setLegendAcross(choropleth, frame.width, lang, measurer);
  const down = setLegendDown(choropleth, Math.min(220, 0.3 * frame.width), lang, measurer);
  const height = across ? across.height + 14 : 0;
  const above: readonly Share[] = across
    ? [
        {
          map: { ...frame, y: frame.y + height, height: frame.height - height },
          fits: frame.height - height >= 140,
          draw: () => across.draw(frame.x, frame.y),
        },
      ]
    : [];
  const width = down.width + columnGap;
  const beside: Share = {
    map: { ...frame, width: frame.width - width },
    fits: down.height <= frame.height && frame.width - width >= 160,
    draw: () => down.draw(frame.x + frame.width - down.width, frame.y + 2),
  };
  return [...above, beside];
}

function keyShares(data: MapData, frame: Box, measurer: TextMeasurer): readonly Share[] {
  if (!data.hasKey) return [whole(frame)];
  const numbered = listNumbered(data);
  const beside = [0.27, 0.32, 0.38].map((share): Share => {
    const width = Math.max(230, share * frame.width);
    const set = setKey(numbered, 1, width, measurer);
    const map = { ...frame, width: frame.width - width - columnGap };
    const box = { x: frame.x + frame.width - width, y: frame.y + 2, width, height: frame.height - 4 };
    return { map, fits: set.height <= box.height && map.width >= 160, draw: () => drawKey(set, box) };
  });
  const below = [1, 2, 3, 4].flatMap((columns): readonly Share[] => {
    const columnWidth = (frame.width - (columns - 1) * columnGap) / columns;
    if (columnWidth < 200 || columnWidth > 560) return [];
    const set = setKey(numbered, columns, columnWidth, measurer);
    const map = { ...frame, height: frame.height - set.height - 18 };
    const top = frame.y + frame.height - set.height;
    const box = { x: frame.x, y: top, width: frame.width, height: set.height };
    return [{ map, fits: map.height >= 140, draw: () => drawKey(set, box) }];
  });
  return [...beside, ...below];
}
