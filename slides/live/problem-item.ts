import type { EditorRequest, LiveProblem } from "../../src/model/live-update.ts";
import { make, makeButton } from "./host.ts";

/** One problem: its place, which opens in the author's editor, what is wrong, the line with a caret, and the cure. */
export function problemItem(problem: LiveProblem): HTMLElement {
  const { file, line, column } = problem.span;
  const place = makeButton("place", `${file}:${line}:${column}`, () => void openInEditor(problem));
  place.title = "Open in the editor";
  const entry = make("li", "", place, make("span", "code", problem.code), make("p", "message", problem.message));
  entry.dataset["severity"] = problem.severity;
  if (problem.sourceLine !== undefined) entry.append(excerpt(problem, problem.sourceLine));
  if (problem.hint !== "") entry.append(make("p", "hint", problem.hint));
  return entry;
}

/** The source line with a caret below the column. Tabs are kept before the caret, so that it stands right. */
function excerpt(problem: LiveProblem, line: string): HTMLElement {
  const { column, endColumn, endLine, line: first } = problem.span;
  const start = column - 1 > longestLead ? column - 1 - longestLead : 0;
  const lead = start > 0 ? "…" : "";
  const indent = (lead + line.slice(start, column - 1)).replaceAll(/[^\t]/gu, " ");
  const end = endColumn !== undefined && (endLine ?? first) === first ? endColumn : column + 1;
  const carets = "^".repeat(Math.max(1, Math.min(end, line.length + 1) - column));
  const text = make("pre", "", `${lead}${line.slice(start)}\n${indent}`, make("b", "", carets));
  text.addEventListener("click", () => {
    if (getSelection()?.isCollapsed !== false) void openInEditor(problem);
  });
  return text;
}

/** Of a paragraph in one line, characters that are shown before the column. */
const longestLead = 60;

async function openInEditor({ span: { file, line, column } }: LiveProblem): Promise<void> {
  const request: EditorRequest = { file, line, column };
  await fetch("/@chronodeck/open", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(request),
  }).catch(() => undefined);
}
