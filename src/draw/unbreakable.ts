/** A piece of text that stays on one line. */
export interface Unit {
  readonly text: string;
  readonly spaceAfter: boolean;
}

/** Cuts text where a line may end: at spaces that do not part a number from its unit, after long-word hyphens, between East Asian characters. */
export function splitUnits(text: string): readonly Unit[] {
  const words = text.split(/[ \t\n\r]+/).filter((word) => word !== "");
  const glued: string[] = [];
  for (const [index, word] of words.entries()) {
    const before = words[index - 1];
    const grown = glued.at(-1);
    const isGlued =
      before !== undefined &&
      grown !== undefined &&
      grown.length + word.length < longestGlued &&
      belongTogether(before, word, index === words.length - 1);
    if (isGlued) glued[glued.length - 1] = `${grown} ${word}`;
    else glued.push(word);
  }
  return glued.flatMap(splitInside);
}

/** In characters. Longer chains of numbers and units may break rather than force a wide column. */
const longestGlued = 26;

function belongTogether(before: string, word: string, isLast: boolean): boolean {
  if (/^[–—-]$/.test(word)) return true;
  if (/^(US\$|[$€£¥§¶№]|no\.|nos?|p\.|pp\.|c\.|ca\.)$/i.test(before)) return true;
  if (isYear(word)) return before.length <= 9 && /^[\p{L}(]/u.test(before);
  if (isNumber(before)) return word.length <= 12 && /^[\p{L}%°×]/u.test(word) && !functionWords.test(word);
  // A closing number (“Phase 2”) would stand alone.
  return isLast && isNumber(word) && before.length <= 12;
}

const functionWords = /^(and|or|to|in|of|on|at|by|for|from|with|the|a|an|und|et|y|и)$/i;

function isNumber(word: string): boolean {
  return /^[(“"]?\D{0,4}\d[\d.,’\u00A0\u202F]*[+%]?$/.test(word) && !isYear(word);
}

function isYear(word: string): boolean {
  return /^[12]\d{3}[,.;:)]?$/.test(word);
}

const eastAsian = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}";
/** After an East Asian character or its punctuation, before another, but never before closing punctuation. */
const breakInside = new RegExp(
  `(?<=[${eastAsian}，。、；：！？）」』》〉])(?=[${eastAsian}（「『《〈])|(?<=\\p{L}{4}[-–/])(?=\\p{L}{4})`,
  "u",
);

/** Scripts that leave no spaces between words. */
const unspaced = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
let segmenter: Intl.Segmenter | undefined;

function splitInside(word: string): readonly Unit[] {
  const pieces = unspaced.test(word) ? splitWords(word) : word.split(breakInside);
  return pieces.map((text, index) => ({ text, spaceAfter: index === pieces.length - 1 }));
}

/** By the dictionary that Node brings along; what is no word (a full stop, a closing quote) stays with the word before. */
function splitWords(text: string): readonly string[] {
  segmenter ??= new Intl.Segmenter("th", { granularity: "word" });
  const pieces: string[] = [];
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    if (isWordLike === true || pieces.length === 0) pieces.push(segment);
    else pieces[pieces.length - 1] += segment;
  }
  return pieces;
}
