import type { Bench } from "./bench.ts";
import { relateUnits } from "./compare-unit.ts";
import type { Claim } from "./context.ts";
import type { Entry } from "../ledger/entry.ts";
import { unitKey } from "../ledger/group-entries.ts";
import type { Language } from "../language/language.ts";
import { measures } from "../language/measures.ts";
import type { Amount, Unit } from "../reading/quantity.ts";
import { startOf } from "./relatives.ts";

/** What all that is reckoned for one amount has in common, each found when first asked for: thousands of pairs of facts are tried. */
export interface Reckoning {
  readonly quantity: Amount;
  readonly bench: Bench;
  readonly isOpen: boolean;
  /** What an amount in its own unit is in the base of a fact's dimension; undefined where it counts or measures something else. */
  readonly factorOf: (entry: Entry) => number | undefined;
  /** Whether the sentence tells of a fall or of a rise; undefined where of neither, or both. */
  readonly way: () => "down" | "up" | undefined;
  readonly sharesOut: () => boolean;
  readonly multiplies: () => boolean;
  readonly tellsOfEach: () => boolean;
}

export function beginReckoning(
  { quantity, sentence: { text } }: Claim<Amount>,
  bench: Bench,
  isOpen: boolean,
): Reckoning {
  const { language } = bench;
  const factors = new Map<Unit, number | undefined>();
  return {
    quantity,
    bench,
    isOpen,
    factorOf: (entry) => {
      // What has no unit counts what its words say.
      if (entry.unit.kind === "none") return findFactor(quantity, entry, bench);
      if (!factors.has(entry.unit)) factors.set(entry.unit, findFactor(quantity, entry, bench));
      return factors.get(entry.unit);
    },
    way: once(() => wayOf(text, language)),
    sharesOut: once(() => language.shareOut.test(text) || language.perThing.test(text.slice(quantity.end))),
    multiplies: once(() => language.sums.test(text) || language.restates.test(text)),
    tellsOfEach: once(() => text.search(language.eachThing) >= 0),
  };
}

function once<Answer>(ask: () => Answer): () => Answer {
  let known: { readonly answer: Answer } | undefined;
  return () => (known ??= { answer: ask() }).answer;
}

/** Whether something could be worked out from a fact and another one behind it. */
export function mayComeFirst(entry: Entry, reckoning: Reckoning): boolean {
  switch (reckoning.quantity.unit.kind) {
    case "times":
      return entry.unit.kind !== "times";
    case "points":
      return entry.unit.kind === "percent";
    case "percent":
      return true;
    case "none":
    case "noun":
      return reckoning.factorOf(entry) !== undefined;
    case "money":
    case "measure":
      return entry.unit.kind === reckoning.quantity.unit.kind && reckoning.factorOf(entry) !== undefined;
  }
}

const nothing: readonly number[] = [];

/** What may be worked out from two facts for an amount, in its own unit: sums, differences, shares, multiples, parts. */
export function valuesOf(a: Entry, b: Entry, reckoning: Reckoning): readonly number[] {
  const { quantity, bench, isOpen } = reckoning;
  const { unit } = quantity;
  const areAlike = a.unit === b.unit || unitKey(a) === unitKey(b);
  if (!areAlike && (unit.kind === "times" || unit.kind === "points")) return nothing;
  const one = inBase(a);
  const other = inBase(b);
  if (one === undefined || other === undefined || other === 0 || one === 0) return nothing;
  switch (unit.kind) {
    case "times":
      return a.unit.kind !== "times" ? [one / other] : nothing;
    case "points":
      return a.unit.kind === "percent" && one > other ? [one - other] : nothing;
    case "percent": {
      // “6.4 percent the year before”
      if (a.unit.kind === "percent" && b.unit.kind === "points") return [one - other, one + other];
      // “Women hold 43 percent of the seats”
      if (!areAlike)
        return a.unit.kind === "noun" && b.unit.kind === "noun" && one < other
          ? [(100 * one) / other]
          : nothing;
      if (a.unit.kind === "percent") return one > other ? [one + other, 100 - one - other] : nothing;
      const isLater = startOf(a) > startOf(b);
      const isSeries = bench.index.seriesOf(a).includes(b);
      const way = reckoning.way();
      const isWay = way === undefined || one < other === (way === "down");
      const change = (isLater || !isSeries) && isWay ? [100 * Math.abs(one / other - 1)] : nothing;
      return one < other && way === undefined ? [(100 * one) / other, ...change] : change;
    }
    case "none":
    case "noun":
    case "money":
    case "measure": {
      const factor = reckoning.factorOf(a);
      if (factor === undefined) return nothing;
      if (areAlike) return one > other ? [(one + other) / factor, (one - other) / factor] : nothing;
      // “43 % of them”
      if (b.unit.kind === "percent" && a.unit.kind !== "percent")
        return isOpen ? [(one * other) / 100 / factor, (one * (100 - other)) / 100 / factor] : nothing;
      // “Per head, that is …”, “about a thousand pounds a man”
      if (b.unit.kind === "noun" && reckoning.sharesOut()) return [one / other / factor];
      if (b.unit.kind === "measure" && reckoning.tellsOfEach()) return [one / (b.fact.value ?? 1) / factor];
      // “All 42 trains together have 9,408 seats”
      return b.unit.kind === "noun" && reckoning.multiplies() ? [(one * other) / factor] : nothing;
    }
  }
}

/** Whether a sentence tells of a fall or of a rise; undefined where of neither, or both. */
function wayOf(text: string, { falls, rises }: Language): "down" | "up" | undefined {
  const isFall = falls.test(text);
  return isFall === rises.test(text) ? undefined : isFall ? "down" : "up";
}

function findFactor({ unit }: Amount, entry: Entry, { index, language }: Bench): number | undefined {
  const relation = relateUnits(unit, entry, index, language);
  if (relation.kind === "conflict" || (entry.unit.kind === "percent" && unit.kind === "none"))
    return undefined;
  if (unit.kind === "noun" && relation.kind !== "same" && unit.head !== "") return undefined;
  const sign = unit.kind === "measure" ? unit.sign : entry.unit.kind === "measure" ? entry.unit.sign : "";
  return measures.get(sign)?.factor ?? 1;
}

/** A fact's value in the base of its dimension; undefined of places and years, which are no amounts. */
export function inBase({ fact, unit }: Entry): number | undefined {
  if (fact.value === undefined || fact.unit === "rank" || fact.unit === "year") return undefined;
  return unit.kind === "measure" ? fact.value * (measures.get(unit.sign)?.factor ?? 1) : fact.value;
}
