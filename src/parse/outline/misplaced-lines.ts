import type { Problem } from "../../model/problem.ts";
import { error } from "../../model/problem.ts";
import type { Span } from "../../model/span.ts";
import type { LineContext } from "./line-context.ts";

/** What is wrong with a `---` behind such a line, if anything. */
export function reportUnderline(context: LineContext, at: Span): Problem | undefined {
  if (context !== "text" && context !== "html") return undefined;
  const message =
    context === "text"
      ? "Directly under text, --- makes a heading of that text and opens no slide."
      : "Directly under HTML, --- belongs to it and opens no slide.";
  return error("slides/setext", at, message, "Leave a blank line above it.");
}

/** Lines that are something else to Markdown than what their author surely meant; `at` is the line without its margin. */
export function findMisplaced(line: string, context: LineContext, at: Span): Problem | undefined {
  if (context === "text" && /^=+[ \t]*$/.test(line)) {
    return error(
      "slides/setext",
      at,
      "A line of = opens no section here.",
      "Write “# ” before the heading instead.",
    );
  }
  if (/^#{2,6}[^\s#{]/.test(line)) {
    return error(
      "slides/heading-space",
      at,
      "A heading needs a space behind its #.",
      `Write “${line.replace(/^#+/, "$& ")}”.`,
    );
  }
  if (context === "blank" && /^ {1,3}##?[ \t]/.test(line)) {
    return error(
      "slides/indented",
      at,
      "The heading of a slide stands at the left margin.",
      "Take the spaces away.",
    );
  }
  // Behind a blank line, four spaces make it code, which may show how a container is written.
  if (/^[ \t]+:{3,}/.test(line) && !(context === "blank" && /^(?: {4}|\t)/.test(line))) {
    const message = "The ::: of a container stands at the left margin, and not inside a list.";
    return error("containers/indented", at, message, "Take the spaces away.");
  }
  return undefined;
}
