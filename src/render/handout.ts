import type { Paper } from "../model/deck.ts";
import type { RenderedSlide } from "../model/rendered.ts";
import { directionOf } from "../model/text-direction.ts";
import { printProse } from "./blocks.ts";
import { citedSources } from "./cited-sources.ts";
import type { DeckContext } from "./context.ts";
import { deckContext, type RenderInput } from "./deck.ts";
import { escapeHtml, inlineStyle } from "./escape.ts";
import { formatDate } from "./format-date.ts";
import { pageRules } from "./handout-page-rules.ts";
import { paperContext, viewHandoutSlide } from "./handout-slide.ts";
import type {
  HandoutSection,
  HandoutSlide,
  HandoutSource,
  HandoutSources,
  HandoutView,
} from "./handout-view.ts";
import { printInline } from "./markdown.ts";
import { outlineDeck, type OutlinedSlide } from "./outline.ts";
import { spreadSources } from "./source-pages.ts";
import { asHtml, readTemplates } from "./templates.ts";

export interface HandoutInput extends RenderInput {
  /** The deck as rendered from the same input. */
  readonly slides: readonly RenderedSlide[];
  readonly paper: Paper;
}

/** How a handout looks. */
export interface HandoutStyles {
  readonly fontCss: string;
  /** In order of precedence, the last the strongest. */
  readonly styles: readonly { readonly id: string; readonly css: string }[];
}

/** A handout, ready for its styles. */
export interface Handout {
  /** Its HTML without any style, to see which letters it needs. */
  readonly content: string;
  readonly page: (styles: HandoutStyles) => string;
}

/**
 * The deck as a document to read on paper: slides with their notes, sources and data, from the template `handout`. Throws when that template
 * errs, which `renderDeck` reports.
 */
export async function renderHandout(input: HandoutInput): Promise<Handout> {
  const templates = readTemplates(input.templates);
  const view = await viewHandout(input);
  const print = ({ fontCss, styles }: HandoutStyles): string => {
    const all = [...styles, { id: "page", css: pageRules(view) }];
    const printed = templates.print("handout", {
      ...view,
      fontCss: asHtml(inlineStyle(fontCss)),
      styles: all.map(({ id, css }) => ({ id, css: asHtml(inlineStyle(css)) })),
    });
    if (!printed.ok)
      throw new Error(
        `the handout's template errs: ${printed.problems.map(({ message }) => message).join(" ")}`,
      );
    return printed.html;
  };
  return { content: print({ fontCss: "", styles: [] }), page: print };
}

async function viewHandout(input: HandoutInput): Promise<HandoutView> {
  const { deck, paper } = input;
  const { meta } = deck;
  const context = await deckContext(input);
  const { outline } = spreadSources(outlineDeck(deck), context);
  const rendered = new Map(input.slides.map((slide) => [slide.id, slide]));
  const slides = outline.flatMap((outlined): readonly ShownSlide[] => {
    const slide = rendered.get(outlined.slide.id);
    if (slide === undefined || outlined.layout === "sources") return [];
    return [{ outlined, view: viewHandoutSlide(outlined, slide, context) }];
  });
  const cover = slides.find(({ outlined }) => outlined.layout === "cover" && outlined.number === 1);
  const date = meta.date === undefined ? "" : formatDate(meta.date, meta.lang);
  return {
    lang: meta.lang,
    isRightToLeft: directionOf(meta.lang) === "rtl",
    theme: meta.theme,
    aspect: meta.aspect,
    paper,
    title: meta.title,
    subtitle: meta.subtitle ?? "",
    author: meta.author ?? "",
    description: meta.description ?? meta.subtitle ?? "",
    occasion: [meta.event ?? "", date].filter((part) => part !== "").join(" · "),
    words: { contents: context.words.contents, slide: context.words.slide, page: context.words.page },
    fontCss: "",
    styles: [],
    cover: cover?.view ?? null,
    sections: groupBySection(slides.filter((slide) => slide !== cover)),
    sources: viewSources(outline, input, context),
  };
}

interface ShownSlide {
  readonly outlined: OutlinedSlide;
  readonly view: HandoutSlide;
}

function groupBySection(slides: readonly ShownSlide[]): readonly HandoutSection[] {
  const groups: { readonly title: string; readonly slides: HandoutSlide[] }[] = [];
  for (const { outlined, view } of slides) {
    const title = outlined.slide.section;
    const last = groups.at(-1);
    if (last === undefined || last.title !== title || view.isOpening) groups.push({ title, slides: [view] });
    else last.slides.push(view);
  }
  const taken = new Set(slides.map(({ view }) => view.id));
  return groups.map((group, index): HandoutSection => {
    const [first] = group.slides;
    const isOpened = first?.isOpening === true;
    const id = isOpened ? first.id : freeId(`section-${index + 1}`, taken);
    const number = isOpened ? first.number : "";
    return { id, number, title: group.title, isBare: group.title !== "" && !isOpened, slides: group.slides };
  });
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  return taken.has(wanted) ? freeId(`${wanted}-`, taken) : wanted;
}

/** The list of sources, wherever in the deck its slide stands. */
function viewSources(
  outline: readonly OutlinedSlide[],
  input: HandoutInput,
  deck: DeckContext,
): HandoutSources | null {
  const slide = outline.find(({ layout }) => layout === "sources")?.slide;
  if (slide === undefined) return null;
  const context = paperContext(slide, deck);
  const title = slide.heading.length > 0 ? slide.title : deck.words.sources;
  const heading = printInline(slide.heading, { ...context, span: slide.span }, "without");
  return {
    id: slide.id,
    title,
    heading: asHtml(heading === "" ? escapeHtml(title) : heading),
    body: asHtml(printProse(slide.blocks, context)),
    notes: asHtml(printProse(slide.notes, context)),
    entries: listEntries(input),
  };
}

function listEntries({ deck, slides, citations = new Map() }: HandoutInput): readonly HandoutSource[] {
  // The notes are on paper, too: what they cite, their slide uses.
  const read = deck.slides.map((slide) => ({ ...slide, blocks: [...slide.blocks, ...slide.notes] }));
  return citedSources({ ...deck, slides: read }, slides, citations).map(
    ({ id, number, html, outside, usedLabel, usedOn }) => {
      return { id, number, citation: asHtml(html), outside, usedLabel, usedOn };
    },
  );
}
