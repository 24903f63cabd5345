import type { Slide } from "../model/deck.ts";
import type { RenderedSlide } from "../model/rendered.ts";
import { printProse } from "./blocks.ts";
import type { DeckContext, SlideContext } from "./context.ts";
import { printSlideData } from "./handout-data.ts";
import type { HandoutSlide } from "./handout-view.ts";
import { printInline } from "./markdown.ts";
import type { OutlinedSlide } from "./outline.ts";
import { usesOf } from "./slide-uses.ts";
import { sourcesLine } from "./sources-line.ts";
import { asHtml, type Html } from "./templates.ts";

/** A slide as the handout shows it: its picture, and in words and tables what the picture cannot say on paper. */
export function viewHandoutSlide(
  { slide, layout, label: number }: OutlinedSlide,
  rendered: RenderedSlide,
  deck: DeckContext,
): HandoutSlide {
  const context = paperContext(slide, deck);
  const label = `${deck.words.slide} ${number}`;
  const title = slide.heading.length > 0 ? rendered.title : label;
  // On paper the notes are read, so that what they cite belongs to the slide.
  const uses = usesOf({ ...slide, blocks: [...slide.blocks, ...slide.notes] }, deck.facts);
  return {
    id: slide.id,
    number,
    label: slide.heading.length > 0 ? label : "",
    title,
    alt: slide.heading.length > 0 ? `${label}: ${title}` : label,
    heading: printHeading(slide, title, context),
    isOpening: slide.level === 1,
    isSmall: fewWords.has(layout),
    picture: asHtml(rendered.html),
    notes: asHtml(printProse(slide.notes, context)),
    // The line has all the room that it asks for, so no name is left out.
    sources: sourcesLine(uses, slide.blocks, Number.POSITIVE_INFINITY, context).view,
    data: printSlideData(slide, context),
  };
}

/** Layouts of a few large words. */
const fewWords: ReadonlySet<string> = new Set(["section", "statement", "quote", "closing"]);

function printHeading(slide: Slide, title: string, context: SlideContext): Html {
  if (slide.heading.length === 0) return asHtml(title);
  return asHtml(printInline(slide.heading, { ...context, span: slide.span }, "without"));
}

/** The context in which the handout prints what stands beside a slide's picture. What is amiss, rendering the slide has told. */
export function paperContext(slide: Slide, deck: DeckContext): SlideContext {
  // Figures in notes are numbered after those of the picture, whose ids are on the same page.
  let figures = 1000;
  return {
    ...deck,
    slideId: slide.id,
    density: "normal",
    footnotes: slide.footnotes.map(({ label }) => label),
    report: () => undefined,
    nextFigure: () => (figures += 1),
  };
}
