import type { Problem } from "../model/problem.ts";
import type { Project } from "../model/project.ts";
import { reportAsText } from "./report.ts";
import type { Terminal } from "./terminal.ts";

/** Says on stderr what is wrong with the deck, while the command's results go to stdout. */
export function tellProblems(problems: readonly Problem[], project: Project, terminal: Terminal): void {
  const style = { hasColour: terminal.saysColour, cwd: process.cwd() };
  terminal.say(reportAsText(problems, project, style));
}
