import type { Document, ScalarTag, Tags } from "yaml";
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, Schema } from "yaml";
import type { Problem } from "../model/problem.ts";
import { error } from "../model/problem.ts";
import type { Span } from "../model/span.ts";
import { findTooDeep } from "./yaml-depth.ts";
import { reportYamlErrors } from "./yaml-errors.ts";

/** YAML as it stands in an author's file, at the left margin: a whole file, front matter, or what a fence holds. */
export interface YamlText {
  readonly file: string;
  /** The line of the file, from 1, that `text` starts on. */
  readonly firstLine: number;
  readonly text: string;
  /** What stands for the whole, for instance the fence; without it, the place where the YAML begins. */
  readonly root?: Span;
}

/** YAML as plain data, with the way back to its places in the file. */
export interface YamlDocument {
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** The top-level keys whose values could not be read, or only in part. */
  readonly brokenKeys: ReadonlySet<string>;
  readonly hasSyntaxErrors: boolean;
  /** Where the value at this path stands; falls back to its key, then to the nearest parent. */
  readonly locate: (path: readonly PropertyKey[]) => Span;
  /** Where the last key of this path stands; falls back like `locate`. */
  readonly locateKey: (path: readonly PropertyKey[]) => Span;
  /** Where a part of the text at this path stands, by its offset and length; the whole text where it runs over lines. */
  readonly locatePart: (path: readonly PropertyKey[], offset: number, length: number) => Span;
}

/** Reads one YAML 1.2 document. `0476` and `-0500` stay text: with their leading zero they are years in EDTF. Never throws. */
export function parseYaml(source: YamlText): YamlDocument {
  const deep = findTooDeep(source.text);
  return deep === undefined ? parseShallow(source) : withoutDepth(source, deep);
}

function parseShallow(source: YamlText): YamlDocument {
  const lineCounter = new LineCounter();
  const document = parseDocument(source.text, {
    lineCounter,
    prettyErrors: false,
    schema,
    stringKeys: true,
    logLevel: "error",
  });
  const toSpan = (from: number, to: number): Span => {
    const start = lineCounter.linePos(from);
    const trimmed = source.text.slice(from, to).trimEnd().length;
    const end = lineCounter.linePos(from + Math.max(trimmed, 1));
    const above = source.firstLine - 1;
    return {
      file: source.file,
      line: above + Math.max(start.line, 1),
      column: Math.max(start.col, 1),
      endLine: above + Math.max(end.line, 1),
      endColumn: Math.max(end.col, 1),
    };
  };
  const find = (path: readonly PropertyKey[], wanted: "key" | "value"): Span => {
    const range = findRange(document, path, wanted);
    if (range === undefined || (source.root !== undefined && isWhole(document, range)))
      return source.root ?? toSpan(0, 0);
    return toSpan(...range);
  };
  const { problems, brokenKeys, hasSyntaxErrors } = reportYamlErrors(document, source.text, toSpan);
  return {
    value: document.toJS(),
    problems,
    brokenKeys,
    hasSyntaxErrors,
    locate: (path) => find(path, "value"),
    locateKey: (path) => find(path, "key"),
    locatePart: (path, offset, length) => {
      const whole = findRange(document, path, "value") ?? [0, 0];
      const text = source.text.slice(...whole);
      if (text.includes("\n")) return toSpan(...whole);
      const start = whole[0] + (/^["']/.test(text) ? 1 : 0) + offset;
      return toSpan(start, start + length);
    },
  };
}

/** What stands above the place is read, the rest is not. */
function withoutDepth(source: YamlText, offset: number): YamlDocument {
  const lines = source.text.slice(0, offset).split("\n");
  const line = source.firstLine + lines.length - 1;
  const column = (lines.at(-1)?.length ?? 0) + 1;
  const place: Span = { file: source.file, line, column, endLine: line, endColumn: column + 1 };
  const message = "Lists or braces are nested too deeply here to be read.";
  const problem = error("yaml/syntax", place, message, "Put text that holds brackets in quotes.");
  const above = parseShallow({ ...source, text: lines.slice(0, -1).join("\n") });
  return { ...above, problems: [...above.problems, problem], hasSyntaxErrors: true };
}

/** YAML 1.2's core schema, in which what begins with a zero, such as the year 0476, is no number. */
const schema = new Schema({
  schema: "core",
  customTags: (tags: Tags): Tags =>
    tags.map((tag) => (isIntegerTag(tag) ? { ...tag, test: /^[-+]?(?:0|[1-9][0-9]*)$/ } : tag)),
});

function isIntegerTag(tag: Tags[number]): tag is ScalarTag {
  return (
    typeof tag !== "string" &&
    tag.tag === "tag:yaml.org,2002:int" &&
    !("format" in tag && tag.format !== undefined)
  );
}

type Range = readonly [from: number, to: number];

function findRange(
  document: Document.Parsed,
  path: readonly PropertyKey[],
  wanted: "key" | "value",
): Range | undefined {
  let node: unknown = document.contents;
  let found = rangeOf(node);
  let key: Range | undefined;
  for (const part of path) {
    const step = stepInto(node, part);
    if (step === undefined) return found;
    node = step.node;
    key = rangeOf(step.key);
    found = rangeOf(node) ?? key ?? found;
  }
  return wanted === "key" ? (key ?? found) : found;
}

function isWhole(document: Document.Parsed, [from, to]: Range): boolean {
  const whole = rangeOf(document.contents);
  return whole?.[0] === from && whole[1] === to;
}

function stepInto(
  node: unknown,
  part: PropertyKey,
): { readonly key?: unknown; readonly node: unknown } | undefined {
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(part));
    return pair && { key: pair.key, node: pair.value };
  }
  if (isSeq(node)) {
    const item: unknown = node.items[Number(part)];
    return item === undefined ? undefined : { node: item };
  }
  return undefined;
}

/** Undefined for what takes no room, such as the value of `y:` with nothing after it. */
function rangeOf(node: unknown): Range | undefined {
  if (!isMap(node) && !isSeq(node) && !isScalar(node) && !isAlias(node)) return undefined;
  const range = node.range;
  if (!range || range[1] <= range[0]) return undefined;
  return [range[0], range[1]];
}
