import type { CheckContext } from "../checks/check.ts";
import type { Problem } from "../model/problem.ts";
import { hasErrors } from "../model/problem.ts";
import type { Caches } from "../project/cache-folder.ts";
import type { Compiled } from "./compile.ts";
import { findOnSlides } from "./keep-findings.ts";

/** What the checks look at. */
export function checkContext({ project, deck, slides, missingCharacters, setApart }: Compiled): CheckContext {
  return { project, deck, slides, missingCharacters, setApart };
}

/**
 * Every problem of a deck that shows without a browser: those of parsing and rendering, and those of the checks, without the codes that its
 * front matter ignores. The checks are code of their own, read only here; what earlier runs found on slides that are the same is not
 * looked for again.
 */
export async function inspect(compiled: Compiled, caches: Caches): Promise<readonly Problem[]> {
  const { checks } = await import("../checks/index.ts");
  const { problems } = compiled;
  const context = checkContext(compiled);
  if (hasErrors(problems)) {
    const runnable = checks.filter(({ needs }) => needs === "deck");
    const found = runnable.flatMap(({ run }) => run(context));
    return [...problems, ...withoutIgnored(found, compiled)];
  }
  const bySlide = checks.filter(({ reach }) => reach === "slide");
  const ofDeck = checks.filter(({ reach }) => reach === "deck");
  const found = [
    ...(await findOnSlides(compiled, context, bySlide, caches)),
    ...ofDeck.flatMap(({ run }) => run(context)),
  ];
  return [...problems, ...withoutIgnored(found, compiled)];
}

/** What checks found, but for the codes that the deck's front matter ignores. */
export function withoutIgnored(found: readonly Problem[], { deck }: Compiled): readonly Problem[] {
  const ignored = new Set(deck.meta.ignore);
  return found.filter(({ code }) => !ignored.has(code));
}
