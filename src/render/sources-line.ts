import type { Block } from "../model/deck.ts";
import type { Source } from "../model/source.ts";
import type { SlideContext } from "./context.ts";
import { countLines, runsOf, type Run } from "./line-count.ts";
import { printInline } from "./markdown.ts";
import type { SlideUses } from "./slide-uses.ts";
import { asHtml, type Html } from "./templates.ts";
import { spacing, typeScale } from "./type-scale.ts";

/** One source in the line at a slide's foot. */
export interface FootSource {
  readonly id: string;
  readonly number: number;
  /** Empty where the line would grow too long: then the number stands for it. */
  readonly name: string;
  /** `¶6, ¶8`, or empty. */
  readonly locators: string;
  /** The word that marks it, or empty. */
  readonly outside: string;
}

/** What `partials/foot` shows of the slide's sources. */
export interface SourcesLine {
  /** “Source” or “Sources”. */
  readonly label: string;
  readonly items: readonly FootSource[];
  /** What the author adds with `::: source`. */
  readonly extra: Html;
}

/** The line of sources and how many lines it takes; no line when the slide cites nothing. */
export function sourcesLine(
  uses: SlideUses,
  blocks: readonly Block[],
  width: number,
  context: SlideContext,
): { readonly view: SourcesLine | null; readonly lines: number } {
  const cited = [...uses.sources].flatMap(([id, locators]) => {
    const source = context.sources.get(id);
    return source === undefined ? [] : [viewSource(source, locators, context)];
  });
  const items = cited.toSorted((a, b) => Number(a.outside !== "") - Number(b.outside !== "") || a.number - b.number);
  const extra = extraOf(blocks, context);
  if (items.length === 0 && extra.html === "") return { view: null, lines: 0 };
  const label = items.length === 1 ? context.words.source : context.words.sources;
  const { style } = typeScale.small;
  const lines = (shown: readonly FootSource[]): number => {
    const text = `${label}: ${shown.map(inWords).join(" · ")}`;
    return countLines([{ text, style }, ...extra.runs], width, context.text);
  };
  const view: SourcesLine = { label, items, extra: asHtml(extra.html) };
  if (lines(items) <= mostLines) return { view, lines: lines(items) };
  const short = items.map((item) => ({ ...item, name: "" }));
  return { view: { ...view, items: short }, lines: lines(short) };
}

/** With more, the names are left to the list of sources. */
const mostLines = 2;

function viewSource(source: Source, locators: readonly string[], { words }: SlideContext): FootSource {
  return {
    id: source.id,
    number: source.number,
    name: source.short,
    locators: locators.join(", "),
    outside: source.outside ? words.outside : "",
  };
}

function inWords({ number, name, locators, outside }: FootSource): string {
  return [String(number), name, locators === "" ? "" : `, ${locators}`, outside === "" ? "" : `(${outside})`].join(" ");
}

function extraOf(
  blocks: readonly Block[],
  context: SlideContext,
): { readonly html: string; readonly runs: readonly Run[] } {
  const paragraphs = blocks
    .flatMap((block) => (block.kind === "source" ? block.blocks : []))
    .flatMap((block) => (block.kind === "markdown" ? block.tokens.map(({ tokens }) => ({ tokens, span: block.span })) : []))
    .flatMap(({ tokens, span }) => (tokens === undefined ? [] : [{ tokens, span }]));
  const separator: Run = { text: " · ", style: typeScale.small.style };
  return {
    html: paragraphs.map(({ tokens, span }) => printInline(tokens, { ...context, span })).join(" · "),
    runs: paragraphs.flatMap(({ tokens }) => [separator, ...runsOf(tokens, typeScale.small.style, context)]),
  };
}

/** The height of a slide's foot without the rail: footnotes, sources, and the number beside them. */
export function footHeight(sourceLines: number, footnotesHeight: number): number {
  return spacing["foot-gap"] + footnotesHeight + Math.max(1, sourceLines) * typeScale.small.line;
}
