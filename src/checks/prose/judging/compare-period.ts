import type { Claim } from "./context.ts";
import type { Entry } from "../ledger/entry.ts";
import type { TimeSpan } from "../../../model/time.ts";
import { isExactly, relateFigure, relateHappening, type PeriodRelation } from "./periods.ts";
import type { ProseDate } from "../reading/quantity.ts";

/**
 * Whether a claim gives a figure the time that the ledger gives it. One date that agrees is enough; without dates it is `unclear`.
 * `family` are the facts that say the same of other times: a time that is exactly one of theirs is not this one's.
 */
export function relatePeriod(claim: Claim, entry: Entry, family: readonly Entry[]): PeriodRelation {
  const { when } = entry;
  const { value, unit } = entry.fact;
  if (when === undefined) return relateToSpoken(claim, entry);
  const isFigure = value !== undefined && unit !== "rank";
  if (isFigure && spansInterval(claim, when)) return "agree";
  const relations = claim.dates.map(({ date, isOwn }) => ({
    // “It opens in 2029 with 540 beds and costs 415 million”, of 2024 to 2029: what comes first may have another date.
    isOwn: isOwn && !(isFigure && isLead(date, claim) && isWithin(date, when)),
    relation: isFigure ? relateOf(date, entry, when, family) : relateHappening(date, when),
  }));
  if (relations.some(({ relation }) => relation === "agree")) return "agree";
  return relations.some(({ relation, isOwn }) => relation === "conflict" && isOwn) ? "conflict" : "unclear";
}

/** Whether another figure stands between a date and the claim's own. */
function isLead(date: ProseDate, { quantity, sentence }: Claim): boolean {
  return sentence.quantities.some(
    (other) => other.kind === "amount" && other.start >= date.end && other.end <= quantity.start,
  );
}

function isWithin(date: ProseDate, { isInterval, start, end }: TimeSpan): boolean {
  if (!isInterval || date.isRange || typeof start === "string" || typeof end === "string") return false;
  return end.to - start.from > 1.1 && date.from >= start.from - 1e-6 && date.to <= end.to + 1e-6;
}

function relateOf(date: ProseDate, entry: Entry, when: TimeSpan, family: readonly Entry[]): PeriodRelation {
  const relation = relateFigure(date, when);
  // “Games of the match of 1984”, which went on into 1985.
  if (relation === "conflict" && namesDate(entry, date)) return "unclear";
  if (relation === "conflict" || date.tie === "than" || isExactly(date, when)) return relation;
  const isAnothers = family.some(
    (other) =>
      other !== entry &&
      other.when !== undefined &&
      other.fact.scope === entry.fact.scope &&
      other.fact.unit === entry.fact.unit &&
      (isExactly(date, other.when) || isPartOfLonger(date, when, other.when)),
  );
  return isAnothers ? "conflict" : relation;
}

/** Those of a month told for the year, where the ledger counts many years together: they add up. */
function isPartOfLonger(date: ProseDate, when: TimeSpan, longer: TimeSpan): boolean {
  if (!longer.isInterval || when.isInterval || date.isYearless) return false;
  const [start, ownStart, end] = [longer.start, when.start, longer.end];
  if (typeof start === "string" || typeof ownStart === "string" || typeof end === "string") return false;
  const isShorter = ownStart.to - ownStart.from < 0.5 * (date.to - date.from);
  return isShorter && start.from <= date.from && end.to >= date.to - 1e-6;
}

function namesDate({ spoken }: Entry, date: ProseDate): boolean {
  return spoken.some(
    ({ quantity }) => quantity.kind === "date" && quantity.from === date.from && quantity.to === date.to,
  );
}

/** “The match of 1984 was broken off in February 1985”: from one date to the other. */
function spansInterval({ dates }: Claim, when: TimeSpan): boolean {
  if (!when.isInterval || typeof when.start === "string" || typeof when.end === "string") return false;
  const { start, end } = when;
  const near = 3 / 365;
  const begins = dates.find(({ date }) => date.from <= start.from + near && date.to >= start.to - near);
  const ends = dates.find(({ date }) => date.from <= end.from + near && date.to >= end.to - near);
  return begins !== undefined && ends !== undefined && begins !== ends;
}

/** A fact without `when` may still name its time in words: “the tournament of 1994”. */
function relateToSpoken(claim: Claim, entry: Entry): PeriodRelation {
  const spoken = entry.spoken.flatMap(({ quantity }) => (quantity.kind === "date" ? [quantity] : []));
  // A multiple or a rate names the time that it compares with, too.
  if (entry.unit.kind === "times" || entry.unit.kind === "percent") return "unclear";
  const own = claim.dates.filter(({ isOwn }) => isOwn).map(({ date }) => date);
  if (spoken.length === 0 || own.length === 0) return "unclear";
  const isAlike = own.some((date) => spoken.some((other) => date.from < other.to && other.from < date.to));
  return isAlike ? "agree" : "conflict";
}
