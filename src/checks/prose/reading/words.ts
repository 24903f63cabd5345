import type { Language } from "../language/language.ts";

/** A word, number or sign of a sentence. Offsets count UTF-16 units from the sentence's start. */
export interface Word {
  readonly kind: "word" | "number" | "sign";
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  /** Written against the word before, without a space. */
  readonly glued: boolean;
  /** Begins with a capital letter. */
  readonly capital: boolean;
}

const pattern = /\d+(?:[.,'’\u00a0\u202f\u2009]\d+)*|\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*|US\$|[^\s]/gu;

/** Cuts a sentence into words, numbers and signs; what stands between them is blank. */
export function splitWords(sentence: string): Word[] {
  const found: Word[] = [];
  let before = -1;
  for (const match of sentence.matchAll(pattern)) {
    const text = match[0];
    const start = match.index;
    const first = text.charAt(0);
    found.push({
      kind: /\d/.test(first) ? "number" : /\p{L}/u.test(first) ? "word" : "sign",
      text,
      lower: text.toLowerCase().replaceAll("’", "'"),
      start,
      end: start + text.length,
      glued: start === before,
      capital: /\p{Lu}/u.test(first),
    });
    before = start + text.length;
  }
  return found;
}

/** Whether a sign joins two parts of one word: `second-largest`, `China–Europe`. */
export function isHyphen(word: Word | undefined): boolean {
  return word !== undefined && /^[-‐‑–]$/.test(word.text) && word.glued;
}

/** A word without its possessive ending. */
export function bareWord(word: Word): string {
  return word.lower.replace(/'s?$/, "");
}

/** Reads digits with the language's marks: `1,650,763.73`. Undefined for versions, addresses and dates. */
export function readDigits(
  text: string,
  language: Language,
): { value: number; step: number; coarse: number } | undefined {
  const thousands = new RegExp(`^\\d{1,3}(?:[${language.thousandsMarks}]\\d{3})+$`);
  const [whole = "", decimals, ...more] = text.split(language.decimalMark);
  if (more.length > 0 || (decimals !== undefined && !/^\d+$/.test(decimals))) return undefined;
  if (!/^\d+$/.test(whole) && !thousands.test(whole)) return undefined;
  const digits = whole.replace(/\D/g, "");
  const value = Number(decimals === undefined ? digits : `${digits}.${decimals}`);
  const step = decimals === undefined ? 1 : 10 ** -decimals.length;
  const zeros = decimals === undefined ? (/0*$/.exec(digits)?.[0].length ?? 0) : 0;
  return { value, step, coarse: value === 0 ? 1 : step * 10 ** Math.min(zeros, digits.length - 1) };
}
