import { fill, stroke, textTone } from "../../../draw/colours.ts";
import { element, pathData, type Markup } from "../../../draw/svg.ts";
import { lineHeight, setBlock, type Line, type TextBlock } from "../../../draw/text-block.ts";
import { wrapText } from "../../../draw/wrap-text.ts";
import { error, type Problem } from "../../../model/problem.ts";
import { formatValue } from "../../../model/format-value.ts";
import { fillIn } from "../../fill-in.ts";
import type { FigureContext, Frame } from "../../figure.ts";
import { isHollow, type ChartData, type ChartPoint, type ChartSeries } from "../data.ts";
import { seriesName } from "../header.ts";
import type { ChartKind } from "../kind.ts";
import { placeText, type ChartLayout, type ChartText } from "../layout.ts";
import { showFact } from "../marks.ts";
import { layParts, type Part } from "./parts.ts";
import { kindPhrases } from "./phrases.ts";
import { checkRanks } from "./ranks.ts";

/** Rankings as rungs, the first on top: who stands where, of how many. */
export const ladderKind: ChartKind = {
  axes: ["category"],
  isFromZero: false,
  canBeLog: false,
  keys: ["steps", "highlight"],
  phrase: ({ rankLadder }) => rankLadder,
  check: checkLadder,
  layout: layoutLadder,
};

function checkLadder(data: ChartData, _spec: unknown, context: FigureContext): readonly Problem[] {
  if (data.unit === "rank") return checkRanks(data, context);
  const message = "A ladder shows ranks, and these values are none.";
  return [error("chart/bad-rank", context.locate(["type"]), message, "Write `unit: rank`, or draw bars.")];
}

/** A rung for a rank, or for a run of ranks that nobody holds. */
interface Rung {
  readonly from: number;
  readonly to: number;
}

interface Setting {
  readonly rungs: readonly Rung[];
  /** For each rung, and each series, its lines of names. */
  readonly lines: readonly (readonly (readonly (readonly Name[])[])[])[];
  readonly size: number;
  readonly rankWidth: number;
  readonly columns: readonly { readonly x: number; readonly width: number }[];
  readonly height: number;
  /** Whether every name stands on one line. */
  readonly fits: boolean;
}

interface Name {
  readonly point: ChartPoint;
  readonly series: ChartSeries;
  readonly block: TextBlock;
  /** From the left of its column. */
  readonly x: number;
}

const sizes = [32, 28, 25, 22, 20, 18, 16, 14, 12];
const rail = 5;

function layoutLadder(data: ChartData, frame: Frame): ChartLayout {
  const settings = sizes.map((size) => setRungs(data, size, frame));
  const heads = setHeads(data, settings.at(0)?.columns[0]?.width ?? 0, frame);
  const top = Math.max(0, ...heads.map(({ height }) => height)) + (heads.length > 0 ? 10 : 0);
  const isLow = ({ height }: Setting): boolean => height <= frame.height - top - rail;
  const fitting =
    settings.find((one) => one.fits && isLow(one)) ?? settings.findLast(isLow) ?? settings.at(-1);
  if (fitting === undefined) return layParts(data, { back: [], texts: [], parts: [], lost: 0 });
  const spare = Math.max(0, frame.height - top - rail - fitting.height);
  const shared = Math.min(spare / fitting.rungs.length, fitting.size * 3);
  const parts: Part[] = [];
  const texts: ChartText[] = heads.map((block, column) =>
    placeText("series", block, { x: fitting.columns[column]?.x ?? 0, y: 0 }),
  );
  const feet = { taken: [] as number[], free: [] as number[], broken: [] as number[] };
  let y = top;
  let lost = 0;
  for (const [index, rung] of fitting.rungs.entries()) {
    const lines = fitting.lines[index] ?? [];
    const foot = y + heightOf(lines, fitting.size) + shared;
    if (foot > frame.height + 0.5) {
      lost += lines.flat(2).length;
      continue;
    }
    const rank = rankText(rung, data, fitting, frame);
    texts.push(placeText("tick", rank, { x: fitting.rankWidth, y: foot - rank.height - 3, anchor: "end" }));
    const look = lines.flat(2).length > 0 ? "taken" : rung.to > rung.from ? "broken" : "free";
    feet[look].push(foot);
    for (const [column, own] of lines.entries()) {
      for (const [line, names] of own.entries()) {
        const at = foot - heightOfLines(own.slice(line)) - 3;
        for (const name of names)
          parts.push(partOf(name, (fitting.columns[column]?.x ?? 0) + name.x, at, data, fitting));
      }
    }
    y = foot;
  }
  return layParts(data, { back: drawRails(fitting, feet, top, y, frame), texts, parts, lost });
}

/** The names of several series over their columns. */
function setHeads({ series }: ChartData, width: number, frame: Frame): readonly TextBlock[] {
  if (series.length < 2) return [];
  const style = { family: "sans", weight: 600, size: 20 } as const;
  return series.map((one) => {
    const { lines } = wrapText(seriesName(one, frame.lang) ?? "", style, frame.text, {
      maxWidth: width - 12,
    });
    return setBlock(
      frame.text,
      lines.map((text): Line => ({ text, style, fill: textTone(one.tone) })),
    );
  });
}

/** A rung for each rank that is held; ranks between that nobody holds share one from three on. */
function rungsOf(data: ChartData): readonly Rung[] {
  const values = data.series.flatMap(({ points }) => points.map(({ value }) => value));
  const held = [...new Set(values)].toSorted((a, b) => a - b);
  const rungs: Rung[] = [];
  let next = 1;
  const passOver = (to: number): void => {
    if (to - next >= 2) rungs.push({ from: next, to });
    else for (let rank = next; rank <= to; rank += 1) rungs.push({ from: rank, to: rank });
  };
  for (const rank of held) {
    passOver(rank - 1);
    rungs.push({ from: rank, to: rank });
    next = rank + 1;
  }
  passOver(data.y.max ?? next - 1);
  return rungs;
}

function setRungs(data: ChartData, size: number, frame: Frame): Setting {
  const rungs = rungsOf(data);
  const probe = { size, rankWidth: 0 };
  const rankWidth = Math.max(...rungs.map((rung) => rankText(rung, data, probe, frame).width));
  const left = rankWidth + 16 + rail + 14;
  const width = (frame.width - left - rail - 10) / data.series.length;
  const columns = data.series.map((_, index) => ({ x: left + index * width, width }));
  const lines = rungs.map((rung) =>
    data.series.map((series) => flow(series, rung, size, width - 24, data.series.length === 1, frame)),
  );
  const height = lines.reduce((sum, own) => sum + heightOf(own, size), 0);
  const fits = lines.flat(3).every(({ block }) => block.lines.length === 1);
  return { rungs, lines, size, rankWidth, columns, height, fits };
}

/** The names on a rung, in as many lines as they need; a name wider than its column breaks. */
function flow(
  series: ChartSeries,
  rung: Rung,
  size: number,
  width: number,
  isAlone: boolean,
  frame: Frame,
): readonly (readonly Name[])[] {
  const lines: Name[][] = [];
  let x = Infinity;
  for (const point of series.points.filter(({ value }) => value >= rung.from && value <= rung.to)) {
    const colour = textTone(point.tone ?? (isAlone ? "ink" : series.tone));
    const style = { family: "sans", weight: 600, size } as const;
    const words = point.label === undefined ? point.place.name : `${point.place.name} (${point.label})`;
    const indent = size * dotShare;
    const wrapped = wrapText(words, style, frame.text, { maxWidth: width - indent });
    const block = {
      ...setBlock(
        frame.text,
        wrapped.lines.map((text): Line => ({ text, style, fill: colour })),
      ),
      fact: point.fact,
    };
    const own = indent + block.width;
    if (x + own > width) {
      lines.push([]);
      x = 0;
    }
    lines.at(-1)?.push({ point, series, block, x });
    x += own + size * 1.1;
  }
  return lines;
}

/** Of a name's type: where its words begin, after the dot. */
const dotShare = 0.85;

function heightOf(lines: readonly (readonly (readonly Name[])[])[], size: number): number {
  return Math.max(size * lineHeight, ...lines.map(heightOfLines)) + 8;
}

function heightOfLines(lines: readonly (readonly Name[])[]): number {
  return lines.reduce((sum, names) => sum + Math.max(0, ...names.map(({ block }) => block.height)), 0);
}

function rankText(
  { from, to }: Rung,
  data: ChartData,
  { size }: { readonly size: number },
  frame: Frame,
): TextBlock {
  const ordinal = (value: number): string =>
    formatValue({ value, unit: "rank", hedge: "exact" }, { lang: frame.lang });
  const isHeld = data.series.some(({ points }) => points.some(({ value }) => value === from));
  const text = from === to ? ordinal(from) : `${ordinal(from)}–${ordinal(to)}`;
  const of =
    isHeld && data.y.max !== undefined
      ? ` ${fillIn(kindPhrases(frame.lang).ofRanks, String(data.y.max))}`
      : "";
  const plain = { family: "sans", weight: 400, size: Math.max(Math.min(16, size), size * 0.72) } as const;
  if (!isHeld) return setBlock(frame.text, [{ text, style: plain, fill: "soft" }]);
  const bold = { family: "sans", weight: 600, size } as const;
  if (of === "") return setBlock(frame.text, [{ text, style: bold, fill: "ink" }]);
  const lead = { text, style: bold, fill: "ink" };
  return setBlock(frame.text, [{ text: of.trim(), style: plain, fill: "soft", lead }]);
}

function partOf(name: Name, x: number, y: number, data: ChartData, { size }: Setting): Part {
  const radius = size * 0.26;
  const tone = name.point.tone ?? name.series.tone;
  const hollow = isHollow(name.point.hedge);
  const dot = element("circle", {
    class: hollow ? `${fill("paper")} ${stroke(tone)}` : fill(tone),
    "stroke-width": hollow ? 2.5 : undefined,
    cx: x + radius,
    cy: y + size * lineHeight * 0.5 + 1,
    r: hollow ? radius - 1 : radius,
  });
  return {
    series: data.series.indexOf(name.series),
    point: name.point,
    marks: [showFact(dot, name.point.fact)],
    texts: [placeText("category", name.block, { x: x + size * dotShare, y })],
  };
}

/** Two rails and their rungs; a rung that nobody holds is thin, one for several ranks broken. */
function drawRails(
  { rankWidth }: Setting,
  feet: Readonly<Record<"taken" | "free" | "broken", readonly number[]>>,
  top: number,
  bottom: number,
  frame: Frame,
): readonly Markup[] {
  const left = rankWidth + 16 + rail / 2;
  const right = frame.width - rail / 2;
  const rungsAt = (at: readonly number[]): string =>
    pathData(...at.flatMap((y) => ["M", left, y, "H", right]));
  return [
    ...drawLine(rungsAt(feet.broken), "hairline", 3, "10 8"),
    ...drawLine(rungsAt(feet.free), "hairline", 3),
    ...drawLine(rungsAt(feet.taken), "soft", 3),
    ...drawLine(pathData("M", left, top, "V", bottom, "M", right, top, "V", bottom), "soft", rail),
  ];
}

function drawLine(d: string, token: "hairline" | "soft", width: number, dash?: string): readonly Markup[] {
  if (d === "") return [];
  const look = { "stroke-width": width, "stroke-dasharray": dash };
  return [element("path", { class: stroke(token), fill: "none", ...look, d })];
}
