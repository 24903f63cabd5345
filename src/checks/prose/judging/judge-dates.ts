import type { Bench } from "./bench.ts";
import type { Claim } from "./context.ts";
import type { Language } from "../language/language.ts";
import type { Entry } from "../ledger/entry.ts";
import { findDated, judgeDate } from "./judge-date.ts";
import type { LedgerIndex } from "../ledger/ledger-index.ts";
import { isExactly } from "./periods.ts";
import type { ProseDate } from "../reading/quantity.ts";
import { applySwap, findSwap } from "./swapped.ts";
import { matched, open, type Verdict } from "./verdict.ts";

/** Judges the dates of a sentence, those that only place its figures together with them. */
export function judgeDates(
  claims: readonly Claim[],
  figureClaims: readonly Claim[],
  verdicts: readonly Verdict[],
  bench: Bench,
): Verdict[] {
  const { index, language } = bench;
  const judged = claims.map((claim): Verdict => {
    const { quantity } = claim;
    if (quantity.kind !== "date") return { state: "harmless", quantity };
    const holders = figureClaims.flatMap((figure, at) =>
      figure.dates.some(({ date, isOwn }) => isOwn && date === quantity) ? (verdicts[at] ?? []) : [],
    );
    const [placed] = holders.flatMap((holder) => placedBy(holder, quantity) ?? []);
    if (placed !== undefined) return matched(quantity, placed);
    const isAttached = holders.some(hasDatedFact);
    const verdict = judgeDate({ ...claim, quantity }, index, language, isAttached);
    if (isToldAsPast(verdict, claim, language))
      return open(quantity, "prose/forecast-as-outcome", verdict.entry);
    const isReported = holders.some(
      (holder) =>
        holder.state === "open" &&
        (holder.code === "prose/period" || holder.code === undefined || holder.code === "prose/swapped"),
    );
    return verdict.state === "open" && isReported
      ? { state: "open", quantity, entries: verdict.entries }
      : verdict;
  });
  const swap = figureClaims.length === 0 ? findSwap(claims, index, language) : undefined;
  return swap === undefined
    ? judged.map((verdict) => settleDate(verdict, judged, index))
    : applySwap(judged, claims, swap);
}

/** “In 2028 Los Angeles hosted the Games”, which the ledger only expects. */
function isToldAsPast(
  verdict: Verdict,
  { sentence, clauseHedges }: Claim,
  language: Language,
): verdict is Extract<Verdict, { state: "matched" | "derived" }> & { readonly entry: Entry } {
  if (verdict.state !== "matched" || verdict.entry === undefined || clauseHedges.size > 0) return false;
  const { hedge, value } = verdict.entry.fact;
  const isToCome = hedge === "forecast" || hedge === "forecast-over";
  return isToCome && value === undefined && language.pastTense.test(sentence.text);
}

/** “In 1705 he foretold the return of 1758”: the event has its date already, the other one belongs to something else. */
function settleDate(verdict: Verdict, all: readonly Verdict[], index: LedgerIndex): Verdict {
  if (verdict.state !== "open" || verdict.code !== "prose/period" || verdict.quantity.kind !== "date")
    return verdict;
  const [entry] = verdict.entries;
  const isDated = all.some(
    (other) => other !== verdict && other.state === "matched" && other.entry === entry,
  );
  if (!isDated) return verdict;
  const other = findDated(verdict.quantity, index);
  return other === undefined
    ? open(verdict.quantity, "prose/not-in-ledger")
    : matched(verdict.quantity, other);
}

/** The fact of a figure that is borne out, and for which the date is just right. */
function placedBy(verdict: Verdict, date: ProseDate): Entry | undefined {
  if (verdict.state !== "matched" || verdict.entry?.when === undefined) return undefined;
  const { entry } = verdict;
  return entry.fact.value !== undefined && isExactly(date, verdict.entry.when) ? entry : undefined;
}

function hasDatedFact(verdict: Verdict): boolean {
  if (verdict.state === "harmless") return false;
  const entries = verdict.state === "open" ? verdict.entries : [verdict.entry];
  return entries.some((entry) => entry?.when !== undefined && entry.fact.value !== undefined);
}
