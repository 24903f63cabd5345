import { typeset } from "./smart-typography.ts";

/** Keys of figure blocks whose text is printed as prose. Names of places and categories are left alone: others refer to them. */
const proseKeys = new Set(["title", "note", "label", "short", "text", "alt", "from"]);

/** Keys of figure blocks that hold a date. To YAML a year is a number; to EDTF it is text. */
export const dateKeys: ReadonlySet<string> = new Set(["when", "range", "now", "focus"]);

/** What a figure's YAML says, as a copy: prose with the typography of the language, and years as text wherever a date stands. */
export function settleValues(value: unknown, lang: string, key = ""): unknown {
  if (typeof value === "string") return proseKeys.has(key) ? typeset(value, lang) : value;
  if (typeof value === "number") return dateKeys.has(key) ? String(value) : value;
  if (Array.isArray(value)) return value.map((item: unknown) => settleValues(item, lang, key));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, settleValues(inner, lang, name)]),
  );
}
