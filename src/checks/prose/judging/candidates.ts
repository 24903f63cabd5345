import { relateHedge, type HedgeRelation } from "./compare-hedge.ts";
import { relatePeriod } from "./compare-period.ts";
import { relateScope, type ScopeRelation } from "./compare-scope.ts";
import { findConversion, relateUnits, type UnitRelation } from "./compare-unit.ts";
import { digitsOf, looksMistyped, relateValue, type ValueRelation } from "./compare-value.ts";
import type { Claim } from "./context.ts";
import type { Language } from "../language/language.ts";
import type { Entry } from "../ledger/entry.ts";
import type { LedgerIndex } from "../ledger/ledger-index.ts";
import type { PeriodRelation } from "./periods.ts";
import type { Amount } from "../reading/quantity.ts";
import { keysOf } from "../reading/terms.ts";
import { rateRelevance, type Relevance } from "./relevance.ts";
import { shortlist, withDigitsOf, withNumberOf } from "./shortlist.ts";

/** A fact that an amount may mean, with everything in which the two agree and differ. */
export interface Candidate {
  readonly entry: Entry;
  readonly amount: Amount;
  readonly relevance: Relevance;
  readonly value: ValueRelation;
  readonly unit: UnitRelation["kind"];
  readonly period: PeriodRelation;
  readonly scope: ScopeRelation;
  readonly hedge: HedgeRelation;
  /** Another number, but perhaps this one mistyped. */
  readonly isMistyped: boolean;
  /** The right number in another unit of the same dimension. */
  readonly isUnitSlip: boolean;
  /** Another number, and of another size; of quite another. */
  readonly isOff: boolean;
  readonly isFar: boolean;
  /** How much number and unit alone tell: from 1 for a lone digit to 6. */
  readonly evidence: number;
  /** Likelihood that this is the fact meant; only for comparing candidates of one amount. */
  readonly score: number;
}

/**
 * The facts that an amount may mean, likeliest first. Where one `settles` it, those of quite another number are left out that could not
 * be likelier.
 */
export function findCandidates(
  claim: Claim<Amount>,
  index: LedgerIndex,
  language: Language,
  settles: (candidate: Candidate) => boolean,
): Candidate[] {
  const byScore = (a: Candidate, b: Candidate): number => b.score - a.score;
  const settled = findByDigits(claim, index, language, settles);
  if (settled !== undefined) return [settled];
  const entries = shortlist(claim, index);
  const found: Candidate[] = [];
  const others: { readonly reading: Claim<Amount>; readonly entry: Entry }[] = [];
  for (const amount of [claim.quantity, ...claim.quantity.otherReadings]) {
    const reading = amount === claim.quantity ? claim : { ...claim, quantity: amount };
    for (const [at, entry] of entries.entries()) {
      if (isAnotherNumber(amount, entry)) {
        if (at < mostByWords) others.push({ reading, entry });
        continue;
      }
      const candidate = rate(reading, entry, index, language);
      if (candidate !== undefined) found.push(candidate);
    }
  }
  const first = found.toSorted(byScore)[0];
  if (first !== undefined && first.score > mostOfAnother && settles(first)) return [first];
  for (const { reading, entry } of others) {
    const candidate = rate(reading, entry, index, language);
    if (candidate !== undefined) found.push(candidate);
  }
  return found.toSorted(byScore);
}

/** The highest score that a fact of another number can have: full relevance, the same unit, time and place, a kept hedge, a likely slip. */
const mostOfAnother = 1 + 0.12 + 0.12 + 0.06 + 0.03 + 0.12;

/** Among so many of the likeliest by words, one may be meant whose number is quite another. */
const mostByWords = 10;

/**
 * The one fact that settles an amount by its number, found without looking at a word of any other; undefined where that is not plain. Only
 * a fact of its digits does, of which the shortlist has all.
 */
function findByDigits(
  claim: Claim<Amount>,
  index: LedgerIndex,
  language: Language,
  settles: (candidate: Candidate) => boolean,
): Candidate | undefined {
  const { quantity } = claim;
  const { low, unit, otherReadings } = quantity;
  if (low <= 0 || otherReadings.length > 0 || digitsOf(quantity) < 2) return undefined;
  if (unit.kind === "measure" && index.convertsMeasure(unit.sign)) return undefined;
  let first: Candidate | undefined;
  let second = 0;
  for (const entry of withNumberOf(quantity, index)) {
    const candidate = rate(claim, entry, index, language);
    if (candidate === undefined) continue;
    if (first !== undefined && candidate.score <= first.score) second = Math.max(second, candidate.score);
    else {
      second = first?.score ?? second;
      first = candidate;
    }
  }
  return first !== undefined &&
    first.score > Math.max(mostOfAnother, second) &&
    settles(first) &&
    withDigitsOf(quantity, index).includes(first.entry)
    ? first
    : undefined;
}

/** Whether no conversion and no slip makes a fact's value of an amount. */
export function isAnotherNumber(amount: Amount, { fact, unit }: Entry): boolean {
  if (amount.low < 0 || relateValue(amount, fact.value ?? 0) !== "other") return false;
  if (amount.unit.kind !== "measure" || unit.kind !== "measure" || amount.unit.sign === unit.sign)
    return true;
  const scale = findConversion(amount.unit.sign, unit.sign);
  return scale === undefined || relateValue(amount, fact.value ?? 0, scale.factor, scale.offset) === "other";
}

/** Compares an amount with one fact; undefined where they are of such different kinds that nobody would mix them up. */
export function rate(
  claim: Claim<Amount>,
  entry: Entry,
  index: LedgerIndex,
  language: Language,
  kinds: "like" | "any" = "like",
): Candidate | undefined {
  const { fact } = entry;
  const amount = isToldAsLoss(claim, entry, language) ? withoutSign(claim.quantity) : claim.quantity;
  const isYear = fact.unit === "year" && entry.when !== undefined && entry.when !== fact.when;
  if (fact.value === undefined || fact.unit === "rank" || isYear) return undefined;
  if (
    amount.unit.kind === "times" &&
    entry.unit.kind !== "times" &&
    entry.unit.kind !== "noun" &&
    entry.unit.kind !== "none"
  )
    return undefined;
  const stated = relateUnits(amount.unit, entry, index, language, (key) => (claim.keys.get(key) ?? 0) >= 0.4);
  const units =
    stated.kind === "conflict" && namesUnitBehind(claim, entry, language)
      ? ({ kind: "same" } as const)
      : stated;
  const scale = units.kind === "convertible" ? units.factor : 1;
  const offset = units.kind === "convertible" ? units.offset : 0;
  const converted = relateValue(amount, fact.value, scale, offset);
  // The right digits with the wrong unit: miles for kilometres.
  const isUnitSlip =
    units.kind === "convertible" && !isSound(converted) && isSound(relateValue(amount, fact.value));
  const value = isUnitSlip ? "same" : converted;
  const unit = isUnitSlip ? "conflict" : units.kind;
  const areThings = amount.unit.kind === "noun" && entry.unit.kind === "noun";
  if (unit === "conflict" && !isSound(value) && !(kinds === "any" && areThings)) return undefined;
  const rated = rateRelevance(claim, entry, index);
  // Another number of another thing: no fault of any sort is told of it.
  if (kinds === "like" && value === "other" && Math.max(rated.total, 0.9 * rated.topic) < 0.2)
    return undefined;
  const period = relatePeriod(claim, entry, index.familyOf(entry));
  const scope = relateScope(claim, entry, language);
  // Told of another place, it cannot name its own.
  const relevance =
    scope === "conflict" ? { ...rated, total: Math.max(rated.total, 0.9 * rated.topic) } : rated;
  const hedge = relateHedge(
    fact.hedge === "exact" ? withoutHedges(amount, entry.announced) : amount,
    amount.high * scale + offset,
    claim.clauseHedges,
    { hedge: fact.hedge, value: fact.value },
    value,
  );
  const digits = digitsOf(amount);
  const said = amount.high * scale + offset;
  const isMistyped = value === "other" && amount.low === amount.high && looksMistyped(said, fact.value);
  // “Less than 48 minutes” of what takes less than that: the hedge tells, too.
  const keepsHedge = fact.hedge !== "exact" && hedge === "kept" && value === "same" && amount.hedges.size > 0;
  const evidence =
    weighEvidence(amount, value, unit, period, index.countUnit(entry)) +
    (keepsHedge && unit === "same" ? 1 : 0);
  const ratio = Math.abs(said / fact.value);
  const isOff = (factor: number): boolean => value === "other" && (ratio > factor || ratio < 1 / factor);
  const candidate: Candidate = {
    isOff: isOff(20),
    isFar: isOff(1000),
    entry,
    amount,
    relevance,
    value,
    unit,
    period,
    scope,
    hedge,
    isMistyped,
    isUnitSlip,
    evidence,
    score: 0,
  };
  const score = scoreOf(candidate, digits) - (isOff(5) ? 0.2 : 0) + (isMistyped ? 0.12 : 0);
  return Object.assign(candidate, { score });
}

/** “Connacht: −28.8 %” of a fact that is about a fall. Below zero temperatures are another thing. */
function isToldAsLoss({ quantity }: Claim<Amount>, { fact, keys }: Entry, language: Language): boolean {
  return (
    quantity.high < 0 &&
    (fact.value ?? 0) > 0 &&
    quantity.unit.kind !== "measure" &&
    language.losses.some((word) => keysOf(word, language).some((key) => keys.has(key)))
  );
}

function withoutSign(amount: Amount): Amount {
  return { ...amount, low: -amount.high, high: -amount.low };
}

/** “Planned at three billion” says of a planned budget what its own words do. */
function withoutHedges(amount: Amount, announced: Entry["announced"]): Amount {
  if (announced.size === 0 || amount.hedges.size === 0) return amount;
  return {
    ...amount,
    hedges: new Set([...amount.hedges].filter((hedge) => hedge === "at-most" || !announced.has(hedge))),
  };
}

/** “1,850 players are grandmasters”: they are what they are said to be. */
function namesUnitBehind(
  { quantity, sentence }: Claim<Amount>,
  { unit }: Entry,
  language: Language,
): boolean {
  if (unit.kind !== "noun" || quantity.unit.kind !== "noun") return false;
  const behind = sentence.words.filter((word) => word.start >= quantity.end).slice(0, 6);
  const at = behind.findIndex((word) => language.copulas.has(word.lower));
  const isNear = at === 0 || (at > 0 && behind[0]?.lower === language.particles.of);
  if (!isNear || behind.slice(0, at).some((word) => word.kind !== "word")) return false;
  const keys = keysOf(unit.head, language);
  return behind
    .slice(at + 1, at + 3)
    .some((word) => keysOf(word.lower, language).some((key) => !key.startsWith("§") && keys.includes(key)));
}

/** Digits prove, and more so at the end of a large number, in a unit that few facts have, and in the right year. */
function weighEvidence(
  amount: Amount,
  value: ValueRelation,
  unit: UnitRelation["kind"],
  period: PeriodRelation,
  unitCount: number,
): number {
  const isLarge = value === "same" && Math.abs(amount.high) >= 1000;
  const isSame = unit === "same" || unit === "convertible";
  const isRare = isSame && amount.unit.kind !== "percent" && unitCount <= 2;
  const isOnly = isRare && unitCount === 1 && amount.unit.kind === "measure" && value === "same";
  // “80 percent” may be exact for all its zero.
  const isFull = value === "same" && amount.step < amount.coarse && Math.abs(amount.high) >= 10 && !isLarge;
  return (
    digitsOf(amount) +
    (isFull ? 0.5 : 0) +
    (isLarge ? 1 : 0) +
    (isRare ? 1 : 0) +
    (isOnly ? 0.5 : 0) +
    (unit !== "conflict" && period === "agree" ? 0.5 : 0)
  );
}

export function isSound(value: ValueRelation): boolean {
  return value === "same" || value === "rounded" || value === "bound";
}

/** Nothing but perhaps the hedge differs. */
export function isClean(candidate: Candidate): boolean {
  return (
    isSound(candidate.value) &&
    candidate.unit !== "conflict" &&
    candidate.period !== "conflict" &&
    candidate.scope !== "conflict"
  );
}

const likeness: Readonly<Record<ValueRelation, number>> = {
  same: 0.42,
  rounded: 0.32,
  bound: 0.2,
  misrounded: 0.2,
  scaled: 0.18,
  other: 0,
};

function scoreOf(candidate: Candidate, digits: number): number {
  const weight = digits >= 4 ? 1.4 : digits === 3 ? 1.2 : digits === 2 ? 1 : 0.55;
  const unit = { same: 0.12, convertible: 0.1, silent: 0, conflict: -0.06 }[candidate.unit];
  const period = { agree: 0.12, unclear: 0, conflict: -0.1 }[candidate.period];
  const scope = { agree: 0.06, silent: 0, conflict: -0.06 }[candidate.scope];
  const hedge = candidate.hedge === "kept" ? 0.03 : 0;
  const clean = isClean(candidate) ? 0.12 : 0;
  return (
    candidate.relevance.total + likeness[candidate.value] * weight + unit + period + scope + hedge + clean
  );
}
