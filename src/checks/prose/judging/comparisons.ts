import type { Bench } from "./bench.ts";
import { shortlist } from "./shortlist.ts";
import { digitsOf } from "./compare-value.ts";
import type { Claim } from "./context.ts";
import { comparesTwo, fits, followsFrom, isDifference, type Given } from "./derive.ts";
import type { Entry } from "../ledger/entry.ts";
import type { Language } from "../language/language.ts";
import type { Amount } from "../reading/quantity.ts";
import { givenOf, startOf } from "./relatives.ts";
import { rateRelevance } from "./relevance.ts";

/** Whether an amount says how one thing sits with another: “18 more than”, “fell by 1.6 million”, “€1.27bn over budget”, “twice”. */
export function isCompared({ quantity, sentence }: Claim<Amount>, language: Language): boolean {
  return (
    quantity.unit.kind === "times" ||
    language.comparisons.test(sentence.text.slice(quantity.start)) ||
    language.comparisonsBefore.test(sentence.text.slice(0, quantity.start))
  );
}

/**
 * What an amount compares: what is given with a fact that the sentence is about, “twice as dense as Greater London”, or such a fact with one
 * like it, “37 minutes faster than the bus”. Names the two where neither is given; undefined where nothing fits.
 */
export function comparesNear(
  claim: Claim<Amount>,
  given: readonly Given[],
  told: readonly Entry[],
  { index }: Bench,
): readonly Entry[] | undefined {
  const { quantity } = claim;
  const near = nearTo(claim, 0.15, 8, { index });
  const about = [...new Set([...told.slice(-2), ...near.map(({ entry }) => entry)])];
  const others = near
    .filter(({ relevance }, at) => at < 4 && relevance >= 0.25)
    .map(({ entry }) => entry)
    .concat(told.slice(-2).flatMap(index.familyOf));
  const values = [...new Set(others)].flatMap(givenOf);
  if (given.some((one) => values.some((other) => followsFrom(quantity, [one, other])))) return [];
  const isSeries = quantity.unit.kind === "percent";
  for (const entry of about) {
    const other = (isSeries ? index.seriesOf(entry) : index.kinOf(entry)).find(
      (each) => each !== entry && comparesFacts(quantity, entry, each),
    );
    if (other !== undefined) return [entry, other];
  }
  return undefined;
}

/** “That is 28.6 million tonnes less”: what lies between two times of one thing, or two sides of a dispute, whichever it is. */
export function findChange(claim: Claim<Amount>, { index, language }: Bench): readonly Entry[] | undefined {
  const isPoints = claim.quantity.unit.kind === "noun" && language.pointWords.has(claim.quantity.unit.head);
  const quantity: Amount = isPoints ? { ...claim.quantity, unit: { kind: "points" } } : claim.quantity;
  const { unit } = quantity;
  if (unit.kind === "percent" || (unit.kind === "none" && digitsOf(quantity) < 2)) return undefined;
  for (const members of digitsOf(quantity) < 2 || unit.kind === "times" || unit.kind === "none"
    ? index.disputes
    : [...index.series, ...index.disputes]) {
    for (const [at, one] of members.entries()) {
      const other = members.slice(at + 1).find((each) => comparesFacts(quantity, one, each));
      if (other !== undefined) return [one, other];
    }
  }
  return undefined;
}

/** “Rotterdam and Antwerp together: 25.9 million”: the sum of two facts that the sentence is about. */
export function isSumOfNear(claim: Claim<Amount>, { index, language }: Bench): boolean {
  const isSaid = language.sums.test(claim.sentence.text);
  const near = nearTo(claim, 0.25, 6, { index }).map(({ entry }) => entry);
  return near.some((one, at) =>
    near
      .slice(at + 1)
      .some(
        (other) =>
          index.kinOf(one).includes(other) &&
          (isSaid
            ? followsFrom(claim.quantity, [one, other].flatMap(givenOf))
            : one.fact.scope !== other.fact.scope &&
              isNamed(one, claim) &&
              isNamed(other, claim) &&
              fits(claim.quantity, (one.fact.value ?? 0) + (other.fact.value ?? 0))),
      ),
  );
}

/** “Germany's share of what the world added was about 3 percent”: of two facts that say the same of two places, both named. */
export function isShareOfNamed(claim: Claim<Amount>, { index }: Bench): boolean {
  if (claim.quantity.unit.kind !== "percent") return false;
  const near = nearTo(claim, 0.15, 8, { index }).map(({ entry }) => entry);
  return near.some(
    (part) =>
      part.unit.kind !== "percent" &&
      isNamed(part, claim) &&
      index
        .kinOf(part)
        .some(
          (whole) =>
            isNamed(whole, claim) &&
            fits(claim.quantity, (100 * (part.fact.value ?? 0)) / (whole.fact.value ?? 1)),
        ),
  );
}

/** Whether the sentence names the place that a fact is of. */
function isNamed({ scope, hasWorldScope }: Entry, { names, isUniversal }: Claim): boolean {
  return hasWorldScope ? isUniversal : scope.size > 0 && [...scope].every((root) => names.has(root));
}

/** “12.4 km run in tunnels, the other 21.2 km above ground”: what a told part leaves of a whole that shares a word with it. */
export function isRemainder(
  { quantity, sentence }: Claim<Amount>,
  told: readonly Entry[],
  { index, language }: Bench,
): boolean {
  const isRest =
    language.restBefore.test(sentence.text.slice(0, quantity.start)) ||
    language.restAfter.test(sentence.text.slice(quantity.start));
  if (!isRest) return false;
  const parts = told.slice(-4);
  const wholes = new Set(parts.flatMap(({ keys }) => [...keys].flatMap((key) => index.byKey.get(key) ?? [])));
  if (leavesOf(quantity, { value: 100, unit: { kind: "percent" } }, parts.flatMap(givenOf))) return true;
  if (digitsOf(quantity) < 2 && quantity.unit.kind !== "noun")
    return parts.some((part) => isSameCount(quantity, part));
  return [...wholes].some((at) => {
    const whole = index.entries[at];
    return (
      whole !== undefined &&
      givenOf(whole).some((all) =>
        leavesOf(quantity, all, parts.filter((part) => part !== whole).flatMap(givenOf)),
      )
    );
  });
}

/** Whether an amount is what one or all of the parts leave of the whole. */
function leavesOf(quantity: Amount, whole: Given, parts: readonly Given[]): boolean {
  const alike = parts.filter(({ unit, value }) => unit.kind === whole.unit.kind && value < whole.value);
  const all = alike.reduce((sum, { value }) => sum + value, 0);
  return [...alike.map(({ value }) => value), all].some(
    (value) => value > 0 && isDifference(quantity, whole, { value, unit: whole.unit }),
  );
}

/** “Five have closed; nine are left”: what a told fact counts. */
function isSameCount({ low, high, unit }: Amount, { fact }: Entry): boolean {
  return unit.kind === "none" && low === high && fact.value === high;
}

/** “£0.64m, 8 % of the budget”: of a whole that the ledger knows. */
export function isShareOf(
  claim: Claim<Amount>,
  given: readonly Given[],
  told: readonly Entry[],
  bench: Bench,
): boolean {
  const { quantity, sentence } = claim;
  if (quantity.unit.kind !== "percent" || !bench.language.shareOf.test(sentence.text.slice(quantity.end)))
    return false;
  const wholes = nearTo(claim, 0.25, 4, bench)
    .map(({ entry }) => entry)
    .concat(told.slice(-2).flatMap(bench.index.familyOf))
    .flatMap(givenOf);
  return given.some((part) => wholes.some((whole) => followsFrom(quantity, [part, whole])));
}

function comparesFacts(quantity: Amount, a: Entry, b: Entry): boolean {
  if (a.fact.value === undefined || b.fact.value === undefined) return false;
  const one = { value: a.fact.value, unit: a.unit };
  const other = { value: b.fact.value, unit: b.unit };
  const gap = Math.abs(one.value - other.value);
  if (isPlain(quantity) && (gap > quantity.high * 2.5 || gap < quantity.low / 2.5)) return false;
  // A rate of change is that of the earlier value.
  if (quantity.unit.kind === "percent" && startOf(a) !== startOf(b))
    return startOf(a) > startOf(b) ? comparesTwo(quantity, one, other) : comparesTwo(quantity, other, one);
  return comparesTwo(quantity, one, other) || comparesTwo(quantity, other, one);
}

/** Whether two facts can only lie an amount apart: it is no multiple, share or rate. */
function isPlain({ unit }: Amount): boolean {
  return unit.kind !== "times" && unit.kind !== "percent" && unit.kind !== "points";
}

/** The facts that a claim is most about, of at least a relevance, the most relevant first. */
export function nearTo(
  claim: Claim<Amount>,
  least: number,
  most: number,
  { index }: Pick<Bench, "index">,
): { readonly entry: Entry; readonly relevance: number }[] {
  return shortlist(claim, index)
    .filter((entry) => isComparable(claim.quantity, entry))
    .map((entry) => ({ entry, relevance: rateRelevance(claim, entry, index).total }))
    .filter(({ relevance }) => relevance >= least)
    .toSorted((a, b) => b.relevance - a.relevance)
    .slice(0, most);
}

/** Whether a fact's value may be one side of what an amount compares. */
function isComparable({ unit, scale }: Amount, { fact, unit: theirs }: Entry): boolean {
  if (fact.value === undefined || theirs.kind === "times" || fact.unit === "rank") return false;
  if (unit.kind === "points") return theirs.kind === "percent";
  if (unit.kind === "none") return scale === 1 || theirs.kind !== "percent";
  return unit.kind === "times" || unit.kind === "percent" || unit.kind === theirs.kind;
}
