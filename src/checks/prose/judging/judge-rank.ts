import { relatePeriod } from "./compare-period.ts";
import { relateScope, type ScopeRelation } from "./compare-scope.ts";
import { shortlist } from "./shortlist.ts";
import type { Claim } from "./context.ts";
import type { Language } from "../language/language.ts";
import { namesRival, type Entry } from "../ledger/entry.ts";
import type { LedgerIndex } from "../ledger/ledger-index.ts";
import type { PeriodRelation } from "./periods.ts";
import type { Rank } from "../reading/quantity.ts";
import { rateRelevance } from "./relevance.ts";
import { keysOf } from "../reading/terms.ts";
import { matched, open, type Verdict } from "./verdict.ts";

interface Placed {
  readonly entry: Entry;
  readonly isEqual: boolean;
  readonly relevance: number;
  readonly sharesTopic: boolean;
  readonly period: PeriodRelation;
  readonly scope: ScopeRelation;
  readonly score: number;
}

/** Holds a place in an order against the ledger's ranks and against orders that facts state in words. */
export function judgeRank(claim: Claim<Rank>, index: LedgerIndex, language: Language): Verdict {
  const rank = claim.quantity;
  const placed = shortlist(claim, index)
    .flatMap((entry) => ratePlace(claim, entry, index, language) ?? [])
    .toSorted((a, b) => b.score - a.score);
  const first = placed[0];
  // Of two that contradict each other, the one that is told.
  const best =
    first === undefined || first.isEqual
      ? first
      : (placed.find((other) => other.isEqual && first.entry.fact.disputes.includes(other.entry.fact.id)) ??
        first);
  if (rank.force === "member") return { state: "harmless", quantity: rank };
  const least = rank.force === "strict" ? 0.3 : 0.42;
  if (best === undefined || best.relevance < least || !best.sharesTopic)
    return withoutRank(rank, claim, index);
  if (best.isEqual) {
    if (best.scope === "conflict") return open(rank, "prose/scope", ...sameFault(placed, best));
    if (best.period === "conflict") return open(rank, "prose/period", best.entry);
    return matched(rank, best.entry);
  }
  if (best.scope === "conflict" || best.period === "conflict") return withoutRank(rank, claim, index);
  // “The second edition”, of which the fact speaks, is no place.
  if (rank.force === "soft" && holdsOrdinal(best.entry, rank)) return { state: "harmless", quantity: rank };
  return open(rank, "prose/rank", best.entry);
}

/** A superlative must be answered for; an ordinal or “leading” may be mere wording. */
function withoutRank(rank: Rank, claim: Claim<Rank>, index: LedgerIndex): Verdict {
  const spoken = index.speaking.find((entry) => isSpoken(rank, claim, entry));
  if (spoken !== undefined) return matched(rank, spoken);
  const isClaim =
    rank.force === "strict" &&
    rank.quality !== undefined &&
    (rank.place > 1 || claim.places.size > 0 || claim.isUniversal);
  return isClaim ? open(rank, "prose/not-in-ledger") : { state: "harmless", quantity: rank };
}

function isSpoken(rank: Rank, claim: Claim<Rank>, entry: Entry): boolean {
  return entry.spoken.some(
    ({ quantity, keys }) =>
      quantity.kind === "rank" &&
      quantity.place === rank.place &&
      claim.content.filter((term) => term.keys.some((key) => keys.has(key))).length >= 2,
  );
}

function holdsOrdinal({ spoken }: Entry, { place }: Rank): boolean {
  return spoken.some(({ quantity }) => quantity.kind === "rank" && quantity.place === place);
}

function sameFault(placed: readonly Placed[], best: Placed): Entry[] {
  return placed
    .filter((other) => other.isEqual && other.scope === "conflict" && other.score > best.score - 0.12)
    .map((other) => other.entry);
}

function ratePlace(
  claim: Claim<Rank>,
  entry: Entry,
  index: LedgerIndex,
  language: Language,
): Placed | undefined {
  const { place } = entry;
  if (place === undefined) return undefined;
  const rank = claim.quantity;
  const { total, topic, sharesTopic } = rateRelevance(claim, entry, index);
  const period = relatePeriod(claim, entry, []);
  const scope = relateScope(claim, entry, language);
  if (entry.fact.unit !== "rank" && !isOfSameQuality(rank, entry, language)) return undefined;
  const isEqual = place === rank.place && pointsAlike(rank, entry, language);
  // A rank is somebody's: where nobody is named that the fact speaks of, another place is another matter.
  const near = [claim.clauseNames, claim.ownNames].find((names) => names.size > 0) ?? claim.names;
  const isNamed = entry.names.size === 0 || [...entry.names].some((name) => near.has(name));
  if (!isNamed && (!isEqual || namesRival(near, entry))) return undefined;
  const score =
    0.3 * total +
    0.7 * topic +
    (isEqual ? 0.15 : 0) +
    (entry.fact.unit === "rank" ? 0.1 : 0) +
    { agree: 0.1, unclear: 0, conflict: -0.1 }[period] +
    { agree: 0.12, silent: 0, conflict: -0.15 }[scope];
  return { entry, isEqual, relevance: total, sharesTopic, period, scope, score };
}

/** A fact that says “largest” says nothing of the most important. */
function isOfSameQuality({ quality }: Rank, { spoken }: Entry, language: Language): boolean {
  const group = language.superlativeGroups.find((words) => quality !== undefined && words.includes(quality));
  return spoken.some(({ quantity }) => {
    if (quantity.kind !== "rank" || quantity.force !== "strict") return false;
    return (
      quantity.quality === quality ||
      (quantity.quality !== undefined && group?.includes(quantity.quality) === true)
    );
  });
}

/** “Smallest” is no first place among the large ones. */
function pointsAlike(rank: Rank, entry: Entry, language: Language): boolean {
  const spoken = entry.spoken.find(({ quantity }) => quantity.kind === "rank")?.quantity;
  if (spoken?.kind === "rank" && spoken.force === "strict") return spoken.direction === rank.direction;
  if (rank.direction === "up" || rank.quality === undefined) return true;
  return keysOf(rank.quality, language).some((key) => entry.keys.has(key));
}
