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

/** Weighs the words that a claim and a fact share by how telling they are in the ledger. Cf. tf–idf with coverage in both directions. */
export function rateRelevance(claim: Claim, entry: Entry, index: LedgerIndex): Relevance {
  const coverage = Math.max(
    0.6 * coverOf(entry.idTerms, claim, index),
    ...entry.variants.map((terms) => coverOf(terms, claim, index)),
  );
  const precision = explainedBy(entry, claim.content, index);
  const sharesTopic = [...entry.variants, entry.idTerms].some((terms) =>
    sharesTopicWord(terms, claim, entry),
  );
  const own: Claim = { ...claim, keys: new Map([...claim.keys].filter(([, weight]) => weight > 0.46)) };
  const said = entry.variants.some((terms) => sharesTopicWord(terms, own, entry))
    ? Math.max(0, ...entry.variants.map((terms) => coverOf(terms, own, index)))
    : 0;
  const namesAll = [...entry.names].every((name) => claim.names.has(name));
  const topic =
    0.6 * Math.max(0, ...entry.variants.map((terms) => coverOf(terms.filter(isTopic), claim, index))) +
    0.4 * explainedBy(entry, claim.content.filter(isTopic), index);
  return { total: 0.6 * coverage + 0.4 * precision, coverage, precision, sharesTopic, topic, said, namesAll };
}

function isTopic(term: Term): boolean {
  return !term.isName;
}

function coverOf(terms: readonly Term[], claim: Claim, index: LedgerIndex): number {
  let shared = 0;
  let all = 0;
  for (const term of terms) {
    const weight = weightOf(term, index);
    all += weight;
    shared += weight * Math.max(0, ...term.keys.map((key) => claim.keys.get(key) ?? 0));
  }
  // A statement of a single word is easily covered: it is held to be a little longer than it is.
  return all === 0 ? 0 : shared / (all + 0.15);
}

function weightOf(term: Term, index: LedgerIndex): number {
  const telling = Math.max(
    ...term.keys.filter((key) => !key.startsWith("§")).map((key) => index.weight(key)),
    0.12,
  );
  return telling * (term.isName ? 1.25 : 1) * (term.isWeak ? 0.35 : term.isNumber ? 0.7 : 1);
}

function explainedBy(entry: Entry, content: readonly Term[], index: LedgerIndex): number {
  let known = 0;
  let all = 0.2;
  for (const term of content) {
    const weight = index.weight(term.keys[0] ?? "") * (term.isName ? 1.1 : 1);
    all += weight;
    if (term.keys.some((key) => entry.keys.has(key))) known += weight;
  }
  return known / all;
}

function sharesTopicWord(terms: readonly Term[], claim: Claim, { fact }: Entry): boolean {
  const topics = terms.filter(
    (term) => !term.isName && !term.isNumber && (!term.isWeak || fact.value === undefined),
  );
  if (topics.length === 0 && terms.length > 0)
    return terms.some((term) => term.keys.some((key) => (claim.keys.get(key) ?? 0) > 0.4));
  return topics.some((term) => term.keys.some((key) => (claim.keys.get(key) ?? 0) >= 0.25));
}
