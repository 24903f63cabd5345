import type { Fact } from "../../../model/fact.ts";
import type { ValueRelation } from "./compare-value.ts";
import type { ProseHedge } from "../language/language.ts";
import type { Amount } from "../reading/quantity.ts";

/** Whether prose keeps a fact's hedge. Weaker words than needed are kept; `changed` is stronger, or the other way round. */
export type HedgeRelation = "kept" | "lost" | "changed" | "forecast-as-outcome";

/**
 * `value` is the prose amount in the fact's unit. `clause` are forecasts and estimates that the sentence announces elsewhere than at the number.
 */
export function relateHedge(
  amount: Amount,
  value: number,
  clause: ReadonlySet<ProseHedge>,
  fact: Pick<Fact, "hedge"> & { readonly value: number },
  relation: ValueRelation,
): HedgeRelation {
  const said = amount.hedges;
  const announced = new Set([...said, ...clause]);
  const has = (...hedges: readonly ProseHedge[]): boolean => hedges.some((hedge) => said.has(hedge));
  if (said.size === 0 && fact.hedge !== "exact" && amount.looseHedges.has("over"))
    return fact.hedge === "over" ? "kept" : "lost";
  const side = Math.sign(fact.value - value) * (relation === "same" ? 0 : 1);
  switch (fact.hedge) {
    case "exact":
      return fitsExact(has, side);
    case "forecast":
      return announced.has("forecast") || announced.has("estimate") ? "kept" : "forecast-as-outcome";
    case "forecast-over": {
      if (!announced.has("forecast") && !announced.has("estimate")) return "forecast-as-outcome";
      const others = [...said].filter((hedge) => hedge !== "forecast" && hedge !== "estimate");
      return fitsLowerBound("over", has, side, others.length);
    }
    case "about":
    case "estimate":
      if (announced.has("about") || announced.has("estimate")) return "kept";
      if (amount.low !== amount.high) return "kept";
      if (has("over", "at-least")) return side > 0 ? "kept" : "changed";
      if (has("under", "nearly", "at-most")) return side < 0 ? "kept" : "changed";
      return announced.has("forecast") ? "kept" : "lost";
    case "over":
    case "at-least":
      return fitsLowerBound(fact.hedge, has, side, said.size);
    case "under":
      if (has("under", "at-most") || (has("nearly") && side < 0)) return "kept";
      return said.size === 0 ? "lost" : "changed";
    case "nearly":
      if (has("nearly", "under", "at-most", "about", "estimate")) return "kept";
      if (said.size === 0) return side < 0 ? "kept" : "lost";
      return has("over", "at-least") && side > 0 ? "kept" : "changed";
  }
}

type Has = (...hedges: readonly ProseHedge[]) => boolean;

function fitsExact(has: Has, side: number): HedgeRelation {
  if (has("over")) return side > 0 ? "kept" : "changed";
  if (has("nearly", "under")) return side < 0 ? "kept" : "changed";
  if (has("at-least")) return side >= 0 ? "kept" : "changed";
  if (has("at-most")) return side <= 0 ? "kept" : "changed";
  return has("forecast") ? "changed" : "kept";
}

function fitsLowerBound(hedge: "over" | "at-least", has: Has, side: number, count: number): HedgeRelation {
  if (has("at-least")) return "kept";
  if (has("over")) return hedge === "over" || side > 0 ? "kept" : "changed";
  if (count === 0) return "lost";
  // A number rounded up from the bound: “about 8 million” for over 7.77 million.
  return side < 0 && has("about", "nearly", "estimate") ? "kept" : "changed";
}
