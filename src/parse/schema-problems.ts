import type { z } from "zod";
import type { Problem } from "../model/problem.ts";
import { error } from "../model/problem.ts";
import { knownKeys } from "./known-keys.ts";
import { suggestName } from "../figures/nearest-name.ts";
import { listNames } from "./list-names.ts";
import type { YamlDocument } from "./yaml-document.ts";

/** What is checked: the value at `path` of a document, by a schema; codes of problems begin with `area`. */
export interface SchemaCheck<T> {
  readonly schema: z.ZodType<T>;
  readonly document: YamlDocument;
  readonly path: readonly PropertyKey[];
  readonly area: string;
}

/** The value as the schema gives it, or what keeps it from passing. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly badKeys: ReadonlySet<string> };

/**
 * Holds a part of a YAML document against a strict schema. Each finding becomes a problem at the very key or value; `badKeys` are the
 * keys directly below `path` that did not pass, or are missing.
 */
export function checkSchema<T>(check: SchemaCheck<T>): Checked<T> {
  const input = valueAt(check.document.value, check.path);
  const parsed = check.schema.safeParse(input);
  if (parsed.success) return { ok: true, value: parsed.data };
  const issues = parsed.error.issues.flatMap((issue) => flatten(issue, []));
  return {
    ok: false,
    problems: issues.flatMap((issue) => explain(issue, check, input)),
    badKeys: new Set(issues.flatMap(topKeys)),
  };
}

/** A value without some of its keys: what is left of an entry after its faults were reported. */
export function withoutKeys(value: unknown, keys: ReadonlySet<string>): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return {};
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.has(key)));
}

function topKeys(issue: FlatIssue): readonly string[] {
  if (issue.path[0] !== undefined) return [String(issue.path[0])];
  return issue.code === "unrecognized_keys" ? issue.keys : [];
}

type Issue = z.core.$ZodIssue;
type FlatIssue = Exclude<Issue, { code: "invalid_union" }> | z.core.$ZodIssueInvalidUnion;

/** Of a union, what is said about the member that the author most likely meant: the one that got furthest. */
function flatten(issue: Issue, above: readonly PropertyKey[]): FlatIssue[] {
  const path = [...above, ...issue.path];
  if (issue.code !== "invalid_union") return [{ ...issue, path }];
  const meant = issue.errors.find((issues) => !issues.some((inner) => isWrongKind(inner)));
  if (meant === undefined) return [{ ...issue, path }];
  return meant.flatMap((inner) => flatten(inner, path));
}

function isWrongKind(issue: Issue): boolean {
  return issue.path.length === 0 && (issue.code === "invalid_type" || issue.code === "invalid_value");
}

function explain<T>(issue: FlatIssue, check: SchemaCheck<T>, input: unknown): Problem[] {
  const { document, area } = check;
  const path = [...check.path, ...issue.path];
  const found = valueAt(input, issue.path);
  const name = nameOf(issue.path.length === 0 ? check.path : issue.path);
  const at = document.locate(path);
  const problem = (what: string, message: string, hint = ""): Problem[] => [
    error(`${area}/${what}`, at, message, hint),
  ];

  if (issue.code === "unrecognized_keys") {
    const known = knownKeys(check.schema, issue.path, found);
    return issue.keys.map((key) =>
      error(
        `${area}/unknown-key`,
        document.locateKey([...path, key]),
        `“${key}” is not a known key${name === nameless ? "" : ` of ${name}`}.`,
        suggestName(key, known, known.length > 0 ? `Known keys: ${listNames(known, "and")}.` : ""),
      ),
    );
  }
  if (
    found === undefined &&
    (issue.code === "invalid_type" || issue.code === "invalid_union" || issue.code === "invalid_value")
  ) {
    const parent = document.locateKey(path.slice(0, -1));
    const hint = issue.code === "invalid_type" ? `It must be ${kindInWords(issue.expected)}.` : "";
    return [error(`${area}/missing-key`, parent, `${capital(name)} is missing.`, hint)];
  }
  if (isOwnMessage(issue.message)) return problem("invalid-value", issue.message, hintOf(issue));
  switch (issue.code) {
    case "invalid_type":
      return problem(
        "wrong-type",
        `${capital(name)} must be ${kindInWords(issue.expected)}, not ${describeValue(found)}.`,
        typeHint(issue.expected, found),
      );
    case "invalid_union":
      return problem("wrong-type", `${capital(name)} cannot be ${describeValue(found)}.`, unionHint(issue));
    case "invalid_value": {
      const values = issue.values.map(String);
      return problem(
        "invalid-value",
        `${capital(name)} cannot be ${describeValue(found)}.`,
        suggestName(String(found), values, `It may be ${listNames(values, "or")}.`),
      );
    }
    case "too_small":
      return problem(
        "invalid-value",
        `${capital(name)} needs at least ${String(issue.minimum)}${unitOf(issue.origin, Number(issue.minimum))}.`,
      );
    case "too_big":
      return problem(
        "invalid-value",
        `${capital(name)} takes at most ${String(issue.maximum)}${unitOf(issue.origin, Number(issue.maximum))}.`,
      );
    case "invalid_format":
    case "not_multiple_of":
    case "invalid_key":
    case "invalid_element":
    case "custom":
    default:
      return problem("invalid-value", `${capital(name)} is not right: ${issue.message}.`);
  }
}

/** A message that a schema's author wrote, as against the library's own. */
function isOwnMessage(message: string): boolean {
  return !/^(?:Invalid|Too (?:small|big)|Unrecognized|Expected)/.test(message);
}

function hintOf(issue: FlatIssue): string {
  const hint: unknown = issue.code === "custom" ? issue.params?.["hint"] : undefined;
  return typeof hint === "string" ? hint : "";
}

const kinds: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  object: "a map of keys and values",
  record: "a map of keys and values",
  array: "a list",
  tuple: "a list",
  nan: "a number",
};

function kindInWords(expected: string): string {
  return kinds[expected] ?? expected;
}

function typeHint(expected: string, found: unknown): string {
  if (expected === "string" && typeof found !== "object") return "Put it in quotes to make it text.";
  if (expected === "array" && typeof found === "string") return `Write [${found}].`;
  if (expected !== "number" || typeof found !== "string") return "";
  const plain = found.replaceAll(/[ ,_'’](?=\d{3}\b)/g, "");
  if (plain !== found && Number.isFinite(Number(plain))) return `Write ${plain}, without separators.`;
  return "Write the plain number, unscaled and without its unit: 38.6e9.";
}

function unionHint(issue: z.core.$ZodIssueInvalidUnion): string {
  if (issue.errors.length === 0) return isOwnMessage(issue.message) ? issue.message : "";
  const wanted = issue.errors.flatMap((issues) =>
    issues.flatMap((inner) => {
      if (inner.code === "invalid_type" && inner.path.length === 0) return [kindInWords(inner.expected)];
      return inner.code === "invalid_value" ? inner.values.map(String) : [];
    }),
  );
  return wanted.length === 0 ? "" : `It may be ${listNames([...new Set(wanted)], "or")}.`;
}

function describeValue(value: unknown): string {
  if (value === null) return "empty";
  if (typeof value === "string") return `“${value}”`;
  if (Array.isArray(value)) return "a list";
  return typeof value === "number" || typeof value === "boolean" ? String(value) : "a map of keys and values";
}

const nameless = "this";

/** “`y.min`”, “item 2 of `events`”, “`label` of item 2 of `events`”. */
function nameOf(path: readonly PropertyKey[]): string {
  const keys: string[] = [];
  for (const [index, part] of path.entries()) {
    if (typeof part === "number") return nameInList(path, index);
    keys.push(String(part));
  }
  return keys.length === 0 ? nameless : `“${keys.join(".")}”`;
}

function nameInList(path: readonly PropertyKey[], index: number): string {
  const list = path.slice(0, index).map(String).join(".");
  const item = `item ${Number(path[index]) + 1}${list === "" ? "" : ` of “${list}”`}`;
  const rest = path.slice(index + 1);
  return rest.length === 0 ? item : `${nameOf(rest)} of ${item}`;
}

function unitOf(origin: string, count: number): string {
  if (origin === "string") return count === 1 ? " letter" : " letters";
  if (origin === "array" || origin === "set") return count === 1 ? " item" : " items";
  return "";
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at = value;
  for (const part of path) {
    if (typeof at !== "object" || at === null) return undefined;
    at = (at as Readonly<Record<PropertyKey, unknown>>)[part];
  }
  return at;
}
