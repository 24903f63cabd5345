import type { Tone } from "../../draw/colours.ts";
import type { Bounds, LonLat } from "../../draw/geo-bounds.ts";
import type { ProjectionName } from "../../draw/geo-projection.ts";
import type { RampName } from "../../draw/geo-ramp.ts";
import type { Hedge } from "../../model/fact.ts";
import type { FigureData } from "../common.ts";
import type { Country } from "./countries.ts";

/** A country that the map tints and names. */
export interface NamedCountry {
  readonly country: Country;
  /** As it prints: the author's word, or the name in the deck's language. */
  readonly label: string;
  /** The id of the fact that it stands for. */
  readonly fact?: string;
}

/** What can be numbered, listed in the key, and appear at a step: 1 for the first, 0 from the start. */
export interface Marked {
  readonly number?: number;
  readonly tone: Tone;
  readonly text?: string;
  readonly fact?: string;
  readonly step: number;
}

export interface MapPlace extends Marked {
  readonly name: string;
  readonly at: LonLat;
}

/** A part of a route that appears at once. */
export interface RouteLeg {
  readonly stops: readonly LonLat[];
  readonly step: number;
}

export interface MapRoute extends Marked {
  readonly label?: string;
  readonly stops: readonly LonLat[];
  /** What the stops are called; coordinates are not. */
  readonly names: readonly string[];
  readonly style: "solid" | "dashed";
  readonly hasArrow: boolean;
  /** One leg unless it is drawn leg by leg. */
  readonly legs: readonly RouteLeg[];
}

export type OffmapPlace = MapPlace;

export interface MapArea {
  readonly label?: string;
  readonly shape:
    | { readonly kind: "points"; readonly points: readonly LonLat[] }
    | { readonly kind: "countries"; readonly countries: readonly Country[] };
  readonly tone: Tone;
  readonly fact?: string;
}

/** A country's value; undefined where there is none. */
export interface CountryValue {
  readonly country: Country;
  readonly label: string;
  readonly value?: number;
  readonly hedge: Hedge;
  readonly fact?: string;
}

export interface Choropleth {
  readonly values: readonly CountryValue[];
  readonly breaks: readonly number[];
  /** The ends of the first and last class. */
  readonly from: number;
  readonly to: number;
  readonly ramp: RampName;
  /** The shade of each class. */
  readonly shades: readonly number[];
  /** How many classes lie below the middle of a diverging ramp. */
  readonly below: number;
  readonly label?: string;
  readonly unit?: string;
  readonly prints: boolean;
  /** Which countries count as being without data, beside those whose cell is empty. */
  readonly missing: "all" | readonly Country[];
}

/** What the map shows at least: bounds, to be filled to their edges, or content, to be shown with a margin around it. */
export type MapExtent =
  | { readonly kind: "bounds"; readonly bounds: Bounds }
  | { readonly kind: "content"; readonly bounds: Bounds; readonly points: readonly LonLat[] };

export type MapInset =
  | { readonly kind: "globe" }
  | { readonly kind: "enlarged" | "wider"; readonly extent: MapExtent; readonly label?: string };

/** A map block with its countries and places found and its bounds known. */
export interface MapData extends FigureData {
  readonly highlight: readonly NamedCountry[];
  readonly context: readonly NamedCountry[];
  readonly extent: MapExtent;
  readonly projection?: ProjectionName;
  readonly choropleth?: Choropleth;
  readonly places: readonly MapPlace[];
  readonly routes: readonly MapRoute[];
  readonly areas: readonly MapArea[];
  readonly offmap: readonly OffmapPlace[];
  readonly inset?: MapInset;
  readonly hasKey: boolean;
  /** How many steps the map builds up in. */
  readonly steps: number;
  readonly hasScale: boolean;
  /** Whether countries, and whether places, routes and edges, have their names on the map. */
  readonly names: { readonly countries: boolean; readonly places: boolean };
}
