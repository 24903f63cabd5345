import type { Bench } from "./bench.ts";
import { isAnotherNumber, isClean, rate } from "./candidates.ts";
import { oddsOfChance, widthOf } from "./chance.ts";
import { relateUnits } from "./compare-unit.ts";
import { digitsOf, relateValue } from "./compare-value.ts";
import type { Claim } from "./context.ts";
import { judgeCount } from "./counts.ts";
import { fits } from "./derive.ts";
import type { Doubt } from "./doubt.ts";
import type { Entry } from "../ledger/entry.ts";
import { unitKey } from "../ledger/group-entries.ts";
import { faultOf } from "./judge-amount.ts";
import type { Amount } from "../reading/quantity.ts";
import { findAlongside, findRelative } from "./relatives.ts";
import { saysNothingElse } from "./says-nothing.ts";
import { matched, open, type FaultCode, type Verdict } from "./verdict.ts";

/** “About 115 days, almost four months”: once told with its hedge, a fact may be told again without. */
export function isToldTwice({ code, meant, ground }: Doubt): boolean {
  return code !== undefined && hedgeCodes.has(code) && meant !== undefined && ground.here.includes(meant);
}

/** “The five countries”: a count that the ledger knows, or that it does not bear. */
export function countAgain({ claim, isOpen }: Doubt, bench: Bench): Verdict | undefined {
  const counted = judgeCount(claim, bench.index, bench.language);
  return counted !== undefined && (counted.state !== "open" || isOpen) ? counted : undefined;
}

/** A number that the words of the fact hold which was meant. */
export function speaksOf({ quantity, meant }: Doubt): Verdict | undefined {
  const holds = meant?.spoken.some(
    (spoken) => spoken.quantity.kind === "amount" && spoken.quantity.low === quantity.low,
  );
  return meant === undefined || holds !== true
    ? undefined
    : { state: "matched", quantity, entry: meant, inWords: true };
}

/** What has just been told, told once more; the other side of a dispute; what goes along with it. */
export function sayAgain({ claim, quantity, ground, isOpen }: Doubt, bench: Bench): Verdict | undefined {
  if (!isOpen) return undefined;
  const { told } = ground;
  const contrary = judgeContrary(claim, told, bench);
  if (contrary !== undefined) return contrary;
  const again =
    told.find((entry) => saysAgain(claim, entry, bench)) ??
    findRelative(claim, told, bench.index).find((entry) => saysAgain(claim, entry, bench, "relative")) ??
    findAlongside(claim, told, bench);
  return again === undefined ? undefined : matched(quantity, again);
}

/** “Twelve began; a thirteenth brought the number to twenty”: counted in the unit of what has been told, and like it. */
export function runOn(
  { claim, quantity, ground, isOpen }: Doubt,
  { index, language }: Bench,
): Verdict | undefined {
  const before = claim.sentence.text.slice(0, quantity.start);
  if (!isOpen || quantity.unit.kind !== "none" || !language.totals.test(before)) return undefined;
  const told = ground.told.slice(-3);
  const total = index
    .alike(quantity.high)
    .flatMap((at) => index.entries[at] ?? [])
    .find(
      (entry) =>
        entry.fact.value !== undefined &&
        relateValue(quantity, entry.fact.value) === "same" &&
        told.some(
          (other) => other !== entry && other.unit.kind === "noun" && unitKey(other) === unitKey(entry),
        ),
    );
  return total === undefined ? undefined : matched(quantity, total);
}

/** “That is less than three hours”: where hardly another fact would do, it is that one in another unit. */
export function restate({ claim, quantity, isOpen }: Doubt, { index, language }: Bench): Verdict | undefined {
  if (!isOpen || !["measure", "money"].includes(quantity.unit.kind) || index.entries.length > mostToSearch)
    return undefined;
  if (!language.restates.test(claim.sentence.text) || !saysNothingElse(claim, language)) return undefined;
  const inUnit = index.entries.flatMap((entry) => {
    const relation =
      entry.fact.value === undefined ? undefined : relateUnits(quantity.unit, entry, index, language);
    if (relation?.kind === "same") return [{ entry, value: entry.fact.value ?? 0 }];
    return relation?.kind === "convertible"
      ? [{ entry, value: ((entry.fact.value ?? 0) - relation.offset) / relation.factor }]
      : [];
  });
  const found = inUnit.find(({ value }) => fits(quantity, value));
  const odds = oddsOfChance(
    quantity.high,
    widthOf(quantity),
    inUnit.map(({ value }) => value),
  );
  return found === undefined || odds > 0.35 ? undefined : matched(quantity, found.entry);
}

/** In a larger ledger some fact has any number. */
const mostToSearch = 200;

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

const hedgeCodes: ReadonlySet<FaultCode> = new Set([
  "prose/hedge-lost",
  "prose/hedge-changed",
  "prose/forecast-as-outcome",
]);
