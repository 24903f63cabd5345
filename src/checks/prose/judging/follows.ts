import type { Bench } from "./bench.ts";
import { oddsOfChance, widthOf } from "./chance.ts";
import { digitsOf } from "./compare-value.ts";
import {
  comparesNear,
  findChange,
  isRemainder,
  isShareOf,
  isShareOfNamed,
  isSumOfNear,
} from "./comparisons.ts";
import type { Claim } from "./context.ts";
import { findDerivation } from "./derivations.ts";
import { fits, isDifference, followsFrom, followsFromAll } from "./derive.ts";
import type { Doubt, Reason } from "./doubt.ts";
import type { Entry } from "../ledger/entry.ts";
import { topicsOf, unitKey } from "../ledger/group-entries.ts";
import type { Language } from "../language/language.ts";
import { isLengthOfTime } from "./lengths-of-time.ts";
import { isInterval, isQuotient, isRate } from "./rates.ts";
import { findDifference, givenOf } from "./relatives.ts";
import type { Amount } from "../reading/quantity.ts";
import type { Verdict } from "./verdict.ts";

/** What follows from figures of the sentence, or lies between facts that it is about. */
export const comparing: readonly Reason[] = [
  ({ quantity, ground, isOpen }) =>
    derivedIf(
      quantity,
      followsFrom(quantity, ground.given) || followsFromAll(quantity, ground.given, isOpen),
    ),
  // Of what the ledger lacks altogether two digits that follow from like facts are hardly chance.
  ({ claim, quantity, compares, isOpen, ground }, bench) =>
    compares || (isOpen && digitsOf(quantity) >= 2)
      ? derivedFrom(quantity, comparesNear(claim, ground.given, ground.told, bench))
      : undefined,
  ({ claim, quantity, compares, isOpen }, bench) =>
    isOpen && compares ? derivedFrom(quantity, findChange(claim, bench)) : undefined,
  ({ claim, quantity }, bench) =>
    derivedIf(quantity, isSumOfNear(claim, bench) || isShareOfNamed(claim, bench)),
];

/** Rates, remainders and what lies apart in time. */
export const reckoning: readonly Reason[] = [
  ({ claim, quantity, meant, ground }, bench) =>
    derivedIf(
      quantity,
      isRate(claim, ground.given, meant === undefined ? ground.told : [...ground.told, meant], bench),
    ),
  // “Before the satellites found four more, 62 were known”, of 66 now.
  ({ claim, quantity, meant, reckons, ground }, { language }) =>
    derivedIf(
      quantity,
      meant !== undefined &&
        (reckons || language.betweenTimes.test(claim.sentence.text)) &&
        ground.here.some((entry) => liesApart(quantity, meant, entry)),
    ),
  ({ claim, quantity, meant }, { language }) => derivedIf(quantity, isRefuted(claim, meant, language)),
  ({ claim, quantity, meant }, bench) => derivedFrom(quantity, findRestOf(claim, meant, bench)),
  ({ claim, quantity, ground }, bench) =>
    derivedIf(quantity, isInterval(claim, ground.told, bench) || isRemainder(claim, ground.told, bench)),
  ({ claim, quantity, ground }, { language }) =>
    derivedIf(
      quantity,
      quantity.unit.kind === "percent" &&
        language.relativeTimes.test(claim.sentence.text) &&
        followsFrom(quantity, ground.told.flatMap(givenOf)),
    ),
  ({ claim, quantity }, bench) => derivedFrom(quantity, findDifference(claim, bench)),
];

/** Shares of a whole that the ledger knows. */
export const sharing: Reason = ({ claim, quantity, ground, isOpen }, bench) =>
  derivedIf(quantity, isOpen && isShareOf(claim, ground.given, ground.told, bench));

/** Lengths of time between dates, and quotients of like dates. */
export const timing: Reason = ({ claim, quantity, ground, isOpen }, bench) =>
  derivedIf(
    quantity,
    isOpen && (isLengthOfTime(claim, ground.dated, ground.told, bench) || isQuotient(claim, bench)),
  );

/** Whatever else follows from two facts, and hardly by chance. */
export const deriving: Reason = ({ claim, quantity, meant, ground, compares, reckons, isOpen }, bench) => {
  // That it is another number than some fact's says more than that the ledger has none.
  const isNew = isOpen || (reckons && isFarFrom(quantity, meant));
  const most = isNew ? (compares || reckons ? 0.5 : 0.2) : reckons ? 0.1 : 0;
  if (most === 0) return undefined;
  const isRatio = bench.language.everyBefore.test(claim.sentence.text.slice(0, quantity.start));
  const reckoned: Claim<Amount> = isRatio
    ? { ...claim, quantity: { ...quantity, unit: { kind: "times" } } }
    : claim;
  const options = { least: compares || reckons ? 0.12 : 0.2, mostOdds: most, isOpen: isNew };
  return derivedFrom(quantity, findDerivation(reckoned, ground.told, bench, options));
};

function derivedIf(quantity: Amount, holds: boolean): Verdict | undefined {
  return holds ? { state: "derived", quantity } : undefined;
}

function derivedFrom(quantity: Amount, from: readonly Entry[] | undefined): Verdict | undefined {
  return from === undefined ? undefined : { state: "derived", quantity, from };
}

/** “Two waited for each heart”, where 699 waited: hardly the same number. */
function isFarFrom({ high, unit }: Amount, meant: Doubt["meant"]): boolean {
  const ratio = (meant?.fact.value ?? high) / high;
  return unit.kind === "none" && (ratio > 20 || ratio < 0.05);
}

function liesApart(quantity: Amount, a: Entry, b: Entry): boolean {
  if (a === b || digitsOf(quantity) < 2 || unitKey(a) !== unitKey(b)) return false;
  return givenOf(a).some((one) => givenOf(b).some((other) => isDifference(quantity, one, other)));
}

/** “Twelve men never came home”, of twenty, of whom eight survived; “eight have joined since”: what lies between two counts that share a word. */
function findRestOf(
  { quantity, sentence }: Claim<Amount>,
  meant: Entry | undefined,
  { index, language }: Bench,
): readonly Entry[] | undefined {
  if (quantity.unit.kind !== "noun" || meant?.unit.kind !== "noun") return undefined;
  if (!language.denials.test(sentence.text) && !language.accruals.test(sentence.text)) return undefined;
  const like = new Set(
    topicsOf(meant)
      .concat([...meant.names].map((name) => `@${name}`))
      .flatMap((key) => index.byKey.get(key) ?? []),
  );
  const others = [...like]
    .flatMap((at) => index.entries[at] ?? [])
    .filter(
      (entry) => entry !== meant && entry.fact.value !== undefined && unitKey(entry) === unitKey(meant),
    );
  const other = others.find((entry) => fits(quantity, differenceOf(meant, entry)));
  const odds = oddsOfChance(
    quantity.high,
    widthOf(quantity),
    others.map((entry) => differenceOf(meant, entry)),
  );
  return other === undefined || odds > 0.35 ? undefined : [meant, other];
}

function differenceOf(a: Entry, b: Entry): number {
  return Math.abs((a.fact.value ?? 0) - (b.fact.value ?? 0));
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
