import { grow } from "../../draw/boxes.ts";
import { holds } from "../../draw/geo-projection.ts";
import type { Drawing } from "../figure.ts";
import type { MapData } from "./data.ts";
import { onEdge } from "./marks.ts";
import { kilometresPerPixel } from "./scale-bar.ts";
import type { Scene } from "./scene.ts";

/** What did not fit, as drawing found out. */
interface Outcome {
  readonly keyFits: boolean;
  readonly insetFits: boolean;
  readonly dropped: readonly string[];
}

/** Kilometres to a pixel: closer, the corners of Natural Earth's simplified coasts are seen. */
const finestScale = 0.3;

/** What the author should know about the map as it is drawn. */
export function warningsOn(
  data: MapData,
  { land, projection, area }: Scene,
  { keyFits, insetFits, dropped }: Outcome,
): Drawing["warnings"] {
  const unseen = land.countries.filter(({ outlines, speck }) => outlines.length === 0 && !speck);
  const outside = data.places.filter(({ at }) => !holds(grow(area, onEdge), projection([at[0], at[1]])));
  const kilometres = kilometresPerPixel(projection, area);
  return [
    ...(kilometres !== undefined && kilometres < finestScale
      ? [
          {
            code: "map/too-close",
            message: `The map shows ${Math.round(kilometres * area.width)} km from side to side; its data, made for 1:50 million, look coarse there.`,
            hint: "Widen the map, or show a picture of a larger-scale one.",
          },
        ]
      : []),
    ...dropped.map((words) => ({
      code: "map/no-room-for-label",
      message: `“${words}” finds no room on the map.`,
      hint: data.hasKey
        ? "Give the map more room, or name fewer things on it."
        : "Give the map more room, or number the places and list them with `key: true`.",
    })),
    ...unseen.map(({ named }) => ({
      code: "map/country-out-of-sight",
      message: `${named.label} lies outside the map.`,
      hint: "Widen `bounds`, or leave the country out.",
    })),
    ...outside.map(({ name }) => ({
      code: "map/place-out-of-sight",
      message: `${name} lies outside the map.`,
      hint: "Widen `region`, or list it under `offmap` for an arrow at the edge.",
    })),
    ...(keyFits
      ? []
      : [
          {
            code: "map/key-too-long",
            message: "The list of places is taller than its room.",
            hint: "Shorten the places' texts, or list fewer.",
          },
        ]),
    ...(insetFits
      ? []
      : [
          {
            code: "map/no-room-for-inset",
            message: "The inset would lie on a place in every corner; it is left out.",
            hint: "Widen `bounds`, so that one corner is free.",
          },
        ]),
  ];
}
