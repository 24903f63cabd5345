import type { Bench } from "./bench.ts";
import { oddsOfChance } from "./chance.ts";
import type { Claim } from "./context.ts";
import { saysNothingElse } from "./says-nothing.ts";
import { datesOf, lasts, yearsPerUnit } from "./durations.ts";
import type { Entry } from "../ledger/entry.ts";
import { topicsOf } from "../ledger/group-entries.ts";
import type { Amount } from "../reading/quantity.ts";
import type { Term } from "../reading/terms.ts";

/** A stretch of time in decimal years. */
interface Time {
  readonly from: number;
  readonly to: number;
}

/**
 * “It stayed shut for five months; the first ships passed on 10 April 1957”: whether a length of time lies between dates of the sentence or of
 * facts told, then those of facts that share a word with it, then those of any fact: the more there are, the more it may be chance.
 */
export function liesBetween(
  claim: Claim<Amount>,
  told: readonly Entry[],
  content: readonly Term[],
  bench: Bench,
): boolean {
  const { index, language } = bench;
  const isSpan = language.spans.test(claim.sentence.text);
  const said: Time[] = [...datesOf(claim), ...told.slice(-3).flatMap(timesOf)];
  const sharing = new Set(
    content
      .filter((term) => !term.isWeak && !term.isNumber)
      .flatMap((term) => term.keys)
      .flatMap((key) => index.byKey.get(key) ?? []),
  );
  const near = [...sharing]
    .flatMap((at) => index.entries[at] ?? [])
    .concat(told.slice(-1).flatMap((entry) => index.seriesOf(entry)))
    .flatMap(timesOf);
  if (isLikely(claim.quantity, said, said, 0.5)) return true;
  if (isLikely(claim.quantity, said, near, isSpan ? 0.5 : 0.25)) return true;
  if (isLikely(claim.quantity, near, near, isSpan ? 0.35 : 0.2)) return true;
  if (!isSpan || index.dated.length > 100) return false;
  // “It should grow by a quarter within seven years”
  if (language.rises.test(claim.sentence.text) || language.falls.test(claim.sentence.text)) {
    const pairs = index.series.flatMap((members) =>
      members.map((one) => [timesOf(one), members.flatMap(timesOf)] as const),
    );
    if (isLikelyAny(claim.quantity, pairs, 0.35)) return true;
  }
  const lasting = index.dated.filter(({ when }) => when?.isInterval === true).flatMap(timesOf);
  if (isLikely(claim.quantity, lasting, [], 0.3)) return true;
  const events = index.dated.filter(({ fact }) => fact.value === undefined);
  if (isLikely(claim.quantity, said, events.flatMap(timesOf), 0.35)) return true;
  if (isLikely(claim.quantity, near, events.flatMap(timesOf), 0.3)) return true;
  return (
    saysNothingElse(claim, language) &&
    isLikelyAny(
      claim.quantity,
      index.dated.map((one) => [timesOf(one), relatedTo(one, bench)] as const),
      0.5,
    )
  );
}

function isLikely(quantity: Amount, some: readonly Time[], others: readonly Time[], most: number): boolean {
  return isLikelyAny(quantity, [[some, others]], most);
}

/** Whether a length lies between times of some of these pairs, and it is hardly chance. */
function isLikelyAny(
  quantity: Amount,
  pairs: readonly (readonly [readonly Time[], readonly Time[]])[],
  most: number,
): boolean {
  const years = yearsPerUnit(quantity) ?? 1;
  const lengths: number[] = [];
  let isBorneOut = false;
  for (const [some, others] of pairs) {
    for (const a of some) {
      for (const b of [a, ...others]) {
        const length = (a === b ? a.to - a.from : Math.abs(b.from - a.from)) / years;
        isBorneOut ||= lasts(quantity, length) || lasts(quantity, Math.abs(b.to - a.to) / years);
        lengths.push(Math.round(length));
      }
    }
  }
  // “Some three centuries” says little, and is soon said.
  const isRough = quantity.hedges.has("about") && years >= 10 && quantity.high < 20;
  const slip = isRough ? 0.5 : Math.min(1, quantity.step);
  const width = quantity.high - quantity.low + 2 * slip;
  const odds = oddsOfChance((quantity.low + quantity.high) / 2, width, lengths);
  return isBorneOut && odds <= (isRough ? 0.7 : most);
}

/** Dates of facts that have a name, or a word of their statement, in common with one. */
function relatedTo(one: Entry, { index }: Bench): Time[] {
  const topics = new Set(topicsOf(one));
  return index.dated
    .filter((other) => other !== one)
    .filter(
      (other) =>
        [...other.names].some((name) => one.names.has(name)) ||
        (other.fact.value === undefined && topicsOf(other).some((key) => topics.has(key))),
    )
    .flatMap(timesOf);
}

function timesOf({ when }: Entry): Time[] {
  if (when === undefined || typeof when.start === "string") return [];
  return [{ from: when.start.from, to: typeof when.end === "string" ? when.start.to : when.end.to }];
}
