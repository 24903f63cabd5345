import { stepGroup } from "../../../draw/step.ts";
import type { Box } from "../../../draw/boxes.ts";
import { join, type Markup } from "../../../draw/svg.ts";
import type { ChartData, ChartPoint } from "../data.ts";
import type { ChartLayout, ChartText } from "../layout.ts";
import { stepCount, stepOf } from "../steps.ts";

/** The marks and texts of one point, which appear together when a chart builds up. */
export interface Part {
  /** The place of its series, from 0. */
  readonly series: number;
  readonly point: ChartPoint;
  readonly marks: readonly Markup[];
  readonly texts: readonly ChartText[];
}

/** A chart made of parts: what is there from the start, then the parts from back to front. */
export interface PartsLayout {
  readonly back: readonly Markup[];
  readonly texts: readonly ChartText[];
  readonly parts: readonly Part[];
  /** What lies over the parts: a baseline. Default: nothing. */
  readonly front?: readonly Markup[];
  readonly bars?: readonly Box[];
  /** How many labels found no room. */
  readonly lost: number;
}

/** Puts each part at its step. */
export function layParts(data: ChartData, layout: PartsLayout): ChartLayout {
  const stepAt = stepOf(data);
  const steps = stepCount(data);
  const marks = layout.parts.map((part) => {
    const step = stepAt(part.series, part.point);
    return step === 0 ? join(part.marks) : stepGroup(step, ...part.marks);
  });
  const texts = layout.parts.flatMap((part) => {
    const step = stepAt(part.series, part.point);
    return part.texts.map((text): ChartText => (step === 0 ? text : { ...text, step }));
  });
  return {
    back: layout.back,
    marks: [...marks, ...(layout.front ?? [])],
    texts: [...layout.texts, ...texts],
    bars: layout.bars ?? [],
    lostLabels: layout.lost,
    steps,
  };
}
