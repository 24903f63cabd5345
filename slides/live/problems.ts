import type { LiveProblem, LiveUpdate } from "../../src/model/live-update.ts";
import { make, makeButton, makeHost } from "./host.ts";
import { problemItem } from "./problem-item.ts";
import { css } from "./problems-style.ts";

type ProblemNews = Pick<LiveUpdate, "problems" | "findings" | "isBehind">;

let findings: readonly LiveProblem[] = [];
let shown = "";

/**
 * Shows what is wrong, over the deck: errors of the last save in full, since the deck below may be the last good one, and what the checks
 * find on the slide that was just edited; all else as a count that opens. Nothing stands, nothing is shown.
 */
export function showProblems(news: ProblemNews): void {
  findings = news.findings ?? findings.filter(({ isQuiet }) => isQuiet);
  const all = inOrder([...news.problems, ...findings]);
  const now = JSON.stringify([all, news.isBehind]);
  if (now === shown) return;
  shown = now;
  const old = document.querySelector(tag);
  const wasOpened =
    old?.shadowRoot?.querySelector("details[open][data-severity=warning]") !== null && old !== null;
  old?.remove();
  if (all.length === 0) return;
  const { host, root } = makeHost(tag, css);
  root.append(panel(all, news.isBehind, wasOpened, () => host.remove()));
  document.body.append(host);
}

const tag = "chronodeck-problems";
/** A list that nobody reads to its end is cut; the terminal has it all. */
const longestList = 50;

function panel(
  problems: readonly LiveProblem[],
  isBehind: boolean,
  wasOpened: boolean,
  close: () => void,
): HTMLElement {
  const fresh = problems.filter(({ isQuiet }) => isQuiet !== true);
  const isWall = fresh.some(({ severity }) => severity === "error");
  const details = document.createElement("details");
  details.open = isWall || wasOpened;
  // What covers the deck is an error; a mere count has the colour of a warning.
  details.dataset["severity"] = isWall ? "error" : "warning";
  const summary = make("summary", "", make("span", "count", count(problems)));
  const [first] = fresh;
  if (!isWall && first !== undefined) summary.append(make("span", "first", first.message));
  const button = makeButton("close", "×", close);
  button.setAttribute("aria-label", "Hide until something changes");
  const list = make("ol", "", ...problems.slice(0, longestList).map(problemItem));
  list.setAttribute("role", isWall ? "alert" : "list");
  details.append(summary, button, list);
  const rest = problems.length - longestList;
  if (rest > 0) details.append(make("p", "last", `And ${rest} more: \`chronodeck check\` prints them all.`));
  if (isBehind) details.append(make("p", "last", "The slides below are from the last good save."));
  details.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") close();
  });
  return details;
}

/** Errors first, and of both what was just edited. */
function inOrder(problems: readonly LiveProblem[]): readonly LiveProblem[] {
  return problems.toSorted((a, b) => rankOf(a) - rankOf(b));
}

function rankOf({ severity, isQuiet }: LiveProblem): number {
  return (severity === "error" ? 0 : 2) + (isQuiet === true ? 1 : 0);
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
