import type { Span } from "./span.ts";

export type Severity = "error" | "warning";

/** An author's mistake: what was found, where, and what to do about it. Never thrown; collected and reported together. */
export interface Problem {
  /** `area/what-is-wrong`, for instance `facts/unknown`. Documented in docs/checks.md. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** The cure, as a sentence or question to the author; empty when the message says it all. */
  readonly hint: string;
  readonly span: Span;
}

export function error(code: string, span: Span, message: string, hint = ""): Problem {
  return { code, severity: "error", message, hint, span };
}

export function warning(code: string, span: Span, message: string, hint = ""): Problem {
  return { code, severity: "warning", message, hint, span };
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === "error");
}
