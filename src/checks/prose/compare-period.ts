import type { Claim } from "./context.ts";
import type { Entry } from "./ledger-index.ts";
import { relateFigure, relateHappening, type PeriodRelation } from "./periods.ts";

/** Whether a claim gives a figure the time that the ledger gives it. One date that agrees is enough; without dates it is `unclear`. */
export function relatePeriod(claim: Claim, entry: Entry): PeriodRelation {
  const { when, value, unit } = entry.fact;
  if (when === undefined) return "unclear";
  const isFigure = value !== undefined && unit !== "rank";
  const relations = claim.dates.map(({ date, isOwn }) => ({
    isOwn,
    relation: isFigure ? relateFigure(date, when) : relateHappening(date, when),
  }));
  if (relations.some(({ relation }) => relation === "agree")) return "agree";
  return relations.some(({ relation, isOwn }) => relation === "conflict" && isOwn) ? "conflict" : "unclear";
}
