import type { Claim } from "./context.ts";
import { measures } from "../language/measures.ts";
import type { Amount, ProseDate } from "../reading/quantity.ts";

/** The unit of a length of time in years; undefined of anything else, and of what is shorter than a day. */
export function yearsPerUnit({ unit }: Pick<Amount, "unit">): number | undefined {
  const measure = unit.kind === "measure" ? measures.get(unit.sign) : undefined;
  return measure?.dimension === "time" && measure.factor >= 86400 ? measure.factor / 31556952 : undefined;
}

/** Whether an amount says that something lasts so many of its units: neither end need be counted whole. */
export function lasts({ low, high, step, coarse, hedges }: Amount, length: number): boolean {
  const leeway = step < 1 ? step : Math.max(1, hedges.size > 0 ? coarse : 0) + 0.05;
  return length > 0 && length >= low - leeway && length <= high + leeway;
}

/** The dates that a sentence states. */
export function datesOf({ sentence }: Pick<Claim, "sentence">): ProseDate[] {
  return sentence.quantities.filter((quantity) => quantity.kind === "date");
}
