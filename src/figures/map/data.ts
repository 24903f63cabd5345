import type { Tone } from "../../draw/colours.ts";
import type { Bounds, LonLat } from "../../draw/geo-bounds.ts";
import type { FigureData } from "../common.ts";
import type { Country } from "./countries.ts";

/** A country that the map tints and names. */
export interface NamedCountry {
  readonly country: Country;
  /** As it prints: the author's word, or the name in the deck's language. */
  readonly label: string;
}

export interface MapPlace {
  readonly name: string;
  readonly at: LonLat;
  readonly number?: number;
  readonly tone: Tone;
  readonly text?: string;
}

export interface MapRoute {
  readonly label?: string;
  readonly stops: readonly LonLat[];
  /** What the stops are called; coordinates are not. */
  readonly names: readonly string[];
  readonly style: "solid" | "dashed";
  readonly tone: Tone;
  readonly hasArrow: boolean;
}

export interface OffmapPlace {
  readonly name: string;
  readonly at: LonLat;
  readonly text?: string;
}

/** What the map shows at least: bounds, to be filled to their edges, or content, to be shown with a margin around it. */
export type MapExtent =
  | { readonly kind: "bounds"; readonly bounds: Bounds }
  | { readonly kind: "content"; readonly bounds: Bounds; readonly points: readonly LonLat[] };

/** A map block with its countries and places found and its bounds known. */
export interface MapData extends FigureData {
  readonly highlight: readonly NamedCountry[];
  readonly context: readonly NamedCountry[];
  readonly extent: MapExtent;
  readonly places: readonly MapPlace[];
  readonly routes: readonly MapRoute[];
  readonly offmap: readonly OffmapPlace[];
  readonly hasKey: boolean;
  /** Whether countries, and whether places, routes and edges, have their names on the map. */
  readonly names: { readonly countries: boolean; readonly places: boolean };
}
