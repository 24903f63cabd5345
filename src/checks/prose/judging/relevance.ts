import type { Claim } from "./context.ts";
import type { Entry } from "../ledger/entry.ts";
import type { LedgerIndex } from "../ledger/ledger-index.ts";
import type { Term } from "../reading/terms.ts";

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
  /** Whether all names of the fact are named, or two at least and half of them: “LeMond” is Greg LeMond. */
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
  const short = cover(id, claim.keys);
  let coverage = 0.6 * short.all;
  let topicCoverage = 0;
  let said = 0;
  let sharesTopic = short.sharesTopic;
  let saysTopic = false;
  for (const variant of variants) {
    const covered = cover(variant, claim.keys);
    coverage = Math.max(coverage, covered.all);
    topicCoverage = Math.max(topicCoverage, covered.topics);
    said = Math.max(said, covered.said);
    sharesTopic ||= covered.sharesTopic;
    saysTopic ||= covered.saysTopic;
  }
  const { all: precision, topics: topicPrecision } = explain(entry, claim.content, index);
  let named = 0;
  for (const name of entry.names) if (claim.names.has(name)) named += 1;
  return {
    total: 0.6 * coverage + 0.4 * precision,
    coverage,
    precision,
    sharesTopic,
    topic: 0.6 * topicCoverage + 0.4 * topicPrecision,
    said: saysTopic ? said : 0,
    namesAll: named >= Math.min(entry.names.size, Math.max(2, entry.names.size / 2)),
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

interface Cover {
  /** The share of a statement's words that the claim has; of those that are no names; of those that the sentence itself has. */
  readonly all: number;
  readonly topics: number;
  readonly said: number;
  /** Whether a word that says what the fact is about is among them. */
  readonly sharesTopic: boolean;
  readonly saysTopic: boolean;
}

function cover(terms: readonly Weighed[], keys: Claim["keys"]): Cover {
  let shared = 0;
  let all = 0;
  let sharedTopics = 0;
  let topics = 0;
  let said = 0;
  let hasTopics = false;
  let nearest = 0;
  let nearestTopic = 0;
  for (let at = 0; at < terms.length; at += 1) {
    const term = terms[at];
    if (term === undefined) break;
    const { weight, isName, isTopic } = term;
    const closeness = closest(term.keys, keys);
    all += weight;
    shared += weight * closeness;
    if (closeness > fromSentence) said += weight * closeness;
    if (closeness > nearest) nearest = closeness;
    if (isTopic) {
      hasTopics = true;
      if (closeness > nearestTopic) nearestTopic = closeness;
    }
    if (isName) continue;
    topics += weight;
    sharedTopics += weight * closeness;
  }
  // A statement of nothing but names is about what they name.
  const telling = hasTopics ? nearestTopic : nearest;
  return {
    // A statement of a single word is easily covered: it is held to be a little longer than it is.
    all: all === 0 ? 0 : shared / (all + 0.15),
    topics: topics === 0 ? 0 : sharedTopics / (topics + 0.15),
    said: all === 0 ? 0 : said / (all + 0.15),
    sharesTopic: telling >= (hasTopics ? 0.25 : 0.4),
    saysTopic: telling > fromSentence,
  };
}

function closest(own: readonly string[], keys: Claim["keys"]): number {
  let best = 0;
  for (let at = 0; at < own.length; at += 1) {
    const weight = keys.get(own[at] ?? "");
    if (weight !== undefined && weight > best) best = weight;
  }
  return best;
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
  for (let at = 0; at < content.length; at += 1) {
    const term = content[at];
    if (term === undefined) break;
    const { keys, isName } = term;
    const weight = index.weight(keys[0] ?? "") * (isName ? 1.1 : 1);
    let isKnown = false;
    for (let each = 0; each < keys.length && !isKnown; each += 1) isKnown = entry.keys.has(keys[each] ?? "");
    all += weight;
    if (isKnown) known += weight;
    if (isName) continue;
    topics += weight;
    if (isKnown) knownTopics += weight;
  }
  return { all: known / all, topics: knownTopics / topics };
}
