import type { Bench } from "./bench.ts";
import { makeClaims, viewSentence, type Claim, type Surroundings } from "./context.ts";
import type { Given } from "./derive.ts";
import type { Entry } from "../ledger/entry.ts";
import { judgeAmount } from "./judge-amount.ts";
import { isOfHappening } from "./judge-date.ts";
import { judgeDates } from "./judge-dates.ts";
import { judgeRank } from "./judge-rank.ts";
import type { Quantity } from "../reading/quantity.ts";
import type { ReadSentence } from "../reading/quantities.ts";
import { reconsider } from "./reconsider.ts";
import { applySwap, findSwap } from "./swapped.ts";
import type { Verdict } from "./verdict.ts";

/** Facts that are printed by reference in the sentence, and shown near it. Arithmetic may rest on them. */
export interface Printed {
  readonly inSentence: readonly Entry[];
  readonly near: readonly Entry[];
  /** Told or shown earlier on the slide. */
  readonly before: readonly Entry[];
  /** Facts whose dates were given earlier on the slide. */
  readonly dated: readonly Entry[];
}

const nothing: Printed = { inSentence: [], near: [], before: [], dated: [] };

/** One verdict for each quantity of a sentence, in their order. */
export function judgeSentence(
  sentence: ReadSentence,
  around: Surroundings,
  bench: Bench,
  printed: Printed = nothing,
): Verdict[] {
  const { index, language } = bench;
  const ranksFirmly = sentence.quantities.some(
    (quantity) => quantity.kind === "rank" && quantity.force === "strict",
  );
  // Mere ordinals part no sentence, unless it ranks.
  const isSoft = (quantity: Quantity): boolean =>
    quantity.kind === "rank" && quantity.force === "soft" && !ranksFirmly;
  const figures = sentence.quantities.filter((quantity) => quantity.kind !== "date" && !isSoft(quantity));
  const ordinals = sentence.quantities.filter(isSoft);
  const dates = sentence.quantities.filter((quantity) => quantity.kind === "date");
  if (sentence.quantities.length === 0) return [];
  const view = viewSentence(sentence, index, language, around);
  const dateClaims = makeClaims(view, dates, language, around);
  const elsewhere = new Set(
    dateClaims.filter((claim) => isOfHappening(claim, index, language)).map((claim) => claim.quantity),
  );
  const figureClaims = makeClaims(view, figures, language, around).map((claim) =>
    withoutDates(claim, elsewhere),
  );
  const first = explainPlaces(
    figureClaims,
    figureClaims.map((claim) => judgeFigure(claim, bench)),
    bench,
  );
  const swap = findSwap(figureClaims, index, language);
  const swapped = swap === undefined ? first : applySwap(first, figureClaims, swap);
  const lookAgain = (verdicts: readonly Verdict[]): Verdict[] => {
    const amounts = verdicts.filter(({ quantity }) => quantity.kind === "amount");
    const ground = {
      given: givenBy(verdicts, printed),
      here: [
        ...printed.inSentence,
        ...amounts.flatMap((verdict) => ("inWords" in verdict ? [] : toldBy(verdict))),
      ],
      dated: printed.dated,
      told: [...printed.inSentence, ...printed.before, ...verdicts.flatMap(toldBy)],
    };
    return verdicts.map((verdict, at) => reconsider(verdict, figureClaims[at], ground, bench));
  };
  // What the second look finds may be what another amount rests on.
  const once = lookAgain(swapped);
  const figureVerdicts = once.some((verdict, at) => verdict !== swapped[at] && toldBy(verdict).length > 0)
    ? lookAgain(once)
    : once;
  const dateVerdicts = judgeDates(dateClaims, figureClaims, figureVerdicts, bench);
  const ordinalVerdicts = makeClaims(view, ordinals, language, around).map((claim) =>
    judgeFigure(claim, bench),
  );
  return [...figureVerdicts, ...ordinalVerdicts, ...dateVerdicts].toSorted(
    (a, b) => a.quantity.start - b.quantity.start,
  );
}

/** “Rosetta, launched on 2 March 2004, cost …”: the date of an event that the sentence mentions is not the figure's. */
function withoutDates(claim: Claim, elsewhere: ReadonlySet<Claim["quantity"]>): Claim {
  return {
    ...claim,
    dates: claim.dates.map(({ date, isOwn }) => ({ date, isOwn: isOwn && !elsewhere.has(date) })),
  };
}

/** “130 ships met an English fleet of 197”: a place that belongs to another figure of the sentence is not this one's. */
function explainPlaces(claims: readonly Claim[], verdicts: readonly Verdict[], bench: Bench): Verdict[] {
  return verdicts.map((verdict, at) => {
    const claim = claims[at];
    if (claim === undefined || verdict.state !== "open" || verdict.code !== "prose/scope") return verdict;
    const explained = new Set(
      verdicts.flatMap((other, index) =>
        index !== at && other.state === "matched" && other.entry !== undefined
          ? [...other.entry.scope, ...other.entry.names]
          : [],
      ),
    );
    const places = new Set([...claim.places].filter((root) => !explained.has(root)));
    const ownNames = new Set([...claim.ownNames].filter((root) => !explained.has(root)));
    const again = judgeFigure({ ...claim, places, ownNames }, bench);
    return again.state === "matched" || again.state === "derived" ? again : verdict;
  });
}

function judgeFigure(claim: Claim, { index, language }: Bench): Verdict {
  const { quantity } = claim;
  if (quantity.kind === "amount") return judgeAmount({ ...claim, quantity }, index, language);
  if (quantity.kind === "rank") return judgeRank({ ...claim, quantity }, index, language);
  return { state: "harmless", quantity };
}

function toldBy(verdict: Verdict): readonly Entry[] {
  if (verdict.state !== "matched" && verdict.state !== "derived") return [];
  return [...(verdict.entry === undefined ? [] : [verdict.entry]), ...(verdict.from ?? [])];
}

function givenBy(verdicts: readonly Verdict[], { inSentence, near }: Printed): Given[] {
  const entries = [
    ...inSentence,
    ...near,
    ...verdicts.flatMap((verdict) => (verdict.state === "open" ? [] : toldBy(verdict))),
  ];
  return entries.flatMap(({ fact, unit }) => (fact.value === undefined ? [] : [{ value: fact.value, unit }]));
}
