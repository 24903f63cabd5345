import { readClauseHedges } from "../reading/hedges.ts";
import type { Language, ProseHedge } from "../language/language.ts";
import type { LedgerIndex } from "../ledger/ledger-index.ts";
import type { ReadSentence } from "../reading/quantities.ts";
import type { ProseDate, Quantity, Stretch } from "../reading/quantity.ts";
import { findOutsiders, type Outsider } from "./outsiders.ts";
import { clauseAround, findBorders, inside, isInSegment, partOf } from "./parts.ts";
import { isCountry, isInsideName, plainRoot, rootsIn, termsOf, type Term } from "../reading/terms.ts";
import { bareWord, matchesIn } from "../reading/words.ts";

/** What surrounds a sentence and tells what it is about: keys of headings, table heads and the sentences before, with their weight. */
export interface Surroundings {
  readonly keys: ReadonlyMap<string, number>;
  /** Dates that hold for the sentence unless it names its own: of a table's row, of the heading. */
  readonly dates: readonly { readonly date: ProseDate; readonly isOwn: boolean }[];
  /** Roots of the names around it. */
  readonly names: ReadonlySet<string>;
  /** Forecasts and estimates that the sentence before announces: “How much will it rise? Nine centimetres.” */
  readonly hedges?: ReadonlySet<ProseHedge>;
}

/** One quantity with the words that belong to it. */
export interface Claim<Kind extends Quantity = Quantity> {
  readonly quantity: Kind;
  readonly sentence: ReadSentence;
  /** Its part of the sentence. */
  readonly part: Stretch;
  /** How close each key stands to the quantity: 1 in its own part of the sentence, less in others and around. */
  readonly keys: ReadonlyMap<string, number>;
  /** The words of its own part, which its fact should explain. */
  readonly content: readonly Term[];
  /** Dates that it may be of, with whether they stand in its own part. */
  readonly dates: readonly { readonly date: ProseDate; readonly isOwn: boolean }[];
  /** Roots of places in its own part, and of all names in the sentence. */
  readonly places: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  /** Roots of names that the ledger does not know, of which it is told, and of all other names in the sentence or around it. */
  readonly outsiders: ReadonlySet<string>;
  readonly otherNames: ReadonlySet<string>;
  /** Roots of the names in its own part, and of those in its own clause. */
  readonly ownNames: ReadonlySet<string>;
  readonly clauseNames: ReadonlySet<string>;
  readonly isUniversal: boolean;
  readonly clauseHedges: ReadonlySet<ProseHedge>;
}

/** What a sentence says apart from its quantities, worked out once for all of them. */
export interface SentenceView {
  readonly sentence: ReadSentence;
  readonly terms: readonly Term[];
  readonly dates: readonly ProseDate[];
  readonly places: readonly Place[];
  readonly universal: readonly Stretch[];
  readonly names: ReadonlySet<string>;
  readonly outsiders: readonly Outsider[];
  readonly otherNames: ReadonlySet<string>;
}

export function viewSentence(
  sentence: ReadSentence,
  index: LedgerIndex,
  language: Language,
  around: Surroundings,
): SentenceView {
  const all = termsOf(sentence.words, language, (root) => index.names.has(root), index.expand);
  const terms = all.filter((term) => !isInUnit(term, sentence.quantities, index));
  const names = new Set(around.names);
  const outsiders = findOutsiders(sentence, terms, index, language);
  const otherNames = new Set(around.names);
  for (const term of terms) {
    names.add(term.keys[0] ?? "");
    if (!term.isName) continue;
    const isOutside = outsiders.some((name) => inside(term, name));
    for (const root of rootsIn(term)) {
      names.add(root);
      if (!isOutside) otherNames.add(root);
    }
  }
  return {
    sentence,
    terms,
    dates: sentence.quantities.filter((quantity) => quantity.kind === "date"),
    places: findPlaces(sentence, terms, index, language),
    universal: findUniversal(sentence.text, language),
    names,
    outsiders,
    otherNames,
  };
}

const weights = { own: 1, lead: 0.95, leadOfOthers: 0.5, carried: 0.8, elsewhere: 0.4, nameElsewhere: 0.15 };

/** Gives each of a sentence's quantities its own part of the sentence. */
export function makeClaims(
  view: SentenceView,
  quantities: readonly Quantity[],
  language: Language,
  around: Surroundings,
): Claim[] {
  if (quantities.length === 0) return [];
  const { sentence, terms, dates, places, universal, names, outsiders, otherNames } = view;
  const borders = findBorders(sentence, quantities, language);
  const namedTerms = terms.filter((term) => term.isName);
  const order = findOrder(quantities, sentence, language);
  return quantities.map((quantity, at) => {
    const part = partOf(borders, at);
    const leadEnd = quantities[0]?.start ?? 0;
    const own = terms.filter((term) => inside(term, part) && !(at > 0 && term.end <= leadEnd));
    const wordOf = (term: Term): string => sentence.text.slice(term.start, term.end).toLowerCase();
    const hasSubject = own.some(
      (term) =>
        !term.isWeak && !term.isNumber && !inside(term, quantity) && !language.changeWords.has(wordOf(term)),
    );
    const before = quantities[at - 1];
    const weightOf = (term: Term): number => {
      if (inside(term, part)) return weights.own;
      // “… counts nine institutes, the other more than ten”
      if (!hasSubject && before !== undefined && inside(term, partOf(borders, at - 1)))
        return weights.carried;
      if (term.end <= leadEnd) return at === 0 || !hasSubject ? weights.lead : weights.leadOfOthers;
      // “At 48.8 metres, the bridge is the highest …”
      if (at === 0 && !hasSubject) return weights.carried;
      return term.isName ? weights.nameElsewhere : weights.elsewhere;
    };
    const keys = new Map(around.keys);
    for (const term of terms) raise(keys, term, weightOf(aligned(term, at, order) ?? term));
    const inPart = (stretch: Stretch): boolean =>
      inside(stretch, part) || (stretch.end <= leadEnd && quantities.length === 1);
    const ownDates = dates.filter((date) => date !== quantity && inside(date, part));
    const leadDates = dates.filter((date) => date !== quantity && date.end <= leadEnd && at > 0);
    const laterDates = dates.filter(
      (date) => date !== quantity && !ownDates.includes(date) && !leadDates.includes(date),
    );
    const isShifted =
      language.relativeTimes.test(sentence.text.slice(quantity.start, part.end)) ||
      sentence.words.some(
        (word) => inside(word, part) && word.start > leadEnd && language.timeShifts.has(bareWord(word)),
      );
    const shared =
      ownDates.length > 0
        ? []
        : [
            ...leadDates.map((date) => ({ date, isOwn: !isShifted })),
            ...laterDates.map((date) => ({ date, isOwn: false })),
          ];
    const given = dates.length === 0 ? around.dates : [];
    const clause = clauseAround(quantity, sentence, language);
    return {
      quantity: hasSubject ? quantity : withUnitOf(quantity, before),
      sentence,
      part,
      keys,
      content: terms.filter(
        (term) =>
          (inside(term, part) || (!hasSubject && term.end <= leadEnd)) && !term.isWeak && !term.isNumber,
      ),
      dates: [
        ...ownDates.map((date) => ({
          date,
          isOwn: !(isShifted && date.end <= quantity.start) && isInSegment(date, quantity, sentence),
        })),
        ...shared,
        ...given,
      ],
      places: new Set(
        places
          .filter((place) => isInSegment(place, quantity, sentence))
          .filter((place) => inPart(place) || (!hasSubject && !places.some(inPart) && place.end <= leadEnd))
          .map((place) => place.root),
      ),
      names,
      outsiders: new Set(
        outsiders
          .filter((name) => isInSegment(name, quantity, sentence) && (inPart(name) || !hasSubject))
          .map(({ root }) => root),
      ),
      otherNames,
      clauseNames: new Set(namedTerms.filter((term) => inside(term, clause)).flatMap(rootsIn)),
      ownNames: new Set(namedTerms.filter((term) => inside(term, part)).flatMap(rootsIn)),
      isUniversal: universal.some((stretch) => inPart(stretch) || stretch.start < leadEnd),
      clauseHedges: new Set([
        ...clauseHedgesOf(sentence, part, leadEnd, language),
        ...(language.pastTense.test(sentence.text) ? [] : (around.hedges ?? [])),
      ]),
    };
  });
}

/** Months of dates and names of units say nothing of the subject; of a currency they do where few facts are about it: “rate in *marks*”. */
function isInUnit(term: Term, quantities: readonly Quantity[], index: LedgerIndex): boolean {
  return quantities.some((quantity) => {
    if (!inside(term, quantity)) return false;
    if (quantity.kind !== "amount") return quantity.kind === "date";
    if (quantity.unit.kind !== "money") return quantity.unit.kind !== "noun";
    const { codes } = quantity.unit;
    const facts = index.byKey.get(term.keys[0] ?? "") ?? [];
    const isTelling = facts.every((at) => {
      const unit = index.entries[at]?.unit;
      return unit?.kind === "money" ? unit.codes.some((code) => codes.includes(code)) : unit?.kind === "noun";
    });
    return facts.length === 0 || facts.length > 3 || !isTelling;
  });
}

function raise(keys: Map<string, number>, term: Term, weight: number): void {
  for (const key of term.keys) {
    const value = key.startsWith("§") ? weight * 0.8 : weight;
    if ((keys.get(key) ?? 0) < value) keys.set(key, value);
  }
}

/** “Runs and containers rose by 23 and 30 percent respectively”: two words of the lead that belong to two quantities in their order. */
interface Order {
  readonly first: Quantity;
  readonly second: Quantity;
  /** Which of the sentence's quantities the first is, and where the word stands that joins the two in the lead. */
  readonly offset: number;
  readonly link: number;
  readonly isOfNames: boolean;
}

function findOrder(
  quantities: readonly Quantity[],
  { text, words }: ReadSentence,
  language: Language,
): Order | undefined {
  const [first, second] = quantities.slice(-2);
  if (first === undefined || second === undefined) return undefined;
  const isOfNames = !language.inOrder.test(text);
  if (isOfNames && !/:\s*\S{0,3}$/.test(text.slice(0, first.start))) return undefined;
  const link = words.findLast((word) => language.orderLinks.has(word.lower) && word.end < first.start);
  return link === undefined
    ? undefined
    : { first, second, offset: quantities.length - 2, link: link.start, isOfNames };
}

/** Moves a word of the lead to the quantity that it belongs to. */
function aligned(term: Term, at: number, order: Order | undefined): Term | undefined {
  if (order === undefined || at < order.offset || term.end > order.first.start) return undefined;
  if (order.isOfNames && !term.isName) return undefined;
  const { start, end } = term.start < order.link ? order.first : order.second;
  return { ...term, start, end };
}

/** “Nine institutes, the other more than ten”: the second number counts what the first one does. */
function withUnitOf(quantity: Quantity, before: Quantity | undefined): Quantity {
  if (quantity.kind !== "amount" || before?.kind !== "amount") return quantity;
  return quantity.unit.kind === "none" && before.unit.kind === "noun"
    ? { ...quantity, unit: { ...before.unit, isCarried: true } }
    : quantity;
}

export interface Place extends Stretch {
  readonly root: string;
}

/** Names of places: countries, the ledger's scopes, and names behind `in`, `across`, … */
function findPlaces(
  { words }: ReadSentence,
  terms: readonly Term[],
  index: LedgerIndex,
  language: Language,
): Place[] {
  return terms.flatMap((term) => {
    if (!term.isName) return [];
    const root = plainRoot(term);
    const at = words.findIndex((word) => word.start === term.start);
    if (isInsideName(words, at, language)) return [];
    const before = words.slice(Math.max(0, at - 2), at).map((word) => word.lower);
    const isNamed = before.some((word) => language.innerPrepositions.has(word));
    return index.scopes.has(root) || isCountry(root, language) || isNamed
      ? [{ root, start: term.start, end: term.end }]
      : [];
  });
}

function findUniversal(text: string, language: Language): readonly Stretch[] {
  return matchesIn(text.toLowerCase(), language.universalScopes).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Forecasts and estimates announced in the quantity's part, or ahead of all of them. */
function clauseHedgesOf(
  sentence: ReadSentence,
  part: Stretch,
  leadEnd: number,
  language: Language,
): ReadonlySet<ProseHedge> {
  const hedges = readClauseHedges(
    sentence.words.filter((word) => inside(word, part) || word.end <= leadEnd),
    language,
  );
  const isEstimated = sentence.words.some((word) => language.estimateNouns.has(word.lower));
  return isEstimated ? new Set([...hedges, "estimate" as const]) : hedges;
}
