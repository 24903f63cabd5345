import type { Claim } from "./context.ts";
import type { Entry, LedgerIndex } from "./ledger-index.ts";
import type { Term } from "./terms.ts";

/** How much a claim seems to be about a fact, from 0 to 1. */
export interface Relevance {
  readonly total: number;
  /** How much of the fact's own words the claim has. */
  readonly coverage: number;
  /** How much of the claim's words the fact knows. */
  readonly precision: number;
  /** Whether they share a word that is no name: a claim about the same place is not yet about the same thing. */
  readonly sharesTopic: boolean;
  /** The same as the total, names left aside: what is said, not of whom. */
  readonly topic: number;
  /** How much of the fact's statement the sentence itself has, id and surroundings left aside; 0 where they share only names. */
  readonly said: number;
  /** Whether all names of the fact are named. */
  readonly namesAll: boolean;
}

/**
 * Weighs the words that a claim and a fact share by how telling they are in the ledger (cf. tf–idf), with coverage in both directions.
 * Remembered by the claim's words, since amounts, dates and swaps ask for the same pairs.
 */
export function rateRelevance(claim: Claim, entry: Entry, index: LedgerIndex): Relevance {
  let known = memory.get(claim.keys);
  if (known === undefined) memory.set(claim.keys, (known = new Map()));
  let relevance = known.get(entry);
  if (relevance === undefined) known.set(entry, (relevance = compute(claim, entry, index)));
  return relevance;
}

const memory = new WeakMap<Claim["keys"], Map<Entry, Relevance>>();

function compute(claim: Claim, entry: Entry, index: LedgerIndex): Relevance {
  const { variants, id } = weigh(entry, index);
  let coverage = 0.6 * cover(id, claim.keys, 0).all;
  let topicCoverage = 0;
  let said = 0;
  let sharesTopic = shares(id, claim.keys, 0.25);
  let saysTopic = false;
  for (const variant of variants) {
    const { all, topics } = cover(variant, claim.keys, 0);
    coverage = Math.max(coverage, all);
    topicCoverage = Math.max(topicCoverage, topics);
    sharesTopic ||= shares(variant, claim.keys, 0.25);
    said = Math.max(said, cover(variant, claim.keys, fromSentence).all);
    saysTopic ||= shares(variant, claim.keys, Math.max(0.25, fromSentence));
  }
  const { all: precision, topics: topicPrecision } = explain(entry, claim.content, index);
  let namesAll = true;
  for (const name of entry.names) namesAll &&= claim.names.has(name);
  return {
    total: 0.6 * coverage + 0.4 * precision,
    coverage,
    precision,
    sharesTopic,
    topic: 0.6 * topicCoverage + 0.4 * topicPrecision,
    said: saysTopic ? said : 0,
    namesAll,
  };
}

/** Words of headings and of sentences before weigh less than this. */
const fromSentence = 0.46;

interface Weighed {
  readonly keys: readonly string[];
  readonly weight: number;
  readonly isName: boolean;
  /** Whether it says what the fact is about. */
  readonly isTopic: boolean;
}

const weights = new WeakMap<
  Entry,
  { readonly variants: readonly (readonly Weighed[])[]; readonly id: readonly Weighed[] }
>();

function weigh(
  entry: Entry,
  index: LedgerIndex,
): { readonly variants: readonly (readonly Weighed[])[]; readonly id: readonly Weighed[] } {
  let known = weights.get(entry);
  if (known === undefined) {
    const all = (terms: readonly Term[]): Weighed[] => terms.map((term) => weighTerm(term, entry, index));
    weights.set(entry, (known = { variants: entry.variants.map(all), id: all(entry.idTerms) }));
  }
  return known;
}

function weighTerm(term: Term, { fact }: Entry, index: LedgerIndex): Weighed {
  const telling = Math.max(
    0.12,
    ...term.keys.filter((key) => !key.startsWith("§")).map((key) => index.weight(key)),
  );
  const weight = telling * (term.isName ? 1.25 : 1) * (term.isWeak ? 0.35 : term.isNumber ? 0.7 : 1);
  // In an event the verb is what it is about: “is found”.
  const isTopic = !term.isName && !term.isNumber && (!term.isWeak || fact.value === undefined);
  return { keys: term.keys, weight, isName: term.isName, isTopic };
}

/** The share of a statement's words that the claim has, closer than `above`; and of those that are no names. */
function cover(
  terms: readonly Weighed[],
  keys: Claim["keys"],
  above: number,
): { readonly all: number; readonly topics: number } {
  let shared = 0;
  let all = 0;
  let sharedTopics = 0;
  let topics = 0;
  for (const { keys: own, weight, isName } of terms) {
    const closeness = closest(own, keys);
    const found = closeness > above ? weight * closeness : 0;
    shared += found;
    all += weight;
    if (isName) continue;
    sharedTopics += found;
    topics += weight;
  }
  // A statement of a single word is easily covered: it is held to be a little longer than it is.
  return {
    all: all === 0 ? 0 : shared / (all + 0.15),
    topics: topics === 0 ? 0 : sharedTopics / (topics + 0.15),
  };
}

function closest(own: readonly string[], keys: Claim["keys"]): number {
  let best = 0;
  for (const key of own) {
    const weight = keys.get(key);
    if (weight !== undefined && weight > best) best = weight;
  }
  return best;
}

function shares(terms: readonly Weighed[], keys: Claim["keys"], least: number): boolean {
  let hasTopics = false;
  for (const term of terms) {
    if (!term.isTopic) continue;
    hasTopics = true;
    if (closest(term.keys, keys) >= least) return true;
  }
  return !hasTopics && terms.some((term) => closest(term.keys, keys) > Math.max(0.4, least));
}

function explain(
  entry: Entry,
  content: readonly Term[],
  index: LedgerIndex,
): { readonly all: number; readonly topics: number } {
  let known = 0;
  let all = 0.2;
  let knownTopics = 0;
  let topics = 0.2;
  for (const term of content) {
    const weight = index.weight(term.keys[0] ?? "") * (term.isName ? 1.1 : 1);
    const isKnown = term.keys.some((key) => entry.keys.has(key));
    all += weight;
    if (isKnown) known += weight;
    if (term.isName) continue;
    topics += weight;
    if (isKnown) knownTopics += weight;
  }
  return { all: known / all, topics: knownTopics / topics };
}
