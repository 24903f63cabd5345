import { element, textContent } from "../draw/svg.ts";
import type { Markup } from "../draw/svg.ts";
import { defineFigure } from "./figure.ts";
import type { Drawing, Frame } from "./figure.ts";
import { referenceNumbers } from "./reference-numbers.ts";
import type { Stat, StatsData } from "./stats/data.ts";
import { layOutStats } from "./stats/layout.ts";
import type { StatsLayout } from "./stats/layout.ts";
import { prepareStats } from "./stats/prepare.ts";
import { statsSchema } from "./stats/schema.ts";
import { joinParts } from "./value-parts.ts";

/** One to four large numbers, each with what it is and where it comes from. HTML, since it is text. */
export const statsFigure = defineFigure({
  type: "stats",
  schema: statsSchema,
  prepare: prepareStats,
  draw: drawStats,
});

function drawStats(data: StatsData, frame: Frame): Drawing {
  const layout = layOutStats(data.items, frame.width, frame.height, frame.text);
  const style = `--columns:${layout.columns};--digits:${layout.digits}px;--label:${layout.label}px;--text:${layout.text}px`;
  const items = data.items.map((item, index) => {
    const start = index - (index % layout.columns);
    const row = data.items.slice(start, start + layout.columns);
    return drawItem(item, hedgeLine(item, row, layout), frame);
  });
  const description = data.items.map((item) => `${item.label}: ${sayValue(item)}.`).join(" ");
  return {
    markup: element("ul", { class: `stats stats-${layout.form}`, style }, ...items),
    isText: true,
    title: data.chrome.title ?? data.items.map(({ label }) => label).join("; "),
    description: data.chrome.alt ?? description,
    table: {
      caption: data.chrome.title ?? "",
      columns: ["What", "Value", "Note"],
      rows: data.items.map((item) => [item.label, sayValue(item), sayNote(item)]),
    },
    notes: [],
    warnings: layout.fits
      ? []
      : [
          {
            code: "stats/no-room",
            message: "These values do not fit their room.",
            hint: "Shorten labels and texts, or show fewer values.",
          },
        ],
  };
}

/** `blank` keeps the digits of a row on one line where only a neighbour has its hedge above. */
type HedgeLine = "before" | "above" | "blank";

function hedgeLine({ parts }: Stat, row: readonly Stat[], { hedges }: StatsLayout): HedgeLine {
  if (hedges === "before" || row.every((other) => other.parts.hedge === "")) return "before";
  return parts.hedge === "" ? "blank" : "above";
}

function drawItem(item: Stat, hedge: HedgeLine, { sources }: Frame): Markup {
  const value = element(
    "p",
    { class: item.parts.after === "" ? "stat-value stat-bare" : "stat-value" },
    drawValue(item, hedge),
    ...referenceNumbers(item.citations, sources),
  );
  const words = [
    element("p", { class: "stat-label" }, textContent(item.label)),
    ...(item.text === undefined ? [] : [element("p", { class: "stat-text" }, textContent(item.text))]),
    ...(item.sum ? [drawSum(item.sum)] : []),
  ];
  return element(
    "li",
    { class: `stat tone-${item.tone}` },
    value,
    element("div", { class: "stat-words" }, ...words),
  );
}

function drawValue({ parts, value, fact, isStruck }: Stat, hedge: HedgeLine): Markup {
  const isBefore = hedge === "before" && parts.hedge !== "";
  const above = hedge === "before" ? "" : hedge === "above" ? `${parts.hedge} ` : "\u00A0";
  const number = element(
    isStruck ? "s" : "span",
    { class: "stat-number" },
    ...partSpan("stat-affix", isBefore ? `${parts.hedge} ${parts.before}` : parts.before),
    ...partSpan("stat-digits", parts.digits),
    ...partSpan("stat-affix", parts.after),
  );
  const attributes = { class: fact === undefined ? undefined : "fact", "data-fact": fact };
  const name = value === undefined ? "span" : "data";
  return element(
    name,
    { value: value === undefined ? undefined : String(value), ...attributes },
    ...partSpan("stat-hedge", above),
    number,
  );
}

function drawSum({ unit, text }: NonNullable<Stat["sum"]>): Markup {
  const counted = unit === "" ? [] : [span("stat-sum-unit", unit), textContent(" ")];
  return element("p", { class: "stat-sum" }, ...counted, span("stat-sum-text", text));
}

function partSpan(name: string, text: string): readonly Markup[] {
  return text === "" ? [] : [span(name, text)];
}

function span(name: string, text: string): Markup {
  return element("span", { class: name }, textContent(text));
}

function sayNote({ text, sum }: Stat): string {
  return [text, sum?.text].filter((part) => part !== undefined).join(" · ");
}

function sayValue({ parts, isStruck }: Stat): string {
  return isStruck ? `${joinParts(parts)} (struck out)` : joinParts(parts);
}
