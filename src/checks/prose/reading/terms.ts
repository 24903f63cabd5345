import type { Language } from "../language/language.ts";
import { bareWord, isHyphen, type Word } from "./words.ts";

/**
 * What a word may be found by: its stem, the groups of meaning that it belongs to (`§12`), and for a name its root (`@kazakh`), so that
 * “Kazakh” finds “Kazakhstan”. The first key is the word's own.
 */
export interface Term {
  readonly keys: readonly string[];
  readonly isName: boolean;
  /** Words such as `reached` or `total` join a subject to its figure and say little about it. */
  readonly isWeak: boolean;
  /** Number words tell facts apart (“first dose”, “two doses”) and are no subject. */
  readonly isNumber: boolean;
  readonly start: number;
  readonly end: number;
}

/** The words of one text that say what it is about. `isKnownName` tells of a capitalised first word whether it is a name. */
export function termsOf(
  words: readonly Word[],
  language: Language,
  isKnownName: (root: string) => boolean,
  expand: (acronym: string) => readonly string[] = expandNothing,
): Term[] {
  const terms: Term[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word?.kind !== "word") continue;
    const term = word.capital ? nameAt(words, at, language, isKnownName, expand) : undefined;
    if (term !== undefined) terms.push(term);
    else if (!word.capital || !isSecondPart(words, at, language)) pushWord(word, language, terms);
  }
  return terms;
}

/** The names alone among the words of a text (cf. `termsOf`). */
export function namesOf(
  words: readonly Word[],
  language: Language,
  isKnownName: (root: string) => boolean,
): Term[] {
  const names: Term[] = [];
  words.forEach((word, at) => {
    if (word.kind !== "word" || !word.capital) return;
    const name = nameAt(words, at, language, isKnownName, expandNothing);
    if (name !== undefined) names.push(name);
  });
  return names;
}

function expandNothing(): readonly string[] {
  return [];
}

/** A capitalised word that is a name, together with the second word or the number that belongs to it. */
function nameAt(
  words: readonly Word[],
  at: number,
  language: Language,
  isKnownName: (root: string) => boolean,
  expand: (acronym: string) => readonly string[],
): Term | undefined {
  const word = words[at];
  if (word === undefined) return undefined;
  const bare = bareWord(word);
  const next = words[at + 1];
  const whole = next?.kind === "word" ? language.longNames.get(`${bare} ${next.lower}`) : undefined;
  if (whole !== undefined && next !== undefined)
    return nameTerm([`@${rootOf(whole, language)}`, rootOf(whole, language)], word.start, next.end);
  if (isSecondPart(words, at, language)) return undefined;
  const isAcronym = /^\p{Lu}{2,6}$/u.test(word.text);
  const root = rootOf(bare, language);
  const starts = at === 0 || /^[.!?:“"«(]$/.test(words[at - 1]?.text ?? "");
  if (starts && !isAcronym && !isKnownName(root) && !isCountry(root, language)) return undefined;
  if (language.stopWords.has(bare) && !isAcronym) return undefined;
  const number = isHyphen(next) && words[at + 2]?.glued === true ? words[at + 2] : next;
  const numbered =
    number?.kind === "number" && /^\d{1,4}$/.test(number.text) ? [`@${root} ${number.text}`] : [];
  return nameTerm(
    [...numbered, `@${root}`, ...(isAcronym ? expand(word.text) : []), ...keysOf(bare, language)],
    word.start,
    word.end,
  );
}

/** The “Kingdom” of “United Kingdom”. */
function isSecondPart(words: readonly Word[], at: number, language: Language): boolean {
  const word = words[at];
  const before = words[at - 1];
  return (
    word?.capital === true &&
    before?.capital === true &&
    language.longNames.has(`${before.lower} ${bareWord(word)}`)
  );
}

function pushWord(word: Word, language: Language, terms: Term[]): void {
  const bare = bareWord(word);
  const isNumber = isNumberWord(bare, language);
  if (language.stopWords.has(bare) && !isNumber) return;
  if (language.scales.has(bare) || language.superlatives.has(bare) || bare.length < 2) return;
  const isWeak = language.measureVerbs.has(bare);
  terms.push({
    keys: keysOf(bare, language),
    isName: false,
    isNumber,
    isWeak,
    start: word.start,
    end: word.end,
  });
}

function nameTerm(keys: readonly string[], start: number, end: number): Term {
  return { keys, isName: true, isNumber: false, isWeak: false, start, end };
}

function isNumberWord(word: string, language: Language): boolean {
  return language.numerals.has(word) || language.ordinals.has(word);
}

/** “Tour de France”, “Bank of England”: a country inside another name is no place. What begins a sentence may be capitalised for that. */
export function isInsideName(words: readonly Word[], at: number, language: Language): boolean {
  const particle = words[at - 1];
  const head = words[at - 2];
  const isForeign = particle?.lower !== language.particles.of;
  return (
    particle?.kind === "word" &&
    language.nameParticles.has(particle.lower) &&
    head?.kind === "word" &&
    head.capital &&
    (isForeign || at > 2)
  );
}

/** Roots of a name, the one with its number first. */
export function rootsIn(term: Term): string[] {
  return term.keys.filter((key) => key.startsWith("@")).map((key) => key.slice(1));
}

/** The root of a name without its number. */
export function plainRoot(term: Term): string {
  return term.keys.find((key) => key.startsWith("@") && !key.includes(" "))?.slice(1) ?? "";
}

/** Stem and groups of meaning of a lower-case word. */
export function keysOf(word: string, language: Language): readonly string[] {
  const cache = cachesFor(language);
  const known = cache.keys.get(word);
  if (known !== undefined) return known;
  const base = language.irregularForms.get(word) ?? word;
  const stem = language.stem(base);
  const stems = base === word ? [stem] : [stem, language.stem(word)];
  const groups = stems.flatMap((each) => cache.groups.get(each) ?? []);
  const keys = [...new Set([...stems, ...groups])];
  cache.keys.set(word, keys);
  return keys;
}

/** Cuts a name to what its country, people and language share: `kazakh` of Kazakhstan, Kazakh, Kazakhs. */
export function rootOf(name: string, language: Language): string {
  const { roots } = cachesFor(language);
  const known = roots.get(name);
  if (known !== undefined) return known;
  let root = language.countryAdjectives.get(name) ?? name;
  for (let shorter = cutEnding(root, language); shorter !== root; shorter = cutEnding(root, language))
    root = shorter;
  roots.set(name, root);
  return root;
}

function cutEnding(name: string, language: Language): string {
  const ending = language.nameEndings.find((each) => name.endsWith(each) && name.length - each.length >= 4);
  return ending === undefined ? name : name.slice(0, -ending.length);
}

/** Whether a root is that of a country or continent, by the names that Intl knows. */
export function isCountry(root: string, language: Language): boolean {
  return cachesFor(language).countries().has(root);
}

function listCountries(language: Language): ReadonlySet<string> {
  const names = new Intl.DisplayNames(language.code, { type: "region", fallback: "none" });
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".split("");
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  const known = codes.flatMap((code) => names.of(code) ?? []).filter((name) => !/[\s(]/.test(name));
  const all = [...known, ...language.countryAdjectives.values(), ...language.continents];
  return new Set(all.map((name) => rootOf(name.toLowerCase(), language)));
}

interface Caches {
  readonly keys: Map<string, readonly string[]>;
  readonly roots: Map<string, string>;
  readonly countries: () => ReadonlySet<string>;
  readonly groups: ReadonlyMap<string, readonly string[]>;
}

const caches = new WeakMap<Language, Caches>();

function cachesFor(language: Language): Caches {
  const known = caches.get(language);
  if (known !== undefined) return known;
  const groups = new Map<string, string[]>();
  language.concepts.forEach((group, index) => {
    for (const word of group) {
      const stem = language.stem(language.irregularForms.get(word) ?? word);
      const list = groups.get(stem) ?? [];
      if (!list.includes(`§${index}`)) list.push(`§${index}`);
      groups.set(stem, list);
    }
  });
  let countries: ReadonlySet<string> | undefined;
  const made: Caches = {
    keys: new Map(),
    roots: new Map(),
    groups,
    countries: () => (countries ??= listCountries(language)),
  };
  caches.set(language, made);
  return made;
}
