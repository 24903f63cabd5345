import { stageWidth } from "../model/rendered.ts";
import type { ListedSlide, ListedSource } from "./cited-sources.ts";
import { citationRuns, printCitation } from "./citations/print-citation.ts";
import type { DeckContext } from "./context.ts";
import { countLines } from "./line-count.ts";
import { asHtml, type Html } from "./templates.ts";
import { spacing, typeScale } from "./type-scale.ts";

/** One entry of the list of sources on a slide. Empty strings where there is nothing to say. */
export interface SourceEntry {
  readonly id: string;
  readonly number: number;
  /** As the deck's citation style has it, its title a link. */
  readonly citation: Html;
  /** The word that marks it, or empty. */
  readonly outside: string;
  readonly usedLabel: string;
  readonly usedOn: readonly ListedSlide[];
}

/** A source as the layout `sources` shows it. */
export function viewEntry({ id, number, citation, outside, usedLabel, usedOn }: ListedSource): SourceEntry {
  const html = asHtml(printCitation(citation.brief));
  return { id, number, citation: html, outside, usedLabel, usedOn };
}

const columnWidth =
  (stageWidth - 2 * spacing["margin-x"] - spacing["column-gap"]) / 2 - spacing["entry-indent"];

/** The list cut into pages of two columns; `heights` are the room on the first page and on those that follow. Never empty. */
export function paginate(
  list: readonly ListedSource[],
  heights: { readonly first: number; readonly next: number },
  context: DeckContext,
): readonly (readonly ListedSource[])[] {
  const pages: ListedSource[][] = [[]];
  let column = 0;
  let used = 0;
  for (const source of list) {
    const room = pages.length === 1 ? heights.first : heights.next;
    const height = entryHeight(source, context) + spacing["item-gap"];
    if (used > 0 && used + height > room) {
      column += 1;
      used = 0;
    }
    if (column === 2) {
      pages.push([]);
      column = 0;
    }
    used += height;
    pages.at(-1)?.push(source);
  }
  return pages;
}

function entryHeight({ citation, outside, usedLabel, usedOn }: ListedSource, { text }: DeckContext): number {
  const { style, line } = typeScale.small;
  const used = usedOn.map(({ number }) => number).join(", ");
  const rest = [outside, usedLabel, used].filter((word) => word !== "").join(" · ");
  const runs = [...citationRuns(citation.brief, style), { text: ` ${rest}`, style }];
  return countLines(runs, columnWidth, text) * line;
}
