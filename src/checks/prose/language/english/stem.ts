/**
 * Cuts an English word to its stem after Porter's algorithm (M. F. Porter, “An algorithm for suffix stripping”, 1980).
 * `word` is in lower case; words of up to three letters stay as they are.
 */
export function stemEnglish(word: string): string {
  let stem = memory.get(word);
  if (stem === undefined) memory.set(word, (stem = cut(word)));
  return stem;
}

// Sentences use few words over and over.
const memory = new Map<string, string>();

function cut(word: string): string {
  if (word.length <= 3 || !/^[a-z]+$/.test(word)) return word;
  let stem = stripPlural(word);
  stem = stripPast(stem);
  if (/[aeiouy].*y$/.test(stem)) stem = `${stem.slice(0, -1)}i`;
  stem = replaceSuffix(stem, doubleSuffixes, 0);
  stem = replaceSuffix(stem, singleSuffixes, 0);
  stem = replaceSuffix(stem, lastSuffixes, 1);
  return stripFinalE(stem);
}

const doubleSuffixes: readonly (readonly [string, string])[] = [
  ["ational", "ate"],
  ["ization", "ize"],
  ["isation", "ize"],
  ["fulness", "ful"],
  ["ousness", "ous"],
  ["iveness", "ive"],
  ["tional", "tion"],
  ["biliti", "ble"],
  ["ation", "ate"],
  ["alism", "al"],
  ["aliti", "al"],
  ["iviti", "ive"],
  ["ousli", "ous"],
  ["entli", "ent"],
  ["enci", "ence"],
  ["anci", "ance"],
  ["izer", "ize"],
  ["iser", "ize"],
  ["ator", "ate"],
  ["alli", "al"],
  ["abli", "able"],
  ["eli", "e"],
];
const singleSuffixes: readonly (readonly [string, string])[] = [
  ["icate", "ic"],
  ["ative", ""],
  ["alize", "al"],
  ["alise", "al"],
  ["iciti", "ic"],
  ["ical", "ic"],
  ["ness", ""],
  ["ful", ""],
];
const lastSuffixes: readonly (readonly [string, string])[] = [
  ["ement", ""],
  ["ance", ""],
  ["ence", ""],
  ["able", ""],
  ["ible", ""],
  ["ment", ""],
  ["sion", "s"],
  ["tion", "t"],
  ["ant", ""],
  ["ent", ""],
  ["ism", ""],
  ["ate", ""],
  ["iti", ""],
  ["ous", ""],
  ["ive", ""],
  ["ize", ""],
  ["ise", ""],
  ["al", ""],
  ["er", ""],
  ["or", ""],
  ["ic", ""],
];

function stripPlural(word: string): string {
  if (word.endsWith("sses") || word.endsWith("ies")) return word.slice(0, -2);
  if (word.endsWith("ss") || word.endsWith("us") || !word.endsWith("s")) return word;
  return word.slice(0, -1);
}

function stripPast(word: string): string {
  // “Exceed” is no past of anything.
  if (word.endsWith("ceed")) return word;
  if (word.endsWith("eed")) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const ending = ["ed", "ing"].find(
    (suffix) => word.endsWith(suffix) && /[aeiouy]/.test(word.slice(0, -suffix.length)),
  );
  if (ending === undefined) return word;
  const stem = word.slice(0, -ending.length);
  if (/(at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (/([^aeioulsz])\1$/.test(stem)) return stem.slice(0, -1);
  return measure(stem) === 1 && endsShort(stem) ? `${stem}e` : stem;
}

function replaceSuffix(
  word: string,
  suffixes: readonly (readonly [string, string])[],
  least: number,
): string {
  const found = suffixes.find(([suffix]) => word.endsWith(suffix));
  if (found === undefined) return word;
  const stem = word.slice(0, -found[0].length);
  return measure(stem) > least ? stem + found[1] : word;
}

function stripFinalE(word: string): string {
  if (!word.endsWith("e")) return word.endsWith("ll") && measure(word) > 1 ? word.slice(0, -1) : word;
  const stem = word.slice(0, -1);
  const size = measure(stem);
  return size > 1 || (size === 1 && !endsShort(stem)) ? stem : word;
}

/** Porter's m: how often a run of vowels is followed by a run of consonants. */
function measure(stem: string): number {
  return stem.replace(/^[^aeiouy]+/, "").match(/[aeiouy]+[^aeiouy]+/g)?.length ?? 0;
}

function endsShort(stem: string): boolean {
  return /^(?:.*[^aeiou])?[aeiouy][^aeiouwxy]$/.test(stem) && /[^aeiou][aeiouy][^aeiouwxy]$/.test(stem);
}
