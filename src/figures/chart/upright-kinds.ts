import { layoutColumns } from "./columns.ts";
import type { ChartData } from "./data.ts";
import type { ChartKind } from "./kind.ts";
import { hasFacets } from "./kinds/facet-data.ts";
import { layoutFacets } from "./kinds/facets.ts";
import type { ChartLayout } from "./layout.ts";
import { layoutLying } from "./lying.ts";
import { checkStack } from "./stack.ts";
import type { Frame } from "../figure.ts";

const common = [
  "annotations",
  "gaps",
  "lines",
  "spans",
  "facet",
  "steps",
  "highlight",
  "sort",
  "top",
] as const;

/** Joins neighbouring dates. */
export const lineKind: ChartKind = {
  axes: ["time"],
  isFromZero: false,
  canBeLog: true,
  keys: common,
  phrase: ({ lineChart }) => lineChart,
  layout: layoutEither,
};

/** Areas from zero over neighbouring dates, one on another. */
export const areaKind: ChartKind = {
  axes: ["time"],
  isFromZero: true,
  canBeLog: false,
  keys: [...common, "stack"],
  phrase: ({ areaChart }) => areaChart,
  check: (data, _, context) => checkStack(data, context),
  layout: layoutEither,
};

/** Bars from zero, upright or lying, side by side or stacked. */
export const barKind: ChartKind = {
  axes: ["time", "category"],
  isFromZero: true,
  canBeLog: false,
  keys: [...common, "stack", "horizontal"],
  phrase: ({ barChart }) => barChart,
  check: (data, _, context) => checkStack(data, context),
  layout: layoutEither,
};

/** Dots that nothing joins. */
export const dotKind: ChartKind = {
  axes: ["time", "category"],
  isFromZero: false,
  canBeLog: true,
  keys: [...common, "horizontal"],
  phrase: ({ dotChart }) => dotChart,
  layout: layoutEither,
};

/** Dots of categories lie in rows, and so do bars whose names are too wide to stand below them. */
function layoutEither(data: ChartData, frame: Frame): ChartLayout {
  if (hasFacets(data)) return layoutFacets(data, frame, layoutEither);
  const prefersRows = data.type === "dot" && data.x.kind === "category";
  if (data.direction === "lying" || (prefersRows && data.direction === "as fits"))
    return layoutLying(data, frame);
  return layoutColumns(data, frame) ?? layoutLying(data, frame);
}
