import type { Language } from "../language/language.ts";
import type { ReadSentence } from "../reading/quantities.ts";
import type { Quantity, Stretch } from "../reading/quantity.ts";
import type { Word } from "../reading/words.ts";

/** A break between two quantities' parts; where the words between them have none, the first one's part runs on through the second's. */
export interface Border {
  readonly at: number;
  readonly isBreak: boolean;
}

/** The part of the sentence that the quantity at this place stands in. */
export function partOf(borders: readonly Border[], at: number): Stretch {
  const end = borders.find((border, index) => index > at && border.isBreak);
  return { start: borders[at]?.at ?? 0, end: end?.at ?? Infinity };
}

/** Finds where one quantity's part ends and the next one's begins. */
export function findBorders(
  { words, text }: ReadSentence,
  quantities: readonly Quantity[],
  language: Language,
): Border[] {
  const borders: Border[] = [{ at: 0, isBreak: true }];
  for (let index = 1; index < quantities.length; index += 1) {
    const last = quantities[index - 1];
    const next = quantities[index];
    if (last === undefined || next === undefined) continue;
    const between = words.filter((word) => word.start >= last.end && word.end <= next.start);
    const strengths = between.map((word) => breakStrength(word, language));
    const strongest = Math.max(0, ...strengths);
    const border = strongest === 0 ? undefined : between[strengths.indexOf(strongest)];
    borders.push({
      at: border === undefined ? last.end : antecedent(border, words, language),
      isBreak: border !== undefined,
    });
  }
  return [...borders, { at: text.length, isBreak: true }];
}

/** “Klose leads Ronaldo, who scored 15”: what the clause is about stands right before it. */
function antecedent(border: Word, words: readonly Word[], language: Language): number {
  if (!words.some((word) => language.relatives.has(word.lower))) return border.start;
  const at = words.indexOf(border);
  const isRelative = [border, words[at + 1]].some(
    (word) => word !== undefined && language.relatives.has(word.lower),
  );
  if (!isRelative) return border.start;
  let first = at;
  while (words[first - 1]?.kind === "word" && words[first - 1]?.capital === true) first -= 1;
  return words[first]?.start ?? border.start;
}

/** The clause that a quantity stands in, between the breaks on either side. */
export function clauseAround(quantity: Quantity, { words, text }: ReadSentence, language: Language): Stretch {
  const breaks = words.filter((word) => breakStrength(word, language) >= 2);
  const start = breaks.findLast((word) => word.end <= quantity.start)?.end ?? 0;
  const end = breaks.find((word) => word.start >= quantity.end)?.start ?? text.length;
  return { start, end };
}

/** Whether no semicolon or dash stands between. */
export function isInSegment(stretch: Stretch, quantity: Quantity, { text }: ReadSentence): boolean {
  const between = text.slice(Math.min(stretch.end, quantity.end), Math.max(stretch.start, quantity.start));
  return !/[;—]/.test(between);
}

function breakStrength(word: Word, language: Language): number {
  if (/^[;:()—]$/.test(word.text)) return 4;
  if (language.subordinators.has(word.lower)) return 1.5;
  if (language.clauseBreaks.has(word.lower)) return 3;
  if (word.text === ",") return 2;
  return word.lower === language.particles.to || word.lower === language.particles.from ? 1 : 0;
}

export function inside(inner: Stretch, outer: Stretch): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
