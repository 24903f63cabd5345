import { relateValue } from "./compare-value.ts";
import type { Claim } from "./context.ts";
import type { Language } from "../language/language.ts";
import { measures } from "../language/measures.ts";
import type { Entry } from "../ledger/entry.ts";
import type { Amount, ProseDate, Unit } from "../reading/quantity.ts";

/** A value that stands in the same sentence or slide and is borne out. */
export interface Given {
  readonly value: number;
  readonly unit: Unit;
}

/** Whether an amount follows from given values: a sum, a difference, a share, a multiple, or a rate of change. */
export function followsFrom(amount: Amount, given: readonly Given[]): boolean {
  const fits = (value: number): boolean =>
    Number.isFinite(value) && ["same", "rounded"].includes(relateValue(amount, value));
  return given.some((a, at) =>
    given.some((b, other) => {
      if (at === other) return false;
      // “6.5 percent the year before”, after a margin and its gain.
      if (amount.unit.kind === "percent" && a.unit.kind === "percent" && b.unit.kind === "points")
        return fits(a.value + b.value) || fits(a.value - b.value);
      if (!isSameUnit(a.unit, b.unit)) return false;
      if (amount.unit.kind === "times") return fits(a.value / b.value) || fits(a.value / b.value - 1);
      if (amount.unit.kind === "percent")
        return fits((a.value / b.value) * 100) || fits(Math.abs(a.value / b.value - 1) * 100);
      if (amount.unit.kind === "points")
        return a.unit.kind === "percent" && fits(Math.abs(a.value - b.value));
      if (amount.unit.kind !== "none" && !isSameUnit(amount.unit, a.unit)) return false;
      return fits(a.value + b.value) || fits(Math.abs(a.value - b.value));
    }),
  );
}

/** Whether a length of time lies between dates of the sentence and of the facts that it is about. */
export function spansDates(
  claim: Claim<Amount>,
  entries: readonly Entry[],
  deckDate: number | undefined,
): boolean {
  const { unit, high, low, coarse } = claim.quantity;
  if (unit.kind !== "measure") return false;
  const measure = measures.get(unit.sign);
  if (measure?.dimension !== "time" || measure.factor < 86400) return false;
  const years = measure.factor / 31556952;
  const stretches = [...claim.dates.map(({ date }) => date), ...datesOf(claim)].map(({ from, to }) => ({
    from,
    to,
  }));
  for (const { when } of entries) {
    if (when === undefined || typeof when.start === "string") continue;
    const to = typeof when.end === "string" ? deckDate : when.end.to;
    stretches.push({ from: when.start.from, to: to ?? when.start.to });
  }
  // A deck without a date is read in our days.
  const now = deckDate === undefined ? { from: 2015, to: 2035 } : { from: deckDate, to: deckDate };
  const isLength = (length: number): boolean => {
    const value = length / years;
    const leeway = Math.max(1, claim.quantity.hedges.size > 0 ? coarse : 0) + 0.05;
    return value > 0 && value >= low - leeway && value <= high + leeway;
  };
  const reachesNow = (start: number): boolean =>
    now.to - start >= low * years - 1 && now.from - start <= high * years + 1 && high * years >= 5;
  return stretches.some(
    (a) =>
      isLength(a.to - a.from) ||
      reachesNow(a.from) ||
      stretches.some(
        (b) => (b.from > a.from && isLength(b.from - a.from)) || (b.to > a.to && isLength(b.to - a.to)),
      ),
  );
}

/** “28 years of concrete”: as long as some fact of the ledger says that something went on. */
export function spansFact({ unit, low, high, coarse }: Amount, entries: readonly Entry[]): boolean {
  if (unit.kind !== "measure" || unit.sign !== "a" || high < 10 || low !== high) return false;
  return entries.some(
    ({ when }) =>
      when?.isInterval === true &&
      typeof when.start !== "string" &&
      typeof when.end !== "string" &&
      Math.abs(when.end.to - when.start.from - high) <= Math.max(1.05, coarse / 2),
  );
}

/** “Eight years earlier”, “ten years after its launch”: whether a fact lies that far from a date of the sentence. */
export function targetsOf(
  { quantity, dates, sentence }: Claim<Amount>,
  entries: readonly Entry[],
  language: Language,
): number[] {
  const { unit, low, high, end } = quantity;
  const measure = unit.kind === "measure" ? measures.get(unit.sign) : undefined;
  if (
    measure?.dimension !== "time" ||
    low !== high ||
    !language.relativeTimes.test(sentence.text.slice(quantity.start, end + 12))
  )
    return [];
  const years = (low * measure.factor) / 31556952;
  // “Three years later they did it without oxygen”: later than what, the sentence before says.
  const told = entries
    .slice(0, 2)
    .flatMap(({ when }) => (when === undefined || typeof when.start === "string" ? [] : [when.start]));
  return [...dates.map(({ date }) => date), ...datesOf({ sentence }), ...told].flatMap(({ from }) => [
    from - years,
    from + years,
  ]);
}

function datesOf({ sentence }: Pick<Claim, "sentence">): ProseDate[] {
  return sentence.quantities.filter((quantity) => quantity.kind === "date");
}

function isSameUnit(a: Unit, b: Unit): boolean {
  if (a.kind === "none" || b.kind === "none") return true;
  if (a.kind === "money" && b.kind === "money") return a.codes.some((code) => b.codes.includes(code));
  if (a.kind === "measure" && b.kind === "measure") return a.sign === b.sign;
  return a.kind === b.kind;
}
