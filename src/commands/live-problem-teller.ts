import type { LiveProblem } from "../model/live-update.ts";
import { formatProblem } from "./format-problem.ts";
import { countProblems, inOrder } from "./report.ts";
import type { Terminal } from "./terminal.ts";

/** Says in the terminal what the live preview shows on its pages. */
export interface ProblemTeller {
  /** After a save, unless the problems are the same as at the last one. */
  readonly compiled: (problems: readonly LiveProblem[]) => void;
  /** After the checks: what they had not found before; of slides that were not edited only the number. */
  readonly inspected: (problems: readonly LiveProblem[], found: readonly LiveProblem[]) => void;
}

/** `placeOf` gives the path of a deck's file as it is printed. */
export function problemTeller(
  terminal: Pick<Terminal, "say" | "saysColour">,
  placeOf: (file: string) => string = (file) => file,
): ProblemTeller {
  let lastProblems = "";
  let lastFindings = new Set<string>();
  let wasClean = true;

  const reportOf = (problems: readonly LiveProblem[]): string =>
    inOrder(problems)
      .map((problem) =>
        formatProblem(problem, {
          file: placeOf(problem.span.file),
          sourceLine: problem.sourceLine,
          hasColour: terminal.saysColour,
        }),
      )
      .join("\n");
  const say = (problems: readonly LiveProblem[], all: readonly LiveProblem[]): void => {
    const blocks = problems.length === 0 ? "" : `${reportOf(problems)}\n`;
    terminal.say(`${blocks}${countProblems(all)}\n`);
  };

  return {
    compiled: (problems) => {
      const report = reportOf(problems);
      if (report === lastProblems) return;
      lastProblems = report;
      if (problems.length > 0) say(problems, problems);
      else if (lastFindings.size === 0) terminal.say("No problems left.\n");
      wasClean = problems.length === 0;
    },
    inspected: (problems, found) => {
      const keys = new Set(found.map(keyOf));
      const news = found.filter((problem) => !lastFindings.has(keyOf(problem)) && problem.isQuiet !== true);
      const isNews = news.length > 0 || keys.size !== lastFindings.size;
      lastFindings = keys;
      if (!isNews) return;
      if (found.length + problems.length > 0) say(news, [...problems, ...found]);
      else if (wasClean) terminal.say("No problems left.\n");
    },
  };
}

/** The same problem further down, after an edit above it, is no news. */
function keyOf({ code, message, span }: LiveProblem): string {
  return `${code} ${span.file} ${message}`;
}
