import path from "node:path";
import type { Problem } from "../model/problem.ts";
import type { Project } from "../model/project.ts";
import { formatProblem } from "./format-problem.ts";
import { pathFrom } from "./path-from.ts";
import { sourceLineOf } from "./source-line.ts";

/** How problems are laid out for people. */
export interface ReportStyle {
  readonly hasColour: boolean;
  /** Paths are printed relative to this folder. */
  readonly cwd: string;
}

/** All problems as text for people, by file, line and column, with a line of counts at the end; empty when there are none. */
export function reportAsText(problems: readonly Problem[], project: Project, style: ReportStyle): string {
  if (problems.length === 0) return "";
  const sourceLine = sourceLineOf(project);
  const blocks = inOrder(problems).map((problem) =>
    formatProblem(problem, {
      file: printedPath(project, problem.span.file, style.cwd),
      sourceLine: sourceLine(problem.span),
      hasColour: style.hasColour,
    }),
  );
  return `${blocks.join("\n")}\n${countProblems(problems)}\n`;
}

/** All problems as a JSON array, in the same order. */
export function reportAsJson(problems: readonly Problem[], project: Project, cwd: string): string {
  const rows = inOrder(problems).map(({ code, severity, message, hint, span }) => {
    return {
      code,
      severity,
      message,
      hint,
      file: printedPath(project, span.file, cwd),
      line: span.line,
      column: span.column,
    };
  });
  return `${JSON.stringify(rows, undefined, 2)}\n`;
}

/** “2 errors, 1 warning”. */
export function countProblems(problems: readonly Problem[]): string {
  const errors = problems.filter((problem) => problem.severity === "error").length;
  return [counted(errors, "error"), counted(problems.length - errors, "warning")].filter(Boolean).join(", ");
}

function counted(count: number, noun: string): string {
  if (count === 0) return "";
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}

/** By file, line and column. */
export function inOrder<P extends Problem>(problems: readonly P[]): readonly P[] {
  return problems.toSorted(({ span: a }, { span: b }) => {
    if (a.file !== b.file) return a.file < b.file ? -1 : 1;
    return a.line - b.line || a.column - b.column;
  });
}

function printedPath(project: Project, file: string, cwd: string): string {
  return pathFrom(cwd, path.join(project.root, file));
}
