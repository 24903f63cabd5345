import type { LiveProblem } from "../src/model/live-update.ts";

/**
 * Shows the problems of the last save over the deck: errors in full, since the deck below may be the last good one; warnings as a count that
 * opens. Nothing stands, nothing is shown.
 */
export function showProblems(problems: readonly LiveProblem[]): void {
  document.querySelector(tag)?.remove();
  if (problems.length === 0) return;
  const host = document.createElement(tag);
  // Kept apart from the theme, whose styles must not reach in.
  const root = host.attachShadow({ mode: "open" });
  const style = document.createElement("style");
  style.textContent = css;
  root.append(
    style,
    panel(problems, () => host.remove()),
  );
  document.body.append(host);
}

const tag = "chronodeck-problems";

function panel(problems: readonly LiveProblem[], close: () => void): HTMLElement {
  const errors = problems.filter(({ severity }) => severity === "error");
  const details = document.createElement("details");
  details.open = errors.length > 0;
  details.dataset["severity"] = errors.length > 0 ? "error" : "warning";
  const button = element("button", "×");
  button.setAttribute("aria-label", "Hide until the next save");
  button.addEventListener("click", close);
  const list = document.createElement("ol");
  list.setAttribute("role", "alert");
  list.append(...[...errors, ...problems.filter((problem) => !errors.includes(problem))].map(item));
  const hint =
    errors.length > 0 ? [element("p", "The slides below are from the last good save.", "last")] : [];
  details.append(element("summary", count(problems)), button, list, ...hint);
  return details;
}

function item(problem: LiveProblem): HTMLElement {
  const entry = document.createElement("li");
  entry.dataset["severity"] = problem.severity;
  const { file, line, column } = problem.span;
  entry.append(
    element("code", `${file}:${line}:${column}`, "place"),
    element("p", problem.message, "message"),
  );
  if (problem.sourceLine !== undefined) entry.append(element("pre", excerpt(problem, problem.sourceLine)));
  if (problem.hint !== "") entry.append(element("p", problem.hint, "hint"));
  return entry;
}

/** The source line with a caret below the column. Tabs are kept before the caret, so that it stands right. */
function excerpt({ span }: LiveProblem, line: string): string {
  const indent = line.slice(0, span.column - 1).replaceAll(/[^\t]/gu, " ");
  return `${line}\n${indent}^`;
}

function count(problems: readonly LiveProblem[]): string {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const warnings = problems.length - errors;
  return [plural(errors, "error"), plural(warnings, "warning")].filter((text) => text !== "").join(", ");
}

function plural(number: number, noun: string): string {
  if (number === 0) return "";
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

function element(name: string, text: string, className = ""): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  if (className !== "") made.className = className;
  return made;
}

const css = `
details { position: fixed; z-index: 100; inset: auto 24px 24px auto; max-width: min(760px, calc(100vw - 48px)); max-height: 80vh;
  overflow: auto; background: #17212b; color: #f4f1ea; border-left: 6px solid #d9a441; border-radius: 4px; font: 15px/1.45 system-ui, sans-serif; }
details[data-severity=error] { border-color: #e0614c; }
summary { cursor: pointer; padding: 10px 44px 10px 14px; font-weight: 600; }
button { position: absolute; top: 6px; right: 8px; border: 0; background: none; color: inherit; font: 22px/1.2 system-ui; cursor: pointer; }
ol { margin: 0; padding: 0 14px 6px; list-style: none; }
li { padding: 10px 0; border-top: 1px solid #3a4651; }
p { margin: 4px 0 0; }
code, pre { font: 13px/1.5 ui-monospace, Consolas, monospace; }
.place { color: #f0b7ac; }
li[data-severity=warning] .place { color: #ecd29a; }
pre { margin: 6px 0 0; padding: 8px 10px; overflow-x: auto; background: #0d141b; tab-size: 4; }
.hint { color: #b9d9db; }
.last { padding: 0 14px 12px; color: #aab4bd; }
`;
