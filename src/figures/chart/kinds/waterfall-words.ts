import type { DataTable } from "../../figure.ts";
import type { ChartData } from "../data.ts";
import { valueInWords } from "../numbers.ts";
import { chartPhrases } from "../phrases.ts";
import { kindPhrases } from "./phrases.ts";
import { waterfallSteps, type WaterfallStep } from "./waterfall-steps.ts";

/** “2019: US$5 billion; exports: +US$2 billion; …; 2024: US$6 billion.” */
export function describeWaterfall(data: ChartData, lang: string): string {
  const separator = lang.toLowerCase().startsWith("zh") ? "；" : "; ";
  const { seriesHead } = chartPhrases(lang);
  const said = waterfallSteps(data).map(
    (step) => seriesHead.replace("#", step.point.place.name) + sayStep(step, data, lang),
  );
  return `${said.join(separator)}${lang.toLowerCase().startsWith("zh") ? "。" : "."}`;
}

/** A row for each bar: what it adds, and the level after it. */
export function tabulateWaterfall(data: ChartData, lang: string): Omit<DataTable, "caption"> {
  const { what } = chartPhrases(lang);
  const { change, level } = kindPhrases(lang);
  const rows = waterfallSteps(data).map((step) => [
    step.point.place.name,
    step.kind === "total" ? "" : sayStep(step, data, lang),
    valueInWords({ ...step.point, value: step.to }, data, lang),
  ]);
  return { columns: [data.x.label ?? what, change, level], rows };
}

function sayStep({ kind, point }: WaterfallStep, data: ChartData, lang: string): string {
  const printed = valueInWords(point, data, lang);
  return kind === "change" && point.value > 0 ? `+${printed}` : printed;
}
