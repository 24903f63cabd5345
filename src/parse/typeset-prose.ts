import { typeset } from "./smart-typography.ts";

/** Keys of figure blocks whose text is printed as prose. Names of places and categories are left alone: others refer to them. */
const proseKeys = new Set(["title", "note", "label", "text", "alt", "from"]);

/** Sets the prose in a figure's YAML: a copy with the typography of the language in values of the keys that print as prose. */
export function typesetProse(value: unknown, lang: string, key = ""): unknown {
  if (typeof value === "string") return proseKeys.has(key) ? typeset(value, lang) : value;
  if (Array.isArray(value)) return value.map((item: unknown) => typesetProse(item, lang, key));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, typesetProse(inner, lang, name)]));
}
