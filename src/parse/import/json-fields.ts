import { warning, type Problem } from "../../model/problem.ts";
import type { Span } from "../../model/span.ts";
import type { JsonDocument } from "./json-document.ts";

/** An object of a JSON file, read the way loosely written files want: numbers as texts, `null` and `""` as nothing. */
export interface JsonFields {
  readonly isEmpty: boolean;
  /** Text, number or truth value as text, trimmed; empty where there is none. */
  readonly text: (key: string) => string;
  readonly object: (key: string) => JsonFields | undefined;
  /** The objects of a list; what is no object in it is reported. */
  readonly list: (key: string) => readonly JsonFields[];
  readonly locate: (key?: string) => Span;
  /** Lists what stands here under names that nobody knows. */
  readonly tellUnknown: (known: readonly string[]) => void;
}

/** The object at `path`, or undefined where none stands there. */
export function jsonFields(
  document: JsonDocument,
  value: unknown,
  path: readonly PropertyKey[],
  problems: Problem[],
): JsonFields | undefined {
  if (!isObject(value)) return undefined;
  const text = (key: string): string => {
    const found = value[key];
    return ["string", "number", "boolean"].includes(typeof found) ? String(found).trim() : "";
  };
  const locate = (key?: string): Span => document.locate(key === undefined ? path : [...path, key]);
  return {
    isEmpty: Object.values(value).every(isNothing),
    text,
    object: (key) => jsonFields(document, value[key], [...path, key], problems),
    list: (key) => {
      const found = value[key];
      if (!Array.isArray(found)) return [];
      return found.flatMap((item: unknown, index) => {
        const fields = jsonFields(document, item, [...path, key, index], problems);
        if (fields === undefined && !isNothing(item)) {
          const at = document.locate([...path, key, index]);
          problems.push(
            warning("import/not-carried", at, "An object must stand here; this is left out.", ""),
          );
        }
        return fields ?? [];
      });
    },
    locate,
    tellUnknown: (known) => {
      for (const [key, found] of Object.entries(value)) {
        if (known.includes(key) || isNothing(found)) continue;
        problems.push(
          warning("import/not-carried", locate(key), `“${key}” has no counterpart and is left out.`, ""),
        );
      }
    },
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isNothing(value: unknown): boolean {
  if (isObject(value)) return Object.values(value).every(isNothing);
  return (
    value === null ||
    value === undefined ||
    (typeof value === "string" && value.trim() === "") ||
    (Array.isArray(value) && value.length === 0)
  );
}
