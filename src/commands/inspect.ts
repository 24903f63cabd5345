import type { CheckContext } from "../checks/check.ts";
import type { Problem } from "../model/problem.ts";
import { hasErrors } from "../model/problem.ts";
import type { Compiled } from "./compile.ts";

/** What the checks look at. */
export function checkContext({ project, deck, slides, missingCharacters }: Compiled): CheckContext {
  return { project, deck, slides, missingCharacters };
}

/**
 * Every problem of a deck that shows without a browser: those of parsing and rendering, and those of the checks, without the codes that its
 * front matter ignores. The checks are code of their own, read only here.
 */
export async function inspect(compiled: Compiled): Promise<readonly Problem[]> {
  const { checks } = await import("../checks/index.ts");
  const { problems } = compiled;
  const runnable = hasErrors(problems) ? checks.filter(({ needs }) => needs === "deck") : checks;
  const context = checkContext(compiled);
  return [
    ...problems,
    ...withoutIgnored(
      runnable.flatMap(({ run }) => run(context)),
      compiled,
    ),
  ];
}

/** What checks found, but for the codes that the deck's front matter ignores. */
export function withoutIgnored(found: readonly Problem[], { deck }: Compiled): readonly Problem[] {
  const ignored = new Set(deck.meta.ignore);
  return found.filter(({ code }) => !ignored.has(code));
}
