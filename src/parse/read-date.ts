import type { Problem } from "../model/problem.ts";
import { error } from "../model/problem.ts";
import type { Span } from "../model/span.ts";
import type { TimeSpan } from "../model/time.ts";
import { parseDate } from "./dates.ts";

/** Reads an EDTF date that stands at `at`: the date, or the problem with it. */
export function readDateAt(
  text: string,
  at: Span,
): { readonly span?: TimeSpan; readonly problems: readonly Problem[] } {
  const parsed = parseDate(text);
  if (parsed.ok) return { span: parsed.span, problems: [] };
  return { problems: [error("dates/invalid", at, parsed.message, parsed.hint)] };
}
