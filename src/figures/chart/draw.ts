import { fill } from "../../draw/colours.ts";
import { element, join, svgRoot, type Markup } from "../../draw/svg.ts";
import { drawBlock } from "../../draw/text-block.ts";
import type { ChartData } from "./data.ts";
import { chartNotes, chartTitle, describeChart, tabulateChart } from "./describe.ts";
import { kindOf } from "./kinds.ts";
import type { ChartLayout, ChartText } from "./layout.ts";
import { inStep } from "./steps.ts";
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
    join(layout.texts.map((text) => inStep(text.step ?? 0, drawText(text)))),
  );
  return {
    markup,
    isText: false,
    title,
    description,
    table: tabulateChart(data, frame.lang),
    notes: chartNotes(data, frame.lang),
    warnings: warningsOf(layout),
    ...(layout.steps !== undefined && layout.steps > 0 && { steps: layout.steps }),
  };
}

/** Gives every part of a chart its place, as its kind does. */
export function layoutChart(data: ChartData, frame: Frame): ChartLayout {
  return kindOf(data.type).layout(data, frame);
}

function drawText({ block, place, box, ground }: ChartText): Markup {
  const words = drawBlock(block, place);
  if (ground === undefined) return words;
  const around = { x: box.x - 3, y: box.y + 2, width: box.width + 6, height: box.height - 3 };
  return join([element("rect", { class: fill(ground), ...around }), words]);
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
