import { xml } from "./xml.ts";

/** The colours of a theme by their place in PowerPoint's scheme: `dk1: "17212B"`. */
export type ColourScheme = Readonly<Record<(typeof schemePlaces)[number], string>>;

/** In the order that the schema asks for. */
export const schemePlaces = [
  "dk1",
  "lt1",
  "dk2",
  "lt2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
] as const;

/** The theme's tokens that stand for them. */
export const schemeTokens: Readonly<Record<(typeof schemePlaces)[number], string>> = {
  dk1: "--ink",
  lt1: "--paper",
  dk2: "--soft",
  lt2: "--raised",
  accent1: "--accent",
  accent2: "--phase-2",
  accent3: "--phase-1",
  accent4: "--muted",
  accent5: "--phase-2-tint",
  accent6: "--phase-3",
  hlink: "--accent",
  folHlink: "--soft",
};

export interface Colour {
  /** `A3341F` */
  readonly hex: string;
  /** From 0, nothing, to 1. */
  readonly alpha: number;
}

/** A colour as browsers compute it: `rgb(1, 2, 3)`, `rgba(…)`, `color(srgb 0.1 0.2 0.3 / 0.5)`, or a token's `#abc`. None for `none`. */
export function readColour(css: string): Colour | undefined {
  const hex = /^#([\da-f]{3}|[\da-f]{6})$/iu.exec(css.trim())?.[1];
  if (hex !== undefined) {
    const full = hex.length === 3 ? hex.replaceAll(/./gu, "$&$&") : hex;
    return { hex: full.toUpperCase(), alpha: 1 };
  }
  const numbers = (css.match(/-?\d*\.?\d+(?:e-?\d+)?/gu) ?? []).map(Number);
  const [red, green, blue, alpha = 1] = numbers;
  if (red === undefined || green === undefined || blue === undefined) return undefined;
  const scale = css.startsWith("color(") ? 255 : 1;
  const digits = [red, green, blue].map((value) =>
    Math.min(255, Math.max(0, Math.round(value * scale)))
      .toString(16)
      .padStart(2, "0"),
  );
  return { hex: digits.join("").toUpperCase(), alpha };
}

/** Colours as DrawingML: those of the theme by name, so that another theme changes them. */
export class Palette {
  readonly #places: ReadonlyMap<string, string>;

  constructor(scheme: ColourScheme) {
    const names: Readonly<Record<string, string>> = { dk1: "tx1", lt1: "bg1", dk2: "tx2", lt2: "bg2" };
    this.#places = new Map(
      schemePlaces
        .filter((place) => !/link$/iu.test(place))
        .toReversed()
        .map((place) => [scheme[place], names[place] ?? place]),
    );
  }

  /** `<a:schemeClr>` or `<a:srgbClr>`; `opacity` on top of the colour's own. */
  colour({ hex, alpha }: Colour, opacity = 1): string {
    const place = this.#places.get(hex);
    const strength = Math.round(alpha * opacity * 100_000);
    const inner = strength >= 100_000 ? "" : xml("a:alpha", { val: strength });
    return place === undefined
      ? xml("a:srgbClr", { val: hex }, inner)
      : xml("a:schemeClr", { val: place }, inner);
  }

  /** A fill of a CSS colour; `<a:noFill/>` where there is none. */
  fill(css: string, opacity = 1): string {
    const colour = readColour(css);
    if (colour === undefined || colour.alpha * opacity === 0) return "<a:noFill/>";
    return xml("a:solidFill", {}, this.colour(colour, opacity));
  }
}

/** A CSS linear gradient to the right or to the top as a DrawingML fill; undefined for others. */
export function gradientFill(image: string, palette: Palette, height: number): string | undefined {
  const direction = /^linear-gradient\((to right|to top|to left|90deg|0deg)/u.exec(image)?.[1];
  if (direction === undefined) return undefined;
  const stops = [...image.matchAll(/((?:rgba?|color)\([^)]*\)|#[\da-f]+)\s+(-?[\d.]+)(px|%)?/giu)].flatMap(
    ([, css = "", place = "0", unit]) => {
      const colour = readColour(css);
      const share = unit === "px" ? Number(place) / height : Number(place) / 100;
      return colour === undefined ? [] : [{ colour, share: Math.min(1, Math.max(0, share)) }];
    },
  );
  if (stops.length < 2) return undefined;
  const isTurned = direction === "to top" || direction === "0deg" || direction === "to left";
  const placed = isTurned ? stops.map((stop) => ({ ...stop, share: 1 - stop.share })).toReversed() : stops;
  const angle = direction === "to top" || direction === "0deg" ? 5_400_000 : 0;
  return xml(
    "a:gradFill",
    { rotWithShape: 1 },
    xml(
      "a:gsLst",
      {},
      ...placed.map(({ colour, share }) =>
        xml("a:gs", { pos: Math.round(share * 100_000) }, palette.colour(colour)),
      ),
    ),
    xml("a:lin", { ang: angle, scaled: 0 }),
  );
}
