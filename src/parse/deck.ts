import type { FigureType } from "../figures/figure.ts";
import { figureTypes as builtInFigures } from "../figures/index.ts";
import type { ParsedDeck } from "../model/deck.ts";
import { sameEnds } from "../model/map-again.ts";
import type { Project } from "../model/project.ts";
import { createDeckContext } from "./deck-context.ts";
import type { FrontMatter } from "./front-matter.ts";
import { headOf, parseFrontMatter, skipMisplacedFrontMatter } from "./front-matter.ts";
import { loadFigures } from "./load-figures.ts";
import type { Sanitizer } from "./markdown/sanitize-html.ts";
import type { SlideOutline } from "./outline/segment.ts";
import type { Split } from "./outline/split-again.ts";
import { splitAgain } from "./outline/split-again.ts";
import type { ParseMemory } from "./parse-memory.ts";
import { createParseMemory } from "./parse-memory.ts";
import { findForeign, findUnreadable, sortProblems } from "./problems.ts";
import { problemsOf, readSlides } from "./read-slides.ts";
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
  const front = readFrontMatter(project, memory);
  const context = createDeckContext(project, {
    variant: "long",
    ...front.meta,
    figureTypes,
    memory,
    openSanitizer: await sanitizerFor(project),
  });
  const names = [...figureTypes.keys()];
  const splits = project.markdown.map((file, index) => {
    const body = index === 0 ? front : skipMisplacedFrontMatter(file);
    const last = memory.recall(`split ${file.path}`, [figureTypes], (): { split?: Split } => ({}));
    const before = last.split;
    last.split = splitAgain(file, body.bodyLine, names, before);
    return { before, split: last.split, problems: [...body.problems, ...last.split.problems] };
  });
  await loadFigures(
    splits.flatMap(({ before, split }) => newOutlines(before, split)),
    figureTypes,
  );
  const read = splits.flatMap(({ split }) => readSlides(split, context, memory));
  const { slides, problems } = arrangeSlides(read, front.meta, memory);
  memory.sweep();

  return {
    deck: { meta: front.meta, slides, facts: context.facts.ledger, sources: context.sources.list },
    problems: sortProblems(project, [
      ...findUnreadable(project),
      ...findForeign(project),
      ...splits.flatMap((split) => split.problems),
      ...context.problems,
      ...problemsOf(read),
      ...problems,
    ]),
  };
}

/** Only somebody else's deck needs it. */
async function sanitizerFor({ foreign }: Project): Promise<(() => Sanitizer) | undefined> {
  return foreign === undefined ? undefined : (await import("./markdown/sanitize-html.ts")).openSanitizer;
}

function newOutlines(before: Split | undefined, { slides }: Split): readonly SlideOutline[] {
  const { above, below } = sameEnds(before?.slides ?? [], slides);
  const between = slides.slice(above, slides.length - below);
  // What has only moved is known.
  return between.filter(({ shift }) => shift === 0).map(({ outline }) => outline);
}

function readFrontMatter(project: Project, memory: ParseMemory): FrontMatter {
  const file = project.markdown[0] ?? { path: "deck.md", text: "" };
  const styles = [...project.citationStyles.keys(), ...project.unreadable.keys()];
  return memory.recall("front matter", [headOf(file.text), file.path, project.name, ...styles], () =>
    parseFrontMatter(file, project.name, styles),
  );
}
