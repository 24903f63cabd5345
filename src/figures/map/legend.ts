import type { Box } from "../../draw/boxes.ts";
import { fill, stroke } from "../../draw/colours.ts";
import { hatchOutlines } from "../../draw/geo-hatch.ts";
import { writePath } from "../../draw/geo-path.ts";
import type { Outline } from "../../draw/geo-path.ts";
import { fillShade } from "../../draw/geo-ramp.ts";
import { element, textContent } from "../../draw/svg.ts";
import type { Markup } from "../../draw/svg.ts";
import type { TextMeasurer } from "../../draw/text.ts";
import { wrapText } from "../../draw/wrap-text.ts";
import { printValue, shortUnit } from "./country-names.ts";
import type { Choropleth } from "./data.ts";
import { hatching } from "./draw-land.ts";
import { mapPhrases } from "./phrases.ts";

/** The legend of a choropleth, set. */
export interface Legend {
  readonly width: number;
  readonly height: number;
  readonly draw: (left: number, top: number) => readonly Markup[];
}

const headStyle = { family: "sans", weight: 600, size: 18 } as const;
const style = { family: "sans", weight: 400, size: 16 } as const;
const headLine = 22;
const swatch = { height: 16, width: 30, least: 58 };

/** Swatches in a row with the numbers where they meet, the heading above. Undefined where that is wider than the room. */
export function setLegendAcross(
  choropleth: Choropleth,
  room: number,
  lang: string,
  measurer: TextMeasurer,
): Legend | undefined {
  const ends = [choropleth.from, ...choropleth.breaks, choropleth.to].map((at) =>
    printValue(at, choropleth, lang),
  );
  const widths = ends.map((text) => measurer.width(text, style));
  const last = widths.at(-1) ?? 0;
  // The first number starts with its swatch, the others stand in the middle of where two meet.
  const apart = widths.slice(1).map((own, index) => {
    const before = widths[index] ?? 0;
    return (index === 0 ? before : before / 2) + own / 2 + 12;
  });
  const each = Math.max(swatch.least, ...apart);
  const scale = choropleth.shades.length * each;
  const noData = mapPhrases(lang).noData;
  const hasMissing = lacksValues(choropleth);
  const missing = hasMissing ? 34 + swatch.width + 8 + measurer.width(noData, style) : 0;
  const width = scale + Math.max(last / 2, missing);
  const head = wrapText(headOf(choropleth), headStyle, measurer, { maxWidth: room, maxLines: 2 });
  if (width > room || !head.fits) return undefined;
  const headHeight = headOf(choropleth) === "" ? 0 : head.lines.length * headLine + 4;
  const draw = (left: number, top: number): readonly Markup[] => {
    const y = top + headHeight;
    return [
      ...drawHead(head.lines, left, top),
      ...choropleth.shades.flatMap((_, index) =>
        drawSwatch(choropleth, index, { x: left + index * each, y, width: each, height: swatch.height }),
      ),
      ...ends.map((text, index) =>
        drawText(text, left + index * each, y + swatch.height + 17, index === 0 ? "start" : "middle"),
      ),
      ...(hasMissing
        ? [
            ...drawMissing({ x: left + scale + 34, y, width: swatch.width, height: swatch.height }),
            drawText(noData, left + scale + 34 + swatch.width + 8, y + 13.5, "start"),
          ]
        : []),
    ];
  };
  return {
    width: Math.max(width, ...head.lines.map((text) => measurer.width(text, headStyle))),
    height: headHeight + swatch.height + 23,
    draw,
  };
}

/** Swatches one below the other, the most on top, the numbers where they meet. */
export function setLegendDown(
  choropleth: Choropleth,
  room: number,
  lang: string,
  measurer: TextMeasurer,
): Legend {
  const ends = [choropleth.from, ...choropleth.breaks, choropleth.to].map((at) =>
    printValue(at, choropleth, lang),
  );
  const noData = mapPhrases(lang).noData;
  const head = wrapText(headOf(choropleth), headStyle, measurer, { maxWidth: room }).lines;
  const headHeight = headOf(choropleth) === "" ? 12 : head.length * headLine + 16;
  const hasMissing = lacksValues(choropleth);
  const each = 30;
  const scale = choropleth.shades.length * each;
  const texts = [...ends, ...(hasMissing ? [noData] : [])].map((text) => measurer.width(text, style));
  const width = Math.max(
    swatch.width + 10 + Math.max(...texts),
    ...head.map((text) => measurer.width(text, headStyle)),
  );
  const draw = (left: number, top: number): readonly Markup[] => {
    const y = top + headHeight;
    const x = left + swatch.width + 10;
    const bottom = y + scale;
    return [
      ...drawHead(head, left, top),
      ...choropleth.shades.flatMap((_, index) =>
        drawSwatch(choropleth, index, {
          x: left,
          y: bottom - (index + 1) * each,
          width: swatch.width,
          height: each,
        }),
      ),
      ...ends.map((text, index) => drawText(text, x, bottom - index * each + 5.5, "start")),
      ...(hasMissing
        ? [
            ...drawMissing({ x: left, y: bottom + 22, width: swatch.width, height: 20 }),
            drawText(noData, x, bottom + 37.5, "start"),
          ]
        : []),
    ];
  };
  return { width, height: headHeight + scale + (hasMissing ? 46 : 10), draw };
}

/** What is shown and, where it does not stand at each number, its unit. */
function headOf({ label = "", unit }: Choropleth): string {
  const isSaid = unit === undefined || shortUnit(unit) !== undefined || label.includes(unit);
  return isSaid ? label : [label, unit].filter((part) => part !== "").join(", ");
}

/** Whether any country has no value, as far as can be said before the map is drawn. */
function lacksValues({ values, missing }: Choropleth): boolean {
  if (missing === "all" || values.some(({ value }) => value === undefined)) return true;
  const known = new Set(values.map(({ country }) => country));
  return missing.some((country) => !known.has(country));
}

function drawHead(lines: readonly string[], left: number, top: number): readonly Markup[] {
  return lines.map((text, index) =>
    element(
      "text",
      {
        x: left,
        y: top + 16 + index * headLine,
        class: "sans fill-ink",
        "font-size": headStyle.size,
        "font-weight": 600,
      },
      textContent(text),
    ),
  );
}

function drawText(text: string, x: number, y: number, anchor: "start" | "middle"): Markup {
  const at = { x, y, "text-anchor": anchor === "start" ? undefined : anchor };
  return element("text", { ...at, class: "sans fill-soft", "font-size": style.size }, textContent(text));
}

function drawSwatch({ ramp, shades, below }: Choropleth, index: number, box: Box): readonly Markup[] {
  const shade = shades[index] ?? 1;
  const lines = index < below ? writePath(hatchOutlines([outlineOf(box)], hatching.below, "level")) : "";
  return [
    element("rect", { ...box, class: fillShade(ramp, shade) }),
    ...(lines === ""
      ? []
      : [
          element("path", {
            d: lines,
            fill: "none",
            class: stroke("paper"),
            "stroke-width": 1,
            "stroke-opacity": "0.6",
          }),
        ]),
  ];
}

function drawMissing(box: Box): readonly Markup[] {
  const lines = writePath(hatchOutlines([outlineOf(box)], hatching.missing, "rising"));
  return [
    element("rect", { ...box, class: fill("land") }),
    element("path", {
      d: lines,
      fill: "none",
      class: stroke("muted"),
      "stroke-width": 0.8,
      "stroke-opacity": "0.55",
    }),
    element("rect", { ...box, fill: "none", class: stroke("hairline"), "stroke-width": 1 }),
  ];
}

function outlineOf({ x, y, width, height }: Box): Outline {
  return {
    closed: true,
    points: [
      [x, y],
      [x + width, y],
      [x + width, y + height],
      [x, y + height],
    ],
  };
}
