import { scaleLinear } from "d3-scale";
import type { TextMeasurer, TextStyle } from "../../draw/text.ts";
import { formatWhen } from "../../model/format-when.ts";
import type { Range, TimelineData } from "./data.ts";
import { middleOfNow } from "./now.ts";

/** Where the axis leaves years out: the stretch in pixels, and what is written there. */
export interface ScaleBreak extends Range {
  readonly left: number;
  readonly right: number;
  readonly label: string;
  /** False where the gap is too narrow for the words. */
  readonly hasRoom: boolean;
}

/** From decimal years to pixels. */
export interface TimeScale {
  (year: number): number;
  readonly invert: (x: number) => number;
  /** The ends of the axis, in pixels. */
  readonly ends: readonly [left: number, right: number];
  readonly breaks: readonly ScaleBreak[];
  readonly yearsPerPixel: number;
  readonly isToScale: boolean;
}

/** Of the years that a break names, in pixels. */
export const breakStyle: TextStyle = { family: "sans", weight: 400, size: 16 };
const breakPadding = 14;

/** The axis between two pixels: to scale, with its breaks, or one step from each date to the next. */
export function makeScale(
  data: TimelineData,
  ends: readonly [left: number, right: number],
  text: TextMeasurer,
  lang: string,
): TimeScale {
  if (data.scale === "sequential") return sequentialScale(data, ends);
  const [left, right] = ends;
  const most = ((right - left) * 0.45) / Math.max(1, data.breaks.length);
  const gaps = data.breaks.map(({ when }) => {
    const label = formatWhen(when, lang, "short");
    const wanted = text.width(label, breakStyle) + breakPadding * 2;
    return { label, hasRoom: wanted <= most, width: wanted <= most ? wanted : Math.min(36, most) };
  });
  const pixels = right - left - gaps.reduce((sum, gap) => sum + gap.width, 0);
  const years = data.to - data.from - data.breaks.reduce((sum, { from, to }) => sum + to - from, 0);
  const domain = [data.from];
  const range = [left];
  const breaks: ScaleBreak[] = [];
  let x = left;
  let reached = data.from;
  for (const [index, { from, to }] of data.breaks.entries()) {
    const gap = gaps[index];
    if (gap === undefined) continue;
    x += ((from - reached) * pixels) / years;
    breaks.push({ from, to, left: x, right: x + gap.width, label: gap.label, hasRoom: gap.hasRoom });
    domain.push(from, to);
    range.push(x, x + gap.width);
    x += gap.width;
    reached = to;
  }
  return scaleOf([...domain, data.to], [...range, right], breaks, years / pixels, "to scale");
}

/** Every date, and every end of an interval, is a step away from its neighbours; the ends of the axis are half a step away. */
function sequentialScale(data: TimelineData, [left, right]: readonly [number, number]): TimeScale {
  const moments = [
    ...data.events.flatMap(({ when, from, to }) => (when.isInterval ? [from, to] : [(from + to) / 2])),
    ...data.phases.flatMap(({ from, to }) => [from, to]),
    ...(data.now === undefined ? [] : [middleOfNow(data.now, data)]),
  ];
  const inner = [...new Set(moments)].filter((year) => year > data.from + 1e-9 && year < data.to - 1e-9);
  const knots = [data.from, ...inner.toSorted((a, b) => a - b), data.to];
  const weights = knots.slice(1).map((year, index) => {
    const isEnd =
      (index === 0 && !moments.includes(data.from)) || (year === data.to && !moments.includes(year));
    return isEnd ? 0.5 : 1;
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const range = [left];
  for (const weight of weights) range.push((range.at(-1) ?? left) + (weight * (right - left)) / total);
  return scaleOf(knots, range, [], (data.to - data.from) / (right - left), "not to scale");
}

function scaleOf(
  domain: readonly number[],
  range: readonly number[],
  breaks: readonly ScaleBreak[],
  yearsPerPixel: number,
  kind: "to scale" | "not to scale",
): TimeScale {
  const place = scaleLinear(domain, range);
  const ends = [range[0] ?? 0, range.at(-1) ?? 0] as const;
  return Object.assign((year: number) => place(year), {
    invert: (x: number) => place.invert(x),
    ends,
    breaks,
    yearsPerPixel,
    isToScale: kind === "to scale",
  });
}
