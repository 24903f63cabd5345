import type { FigureType } from "../figures/figure.ts";
import { figureTypes as builtInFigures } from "../figures/index.ts";
import type { ParsedDeck } from "../model/deck.ts";
import { layouts as builtInLayouts } from "../model/deck.ts";
import type { Project, TextFile } from "../model/project.ts";
import type { DeckContext } from "./deck-context.ts";
import { parseFacts } from "./facts.ts";
import { loadFigures } from "./load-figures.ts";
import type { FrontMatter } from "./front-matter.ts";
import { parseFrontMatter, skipMisplacedFrontMatter } from "./front-matter.ts";
import { lexDefinitions } from "./markdown/lexer.ts";
import { splitSlides } from "./outline/split-slides.ts";
import { findUnreadable, sortProblems } from "./problems.ts";
import { readSlide } from "./read-slide.ts";
import { arrangeSlides } from "./slides.ts";
import { parseSources } from "./sources.ts";
import { parseTables } from "./tables.ts";

/**
 * Reads a deck: everything that its author wrote becomes plain data, and everything wrong with it a problem at its place, all in one run.
 * With errors among the problems the deck is as complete as can be, but not fit to be shown.
 */
export async function parseDeck(
  project: Project,
  figureTypes: ReadonlyMap<string, FigureType> = builtInFigures,
): Promise<ParsedDeck> {
  const front = readFrontMatter(project);
  const { meta } = front;
  const sources = parseSources(project.sources, meta.lang);
  const facts = parseFacts(project.facts, sources, meta.lang);
  const { tables, brokenTables, problems: tableProblems } = parseTables(project.tables);
  const outlines = project.markdown.map((file, index) => {
    const body = index === 0 ? front : skipMisplacedFrontMatter(file);
    const outline = splitSlides(file, body.bodyLine, [...figureTypes.keys()]);
    return { ...outline, problems: [...body.problems, ...outline.problems] };
  });
  await loadFigures(outlines.flatMap((outline) => outline.slides), figureTypes);

  const context: DeckContext = {
    lang: meta.lang,
    facts,
    sources,
    tables,
    brokenTables,
    images: project.images,
    unreadable: project.unreadable,
    layouts: [...builtInLayouts, ...ownLayouts(project)],
    slideClasses: ["dense", ...ownClasses(project.themeCss)],
    figureTypes,
  };
  const read = outlines.flatMap((outline) => {
    const definitions = lexDefinitions(outline.linkDefinitions);
    return outline.slides.map((slide) => readSlide(slide, definitions, context));
  });
  const { slides, problems } = arrangeSlides(read, meta);

  return {
    deck: { meta, slides, facts: facts.ledger, sources: sources.list },
    problems: sortProblems(project, [
      ...findUnreadable(project),
      ...outlines.flatMap((outline) => outline.problems),
      ...facts.problems,
      ...sources.problems,
      ...tableProblems,
      ...read.flatMap((slide) => slide.problems),
      ...problems,
    ]),
  };
}

function readFrontMatter(project: Project): FrontMatter {
  const [file] = project.markdown;
  return parseFrontMatter(file ?? { path: "deck.md", text: "" }, project.name);
}

function ownLayouts({ templates }: Project): string[] {
  return [...templates.keys()].flatMap((name) => (name.startsWith("layouts/") ? [name.slice("layouts/".length)] : []));
}

function ownClasses(css: TextFile | undefined): string[] {
  return [...(css?.text ?? "").matchAll(/\.(-?[\p{L}_][\p{L}\p{N}_-]*)/gu)].map((found) => found[1] ?? "");
}
