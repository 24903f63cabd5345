import type { Document, YAMLError } from "yaml";
import { isMap, isScalar, isSeq, Scalar, visit } from "yaml";
import type { Problem } from "../model/problem.ts";
import { error } from "../model/problem.ts";
import type { Span } from "../model/span.ts";

/** What is wrong with the YAML itself. */
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
  const errors = [...document.errors, ...document.warnings].slice(0, mostErrors);
  const found = errors.map((fault) => describe(fault, document, text));
  const faults = [...found, ...takeOutReferences(document)].toSorted((a, b) => a.from - b.from);
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
    const isEcho = broken.has(entry);
    broken.add(entry);
    // What the slip is taken for may be a further entry on the same line.
    const lineEnd = text.indexOf("\n", fault.from);
    for (const { key, from } of entries) if (from > fault.from && from < lineEnd) broken.add(key);
    if (isEcho) continue;
    problems.push(error(fault.code, span, fault.message, fault.hint));
  }
  return { problems, brokenKeys: broken, hasSyntaxErrors };
}

/** After so many nobody reads on, and each is held against the whole document. */
const mostErrors = 200;

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
  const explain = explanations[found.code];
  if (found.code === "DUPLICATE_KEY") return describeDuplicate(from, text);
  if (explain !== undefined) return syntax(...explain(here));
  const unclosed = explainUnclosed(document, text, from);
  if (unclosed !== undefined) return unclosed;
  if (found.code === "BLOCK_AS_IMPLICIT_KEY" || found.code === "MULTILINE_IMPLICIT_KEY") {
    const message = "There is a second colon here, or a line that is not indented like its neighbours.";
    return syntax(message, "Put text that holds “: ” in quotes; indent the keys of one entry alike.");
  }
  if (found.message.includes("block-seq-ind")) {
    const message = "A list cannot start on the line of its key.";
    return syntax(message, "Begin it on the next line, or put text that starts with - in quotes.");
  }
  return syntax(`This is not YAML: ${lowerFirst(found.message)}.`, "");
}

/**
 * Decks have no use for YAML's anchors and aliases: what begins with & or * was meant as text. Aliases are replaced by nothing, since
 * they may refer to what is not there, or in a circle.
 */
function takeOutReferences(document: Document.Parsed): Fault[] {
  const faults: Fault[] = [];
  const report = (mark: string, from: number, length: number): void => {
    const message = `In YAML, text cannot start with “${mark}”.`;
    faults.push({ code: "yaml/syntax", from, to: from + length, message, hint: "Put the text in quotes." });
  };
  visit(document, {
    Alias(_key, { source, range }) {
      report("*", range?.[0] ?? 0, source.length + 1);
      return new Scalar(null);
    },
    Value(_key, { anchor, range }) {
      // The anchor stands right before what it names.
      if (anchor !== undefined)
        report("&", Math.max(0, (range?.[0] ?? 0) - anchor.length - 2), anchor.length + 1);
    },
  });
  return faults;
}

type Explanation = readonly [message: string, hint: string];

const explanations: Readonly<Partial<Record<YAMLError["code"], (here: string) => Explanation>>> = {
  BAD_SCALAR_START: (here) => [`Text cannot start with “${here}” in YAML.`, "Put the text in quotes."],
  NON_STRING_KEY: () => [
    "Braces and brackets cannot be a key.",
    "Put text that holds braces or brackets in quotes.",
  ],
  TAB_AS_INDENT: () => ["YAML is indented with spaces, not with tabs.", "Replace the tab by two spaces."],
  MULTIPLE_DOCS: () => ["A second YAML document starts here.", "Leave the line “---” out."],
  TAG_RESOLVE_FAILED: (here) => [
    `“${here}” is a YAML tag that means nothing here.`,
    "Put text that starts with “!” in quotes.",
  ],
};

function describeDuplicate(from: number, text: string): Fault {
  const key = /^[^:\n]*/.exec(text.slice(from))?.[0].trim() ?? "";
  return {
    code: "yaml/duplicate-key",
    from,
    to: from + key.length,
    message: `“${key}” stands here for the second time.`,
    hint: "Keep one of the two.",
  };
}

const closers: Readonly<Record<string, string>> = { "[": "]", "{": "}", '"': '"', "'": "'" };

/** Where an error at `at` comes from a bracket or quote that nothing closes, that bracket or quote is the place to mend. */
function explainUnclosed(document: Document.Parsed, text: string, at: number): Fault | undefined {
  let opened: number | undefined;
  visit(document, {
    Node(_key, node) {
      if (!node.range || node.range[0] > at) return;
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

function topLevelEntries(
  document: Document.Parsed,
): readonly { readonly key: string; readonly from: number }[] {
  if (!isMap(document.contents)) return [];
  return document.contents.items.flatMap(({ key }) =>
    isScalar(key) && key.range ? [{ key: String(key.value), from: key.range[0] }] : [],
  );
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
