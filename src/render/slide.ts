import type { DeckMeta, Footnote, Slide } from "../model/deck.ts";
import type { Problem } from "../model/problem.ts";
import { bodyRoom, contentWidth, setHeadline, type SetHeading } from "./stage.ts";
import { printBlocks, printProse } from "./blocks.ts";
import type { DeckContext, Density, SlideContext } from "./context.ts";
import { chooseDensity } from "./density.ts";
import { classNames } from "./escape.ts";
import { printBackground } from "./figure.ts";
import { footnoteLetter } from "./footnotes.ts";
import { formatDate } from "./format-date.ts";
import { isBackground } from "./layout.ts";
import { printInline } from "./markdown.ts";
import { numberSteps } from "./number-steps.ts";
import type { OutlinedSlide } from "./outline.ts";
import { proseHeight } from "./prose-height.ts";
import { fitNames, phaseOf, stretchOf, viewRail } from "./rail-view.ts";
import type { Rail } from "./rail.ts";
import type { SourceEntry } from "./source-list.ts";
import { sourcesLine } from "./sources-line.ts";
import { asHtml, type Html } from "./templates.ts";
import { spacing } from "./type-scale.ts";
import type { SlideView } from "./view.ts";

/** What a slide shows of the deck as a whole. */
export interface SlideSurroundings {
  readonly meta: DeckMeta;
  readonly rail: Rail | undefined;
  readonly entries: readonly SourceEntry[];
  readonly attributeNames: readonly string[];
}

/** A slide as its template shows it, and what was amiss with its parts. */
export function viewSlide(
  outlined: OutlinedSlide,
  around: SlideSurroundings,
  deck: DeckContext,
): { readonly view: SlideView; readonly problems: readonly Problem[] } {
  const { slide, layout, uses } = outlined;
  const problems: Problem[] = [];
  const context = slideContext(slide, deck, problems);
  const kicker = kickerOf(outlined, around.meta, deck.lang);
  const headline = setHeadline(slide.heading, context);
  const sources = sourcesLine(uses, slide.blocks, contentWidth - spacing["number-room"], context);
  const footnotesHeight = slide.footnotes.reduce((sum, note) => sum + footnoteHeight(note, context), 0);
  const room = bodyRoom({ kicker, headline, sourceLines: sources.lines, footnotesHeight });
  const density = chooseDensity(slide, layout, room, context);
  const stretch =
    slide.when === undefined || around.rail === undefined ? undefined : stretchOf(slide.when, around.rail);
  const phase =
    stretch === undefined || around.rail === undefined ? undefined : phaseOf(stretch, around.rail);
  const view: SlideView = {
    id: slide.id,
    layout,
    classes: classesOf(outlined, headline, density, phase?.tone),
    number: outlined.label,
    kicker,
    heading: asHtml(printInline(slide.heading, { ...context, span: slide.span }, "without")),
    title: slide.title,
    section: slide.section,
    sectionNumber: outlined.sectionNumber === 0 ? "" : String(outlined.sectionNumber),
    background: backgroundOf(slide, context),
    body: asHtml(
      numberSteps(
        printBlocks(
          slide.blocks.filter((block) => !isBackground(block)),
          room,
          { ...context, density },
        ),
      ),
    ),
    footnotes: slide.footnotes.map((note, index) => viewFootnote(note, index, context)),
    sources: sources.view,
    entries: around.entries,
    rail:
      around.rail === undefined ? null : viewRail(around.rail, stretch, railNames(layout, around.rail, deck)),
    from: stretch === undefined ? "" : String(Number(stretch.from.toFixed(4))),
    to: stretch === undefined ? "" : String(Number(stretch.to.toFixed(4))),
    notes: asHtml(printProse(slide.notes, context)),
    attributes: Object.fromEntries(around.attributeNames.map((name) => [name, slide.attributes[name] ?? ""])),
    deck: viewMeta(around.meta),
  };
  return { view, problems };
}

/** The context in which a slide's parts are printed. */
function slideContext(slide: Slide, deck: DeckContext, problems: Problem[]): SlideContext {
  let figures = 0;
  return {
    ...deck,
    slideId: slide.id,
    density: "normal",
    footnotes: slide.footnotes.map(({ label }) => label),
    report: (problem) => problems.push(problem),
    nextFigure: () => (figures += 1),
  };
}

function classesOf(
  { slide, layout }: OutlinedSlide,
  headline: SetHeading,
  density: Density,
  tone: string | undefined,
): string {
  return classNames([
    `layout-${layout}`,
    ...slide.classes,
    density === "roomy" ? "roomy" : "",
    headline.size === "long" ? "headline-long" : "",
    tone === undefined ? "" : `tone-${tone}`,
  ]);
}

function kickerOf({ slide, layout }: OutlinedSlide, meta: DeckMeta, lang: string): string {
  const own = slide.attributes["kicker"];
  if (own !== undefined) return own;
  switch (layout) {
    case "cover":
      return [meta.event ?? "", meta.date === undefined ? "" : formatDate(meta.date, lang)]
        .filter((part) => part !== "")
        .join(" · ");
    case "section":
    case "closing":
    case "sources":
      return "";
    default:
      return slide.section;
  }
}

/** The cover introduces the phases by name. */
function railNames(layout: string, rail: Rail, { text }: DeckContext): "named" | "unnamed" {
  return layout === "cover" ? fitNames(rail, contentWidth, text) : "unnamed";
}

function backgroundOf(slide: Slide, context: SlideContext): Html {
  const backgrounds = slide.blocks.map((block) =>
    block.kind === "figure" && isBackground(block)
      ? printBackground(block.figure, { ...context, span: block.span })
      : "",
  );
  return asHtml(backgrounds.join(""));
}

function footnoteHeight({ blocks }: Footnote, context: SlideContext): number {
  const tokens = blocks.flatMap((block) => (block.kind === "markdown" ? block.tokens : []));
  return proseHeight(
    tokens,
    contentWidth - spacing["number-room"] - spacing["footnote-indent"],
    "small",
    context,
  );
}

function viewFootnote(
  { blocks }: Footnote,
  index: number,
  context: SlideContext,
): { readonly id: string; readonly mark: string; readonly body: Html } {
  const mark = footnoteLetter(index);
  return { id: `${context.slideId}-note-${mark}`, mark, body: asHtml(printProse(blocks, context)) };
}

function viewMeta(meta: DeckMeta): SlideView["deck"] {
  return {
    title: meta.title,
    subtitle: meta.subtitle ?? "",
    author: meta.author ?? "",
    date: meta.date === undefined ? "" : formatDate(meta.date, meta.lang),
    event: meta.event ?? "",
    description: meta.description ?? "",
  };
}
