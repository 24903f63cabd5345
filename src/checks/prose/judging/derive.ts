import { relateValue } from "./compare-value.ts";
import type { Hedge } from "../../../model/fact.ts";
import type { Amount, Unit } from "../reading/quantity.ts";

/** A value that stands in the same sentence or slide and is borne out. */
export interface Given {
  readonly value: number;
  readonly unit: Unit;
}

/** Whether an amount follows from two given values: a sum, a difference, a share, a multiple, a product, or a rate of change. */
export function followsFrom(amount: Amount, given: readonly Given[]): boolean {
  return given.some((a, at) => given.some((b, other) => at !== other && followsFromTwo(amount, a, b)));
}

/** Whether an amount is what lies between a whole and its part, or a multiple or share of the one by the other: no sum, no product. */
export function comparesTwo(amount: Amount, a: Given, b: Given): boolean {
  if (!isSameUnit(a.unit, b.unit)) return false;
  const { kind } = amount.unit;
  if (kind === "times" || kind === "percent" || kind === "points") return followsFromTwo(amount, a, b);
  return isDifference(amount, a, b);
}

/** Whether an amount is what lies between two values in its unit. */
export function isDifference(amount: Amount, a: Given, b: Given): boolean {
  if (amount.unit.kind !== "none" && !isSameUnit(amount.unit, a.unit)) return false;
  return fits(amount, Math.abs(a.value - b.value));
}

function followsFromTwo(amount: Amount, a: Given, b: Given): boolean {
  const { unit } = amount;
  // “6.5 percent the year before”, after a margin and its gain.
  if (unit.kind === "percent" && a.unit.kind === "percent" && b.unit.kind === "points")
    return fits(amount, a.value + b.value) || fits(amount, a.value - b.value);
  // “42 trains at €7.9m each: about €332m”
  if (isProduct(unit, a.unit, b.unit)) return fits(amount, a.value * b.value);
  if (!isSameUnit(a.unit, b.unit)) return false;
  if (unit.kind === "times") return fits(amount, a.value / b.value) || fits(amount, a.value / b.value - 1);
  if (unit.kind === "percent") {
    // A share of a share is rarely meant.
    const isShare = a.unit.kind !== "percent" && fits(amount, (a.value / b.value) * 100);
    return isShare || fits(amount, Math.abs(a.value / b.value - 1) * 100);
  }
  if (unit.kind === "points") return a.unit.kind === "percent" && fits(amount, Math.abs(a.value - b.value));
  if (unit.kind !== "none" && !isSameUnit(unit, a.unit)) return false;
  return fits(amount, a.value + b.value) || fits(amount, Math.abs(a.value - b.value));
}

/** Whether an amount is all that is given together, or what is left of a hundred: “60 percent, 25 percent, and the remaining 15”. */
export function followsFromAll(amount: Amount, given: readonly Given[], isOpen = false): boolean {
  const shares = given.filter(({ unit }) => unit.kind === "percent");
  const isShare = amount.unit.kind === "percent" || amount.unit.kind === "none";
  // “88 percent …, 12 percent missed” may be chance of a number that the ledger has otherwise.
  const isPrecise = (amount.step < 1 || isOpen) && amount.hedges.size === 0;
  if (
    isShare &&
    (shares.length > 1 || (shares.length === 1 && isPrecise)) &&
    fits(amount, 100 - sumOf(shares))
  )
    return true;
  const alike = given.filter(
    ({ unit }) => unit.kind !== "none" && (amount.unit.kind === "none" || isSameUnit(unit, amount.unit)),
  );
  const [first] = alike;
  const isOneUnit = first !== undefined && alike.every(({ unit }) => isSameUnit(unit, first.unit));
  return alike.length > 2 && isOneUnit && fits(amount, sumOf(alike));
}

function sumOf(given: readonly Given[]): number {
  return given.reduce((sum, { value }) => sum + value, 0);
}

function isProduct(unit: Unit, count: Unit, each: Unit): boolean {
  const isAmount = each.kind === "money" || each.kind === "measure";
  return (
    isAmount &&
    (count.kind === "noun" || count.kind === "none") &&
    isSameUnit(unit, each) &&
    unit.kind !== "none"
  );
}

/** Whether an amount tells a computed value, soundly rounded. */
export function fits(amount: Amount, value: number): boolean {
  // Most of what could be computed is of quite another size.
  if (!Number.isFinite(value) || value > amount.high * 2.5 || value < amount.low / 2.5) return false;
  return ["same", "rounded", "bound"].includes(relateValue(amount, value));
}

/** The same of a value that is only known roughly: “24 every day”, of nearly 9,000 a year. */
export function fitsRoughly(amount: Amount, value: number, hedge: Hedge): boolean {
  if (fits(amount, value)) return true;
  return hedge !== "exact" && [0.975, 1.025].some((slip) => fits(amount, value * slip));
}

function isSameUnit(a: Unit, b: Unit): boolean {
  if (a.kind === "none" || b.kind === "none") return true;
  if (a.kind === "money" && b.kind === "money") return a.codes.some((code) => b.codes.includes(code));
  if (a.kind === "measure" && b.kind === "measure") return a.sign === b.sign;
  return a.kind === b.kind;
}
