import path from "node:path";
import { ExitStatus } from "../model/exit-status.ts";
import { hasErrors } from "../model/problem.ts";
import { loadProject } from "../project/load.ts";
import { writeFiles } from "../project/write.ts";
import { compile } from "./compile.ts";
import { inspect } from "./inspect.ts";
import { tellProblems } from "./tell-problems.ts";
import type { Terminal } from "./terminal.ts";
import { counted, outFolder, writtenFile } from "./written-file.ts";

export interface BuildOptions {
  /** The folder to write to; default: `out/<the deck's name>`. */
  readonly out: string | undefined;
}

/** Writes deck.html, one file with everything inside. Where the deck has errors, nothing is written. */
export async function build(folder: string, options: BuildOptions, terminal: Terminal): Promise<ExitStatus> {
  terminal.progress(`Building ${folder} …`);
  const project = await loadProject(folder);
  const compiled = await compile(project);
  const problems = await inspect(compiled);
  tellProblems(problems, project, terminal);
  if (hasErrors(problems)) return ExitStatus.problems;

  const out = outFolder(project, options.out);
  const html = Buffer.from(compiled.page("whole"));
  await writeFiles(out, [{ path: "deck.html", content: html }]);
  terminal.print(
    writtenFile(path.join(out, "deck.html"), html.length, counted(compiled.slides.length, "slide")),
  );
  return ExitStatus.clean;
}
