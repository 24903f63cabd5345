import type { Hedge } from "../model/fact.ts";
import { isForecast } from "../model/fact.ts";
import type { Operator } from "./arithmetic.ts";

/** What a unit can be while computing: that of a fact (undefined: a bare count), that of a typed number, or none that we can name. */
export type ComputedUnit =
  | { readonly kind: "unit"; readonly unit: string | undefined }
  | { readonly kind: "typed" }
  | { readonly kind: "unnamed" };

/** A number on its way through a derivation. */
export interface Quantity {
  readonly value: number;
  readonly unit: ComputedUnit;
  readonly hedge: Hedge;
}

/** Joins two quantities; sums and differences of unlike units have no meaning. */
export function operate(operator: Operator, left: Quantity, right: Quantity): Quantity | "unlike-units" {
  const unit = joinUnits(operator, left.unit, right.unit);
  if (unit === undefined) return "unlike-units";
  const isSum = operator === "+" || operator === "-";
  const isInverse = operator === "-" || operator === "/";
  const hedge =
    isSum || (left.value >= 0 && right.value >= 0)
      ? joinHedges(left.hedge, isInverse ? oppose(right.hedge) : right.hedge)
      : joinHedges(soften(left.hedge), soften(right.hedge));
  return { value: compute(operator, left.value, right.value), unit, hedge };
}

/** Among negative factors a bound may turn round; “about” is always true. */
function soften(hedge: Hedge): Hedge {
  if (hedge === "forecast-over") return "forecast";
  return oppose(hedge) === hedge ? hedge : "about";
}

function compute(operator: Operator, left: number, right: number): number {
  switch (operator) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    case "/":
      return left / right;
  }
}

/** Like units stay for sums; their ratio is `times`; a difference of percentages is in percentage points, of years in years, of ranks a bare count. */
function joinUnits(operator: Operator, left: ComputedUnit, right: ComputedUnit): ComputedUnit | undefined {
  if (left.kind === "unnamed" || right.kind === "unnamed") return { kind: "unnamed" };
  if (left.kind === "typed" && right.kind === "typed") return left;
  const isSum = operator === "+" || operator === "-";
  if (right.kind === "typed") return left;
  if (left.kind === "typed")
    return isSum || operator === "*" || right.unit === undefined ? right : { kind: "unnamed" };
  if (left.unit === right.unit) return joinLike(operator, left.unit);
  if (isSum && left.unit === "percent" && right.unit === "percentage-point") return left;
  if (isSum) return undefined;
  if (isPlain(right.unit)) return left;
  return operator === "*" && isPlain(left.unit) ? right : { kind: "unnamed" };
}

function joinLike(operator: Operator, unit: string | undefined): ComputedUnit {
  if (operator === "-" && unit === "percent") return { kind: "unit", unit: "percentage-point" };
  if (operator === "-" && unit === "rank") return { kind: "unit", unit: undefined };
  if (operator === "-" && unit === "year") return { kind: "unit", unit: "years" };
  if (operator === "/") return { kind: "unit", unit: "times" };
  if (operator === "*" && !isPlain(unit)) return { kind: "unnamed" };
  return { kind: "unit", unit };
}

function isPlain(unit: string | undefined): boolean {
  return unit === undefined || unit === "times";
}

/** The hedge of a result: a forecast stays one, then an estimate; bounds that pull the same way stay bounds, others become “about”. */
function joinHedges(left: Hedge, right: Hedge): Hedge {
  const both: readonly Hedge[] = [left, right];
  if (both.some(isForecast))
    return both.includes("forecast-over") && both.every(isFloor) ? "forecast-over" : "forecast";
  if (both.includes("estimate")) return "estimate";
  if (left === "exact" || left === right) return right;
  if (right === "exact") return left;
  if (both.every((hedge) => hedge === "over" || hedge === "at-least")) return "over";
  if (both.every((hedge) => hedge === "under" || hedge === "nearly")) return "under";
  return "about";
}

/** Whether the true value is this one, or above it. */
function isFloor(hedge: Hedge): boolean {
  return hedge === "exact" || hedge === "over" || hedge === "at-least" || hedge === "forecast-over";
}

/** What a bound says about a result that falls as the input grows. “At least” would become “at most”, which has no hedge; nor has a forecast from above. */
function oppose(hedge: Hedge): Hedge {
  switch (hedge) {
    case "over":
      return "under";
    case "under":
      return "over";
    case "nearly":
      return "over";
    case "at-least":
      return "about";
    case "forecast-over":
      return "forecast";
    case "exact":
    case "about":
    case "estimate":
    case "forecast":
      return hedge;
  }
}

/** The hedge of minus the quantity. */
export function negate(quantity: Quantity): Quantity {
  return { ...quantity, value: -quantity.value, hedge: oppose(quantity.hedge) };
}
