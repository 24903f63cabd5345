import type { Citation } from "../model/fact.ts";
import type { Problem } from "../model/problem.ts";
import { error } from "../model/problem.ts";
import type { Span } from "../model/span.ts";
import { suggestName } from "../figures/nearest-name.ts";
import type { ParsedSources } from "./sources.ts";

/** A citation as read, or what is wrong with it; neither where slips in sources.yaml may have hidden its source. */
export interface ReadCitation {
  readonly citation?: Citation;
  readonly problem?: Problem;
}

/** Reads `a ¶6`, standing at `at`: a source's id, then, after a space or comma, the place in it. */
export function readCitation(text: string, at: Span, sources: ParsedSources): ReadCitation {
  const found = /^\s*@?([^\s,;]+)[\s,]*(.*?)\s*$/su.exec(text);
  const id = found?.[1];
  if (id === undefined) {
    return {
      problem: error(
        "citations/malformed",
        at,
        "This citation names no source.",
        "Write a source's id and the place in it: a ¶6.",
      ),
    };
  }
  const locator = found?.[2] ?? "";
  if (!sources.list.has(id)) {
    if (!sources.isComplete) return {};
    return {
      problem: error(
        "citations/unknown",
        at,
        `There is no source “${id}”.`,
        suggestName(id, sources.list.keys(), adviseOnMissing(sources)),
      ),
    };
  }
  return { citation: { source: id, ...(locator !== "" && { locator }), span: at } };
}

function adviseOnMissing(sources: ParsedSources): string {
  return sources.list.size === 0
    ? "Describe it in sources.yaml."
    : `Describe it in sources.yaml; known: ${[...sources.list.keys()].slice(0, 12).join(", ")}.`;
}

/** The same source and place but once. */
export function withoutRepeats(citations: readonly Citation[]): Citation[] {
  const seen = new Set<string>();
  return citations.filter(({ source, locator = "" }) => {
    const key = `${source} ${locator}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
