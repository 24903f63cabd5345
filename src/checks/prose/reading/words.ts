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
  pattern.lastIndex = 0;
  for (let match = pattern.exec(sentence); match !== null; match = pattern.exec(sentence)) {
    const text = match[0];
    const start = match.index;
    const code = text.charCodeAt(0);
    const isSmall = code >= 97 && code <= 122;
    found.push({
      kind: isSmall ? "word" : kindOf(code, text),
      text,
      lower: isSmall && plain.test(text) ? text : text.toLowerCase().replaceAll("’", "'"),
      start,
      end: start + text.length,
      glued: start === before,
      capital: !isSmall && ((code >= 65 && code <= 90) || (code > 127 && /^\p{Lu}/u.test(text))),
    });
    before = start + text.length;
  }
  return found;
}

const plain = /^[a-z]+$/;

function kindOf(code: number, text: string): Word["kind"] {
  if (code >= 48 && code <= 57) return "number";
  if (code >= 65 && code <= 90) return "word";
  return code > 127 && /^\p{L}/u.test(text) ? "word" : "sign";
}

/** Where a global pattern is found in a text. Unlike `matchAll` it makes no copy of the pattern, which would have to be compiled anew. */
export function matchesIn(text: string, wanted: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  wanted.lastIndex = 0;
  for (let match = wanted.exec(text); match !== null; match = wanted.exec(text)) {
    found.push(match);
    if (match[0] === "") wanted.lastIndex += 1;
  }
  return found;
}

/** Whether a sign joins two parts of one word: `second-largest`, `China–Europe`. */
export function isHyphen(word: Word | undefined): boolean {
  return word?.glued === true && word.kind === "sign" && /^[-‐‑–]$/.test(word.text);
}

/** A word without its possessive ending. */
export function bareWord(word: Word): string {
  return word.lower.includes("'") ? word.lower.replace(/'s?$/, "") : word.lower;
}

/** Reads digits with the language's marks: `1,650,763.73`. Undefined for versions, addresses and dates. */
export function readDigits(
  text: string,
  language: Language,
): { value: number; step: number; coarse: number } | undefined {
  const thousands = thousandsOf(language.thousandsMarks);
  const [whole = "", decimals, ...more] = text.split(language.decimalMark);
  if (more.length > 0 || (decimals !== undefined && !/^\d+$/.test(decimals))) return undefined;
  if (!/^\d+$/.test(whole) && !thousands.test(whole)) return undefined;
  const digits = whole.replace(/\D/g, "");
  const value = Number(decimals === undefined ? digits : `${digits}.${decimals}`);
  const step = decimals === undefined ? 1 : 10 ** -decimals.length;
  const zeros = decimals === undefined ? (/0*$/.exec(digits)?.[0].length ?? 0) : 0;
  return { value, step, coarse: value === 0 ? 1 : step * 10 ** Math.min(zeros, digits.length - 1) };
}

const grouped = new Map<string, RegExp>();

function thousandsOf(marks: string): RegExp {
  let digits = grouped.get(marks);
  if (digits === undefined) grouped.set(marks, (digits = new RegExp(`^\\d{1,3}(?:[${marks}]\\d{3})+$`)));
  return digits;
}
