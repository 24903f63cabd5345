import type { Box } from "../../../draw/boxes.ts";
import { fill, stroke } from "../../../draw/colours.ts";
import { hatch } from "../../../draw/hatch.ts";
import { element, type Markup } from "../../../draw/svg.ts";
import { setBlock } from "../../../draw/text-block.ts";
import { withMinus } from "../../../model/format-value.ts";
import { formattingLocale, numberFormat } from "../../../model/locale.ts";
import type { Frame } from "../../figure.ts";
import type { ChartData } from "../data.ts";
import { placeText, type ChartText } from "../layout.ts";
import type { HeatClass } from "./heat-scale.ts";
import { kindPhrases } from "./phrases.ts";

/** The colours of a heat table in a strip, with the numbers where they change. */
export interface HeatLegend {
  readonly marks: readonly Markup[];
  readonly texts: readonly ChartText[];
  readonly height: number;
}

const strip = 13;
const style = { family: "sans", weight: 400, size: 16 } as const;

/** At the top right; under `unit` where that is in the way. */
export function setHeatLegend(
  classes: readonly HeatClass[],
  hasHoles: boolean,
  data: ChartData,
  frame: Frame,
  unit: Box | undefined,
): HeatLegend {
  const edges = [classes[0]?.from ?? 0, ...classes.map(({ to }) => to)];
  const labels = edges.map((edge) =>
    setBlock(frame.text, [{ text: print(edge, data, frame.lang), style, fill: "soft" }]),
  );
  const widest = Math.max(...labels.map(({ width }) => width));
  const hole = setBlock(
    frame.text,
    hasHoles ? [{ text: kindPhrases(frame.lang).noData, style, fill: "soft" }] : [],
  );
  const holeRoom = hasHoles ? 28 + strip + 14 + hole.width : 0;
  const step = Math.min(Math.max(40, widest + 10), (frame.width - holeRoom - widest) / classes.length);
  const every = Math.max(1, Math.ceil((widest + 6) / step));
  const right = frame.width - holeRoom - widest / 2;
  const left = right - classes.length * step;
  const isBeside = unit === undefined || left - widest / 2 - 20 > unit.x + unit.width;
  const top = isBeside ? 4 : unit.y + unit.height + 6;
  const marks = classes.map(({ colour, strength }, index) =>
    element("rect", {
      class: fill(colour),
      "fill-opacity": String(strength),
      x: left + index * step,
      y: top,
      width: step,
      height: strip,
    }),
  );
  const frameLine = element("rect", {
    class: stroke("muted"),
    fill: "none",
    x: left,
    y: top,
    width: classes.length * step,
    height: strip,
  });
  const numbers = labels.flatMap((block, index) =>
    index % every === 0
      ? [placeText("legend", block, { x: left + index * step, y: top + strip + 1, anchor: "middle" })]
      : [],
  );
  const height = top + strip + 1 + (labels[0]?.height ?? 0);
  if (!hasHoles) return { marks: [...marks, frameLine], texts: numbers, height };
  const box = { x: frame.width - hole.width - 8 - strip * 1.6, y: top, width: strip * 1.6, height: strip };
  const sample = element("path", { class: stroke("muted"), fill: "none", d: hatch(box, 6) });
  const outline = element("rect", { class: stroke("muted"), fill: "none", ...box });
  const word = placeText("legend", hole, {
    x: frame.width,
    y: top + strip / 2 - hole.height / 2,
    anchor: "end",
  });
  return { marks: [...marks, frameLine, sample, outline], texts: [...numbers, word], height };
}

function print(edge: number, data: ChartData, lang: string): string {
  const isPercent = data.unit === "percent" && data.y.divide === 1;
  const format = numberFormat(formattingLocale(lang), {
    maximumFractionDigits: Math.abs(edge) >= 10 ? 0 : 2,
    ...(isPercent && { style: "percent" as const }),
  });
  return withMinus(format.format(isPercent ? edge / 100 : edge));
}
