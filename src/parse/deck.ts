import type { FigureType } from "../figures/figure.ts";
import { figureTypes as builtInFigures } from "../figures/index.ts";
import type { ParsedDeck } from "../model/deck.ts";
import type { Project } from "../model/project.ts";
import { createDeckContext } from "./deck-context.ts";
import type { FrontMatter } from "./front-matter.ts";
import { parseFrontMatter, skipMisplacedFrontMatter } from "./front-matter.ts";
import { loadFigures } from "./load-figures.ts";
import type { Split } from "./outline/split-again.ts";
import { splitAgain } from "./outline/split-again.ts";
import type { ParseMemory } from "./parse-memory.ts";
import { createParseMemory } from "./parse-memory.ts";
import { findUnreadable, sortProblems } from "./problems.ts";
import { readSlides } from "./read-slides.ts";
import { arrangeSlides } from "./slides.ts";

/**
 * Reads a deck: everything that its author wrote becomes plain data, and everything wrong with it a problem at its place, all in one run.
 * With errors among the problems the deck is as complete as can be, but not fit to be shown. Whoever reads versions of one deck again and
 * again hands in the same `memory` each time.
 */
export async function parseDeck(
  project: Project,
  figureTypes: ReadonlyMap<string, FigureType> = builtInFigures,
  memory: ParseMemory = createParseMemory(),
): Promise<ParsedDeck> {
  const front = readFrontMatter(project);
  const context = createDeckContext(project, { variant: "long", ...front.meta, figureTypes, memory });
  const outlines = project.markdown.map((file, index) => {
    const body = index === 0 ? front : skipMisplacedFrontMatter(file);
    const last = memory.recall(`split ${file.path}`, [figureTypes], (): { split?: Split } => ({}));
    last.split = splitAgain(file, body.bodyLine, [...figureTypes.keys()], last.split);
    return { ...last.split, problems: [...body.problems, ...last.split.problems] };
  });
  await loadFigures(
    outlines.flatMap(({ slides }) => slides.map(({ outline }) => outline)),
    figureTypes,
  );
  const read = outlines.flatMap((outline) => readSlides(outline, context, memory));
  const { slides, problems } = arrangeSlides(read, front.meta);
  memory.sweep();

  return {
    deck: { meta: front.meta, slides, facts: context.facts.ledger, sources: context.sources.list },
    problems: sortProblems(project, [
      ...findUnreadable(project),
      ...outlines.flatMap((outline) => outline.problems),
      ...context.problems,
      ...read.flatMap((slide) => slide.problems),
      ...problems,
    ]),
  };
}

function readFrontMatter(project: Project): FrontMatter {
  const [file] = project.markdown;
  const styles = [...project.citationStyles.keys(), ...project.unreadable.keys()];
  return parseFrontMatter(file ?? { path: "deck.md", text: "" }, project.name, styles);
}
