import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const css = readFileSync(join(import.meta.dirname, "../../slides/themes/atlas/tokens.css"), "utf8");

type Colours = Readonly<Record<string, string>>;

const light = coloursIn(":root");
const variants: Readonly<Record<string, Colours>> = {
  light,
  dark: { ...light, ...coloursIn('[data-variant="dark"]') },
  contrast: { ...light, ...coloursIn('[data-variant="contrast"]') },
};

function coloursIn(selector: string): Colours {
  const blocks = css.split("}").filter((block) => block.trim().split("{")[0]?.includes(selector));
  return Object.fromEntries(
    blocks.flatMap((block) =>
      [...block.matchAll(/--([\w-]+):\s*(#[\da-f]{3,6})\b/gi)].map(([, name, value]) => [
        name ?? "",
        value ?? "",
      ]),
    ),
  );
}

/** WCAG 2.2, “relative luminance”. */
function luminance(hex: string): number {
  const digits =
    hex.length === 4
      ? hex.slice(1).replaceAll(/./g, "$&$& ").trim().split(" ")
      : (hex.slice(1).match(/../g) ?? []);
  const [red = 0, green = 0, blue = 0] = digits.map((pair) => {
    const value = Number.parseInt(pair, 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark = 0, bright = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (bright + 0.05) / (dark + 0.05);
}

/** Colours of text, and what they stand on. */
const tints = ["phase-1-tint", "phase-2-tint", "phase-3-tint"];
const maps = ["land", "land-context", "water"];
const texts: readonly (readonly [text: string, grounds: readonly string[]])[] = [
  ["ink", ["paper", "raised", "hairline", ...tints, ...maps]],
  ["soft", ["paper", "raised", ...tints, ...maps]],
  ["accent", ["paper", "raised", "hairline", ...tints, ...maps]],
  ["phase-1", ["paper", "raised", "phase-1-tint", "land", "water"]],
  ["phase-2", ["paper", "raised", "phase-2-tint", "land", "water"]],
  ["phase-3", ["paper", "raised", "phase-3-tint", "land", "water"]],
  ["paper", ["ink", "soft", "accent", "phase-1", "phase-2", "phase-3"]],
  ...["comment", "keyword", "string", "constant", "function", "parameter", "punctuation", "link"].map(
    (token) => [`code-${token}`, ["raised"]] as const,
  ),
];

describe.each(Object.entries(variants))("in the %s variant", (variant, colours) => {
  // AA, and AAA for those who ask for contrast; hairlines are seldom written on.
  const leastOn = (ground: string): number => (variant === "contrast" && ground !== "hairline" ? 7 : 4.5);

  test.each(
    texts.flatMap(([text, grounds]) => grounds.map((ground) => [text, ground, leastOn(ground)] as const)),
  )("%s on %s is at least %d:1", (text, ground, least) => {
    expect(contrast(colours[text] ?? "", colours[ground] ?? "")).toBeGreaterThanOrEqual(least);
  });

  test.each(["muted", "accent", "phase-1", "phase-2", "phase-3"])(
    "a mark in %s is at least 3:1 on paper",
    (mark) => {
      expect(contrast(colours[mark] ?? "", colours["paper"] ?? "")).toBeGreaterThanOrEqual(3);
    },
  );

  test("neighbouring phases differ in greyscale", () => {
    const [first = "", second = "", third = ""] = [1, 2, 3].map((phase) => colours[`phase-${phase}`] ?? "");
    expect(contrast(first, second)).toBeGreaterThan(1.25);
    expect(contrast(second, third)).toBeGreaterThan(1.1);
  });
});
