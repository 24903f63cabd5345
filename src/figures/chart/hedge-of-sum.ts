import { isForecast, type Hedge } from "../../model/fact.ts";

/** A sum is no firmer than its parts. */
export function hedgeOfSum(hedges: readonly Hedge[]): Hedge {
  const vague = hedges.filter((hedge) => hedge !== "exact");
  const [only] = vague;
  if (only === undefined) return "exact";
  if (vague.some(isForecast)) return "forecast";
  if (vague.every((hedge) => hedge === "over" || hedge === "at-least")) return "at-least";
  return vague.every((hedge) => hedge === only) ? only : "about";
}
