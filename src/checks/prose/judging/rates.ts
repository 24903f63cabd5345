import type { Bench } from "./bench.ts";
import { oddsOfChance, widthOf } from "./chance.ts";
import { nearTo } from "./comparisons.ts";
import { relateUnits } from "./compare-unit.ts";
import { digitsOf } from "./compare-value.ts";
import type { Claim } from "./context.ts";
import { fits, fitsRoughly, type Given } from "./derive.ts";
import type { Language } from "../language/language.ts";
import { measures } from "../language/measures.ts";
import type { TimeSpan } from "../../../model/time.ts";
import type { Entry } from "../ledger/entry.ts";
import type { Amount } from "../reading/quantity.ts";
import { givenOf, startOf } from "./relatives.ts";
import { saysNothingElse } from "./says-nothing.ts";
import { keysOf } from "../reading/terms.ts";
import { splitWords } from "../reading/words.ts";

/** “61,750 emergencies, or about 170 a day”; “three nurses for every doctor”: one given or counted thing by another, or by the days of a year. */
export function isRate(
  claim: Claim<Amount>,
  given: readonly Given[],
  told: readonly Entry[],
  { index, language }: Bench,
): boolean {
  const { quantity, sentence } = claim;
  const behind = sentence.text.slice(quantity.end);
  const time = (language.perTime.exec(behind) ??
    language.perTimeAtEnd.exec(quantity.text))?.[1]?.toLowerCase();
  const perYear = time === undefined ? undefined : language.timesAYear.get(time);
  const number: Amount = { ...quantity, unit: { kind: "none" } };
  // “That is more than 3,000 a day” says itself of nothing what it is.
  const yearly =
    perYear === undefined || claim.content.length > 0 || digitsOf(quantity) + quantity.hedges.size < 2
      ? given
      : index.dated.filter((entry) => isYearsCount(entry, quantity)).flatMap(givenOf);
  if (
    perYear !== undefined &&
    [...told.slice(-3), ...nearTo(claim, 0.15, 6, { index }).map(({ entry }) => entry)].some((entry) =>
      isOfStretch(quantity, entry, perYear, { index, language }),
    )
  )
    return true;
  if (perYear !== undefined && isOfSomeStretch(claim, perYear, { index, language })) return true;
  if (perYear !== undefined && perYear > 1 && yearly.some(({ value }) => fits(number, value / perYear)))
    return true;
  if (perYear !== undefined && isOfSomeYear(number, claim, perYear, { index, language })) return true;
  // “26,170 men, about 200 a ship”
  const thing = language.perThing.exec(behind)?.[1];
  const keys = thing === undefined ? [] : keysOf(thing.toLowerCase(), language);
  const isThing = ({ unit }: Given): boolean =>
    unit.kind === "noun" && keysOf(unit.head, language).some((key) => keys.includes(key));
  if (given.some((one) => given.some((other) => isThing(other) && fits(number, one.value / other.value))))
    return true;
  if (
    thing !== undefined &&
    index.unitStems.has(keys[0] ?? "") &&
    isShareOfThings(number, keys, { index, language })
  )
    return true;
  const per = language.forEvery.exec(behind);
  if (per === null) return false;
  const wordsIn = (text: string): Set<number> =>
    new Set(
      splitWords(text).flatMap(({ lower }) =>
        keysOf(lower, language).flatMap((key) => index.byKey.get(key) ?? []),
      ),
    );
  const parts = valuesOf(wordsIn(sentence.text.slice(0, quantity.end)), index);
  const wholes = valuesOf(wordsIn(per[0]), index);
  return parts.some((part) => wholes.some((whole) => whole !== part && fits(number, part / whole)));
}

/** “Per head, that is about 160 dollars”: what the ledger has in this unit, by what it counts at the same time. */
export function isQuotient({ quantity, sentence }: Claim<Amount>, { index, language }: Bench): boolean {
  if (!language.shareOut.test(sentence.text)) return false;
  const { unit } = quantity;
  const isOfUnit = (entry: Entry): boolean =>
    (unit.kind === "money" &&
      entry.unit.kind === "money" &&
      entry.unit.codes.some((code) => unit.codes.includes(code))) ||
    (unit.kind === "measure" && entry.unit.kind === "measure" && entry.unit.sign === unit.sign);
  const counts = index.dated.filter((entry) => entry.unit.kind === "noun" && (entry.fact.value ?? 0) > 1);
  const values = index.dated
    .filter(isOfUnit)
    .flatMap((whole) =>
      counts
        .filter((count) => yearOf(count) === yearOf(whole))
        .map((count) => (whole.fact.value ?? 0) / (count.fact.value ?? 1)),
    );
  const isBorneOut = values.some((value) => fits(quantity, value));
  return (
    isBorneOut && (digitsOf(quantity) >= 2 || oddsOfChance(quantity.high, widthOf(quantity), values) <= 0.35)
  );
}

/** “About 28 pounds a chest”: something of the very day of which the ledger counts the chests. */
function isShareOfThings(
  number: Amount,
  keys: readonly string[],
  { index, language }: Pick<Bench, "index" | "language">,
): boolean {
  const counts = index.dated.filter(
    ({ unit, fact }) =>
      unit.kind === "noun" &&
      fact.value !== undefined &&
      unit.words.some((word) => keysOf(word, language).some((key) => keys.includes(key))),
  );
  return counts.some((count) =>
    index.dated.some(
      (other) =>
        other !== count &&
        other.when?.edtf === count.when?.edtf &&
        fits(number, (other.fact.value ?? 0) / (count.fact.value ?? 1)),
    ),
  );
}

/** “Nearly 1,800 people a day came in”: of what the ledger counts by the year, where hardly anything else would do. */
function isOfSomeYear(
  number: Amount,
  { quantity }: Claim<Amount>,
  perYear: number,
  { index }: Pick<Bench, "index" | "language">,
): boolean {
  if (perYear === 1) return false;
  const values = index.dated
    .filter((entry) => isYearsCount(entry, quantity))
    .map(({ fact }) => (fact.value ?? 0) / perYear);
  return (
    values.some((value) => fits(number, value)) && oddsOfChance(number.high, widthOf(number), values) <= 0.15
  );
}

/** “21 million in the first six months, which is 3.5 million a month”; “58 hours a week: more than eight a day” */
function isOfStretch(quantity: Amount, entry: Entry, perYear: number, { index, language }: Bench): boolean {
  const { when, fact } = entry;
  const relation = relateUnits(quantity.unit, entry, index, language);
  if (fact.value === undefined || relation.kind === "conflict") return false;
  const value = relation.kind === "convertible" ? fact.value / relation.factor : fact.value;
  const own = ownRate(fact.what, language);
  if (own !== undefined) return own !== perYear && fitsRoughly(quantity, (value * own) / perYear, fact.hedge);
  if (perYear > 1 && when !== undefined && !when.isInterval && isOfYear(when.start))
    return fitsRoughly(quantity, value / perYear, fact.hedge);
  if (when?.isInterval !== true || typeof when.start === "string" || typeof when.end === "string")
    return false;
  return fitsRoughly(quantity, value / perYear / (when.end.to - when.start.from), fact.hedge);
}

/** “That makes some 170,000 a year”: of what, the sentences before have said; of what lasted, where hardly anything else would do. */
function isOfSomeStretch(
  claim: Claim<Amount>,
  perYear: number,
  { index, language }: Pick<Bench, "index" | "language">,
): boolean {
  const { quantity } = claim;
  if (claim.content.length > 0 || !saysNothingElse(claim, language)) return false;
  const lasting = index.dated.filter(
    ({ fact, when, unit }) =>
      fact.value !== undefined && unit.kind !== "percent" && when?.isInterval === true,
  );
  const values = lasting.map(({ fact, when }) => {
    const [start, end] = [when?.start, when?.end];
    const years = typeof start !== "object" || typeof end !== "object" ? 0 : end.to - start.from;
    return (fact.value ?? 0) / perYear / years;
  });
  const odds = oddsOfChance(quantity.high, widthOf(quantity), values);
  return odds <= 0.35 && lasting.some((entry) => isOfStretch(quantity, entry, perYear, { index, language }));
}

/** How often a year it is that a statement counts by: “wage *a month*”, “*monthly* wage”. */
function ownRate(what: string, { timesAYear, perTimeAtAll, regularly }: Language): number | undefined {
  const time =
    perTimeAtAll.exec(what)?.[1] ?? regularly.get(/\p{L}+ly(?!\p{L})/u.exec(what)?.[0].toLowerCase() ?? "");
  return timesAYear.get(time?.toLowerCase() ?? "");
}

function isOfYear(start: TimeSpan["start"]): boolean {
  return typeof start !== "string" && start.precision === "year";
}

/** “130 trains a day, one every eleven minutes” */
export function isInterval(
  { quantity, sentence }: Claim<Amount>,
  told: readonly Entry[],
  { language }: Bench,
): boolean {
  const measure = quantity.unit.kind === "measure" ? measures.get(quantity.unit.sign) : undefined;
  if (measure?.dimension !== "time" || !language.everyTime.test(sentence.text.slice(0, quantity.start)))
    return false;
  return told.slice(-3).some(({ fact }) => {
    const own = ownRate(fact.what, language) ?? 1;
    return fits(quantity, secondsAYear / measure.factor / own / (fact.value ?? 1));
  });
}

const secondsAYear = 31556952;

/** Whether a fact tells of a whole year what an amount could be a day's or a week's part of. */
function isYearsCount({ unit, when }: Entry, quantity: Amount): boolean {
  if (when === undefined || when.isInterval || typeof when.start === "string") return false;
  const isLike = quantity.unit.kind === "none" || quantity.unit.kind === unit.kind;
  return isLike && when.start.precision === "year" && unit.kind !== "percent";
}

function valuesOf(found: ReadonlySet<number>, index: Bench["index"]): number[] {
  return [...found].flatMap((at) => {
    const { fact } = index.entries[at] ?? {};
    return fact?.value === undefined || fact.unit === "rank" ? [] : [fact.value];
  });
}

function yearOf(entry: Entry): number {
  return Math.floor(startOf(entry) + 1e-6);
}
