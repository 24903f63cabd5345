import type { Block, MarkdownToken } from "../model/deck.ts";
import type { Source } from "../model/source.ts";
import type { Span } from "../model/span.ts";
import type { BlockContext, SlideContext } from "./context.ts";
import { countLines, runsOf, type Run } from "./line-count.ts";
import { printInline } from "./markdown.ts";
import { plainText } from "./plain-text.ts";
import type { SlideUses } from "./slide-uses.ts";
import { asHtml, type Html } from "./templates.ts";
import { spacing, typeScale } from "./type-scale.ts";
import { childrenOf, isBothSides, isFactRef } from "./visit.ts";

/** One source in the line at a slide's foot. */
export interface FootSource {
  readonly id: string;
  readonly number: number;
  /** Empty where the line would grow too long: then the number stands for it. */
  readonly name: string;
  /** `¶6, ¶8`, or empty. */
  readonly locators: string;
}

/** What `partials/foot` shows of the slide's sources. */
export interface SourcesLine {
  /** “Source”, “Sources” or, where all lie outside, “Sources (outside)”. */
  readonly label: string;
  readonly items: readonly FootSource[];
  /** Sources outside the texts that the deck is about. */
  readonly outside: readonly FootSource[];
  /** Before those from outside where there are others, too; else empty. */
  readonly outsideLabel: string;
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
  const { words, text } = context;
  const cited = [...uses.sources]
    .flatMap(([id, locators]) => {
      const source = context.sources.get(id);
      return source === undefined ? [] : [{ source, locators }];
    })
    .toSorted((a, b) => a.source.number - b.source.number);
  const extra = extraOf(blocks, context);
  if (cited.length === 0 && extra.html === "") return { view: null, lines: 0 };
  const items = cited.filter(({ source }) => !source.outside).map(viewSource);
  const outside = cited.filter(({ source }) => source.outside).map(viewSource);
  const noun = cited.length === 1 ? words.source : words.sources;
  const isAllOutside = items.length === 0 && outside.length > 0;
  const full: SourcesLine = {
    label: isAllOutside ? `${noun} (${words.outside})` : noun,
    items,
    outside,
    outsideLabel: items.length > 0 && outside.length > 0 ? words.outside : "",
    extra: asHtml(extra.html),
  };
  const lines = (line: SourcesLine): number =>
    countLines([{ text: inWords(line), style: typeScale.small.style }, ...extra.runs], width, text);
  if (lines(full) <= mostLines) return { view: full, lines: lines(full) };
  const short: SourcesLine = { ...full, items: items.map(withoutName), outside: outside.map(withoutName) };
  return { view: short, lines: lines(short) };
}

/** With more, the names are left to the list of sources. */
const mostLines = 2;

function viewSource({
  source,
  locators,
}: {
  readonly source: Source;
  readonly locators: readonly string[];
}): FootSource {
  return {
    id: source.id,
    number: source.number,
    name: source.short,
    locators: locators.toSorted(inReadingOrder).join(", "),
  };
}

/** `¶8` before `¶10`. */
const inReadingOrder = new Intl.Collator("en", { numeric: true }).compare;

function withoutName({ id, number, locators }: FootSource): FootSource {
  return { id, number, name: "", locators };
}

/** As long as it will be on the slide, the rings around numbers included. */
function inWords({ label, items, outside, outsideLabel }: SourcesLine): string {
  const rings = outside.map((source) => `m${sourceInWords(source)}`);
  return `${label}: ${[...items.map(sourceInWords), outsideLabel, ...rings].filter((part) => part !== "").join(" · ")}`;
}

function sourceInWords({ number, name, locators }: FootSource): string {
  return [String(number), [name, locators].filter((part) => part !== "").join(", ")].join(" ");
}

function extraOf(
  blocks: readonly Block[],
  context: SlideContext,
): { readonly html: string; readonly runs: readonly Run[] } {
  const paragraphs: { readonly tokens: readonly MarkdownToken[]; readonly span: Span }[] = [];
  for (const block of blocks.flatMap((one) => (one.kind === "source" ? one.blocks : []))) {
    if (block.kind !== "markdown") continue;
    for (const tokens of block.tokens.flatMap(paragraphsOf))
      if (saysMore(tokens)) paragraphs.push({ tokens, span: block.span });
  }
  const at = (span: Span): BlockContext => ({ ...context, span });
  const separator: Run = { text: " · ", style: typeScale.small.style };
  return {
    html: paragraphs.map(({ tokens, span }) => printInline(tokens, at(span))).join(" · "),
    runs: paragraphs.flatMap(({ tokens }) =>
      [separator].concat(runsOf(tokens, typeScale.small.style, context)),
    ),
  };
}

/** The text of a paragraph, or of those inside a list or quotation. */
function paragraphsOf(token: MarkdownToken): readonly (readonly MarkdownToken[])[] {
  if (token.type === "paragraph" || token.type === "heading" || token.type === "text")
    return token.tokens === undefined ? [] : [token.tokens];
  return childrenOf(token).flat().flatMap(paragraphsOf);
}

/** A paragraph of citations alone is in the line already. */
function saysMore(tokens: readonly MarkdownToken[]): boolean {
  return (
    /[\p{L}\p{N}]/u.test(plainText(tokens)) || tokens.some((token) => isFactRef(token) || isBothSides(token))
  );
}

/** The height of a slide's foot without the rail: footnotes, sources, and the number beside them. */
export function footHeight(sourceLines: number, footnotesHeight: number): number {
  const { line } = typeScale.small;
  const footnotes = footnotesHeight === 0 ? 0 : footnotesHeight + spacing["footnote-gap"];
  return spacing["foot-gap"] + Math.max(line, footnotes + sourceLines * line);
}
