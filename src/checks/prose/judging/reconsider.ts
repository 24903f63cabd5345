import { isAnotherNumber, isClean, rate } from "./candidates.ts";
import { digitsOf } from "./compare-value.ts";
import {
  comparesNear,
  findChange,
  isCompared,
  isRemainder,
  isShareOf,
  isShareOfNamed,
  isSumOfNear,
} from "./comparisons.ts";
import type { Claim } from "./context.ts";
import { judgeCount } from "./counts.ts";
import { findDerivation } from "./derivations.ts";
import { fits, isDifference, followsFrom, followsFromAll, type Given } from "./derive.ts";
import type { Entry } from "../ledger/entry.ts";
import type { Language } from "../language/language.ts";
import { unitKey } from "../ledger/group-entries.ts";
import { isHarmless, isQuoted } from "./harmless.ts";
import { faultOf } from "./judge-amount.ts";
import type { Bench } from "./bench.ts";
import type { Amount } from "../reading/quantity.ts";
import { isInterval, isQuotient, isRate } from "./rates.ts";
import { isLengthOfTime } from "./lengths-of-time.ts";
import { findAlongside, findDifference, findRelative, givenOf } from "./relatives.ts";
import { matched, open, type FaultCode, type Verdict } from "./verdict.ts";

/** What an amount may rest on. */
export interface Ground {
  readonly given: readonly Given[];
  /** Facts told in its sentence, and those told there or before on the slide. */
  readonly here: readonly Entry[];
  readonly told: readonly Entry[];
  readonly dated: readonly Entry[];
}

/** A second look at amounts that no fact bears out by itself: counts, arithmetic, lengths of time, and what needs no answer. */
export function reconsider(
  verdict: Verdict,
  claim: Claim | undefined,
  { given, here, told, dated }: Ground,
  bench: Bench,
): Verdict {
  if (verdict.state !== "open" || claim?.quantity.kind !== "amount") return verdict;
  const { quantity } = claim;
  if (quantity.isVague || (verdict.code !== "prose/one-side" && isQuoted(quantity, claim.sentence.text)))
    return { state: "harmless", quantity };
  const amount = { ...claim, quantity };
  const { code } = verdict;
  // “About 115 days, almost four months”: once told with its hedge, it may be said again.
  const [meant] = verdict.entries;
  if (code !== undefined && hedgeCodes.has(code) && meant !== undefined && here.includes(meant))
    return matched(quantity, meant);
  const counted = judgeCount(amount, bench.index, bench.language);
  // “The five countries” takes up a number that the ledger knows, whatever else is five.
  if (quantity.isDefinite && counted?.state === "matched") return counted;
  const compares = isCompared(amount, bench.language);
  const reckons = isReckoned(amount, bench.language);
  if (code === undefined || !(numberCodes.has(code) || ((compares || reckons) && code === "prose/scale")))
    return verdict;
  if (counted !== undefined && (counted.state !== "open" || code === "prose/not-in-ledger")) return counted;
  if (
    meant?.spoken.some(
      (spoken) => spoken.quantity.kind === "amount" && spoken.quantity.low === quantity.low,
    ) === true
  ) {
    return { state: "matched", quantity, entry: meant, inWords: true };
  }
  if (followsFrom(quantity, given) || followsFromAll(quantity, given, code === "prose/not-in-ledger"))
    return { state: "derived", quantity };
  // Of what the ledger lacks altogether two digits that follow from like facts are hardly chance.
  const isOpen = code === "prose/not-in-ledger" && digitsOf(quantity) >= 2;
  const compared = compares || isOpen ? comparesNear(amount, given, told, bench) : undefined;
  if (compared !== undefined) return { state: "derived", quantity, from: compared };
  const change = code === "prose/not-in-ledger" && compares ? findChange(amount, bench) : undefined;
  if (change !== undefined) return { state: "derived", quantity, from: change };
  if (isSumOfNear(amount, bench) || isShareOfNamed(amount, bench)) return { state: "derived", quantity };
  if (isRate(amount, given, meant === undefined ? told : [...told, meant], bench))
    return { state: "derived", quantity };
  // “Before the satellites found four more, 62 were known”, of 66 now.
  const isMoved = reckons || bench.language.betweenTimes.test(claim.sentence.text);
  if (meant !== undefined && isMoved && here.some((entry) => liesApart(quantity, meant, entry)))
    return { state: "derived", quantity };
  if (isRefuted(amount, meant, bench.language)) return { state: "derived", quantity };
  if (isInterval(amount, told, bench)) return { state: "derived", quantity };
  if (isRemainder(amount, told, bench)) return { state: "derived", quantity };
  const isEarlier = bench.language.relativeTimes.test(claim.sentence.text);
  if (quantity.unit.kind === "percent" && isEarlier && followsFrom(quantity, told.flatMap(givenOf)))
    return { state: "derived", quantity };
  const between = findDifference(amount, bench);
  if (between !== undefined) return { state: "derived", quantity, from: between };
  if (code === "prose/not-in-ledger") {
    const contrary = judgeContrary(amount, told, bench);
    if (contrary !== undefined) return contrary;
    const again =
      told.find((entry) => saysAgain(amount, entry, bench)) ??
      findRelative(amount, told, bench.index).find((entry) => saysAgain(amount, entry, bench, "relative"));
    if (again !== undefined) return matched(quantity, again);
    const alongside = findAlongside(amount, told, bench);
    if (alongside !== undefined) return matched(quantity, alongside);
    if (isShareOf(amount, given, told, bench)) return { state: "derived", quantity };
    if (isHarmless(amount, bench.index, bench.language)) return { state: "harmless", quantity };
    if (isLengthOfTime(amount, dated, told, bench) || isQuotient(amount, bench))
      return { state: "derived", quantity };
  }
  // That it is another number than some fact's says more than that the ledger has none.
  const isNew = code === "prose/not-in-ledger" || (reckons && isFarFrom(quantity, meant));
  const most = isNew ? (compares || reckons ? 0.5 : 0.2) : reckons ? 0.1 : 0;
  const isRatio = bench.language.everyBefore.test(claim.sentence.text.slice(0, quantity.start));
  const reckoned: Claim<Amount> = isRatio
    ? { ...amount, quantity: { ...quantity, unit: { kind: "times" } } }
    : amount;
  const from =
    most === 0
      ? undefined
      : findDerivation(reckoned, told, bench, {
          least: compares || reckons ? 0.12 : 0.2,
          mostOdds: most,
          isOpen: isNew,
        });
  if (from !== undefined) return { state: "derived", quantity, from };
  return verdict;
}

/** “Two waited for each heart”, where 699 waited: hardly the same number. */
function isFarFrom({ high, unit }: Amount, meant: Entry | undefined): boolean {
  const ratio = (meant?.fact.value ?? high) / high;
  return unit.kind === "none" && (ratio > 20 || ratio < 0.05);
}

function liesApart(quantity: Amount, a: Entry, b: Entry): boolean {
  if (a === b || digitsOf(quantity) < 2 || unitKey(a) !== unitKey(b)) return false;
  return givenOf(a).some((one) => givenOf(b).some((other) => isDifference(quantity, one, other)));
}

/** “83 percent of it was not insured”, where the ledger has the 17 percent that were. */
function isRefuted(
  { quantity, sentence, part }: Claim<Amount>,
  meant: Entry | undefined,
  language: Language,
): boolean {
  if (quantity.unit.kind !== "percent" || meant?.unit.kind !== "percent") return false;
  const own = sentence.text.slice(part.start, part.end);
  return language.denials.test(own) && fits(quantity, 100 - (meant.fact.value ?? 0));
}

/** Whether a sentence says that it reckons: “together”, “on average”, “the other …”. */
function isReckoned({ quantity, sentence }: Claim<Amount>, language: Language): boolean {
  return (
    language.sums.test(sentence.text) ||
    language.restates.test(sentence.text) ||
    language.exclusions.test(sentence.text) ||
    language.relativeTimes.test(sentence.text) ||
    (quantity.unit.kind === "none" && language.ofThem.test(sentence.text.slice(quantity.end))) ||
    language.shareOut.test(sentence.text) ||
    language.restBefore.test(sentence.text.slice(0, quantity.start)) ||
    language.restAfter.test(sentence.text.slice(quantity.start))
  );
}

/** “… forty billion. Forty needed …”: the digits alone, once the number has been told. */
function isShortFor({ unit, low, high, scale }: Amount, { fact }: Entry): boolean {
  if (unit.kind !== "none" || scale !== 1 || low !== high || low < 2 || fact.value === undefined)
    return false;
  return [1e3, 1e6, 1e9, 1e12].some((power) => Math.abs(low * power - (fact.value ?? 0)) < 1e-6 * power);
}

/** “160 minutes, less than three hours”: the same fact once more; or a number that its own words hold. */
function saysAgain(
  claim: Claim<Amount>,
  entry: Entry,
  { index, language }: Bench,
  as: "told" | "relative" = "told",
): boolean {
  const { quantity } = claim;
  const holds = entry.spoken.some(
    (spoken) =>
      spoken.quantity.kind === "amount" &&
      spoken.quantity.low === quantity.low &&
      quantity.unit.kind === "none",
  );
  if (holds || isShortFor(quantity, entry)) return true;
  const candidate = isAnotherNumber(quantity, entry) ? undefined : rate(claim, entry, index, language);
  return (
    candidate !== undefined &&
    isClean(candidate) &&
    candidate.hedge === "kept" &&
    (quantity.unit.kind !== "none" || ((quantity.scale > 1 || as === "relative") && digitsOf(quantity) >= 2))
  );
}

/** “Nine, says one; more than ten, says the other”: the other side of a dispute needs few words. */
function judgeContrary(
  claim: Claim<Amount>,
  told: readonly Entry[],
  { index, language }: Bench,
): Verdict | undefined {
  for (const id of told.flatMap((entry) => entry.fact.disputes)) {
    const entry = index.byId.get(id);
    const candidate = entry === undefined ? undefined : rate(claim, entry, index, language);
    if (candidate === undefined || !isClean(candidate)) continue;
    const code = faultOf(candidate, language);
    return code === undefined
      ? matched(claim.quantity, candidate.entry)
      : open(claim.quantity, code, candidate.entry);
  }
  return undefined;
}

const numberCodes: ReadonlySet<FaultCode> = new Set([
  "prose/not-in-ledger",
  "prose/value",
  "prose/count",
  "prose/rounding",
]);

const hedgeCodes: ReadonlySet<FaultCode> = new Set([
  "prose/hedge-lost",
  "prose/hedge-changed",
  "prose/forecast-as-outcome",
]);
