import { browserChecks } from "../checks/index.ts";
import { judgeProse } from "../checks/prose/check-prose.ts";
import type { Deck } from "../model/deck.ts";
import { ExitStatus } from "../model/exit-status.ts";
import { Failure } from "../model/failure.ts";
import type { Problem } from "../model/problem.ts";
import { hasErrors } from "../model/problem.ts";
import type { Project } from "../model/project.ts";
import { withBrowser } from "../project/browser.ts";
import type { Caches } from "../project/cache-folder.ts";
import { loadProject } from "../project/load.ts";
import type { Compiled } from "./compile.ts";
import { compile } from "./compile.ts";
import { checkContext, inspect, withoutIgnored } from "./inspect.ts";
import { openPage } from "./open-page.ts";
import { isOpen, reportCoverage } from "./report-coverage.ts";
import { reportAsJson, reportAsText } from "./report.ts";
import type { Terminal } from "./terminal.ts";
import { trusted, type Trust } from "./trust.ts";
import { openWorkshop } from "./workshop.ts";
import { counted } from "./written-file.ts";

export interface CheckOptions {
  readonly format: "text" | "json";
  /** The least severity that makes the check fail. */
  readonly failsOn: "errors" | "warnings";
  readonly inBrowser: boolean;
  /** Whether to count what stands behind the deck's quantities. */
  readonly countsCoverage: boolean;
  readonly browser: string | undefined;
  readonly trust: Trust;
  readonly caches: Caches;
}

/** Reports every problem of a deck at once. Without a browser all others are still reported, and the status says that some were not looked for. */
export async function check(folder: string, options: CheckOptions, terminal: Terminal): Promise<ExitStatus> {
  const { project, deck, problems, slideCount, noBrowser } = options.inBrowser
    ? await checkInBrowser(folder, options, terminal)
    : await checkOnPaper(folder, options, terminal);
  terminal.progress("");
  terminal.print(report(problems, project, slideCount, options.format, terminal));
  const coverage = options.countsCoverage ? judgeProse(deck, project.markdown).coverage : undefined;
  if (coverage !== undefined) {
    // With --json the standard output is the array and nothing else.
    const tell = options.format === "json" ? terminal.say : terminal.print;
    tell(reportCoverage(coverage));
  }
  if (noBrowser !== undefined) {
    terminal.say(
      `Slides could not be measured: ${noBrowser.message}\n${noBrowser.hint}\nOr leave that out with --no-browser.\n`,
    );
    return noBrowser.status;
  }
  const isUnanswered = coverage !== undefined && isOpen(coverage);
  const isFailed = options.failsOn === "warnings" ? problems.length > 0 || isUnanswered : hasErrors(problems);
  return isFailed ? ExitStatus.problems : ExitStatus.clean;
}

interface Findings {
  readonly project: Project;
  readonly deck: Deck;
  readonly problems: readonly Problem[];
  readonly slideCount: number;
  /** Why there was no browser. */
  readonly noBrowser?: Failure;
}

async function checkOnPaper(folder: string, options: CheckOptions, terminal: Terminal): Promise<Findings> {
  const compiled = await prepare(folder, options, terminal);
  return findings(compiled, await inspect(compiled, options.caches));
}

async function checkInBrowser(folder: string, options: CheckOptions, terminal: Terminal): Promise<Findings> {
  const { browser } = options;
  const browserOptions = {
    ...(browser !== undefined && { executablePath: browser }),
    onProgress: terminal.progress,
  };
  // The browser starts while the deck is compiled.
  return withBrowser(async (lendPage) => {
    const compiled = await prepare(folder, options, terminal);
    const found = await inspect(compiled, options.caches);
    // A page of a deck with errors may be no page at all.
    if (hasErrors(compiled.problems)) return findings(compiled, found);
    terminal.progress("Measuring slides …");
    const measured: Problem[] = [];
    try {
      const page = await openPage(compiled, lendPage);
      for (const { run } of browserChecks) measured.push(...(await run(checkContext(compiled), page)));
    } catch (thrown) {
      if (!(thrown instanceof Failure)) throw thrown;
      return { ...findings(compiled, found), noBrowser: thrown };
    }
    return findings(compiled, [...found, ...withoutIgnored(measured, compiled)]);
  }, browserOptions);
}

async function prepare(
  folder: string,
  { caches, trust }: CheckOptions,
  terminal: Terminal,
): Promise<Compiled> {
  terminal.progress(`Checking ${folder} …`);
  return compile(trusted(await loadProject(folder), trust), openWorkshop(caches));
}

function findings({ project, deck, slides }: Compiled, problems: readonly Problem[]): Findings {
  return { project, deck, problems, slideCount: slides.length };
}

function report(
  problems: readonly Problem[],
  project: Project,
  slideCount: number,
  format: CheckOptions["format"],
  terminal: Terminal,
): string {
  const cwd = process.cwd();
  if (format === "json") return reportAsJson(problems, project, cwd);
  if (problems.length === 0) return `${counted(slideCount, "slide")}, no problems\n`;
  return reportAsText(problems, project, { hasColour: terminal.printsColour, cwd });
}
