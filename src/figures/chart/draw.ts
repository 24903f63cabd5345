import { join, svgRoot } from "../../draw/svg.ts";
import { drawBlock } from "../../draw/text-block.ts";
import { layoutColumns } from "./columns.ts";
import type { ChartData } from "./data.ts";
import { chartNotes, chartTitle, describeChart, tabulateChart } from "./describe.ts";
import type { ChartLayout } from "./layout.ts";
import { layoutLying } from "./lying.ts";
import type { Drawing, Frame } from "../figure.ts";

/** Draws a chart that fills its frame. */
export function drawChart(data: ChartData, frame: Frame): Drawing {
  const layout = layoutChart(data, frame);
  const title = chartTitle(data, frame.lang);
  const description = describeChart(data, frame.lang);
  const markup = svgRoot(
    frame,
    data.chrome.decorative ? "decorative" : { title, description },
    join(layout.back),
    join(layout.marks),
    join(layout.texts.map(({ block, place }) => drawBlock(block, place))),
  );
  return {
    markup,
    isText: false,
    title,
    description,
    table: tabulateChart(data, frame.lang),
    notes: chartNotes(data, frame.lang),
    warnings: warningsOf(layout),
  };
}

/** Gives every part of a chart its place; dots of categories lie in rows, and so do bars whose names are too wide to stand below them. */
export function layoutChart(data: ChartData, frame: Frame): ChartLayout {
  const prefersRows = data.type === "dot" && data.x.kind === "category";
  if (data.direction === "lying" || (prefersRows && data.direction === "as fits"))
    return layoutLying(data, frame);
  return layoutColumns(data, frame) ?? layoutLying(data, frame);
}

function warningsOf({ lostLabels }: ChartLayout): Drawing["warnings"] {
  if (lostLabels === 0) return [];
  const message = `${lostLabels} of the chart's labels found no room and are left out.`;
  return [
    {
      code: "chart/labels-dropped",
      message,
      hint: "Write `labels: ends`, shorten the annotations, or show fewer points.",
    },
  ];
}
