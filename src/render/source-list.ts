import type { Source } from "../model/source.ts";
import type { DeckContext } from "./context.ts";
import { formatDate } from "./format-date.ts";
import { countLines } from "./line-count.ts";
import type { OutlinedSlide } from "./outline.ts";
import { spacing, typeScale } from "./type-scale.ts";
import { stageWidth } from "../model/rendered.ts";

/** One entry of the list of sources. Empty strings where the author says nothing. */
export interface SourceEntry {
  readonly id: string;
  readonly number: number;
  readonly author: string;
  readonly title: string;
  /** The full stop after the title, where it does not end in a mark of its own. */
  readonly stop: string;
  readonly url: string;
  /** Publisher, date, and when the page was read: “Xinhua, 6 January 2022 (read 3 May 2024)”. */
  readonly imprint: string;
  /** The word that marks it, or empty. */
  readonly outside: string;
  /** “Slide” or “Slides”; where nothing but speaker notes cites the source, “Notes to slide”. */
  readonly usedLabel: string;
  /** Every slide that uses the source, three and more in a row as a stretch. */
  readonly usedOn: readonly SlideStretch[];
}

/** One slide, or slides in a row. */
export interface SlideStretch {
  readonly first: ListedSlide;
  /** Null for one slide. */
  readonly last: ListedSlide | null;
}

interface ListedSlide {
  readonly id: string;
  readonly number: number;
  readonly title: string;
}

/** The deck's cited sources in the order of their numbers, with the slides that use them, or else whose notes do. */
export function listSources(outline: readonly OutlinedSlide[], context: DeckContext): readonly SourceEntry[] {
  const shown = groupBySource(outline, ({ uses }) => uses.sources.keys());
  const spoken = groupBySource(outline, ({ uses }) => uses.spoken);
  return [...context.sources.values()]
    .flatMap((source) => {
      const slides = shown.get(source.id) ?? spoken.get(source.id);
      if (slides === undefined) return [];
      return [viewEntry(source, slides, shown.has(source.id) ? "shown" : "spoken", context)];
    })
    .toSorted((a, b) => a.number - b.number);
}

function groupBySource(
  outline: readonly OutlinedSlide[],
  sourcesOf: (slide: OutlinedSlide) => Iterable<string>,
): ReadonlyMap<string, readonly OutlinedSlide[]> {
  const users = new Map<string, OutlinedSlide[]>();
  for (const slide of outline) {
    for (const id of sourcesOf(slide)) {
      const known = users.get(id);
      if (known === undefined) users.set(id, [slide]);
      else known.push(slide);
    }
  }
  return users;
}

function viewEntry(
  source: Source,
  slides: readonly OutlinedSlide[],
  use: "shown" | "spoken",
  { words, lang }: DeckContext,
): SourceEntry {
  const date = source.date === undefined ? "" : formatDate(source.date, lang);
  const imprint = [source.publisher ?? "", date].filter((part) => part !== "").join(", ");
  const accessed =
    source.accessed === undefined ? "" : `(${words.accessed} ${formatDate(source.accessed, lang)})`;
  return {
    id: source.id,
    number: source.number,
    author: source.author ?? "",
    title: source.title,
    stop: /[.?!…。？！]["”’»]?$/u.test(source.title) ? "" : ".",
    url: source.url ?? "",
    imprint: [imprint, accessed].filter((part) => part !== "").join(" "),
    outside: source.outside ? words.outside : "",
    usedLabel:
      use === "shown"
        ? slides.length === 1
          ? words.slide
          : words.slides
        : slides.length === 1
          ? words.notesToSlide
          : words.notesToSlides,
    usedOn: joinStretches(slides.map(({ slide, number }) => ({ id: slide.id, number, title: slide.title }))),
  };
}

/** “2, 3, 5–8”: two neighbours are named one by one. */
function joinStretches(slides: readonly ListedSlide[]): readonly SlideStretch[] {
  const rows: ListedSlide[][] = [];
  for (const slide of slides) {
    const row = rows.at(-1);
    if (row?.at(-1)?.number === slide.number - 1) row.push(slide);
    else rows.push([slide]);
  }
  return rows.flatMap((row): readonly SlideStretch[] => {
    const [first] = row;
    const last = row.at(-1);
    if (first === undefined || last === undefined || row.length < 3)
      return row.map((slide) => ({ first: slide, last: null }));
    return [{ first, last }];
  });
}

const columnWidth =
  (stageWidth - 2 * spacing["margin-x"] - spacing["column-gap"]) / 2 - spacing["entry-indent"];

/** The list cut into pages of two columns; `heights` are the room on the first page and on those that follow. Never empty. */
export function paginate(
  entries: readonly SourceEntry[],
  heights: { readonly first: number; readonly next: number },
  context: DeckContext,
): readonly (readonly SourceEntry[])[] {
  const pages: SourceEntry[][] = [[]];
  let column = 0;
  let used = 0;
  for (const entry of entries) {
    const room = pages.length === 1 ? heights.first : heights.next;
    const height = entryHeight(entry, context) + spacing["item-gap"];
    if (used > 0 && used + height > room) {
      column += 1;
      used = 0;
    }
    if (column === 2) {
      pages.push([]);
      column = 0;
    }
    used += height;
    pages.at(-1)?.push(entry);
  }
  return pages;
}

function entryHeight(entry: SourceEntry, { text }: DeckContext): number {
  const { style, line } = typeScale.small;
  const used = entry.usedOn
    .map(({ first, last }) => (last === null ? first.number : `${first.number}–${last.number}`))
    .join(", ");
  const rest = [entry.imprint, entry.outside, entry.usedLabel, used].filter((word) => word !== "");
  const runs = [
    { text: entry.author === "" ? "" : `${entry.author}. `, style },
    { text: `${entry.title}. `, style: { ...style, weight: 600 as const } },
    { text: rest.join(". "), style },
  ];
  return countLines(runs, columnWidth, text) * line;
}
