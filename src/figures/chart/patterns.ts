import type { Box } from "../../draw/boxes.ts";
import { stroke, type Tone } from "../../draw/colours.ts";
import { hatch } from "../../draw/hatch.ts";
import { element, join, pathData, type Markup } from "../../draw/svg.ts";

/**
 * Lines of paper over a filled box, by tone: `ink`, `accent` and `muted` are told apart in greyscale by their lightness alone, the phases'
 * colours among them are not.
 */
export function drawPattern(box: Box, tone: Tone): Markup {
  const d = patternData(box, tone);
  if (d === "") return join([]);
  return element("path", { class: stroke("paper"), fill: "none", "stroke-width": 1.5, d });
}

function patternData(box: Box, tone: Tone): string {
  switch (tone) {
    case "phase-1":
      return hatch(box, 9);
    case "phase-2":
      return rules(box, 6);
    case "phase-3":
      return hatch(box, 9) + rules(box, 9);
    case "accent":
    case "ink":
    case "muted":
      return "";
  }
}

/** Level lines, counted from the foot, on which a bar stands. */
function rules({ x, y, width, height }: Box, spacing: number): string {
  const parts: (string | number)[] = [];
  for (let at = y + height - spacing; at > y + 1; at -= spacing) parts.push("M", x, at, "h", width);
  return pathData(...parts);
}
