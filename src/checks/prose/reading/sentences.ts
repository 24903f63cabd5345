import type { Language } from "../language/language.ts";
import type { Stretch } from "./quantity.ts";

/** Cuts a text into sentences; “No. 1”, “c. 1740” and “U.S. trade” do not end one. */
export function splitSentences(text: string, language: Language): Stretch[] {
  return split(text, language).flatMap((sentence) => cutUp(sentence, text));
}

/** Nobody's sentence has so many characters; what is judged is held against all that stands beside it. */
const longest = 2000;

function cutUp({ start, end }: Stretch, text: string): Stretch[] {
  const parts: Stretch[] = [];
  let from = start;
  while (end - from > longest) {
    const space = text.lastIndexOf(" ", from + longest);
    const to = space > from ? space + 1 : from + longest;
    parts.push({ start: from, end: to });
    from = to;
  }
  return [...parts, { start: from, end }];
}

function split(text: string, language: Language): Stretch[] {
  // Most list items and headings are one sentence.
  if (!/[.!?…]["”’)]*\s+\S|\n/.test(text)) return text.trim() === "" ? [] : [{ start: 0, end: text.length }];
  const sentences: { start: number; end: number }[] = [];
  for (const { segment, index } of segmenterOf(language).segment(text)) {
    const last = sentences.at(-1);
    const end = index + segment.length;
    if (last !== undefined && isUnfinished(text.slice(last.start, last.end), segment, language))
      last.end = end;
    else sentences.push({ start: index, end });
  }
  return sentences.filter(({ start, end }) => text.slice(start, end).trim() !== "");
}

function isUnfinished(before: string, next: string, language: Language): boolean {
  const last = /([\p{L}.]+)\.\s*$/u.exec(before)?.[1]?.toLowerCase();
  if (last === undefined) return false;
  if (language.abbreviations.has(last)) return last.length < 4 || /^\s*[\d\p{Lu}]/u.test(next);
  return /^\p{L}$/u.test(last) && /^\s*\p{Lu}/u.test(next);
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(language: Language): Intl.Segmenter {
  const known = segmenters.get(language.code);
  if (known !== undefined) return known;
  const made = new Intl.Segmenter(language.code, { granularity: "sentence" });
  segmenters.set(language.code, made);
  return made;
}
