import type { TimeSpan } from "../../../model/time.ts";
import { isSound, rate } from "./candidates.ts";
import { shortlist } from "./shortlist.ts";
import { relateUnits } from "./compare-unit.ts";
import { relateValue } from "./compare-value.ts";
import type { Claim } from "./context.ts";
import type { Language } from "../language/language.ts";
import type { Entry } from "../ledger/entry.ts";
import type { LedgerIndex } from "../ledger/ledger-index.ts";
import { relateHappening } from "./periods.ts";
import type { Amount, ProseDate } from "../reading/quantity.ts";
import { startOf } from "./relatives.ts";
import { rateRelevance } from "./relevance.ts";
import type { Verdict } from "./verdict.ts";

/** Two quantities of a sentence that each have the other one's value, and the facts that they belong to. */
export interface Swap {
  readonly first: number;
  readonly second: number;
  readonly entries: readonly [Entry, Entry];
}

interface Option {
  readonly entry: Entry;
  /** How well the words, unit, time and place around the quantity fit the fact, its value left aside. */
  readonly fit: number;
  /** Whether the words right around the quantity take the fact's side (“for”), or the opposite one; 0 where neither says. */
  readonly side: -1 | 0 | 1;
  /** Whether `to` (1) or `from` (-1) stands right before the quantity. */
  readonly end: -1 | 0 | 1;
  readonly hasValue: boolean;
}

/** Finds two amounts or two dates that would both be right the other way round, where the words around them want it so. */
export function findSwap(claims: readonly Claim[], index: LedgerIndex, language: Language): Swap | undefined {
  if (claims.length < 2) return undefined;
  const holders = claims.map((claim) => holdersOf(claim, index, language));
  if (holders.filter((entries) => entries.length > 0).length < 2) return undefined;
  const entries = [...new Set(holders.flat())];
  const options = claims.map((claim) => optionsOf(claim, entries, index, language));
  let best: { readonly gain: number; readonly swap: Swap } | undefined;
  for (let first = 0; first < claims.length; first += 1) {
    for (let second = first + 1; second < claims.length; second += 1) {
      if (claims[first]?.quantity.kind !== claims[second]?.quantity.kind) continue;
      const found = crossOver(options[first] ?? [], options[second] ?? []);
      if (found !== undefined && found.gain > (best?.gain ?? 0))
        best = { gain: found.gain, swap: { first, second, entries: found.entries } };
    }
  }
  return best?.swap;
}

function crossOver(
  first: readonly Option[],
  second: readonly Option[],
): { readonly gain: number; readonly entries: readonly [Entry, Entry] } | undefined {
  let best: { readonly gain: number; readonly entries: readonly [Entry, Entry] } | undefined;
  for (const theirs of first.filter((option) => option.hasValue)) {
    for (const mine of second.filter((option) => option.hasValue && option.entry !== theirs.entry)) {
      const firstBelongs = first.find((option) => option.entry === mine.entry);
      const secondBelongs = second.find((option) => option.entry === theirs.entry);
      if (
        firstBelongs === undefined ||
        secondBelongs === undefined ||
        firstBelongs.hasValue ||
        secondBelongs.hasValue
      )
        continue;
      const gains = [firstBelongs.fit - theirs.fit, secondBelongs.fit - mine.fit];
      const sides = firstBelongs.side + secondBelongs.side - theirs.side - mine.side;
      const order = theirs.end === -mine.end ? theirs.end * earlier(theirs.entry, mine.entry) : 0;
      const gain = gains.reduce((sum, each) => sum + each, 0) + 0.1 * sides + 0.5 * order;
      const isLikely =
        Math.min(firstBelongs.fit, secondBelongs.fit) >= 0.3 &&
        gain >= 0.12 &&
        Math.min(...gains) > (order > 0 ? -0.4 : -0.2);
      if (isLikely && gain > (best?.gain ?? 0)) best = { gain, entries: [mine.entry, theirs.entry] };
    }
  }
  return best;
}

/** “Raised from 12.5 to 119”, which it was before: 1 where the first of two like facts is the earlier, -1 where it is the later. */
function earlier(a: Entry, b: Entry): -1 | 0 | 1 {
  const [one, other] = [startOf(a), startOf(b)];
  if (a.fact.unit !== b.fact.unit || one === other || !Number.isFinite(one + other)) return 0;
  return one < other ? 1 : -1;
}

/** Facts that have a claim's value, whatever it is about. */
function holdersOf(claim: Claim, index: LedgerIndex, language: Language): Entry[] {
  const near = shortlist(claim, index);
  if (isAbout(claim, "amount")) return near.filter((entry) => hasValue(claim, entry, index, language));
  if (isAbout(claim, "date"))
    return near.filter(
      (entry) => isHappening(entry) && relateHappening(claim.quantity, entry.when) === "agree",
    );
  return [];
}

function hasValue(claim: Claim<Amount>, entry: Entry, index: LedgerIndex, language: Language): boolean {
  if (entry.fact.value === undefined || entry.fact.unit === "rank") return false;
  const units = relateUnits(claim.quantity.unit, entry, index, language);
  const value =
    units.kind === "convertible"
      ? relateValue(claim.quantity, entry.fact.value, units.factor, units.offset)
      : relateValue(claim.quantity, entry.fact.value);
  return isSound(value);
}

function isHappening(entry: Entry): entry is Entry & { readonly when: TimeSpan } {
  return entry.when !== undefined && entry.fact.value === undefined;
}

function optionsOf(
  claim: Claim,
  entries: readonly Entry[],
  index: LedgerIndex,
  language: Language,
): Option[] {
  return entries.flatMap((entry) => {
    if (isAbout(claim, "amount")) return amountOption(claim, entry, index, language) ?? [];
    if (isAbout(claim, "date")) return dateOption(claim, entry, index) ?? [];
    return [];
  });
}

function isAbout(claim: Claim, kind: "amount"): claim is Claim<Amount>;
function isAbout(claim: Claim, kind: "date"): claim is Claim<ProseDate>;
function isAbout(claim: Claim, kind: string): boolean {
  return claim.quantity.kind === kind;
}

function amountOption(
  claim: Claim<Amount>,
  entry: Entry,
  index: LedgerIndex,
  language: Language,
): Option | undefined {
  const rated = rate(claim, entry, index, language, "any");
  if (rated === undefined) return undefined;
  const unit = { same: 0.1, convertible: 0.1, silent: 0, conflict: -0.2 }[rated.unit];
  const period = { agree: 0.25, unclear: 0, conflict: -0.25 }[rated.period];
  const scope = { agree: 0.1, silent: 0, conflict: -0.3 }[rated.scope];
  return {
    entry,
    fit: rated.relevance.total + unit + period + scope,
    side: sideOf(claim, entry, language),
    end: endOf(claim, language),
    hasValue: isSound(rated.value),
  };
}

/** “Seven voted for it and 25 against”: small words that tell two facts apart which else say the same. */
function sideOf(
  { sentence, quantity, part }: Claim<Amount>,
  { fact }: Entry,
  language: Language,
): -1 | 0 | 1 {
  const own = sentence.text.slice(Math.min(quantity.end, part.end), part.end);
  for (const [one, other] of language.opposites) {
    const said = sideIn(own, one, other);
    const theirs = sideIn(fact.what, one, other);
    if (said !== 0 && theirs !== 0) return said === theirs ? 1 : -1;
  }
  return 0;
}

function endOf({ sentence, quantity }: Claim<Amount>, { particles }: Language): -1 | 0 | 1 {
  const before = sentence.words.filter((word) => word.end <= quantity.start).slice(-2);
  const link = before.findLast(({ lower }) => lower === particles.from || lower === particles.to);
  if (link === undefined) return 0;
  return link.lower === particles.to ? 1 : -1;
}

function sideIn(text: string, one: RegExp, other: RegExp): -1 | 0 | 1 {
  const isOne = one.test(text);
  return isOne === other.test(text) ? 0 : isOne ? 1 : -1;
}

function dateOption(claim: Claim<ProseDate>, entry: Entry, index: LedgerIndex): Option | undefined {
  if (!isHappening(entry)) return undefined;
  const { total } = rateRelevance(claim, entry, index);
  return {
    entry,
    fit: total,
    side: 0,
    end: 0,
    hasValue: relateHappening(claim.quantity, entry.when) === "agree",
  };
}

/** Makes two swapped quantities one fault, reported at the first. */
export function applySwap(verdicts: readonly Verdict[], claims: readonly Claim[], swap: Swap): Verdict[] {
  return verdicts.map((verdict, at) => {
    const { quantity } = claims[at] ?? verdict;
    if (at === swap.first) return { state: "open", quantity, code: "prose/swapped", entries: swap.entries };
    if (at === swap.second) return { state: "open", quantity, entries: swap.entries };
    return verdict;
  });
}
