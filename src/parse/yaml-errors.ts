import type { Document, YAMLError } from "yaml";
import { isMap, isScalar, isSeq, visit } from "yaml";
import type { Problem } from "../model/problem.ts";
import { error } from "../model/problem.ts";
import type { Span } from "../model/span.ts";

export interface YamlErrors {
  readonly problems: readonly Problem[];
  readonly brokenKeys: ReadonlySet<string>;
  readonly hasSyntaxErrors: boolean;
}

/**
 * Turns the library's errors into problems: one for each top-level entry, since what follows a slip in the same entry is mostly its
 * echo, and at the place where the author slipped rather than where the reader noticed.
 */
export function reportYamlErrors(
  document: Document.Parsed,
  text: string,
  toSpan: (from: number, to: number) => Span,
): YamlErrors {
  const faults = [...document.errors, ...document.warnings]
    .map((found) => describe(found, document, text))
    .toSorted((a, b) => a.from - b.from);
  const entries = topLevelEntries(document);
  const broken = new Set<string>();
  const problems: Problem[] = [];
  let hasSyntaxErrors = false;
  for (const fault of faults) {
    const span = toSpan(fault.from, fault.to);
    if (fault.code === "yaml/duplicate-key") {
      problems.push(error(fault.code, span, fault.message, fault.hint));
      continue;
    }
    hasSyntaxErrors = true;
    const entry = entries.findLast((candidate) => candidate.from <= fault.from)?.key ?? "";
    if (broken.has(entry)) continue;
    broken.add(entry);
    problems.push(error(fault.code, span, fault.message, fault.hint));
  }
  return { problems, brokenKeys: broken, hasSyntaxErrors };
}

interface Fault {
  readonly code: "yaml/syntax" | "yaml/duplicate-key";
  readonly from: number;
  readonly to: number;
  readonly message: string;
  readonly hint: string;
}

function describe(found: YAMLError, document: Document.Parsed, text: string): Fault {
  const [from, to] = found.pos;
  const syntax = (message: string, hint: string): Fault => ({ code: "yaml/syntax", from, to, message, hint });
  const here = text.slice(from, to);
  switch (found.code) {
    case "DUPLICATE_KEY": {
      const key = /^[^:\n]*/.exec(text.slice(from))?.[0].trim() ?? "";
      return {
        code: "yaml/duplicate-key",
        from,
        to: from + key.length,
        message: `“${key}” stands here for the second time.`,
        hint: "Keep one of the two.",
      };
    }
    case "BLOCK_AS_IMPLICIT_KEY":
    case "MULTILINE_IMPLICIT_KEY":
      return (
        explainUnclosed(document, text, from) ??
        syntax("There is a second colon here, or a line that is not indented like its neighbours.", "Put text that holds “: ” in quotes; indent the keys of one entry alike.")
      );
    case "BAD_SCALAR_START":
      return syntax(`Text cannot start with “${here}” in YAML.`, "Put the text in quotes.");
    case "TAB_AS_INDENT":
      return syntax("YAML is indented with spaces, not with tabs.", "Replace the tab by two spaces.");
    case "MULTIPLE_DOCS":
      return syntax("A second YAML document starts here.", "Leave the line “---” out.");
    case "TAG_RESOLVE_FAILED":
      return syntax(`“${here}” is a YAML tag that means nothing here.`, "Put text that starts with “!” in quotes.");
    case "BAD_INDENT":
    case "MISSING_CHAR":
    case "UNEXPECTED_TOKEN":
    case "RESOURCE_EXHAUSTION":
    default:
      return explainUnclosed(document, text, from) ?? syntax(`This is not YAML: ${lowerFirst(found.message)}.`, "");
  }
}

const closers: Readonly<Record<string, string>> = { "[": "]", "{": "}", '"': '"', "'": "'" };

/** Where an error at `at` comes from a bracket or quote that nothing closes, that bracket or quote is the place to mend. */
function explainUnclosed(document: Document.Parsed, text: string, at: number): Fault | undefined {
  let opened: number | undefined;
  visit(document, {
    Node(_key, node) {
      if (opened !== undefined || !node.range || node.range[0] > at) return;
      const opener = text[node.range[0]] ?? "";
      const isOpener =
        ((isMap(node) || isSeq(node)) && node.flow === true) ||
        (isScalar(node) && (node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE"));
      const isClosed = node.range[1] - node.range[0] > 1 && text[node.range[1] - 1] === closers[opener];
      if (isOpener && !isClosed) opened = node.range[0];
    },
  });
  if (opened === undefined) return undefined;
  const opener = text[opened] ?? "";
  return {
    code: "yaml/syntax",
    from: opened,
    to: opened + 1,
    message: `Nothing closes this ${opener}.`,
    hint: `Add the missing ${closers[opener] ?? ""}.`,
  };
}

function topLevelEntries(document: Document.Parsed): readonly { readonly key: string; readonly from: number }[] {
  if (!isMap(document.contents)) return [];
  return document.contents.items.flatMap(({ key }) =>
    isScalar(key) && key.range ? [{ key: String(key.value), from: key.range[0] }] : [],
  );
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
