import path from "node:path";
import { ExitStatus } from "../model/exit-status.ts";
import type { Problem } from "../model/problem.ts";
import { hasErrors } from "../model/problem.ts";
import type { Project } from "../model/project.ts";
import { openBuildRecord } from "../project/build-record.ts";
import type { Caches } from "../project/cache-folder.ts";
import { loadProject } from "../project/load.ts";
import { tidyOutput, writeFiles } from "../project/write.ts";
import type { Terminal } from "./terminal.ts";
import { trusted, type Trust } from "./trust.ts";
import { counted, outFolder, writtenFile } from "./written-file.ts";

export interface BuildOptions {
  /** The folder to write to; default: `out/<the deck's name>`. */
  readonly out: string | undefined;
  readonly trust: Trust;
  readonly caches: Caches;
}

/**
 * Writes deck.html, one file with everything inside. Where the deck has errors, nothing is written. Where the last build was of the very same
 * deck and its file still stands as it was written, says what that build said: like make, it does not do again what is done.
 */
export async function build(folder: string, options: BuildOptions, terminal: Terminal): Promise<ExitStatus> {
  terminal.progress(`Building ${folder} …`);
  const project = trusted(await loadProject(folder), options.trust);
  const out = outFolder(project, options.out);
  const file = path.join(out, "deck.html");
  const record = await openBuildRecord(project, file, options.caches);
  if (record.last !== undefined) {
    const { bytes, slides, problems } = record.last;
    await tell(problems, project, terminal);
    await tidyOutput(out);
    terminal.print(writtenFile(file, bytes, `${counted(slides, "slide")}, up to date`));
    return ExitStatus.clean;
  }

  const made = await makePage(project, options.caches);
  await tell(made.problems, project, terminal);
  if (made.html === undefined) return ExitStatus.problems;
  await writeFiles(out, [{ path: "deck.html", content: made.html }]);
  await record.save(made.html, { slides: made.slides, problems: made.problems });
  terminal.print(writtenFile(file, made.html.length, counted(made.slides, "slide")));
  return ExitStatus.clean;
}

interface Made {
  readonly problems: readonly Problem[];
  readonly slides: number;
  /** Undefined where there are errors. */
  readonly html: Uint8Array | undefined;
}

/** The code that compiles is read only where there is something to compile. */
async function makePage(project: Project, caches: Caches): Promise<Made> {
  const [{ compile }, { inspect }, { openWorkshop }] = await Promise.all([
    import("./compile.ts"),
    import("./inspect.ts"),
    import("./workshop.ts"),
  ]);
  const compiled = await compile(project, openWorkshop(caches));
  const problems = await inspect(compiled, caches);
  return {
    problems,
    slides: compiled.slides.length,
    html: hasErrors(problems) ? undefined : Buffer.from(compiled.page("whole")),
  };
}

async function tell(problems: readonly Problem[], project: Project, terminal: Terminal): Promise<void> {
  if (problems.length === 0) return;
  const { tellProblems } = await import("./tell-problems.ts");
  tellProblems(problems, project, terminal);
}
