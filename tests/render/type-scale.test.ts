import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { spacing, typeScale } from "../../src/render/type-scale.ts";

const css = readFileSync(join(import.meta.dirname, "../../slides/themes/atlas/tokens.css"), "utf8");

function pixels(name: string): number {
  return Number(new RegExp(`^\\s*--${name}: (\\d+)px;`, "m").exec(css)?.[1]);
}

test.each(Object.entries(typeScale))(
  "the theme sets %s in the size that the renderer measures",
  (name, { style, line }) => {
    expect([pixels(`${name}-size`), pixels(`${name}-line`)]).toEqual([style.size, line]);
  },
);

test.each(Object.entries(spacing))(
  "the theme keeps the distance %s that the renderer reckons with",
  (name, distance) => {
    expect(pixels(name)).toBe(distance);
  },
);
