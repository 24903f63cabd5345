import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  wcagContrast,
  type Color,
} from "culori";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { colourTokens, textTone, tintOf, tones, type ColourToken } from "../../../src/draw/colours.ts";
import { seriesTones } from "../../../src/figures/chart/paint.ts";

const theme = join(import.meta.dirname, "../../../slides/themes/atlas");
const tokensCss = readFileSync(join(theme, "tokens.css"), "utf8");
const coloursCss = readFileSync(join(theme, "colours.css"), "utf8");
const figuresCss = readFileSync(join(theme, "figures.css"), "utf8");

const selectors = {
  light: ":root {",
  dark: '[data-variant="dark"] {',
  contrast: '[data-variant="contrast"] {',
} as const;
type Variant = keyof typeof selectors;

/** The theme's colours in one of its variants, by token. */
function coloursOf(variant: Variant): ReadonlyMap<string, Color> {
  const from = tokensCss.indexOf(selectors[variant]);
  const block = tokensCss.slice(from, tokensCss.indexOf("}", from));
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]+)/gi)].flatMap(([, name = "", hex = ""]) => {
      const parsed = parse(hex);
      return parsed === undefined ? [] : [[name, parsed] as const];
    }),
  );
}

const variants = (Object.keys(selectors) as Variant[]).map((name) => [name, coloursOf(name)] as const);

function colour(colours: ReadonlyMap<string, Color>, token: string): Color {
  const found = colours.get(token);
  if (found === undefined) throw new Error(`the theme has no colour ${token}`);
  return found;
}

/** Pairs of colours that are closer than they should be. */
function tooClose(
  colours: ReadonlyMap<string, Color>,
  pairs: readonly (readonly [string, string])[],
  least: number,
): readonly string[] {
  return pairs.flatMap(([a, b]) => {
    const ratio = wcagContrast(colour(colours, a), colour(colours, b));
    return ratio < least ? [`${a} on ${b}: ${ratio.toFixed(2)}`] : [];
  });
}

const grounds: readonly ColourToken[] = ["paper", "phase-1-tint", "phase-2-tint", "phase-3-tint"];
const lands: readonly ColourToken[] = ["land", "land-context", "water"];

test.each(colourTokens)("%s has a class for filling and one for lines, each of its own token", (token) => {
  for (const use of ["fill", "stroke"]) {
    expect(coloursCss).toContain(`.reveal .${use}-${token} {\n  ${use}: var(--${token});\n}`);
  }
});

test("letters over lines and tints stand on paper", () => {
  expect(figuresCss).toMatch(/\.halo \{[^}]*paint-order: stroke;[^}]*stroke: var\(--paper\);/);
});

describe.each(variants)("in %s", (_, colours) => {
  test("every text of figures has a contrast of 4.5 to 1 with what it stands on", () => {
    const inks: readonly ColourToken[] = ["ink", "soft"];
    const onGrounds = inks.flatMap((ink) => [...grounds, ...lands].map((ground) => [ink, ground] as const));
    const named = tones.flatMap((tone) =>
      [...new Set(["paper", tintOf(tone)] as const)]
        .filter((ground) => ground !== "hairline")
        .map((ground) => [textTone(tone), ground] as const),
    );
    // The values of stacked parts and the names of phases stand in paper on their colour.
    const inside = tones.map((tone) => ["paper", tone] as const);
    expect(tooClose(colours, [...onGrounds, ...named, ...inside], 4.5)).toEqual([]);
  });

  test("every mark of figures has a contrast of 3 to 1 with what it stands on", () => {
    const pairs = tones.flatMap((tone) => [...grounds, ...lands].map((ground) => [tone, ground] as const));
    expect(tooClose(colours, pairs, 3)).toEqual([]);
  });

  test("marks that no pattern tells apart differ in their greys", () => {
    const plain = [
      ["ink", "accent"],
      ["accent", "muted"],
      ["ink", "muted"],
    ] as const;
    expect(tooClose(colours, plain, 1.4)).toEqual([]);
  });

  const sights = {
    "full sight": (seen: Color) => seen,
    deuteranopia: filterDeficiencyDeuter(1),
    protanopia: filterDeficiencyProt(1),
    tritanopia: filterDeficiencyTrit(1),
  };
  test.each(Object.entries(sights))(
    "with %s no two series of a chart look alike, nor two phases",
    (_name, see) => {
      const difference = differenceCiede2000();
      const phases = ["phase-1", "phase-2", "phase-3", "ink", "muted"];
      const close = [seriesTones, phases].flatMap((palette) =>
        palette.flatMap((one, index) =>
          palette.slice(index + 1).flatMap((other) => {
            const apart = difference(see(colour(colours, one)), see(colour(colours, other)));
            return apart < 10 ? [`${one} and ${other}: ${apart.toFixed(1)}`] : [];
          }),
        ),
      );
      expect(close).toEqual([]);
    },
  );
});
