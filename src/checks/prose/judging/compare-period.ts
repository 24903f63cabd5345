import type { Claim } from "./context.ts";
import type { Entry } from "../ledger/entry.ts";
import { relateFigure, relateHappening, type PeriodRelation } from "./periods.ts";

/** Whether a claim gives a figure the time that the ledger gives it. One date that agrees is enough; without dates it is `unclear`. */
export function relatePeriod(claim: Claim, entry: Entry): PeriodRelation {
  const { when } = entry;
  const { value, unit } = entry.fact;
  if (when === undefined) return relateToSpoken(claim, entry);
  const isFigure = value !== undefined && unit !== "rank";
  const relations = claim.dates.map(({ date, isOwn }) => ({
    isOwn,
    relation: isFigure ? relateFigure(date, when) : relateHappening(date, when),
  }));
  if (relations.some(({ relation }) => relation === "agree")) return "agree";
  return relations.some(({ relation, isOwn }) => relation === "conflict" && isOwn) ? "conflict" : "unclear";
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
