import { warning, type Problem } from "../../model/problem.ts";
import type { DateOrder } from "./markwhen-date.ts";
import type { PlacedLine } from "./markwhen-lines.ts";

/** What the head of a Markwhen document says, as far as a deck has use for it. */
export interface MarkwhenHeader {
  readonly title: string;
  readonly description: string;
  readonly order: DateOrder;
}

/** Reads `key: value` lines; what a deck has no use for is listed. Lines further in belong to the key above them. */
export function readHeader(lines: readonly PlacedLine[], problems: Problem[]): MarkwhenHeader {
  const values = new Map<string, string>();
  for (const { text, at } of lines) {
    const trimmed = text.trim();
    if (trimmed === "" || trimmed === "---" || /^\s+\S/.test(text)) continue;
    const found = /^([^:]+):(?:\s+(.*))?$/.exec(trimmed);
    const key = (found?.[1] ?? "").trim();
    const value = unquote((found?.[2] ?? "").trim());
    if (found === null) {
      problems.push(
        warning("import/not-carried", at(trimmed), "Text before the first event is left out.", ""),
      );
    } else if (["title", "description", "dateformat"].includes(key.toLowerCase())) {
      values.set(key.toLowerCase(), value);
    } else {
      const what = key.startsWith("#")
        ? `The colour of the tag ${key} is left out: colours are the theme's.`
        : `“${key}” has no counterpart and is left out.`;
      problems.push(warning("import/not-carried", at(trimmed), what, ""));
    }
  }
  const isDayFirst = /^d/i.test(values.get("dateformat") ?? "");
  return {
    title: values.get("title") ?? "",
    description: values.get("description") ?? "",
    order: isDayFirst ? "day first" : "month first",
  };
}

function unquote(text: string): string {
  return /^(["']).*\1$/.test(text) && text.length > 1 ? text.slice(1, -1) : text;
}
