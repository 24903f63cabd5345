import type { Span } from "../../model/span.ts";
import { readRange, type RangeContext, type ReadRange } from "./markwhen-range.ts";

/** A line with the way to the place of something in it. */
export interface PlacedLine {
  readonly text: string;
  /** Where these words stand in the line; the line's first character where they do not. */
  readonly at: (words: string) => Span;
}

export type MarkwhenLineKind =
  | { readonly kind: "blank" }
  | { readonly kind: "comment" }
  | { readonly kind: "page break" }
  /** `# Name`: closes what is as deep or deeper. `section Name` and `group Name` have no depth and are closed by their end. */
  | { readonly kind: "group"; readonly name: string; readonly depth?: number }
  | { readonly kind: "group end" }
  | {
      readonly kind: "event";
      readonly date: string;
      readonly range: ReadRange;
      readonly repeats: string;
      readonly text: string;
    }
  /** It looks like an event and its date is none. */
  | { readonly kind: "bad date"; readonly date: string }
  | { readonly kind: "text" };

/** Says what a line of a Markwhen document is, below its header. */
export function lineKind(line: string, context: RangeContext): MarkwhenLineKind {
  const text = line.trim();
  if (text === "") return { kind: "blank" };
  if (text.startsWith("//")) return { kind: "comment" };
  if (/^_-_-_break_-_-_$/i.test(text)) return { kind: "page break" };
  const heading = /^(#{1,6})\s+(.*)$/.exec(text);
  if (heading !== null) return { kind: "group", name: heading[2] ?? "", depth: heading[1]?.length ?? 1 };
  const group = /^(?:section|group)(?:\s+(.*))?$/i.exec(text);
  if (group !== null && !text.includes(":")) return { kind: "group", name: group[1] ?? "" };
  if (/^(?:end\s?section|end\s?group|end)$/i.test(text)) return { kind: "group end" };
  return readEvent(text, context) ?? { kind: "text" };
}

/** Colons also stand in times of day, so the longest part that is a date is the date. */
function readEvent(text: string, context: RangeContext): MarkwhenLineKind | undefined {
  const colons = Array.from(text.slice(0, 120).matchAll(/:/g), ({ index }) => index);
  for (const colon of colons.toReversed()) {
    const whole = text.slice(0, colon);
    const repeats = /\s+every\b.*$/i.exec(whole)?.[0] ?? "";
    const date = whole.slice(0, whole.length - repeats.length);
    const range = readRange(date, context);
    if (range !== undefined)
      return {
        kind: "event",
        date: date.trim(),
        range,
        repeats: repeats.trim(),
        text: text.slice(colon + 1).trim(),
      };
  }
  const [first] = colons;
  const before = first === undefined ? "" : text.slice(0, first).trim();
  const looksLikeDate =
    /^[-+]?\d[\d\s/.~?%–—-]*$/.test(before) || /^(?:before|after|by)?\s*![\w-]+/.test(before);
  return looksLikeDate ? { kind: "bad date", date: before } : undefined;
}
