import { readFileSync } from "node:fs";
import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  oklch,
  parse,
  wcagContrast,
} from "culori";
import { expect, test } from "vitest";
import { mostClasses, rampLength, shadesOf } from "../../src/draw/geo-ramp.ts";

const theme = (name: string) =>
  readFileSync(new URL(`../../slides/themes/atlas/${name}.css`, import.meta.url), "utf8");
const styles = theme("tokens") + theme("colours");

/** The values of the tokens in a variant: those of light hold wherever the variant has no own. */
function tokensOf(variant: string): ReadonlyMap<string, string> {
  const blocks = [...styles.matchAll(/(?<selector>[^{}]+)\{(?<body>[^{}]*)\}/gu)];
  const tokens = new Map<string, string>();
  for (const wanted of [":root", `[data-variant="${variant}"]`]) {
    for (const { groups } of blocks) {
      if (groups?.["selector"]?.trim().split("\n").at(-1) !== wanted) continue;
      for (const [, name = "", value = ""] of (groups["body"] ?? "").matchAll(/--([\w-]+):\s*([^;]+);/gu))
        tokens.set(name, value.trim());
    }
  }
  return tokens;
}

function colourOf(name: string, tokens: ReadonlyMap<string, string>): string {
  const value = tokens.get(name) ?? "";
  const reference = /^var\(--([\w-]+)\)$/u.exec(value);
  return reference ? colourOf(reference[1] ?? "", tokens) : value;
}

const shadeNames = Array.from({ length: rampLength }, (_, index) => index + 1);
const deficiencies = [filterDeficiencyDeuter(1), filterDeficiencyProt(1), filterDeficiencyTrit(1)];
const black = { mode: "rgb", r: 0, g: 0, b: 0 } as const;
const differ = differenceCiede2000();

test.each(["light", "dark", "contrast"])("%s: words on every shade meet WCAG AA", (variant) => {
  const tokens = tokensOf(variant);
  for (const ramp of ["seq", "div"]) {
    for (const shade of shadeNames) {
      const ground = colourOf(`${ramp}-${shade}`, tokens);
      const words = colourOf(`on-${ramp}-${shade}`, tokens);
      expect(wcagContrast(ground, words)).toBeGreaterThanOrEqual(4.5);
    }
  }
});

test.each(["light", "dark", "contrast"])("%s: the sequential ramp is in order in greyscale", (variant) => {
  const tokens = tokensOf(variant);
  const lightness = shadeNames.map((shade) => oklch(colourOf(`seq-${shade}`, tokens))?.l ?? 0);
  const steps = lightness.slice(1).map((value, index) => value - (lightness[index] ?? 0));
  const direction = Math.sign(steps[0] ?? 0);
  for (const step of steps) expect(step * direction).toBeGreaterThan(0.02);
});

test.each(["light", "dark", "contrast"])(
  "%s: the classes of a map are told apart by the colour-blind",
  (variant) => {
    const tokens = tokensOf(variant);
    for (const blind of deficiencies) {
      const seen = (name: string) => blind(parse(colourOf(name, tokens)) ?? black);
      const shades = shadesOf("seq", 0, 5).map((shade) => seen(`seq-${shade}`));
      for (const [index, shade] of shades.slice(1).entries())
        expect(differ(shades[index] ?? shade, shade)).toBeGreaterThan(7);
      expect(differ(seen("div-1"), seen("div-9"))).toBeGreaterThan(15);
      expect(differ(seen("div-4"), seen("div-6"))).toBeGreaterThan(10);
    }
  },
);

test("every shade has its classes", () => {
  for (const ramp of ["seq", "div"]) {
    for (const shade of shadeNames) {
      expect(styles).toContain(`.fill-${ramp}-${shade} {`);
      expect(styles).toContain(`.fill-on-${ramp}-${shade} {`);
    }
  }
});

test("a map takes as many different shades as it has classes, in order", () => {
  for (let count = 2; count <= mostClasses; count += 1) {
    const shades = shadesOf("seq", 0, count);
    expect(new Set(shades).size).toBe(count);
    expect(shades).toEqual(shades.toSorted((a, b) => a - b));
    expect([shades[0], shades.at(-1)]).toEqual([1, rampLength]);
  }
  for (const [below, above] of [
    [1, 1],
    [2, 3],
    [4, 3],
    [0, 4],
  ] as const) {
    const shades = shadesOf("div", below, above);
    expect(shades).toHaveLength(below + above);
    expect(shades.filter((shade) => shade < 5)).toHaveLength(below);
    expect(shades).toEqual(shades.toSorted((a, b) => a - b));
  }
});
