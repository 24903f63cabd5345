import type { ChartKind } from "./kind.ts";
import { bumpKind } from "./kinds/bump.ts";
import { dumbbellKind } from "./kinds/dumbbell.ts";
import { heatKind } from "./kinds/heat.ts";
import { ladderKind } from "./kinds/ladder.ts";
import { lollipopKind } from "./kinds/lollipop.ts";
import { donutKind, pieKind } from "./kinds/pie.ts";
import { scatterKind } from "./kinds/scatter.ts";
import { slopeKind } from "./kinds/slope.ts";
import { waterfallKind } from "./kinds/waterfall.ts";
import { areaKind, barKind, dotKind, lineKind } from "./upright-kinds.ts";

/** Every type of chart, by its name in `type`. A new one is a file that exports a ChartKind and a line here. */
const chartKinds = {
  line: lineKind,
  area: areaKind,
  bar: barKind,
  dot: dotKind,
  lollipop: lollipopKind,
  dumbbell: dumbbellKind,
  slope: slopeKind,
  bump: bumpKind,
  ladder: ladderKind,
  scatter: scatterKind,
  waterfall: waterfallKind,
  pie: pieKind,
  donut: donutKind,
  heat: heatKind,
} satisfies Readonly<Record<string, ChartKind>>;

export type ChartType = keyof typeof chartKinds;

/** The names of all types, in the order in which they are listed to authors. */
export const chartTypes = Object.keys(chartKinds) as readonly ChartType[] as readonly [
  ChartType,
  ...ChartType[],
];

export function kindOf(type: ChartType): ChartKind {
  return chartKinds[type];
}
