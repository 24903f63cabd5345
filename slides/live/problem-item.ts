import type { EditorRequest, LiveProblem } from "../../src/model/live-update.ts";
import { make, makeButton } from "./host.ts";

/** One problem: its place, which opens in the author's editor, what is wrong, the line with a caret, and the cure. */
export function problemItem(problem: LiveProblem): HTMLElement {
  const { file, line, column } = problem.span;
  const place = makeButton("place", `${file}:${line}:${column}`, () => void openInEditor(problem));
  place.title = "Open in the editor";
  const entry = make(
    "li",
    "",
    place,
    make("span", "code", problem.code),
    make("p", "message", problem.message),
  );
  entry.dataset["severity"] = problem.severity;
  if (problem.sourceLine !== undefined) entry.append(excerpt(problem, problem.sourceLine));
  if (problem.hint !== "") entry.append(make("p", "hint", problem.hint));
  return entry;
}

/**
 * The source line with what is meant underlined, and a caret below the column. The words before the caret are there again, unseen: so it
 * stands right in any font.
 */
function excerpt(problem: LiveProblem, line: string): HTMLElement {
  const { column, endColumn, endLine, line: first } = problem.span;
  const at = column - 1;
  const start = Math.max(0, at - longestLead);
  const before = (start > 0 ? "…" : "") + line.slice(start, at);
  const end = endColumn !== undefined && (endLine ?? first) === first ? endColumn - 1 : column;
  const unseen = make("span", "unseen", before);
  unseen.setAttribute("aria-hidden", "true");
  const text = make(
    "pre",
    "",
    before,
    make("mark", "", line.slice(at, end)),
    `${line.slice(end)}\n`,
    unseen,
    make("b", "", "^"),
  );
  text.addEventListener("click", () => {
    if (getSelection()?.isCollapsed !== false) void openInEditor(problem);
  });
  return text;
}

/** Of a paragraph in one line, characters that are shown before the column. */
const longestLead = 72;

async function openInEditor({ span: { file, line, column } }: LiveProblem): Promise<void> {
  const request: EditorRequest = { file, line, column };
  await fetch("/@chronodeck/open", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(request),
  }).catch(() => undefined);
}
