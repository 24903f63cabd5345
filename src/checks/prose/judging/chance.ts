import type { Amount } from "../reading/quantity.ts";

/** Values within this factor of an amount are of its size. */
const size = 3;

/**
 * The odds that some of these values bears a number out by chance: how many different ones of its size there are, by the share of that
 * stretch (on a logarithmic scale) that would do. `width` is how wide a stretch of values would.
 */
export function oddsOfChance(said: number, width: number, values: readonly number[]): number {
  const alike = new Set<string>();
  for (const value of values)
    if (value >= said / size && value <= said * size) alike.add(value.toPrecision(3));
  return (alike.size * width) / said / (2 * Math.log(size));
}

/** How wide a stretch of values bears an amount out (cf. `relateValue`). */
export function widthOf(amount: Amount): number {
  const { low, high, step, unit } = amount;
  if (low !== high) return high - low;
  const width = widthAround(amount);
  // “More than 99 percent” leaves little.
  return unit.kind === "percent" && high < 100 ? Math.min(width, 100 - high + step / 2) : width;
}

function widthAround({ high, step, coarse, hedges }: Amount): number {
  const said = Math.abs(high);
  const loose = Math.min(coarse, (hedges.size > 0 ? 0.24 : said / coarse >= 10 ? 0.1 : 0.04) * said);
  const rounded = Math.max(step, loose);
  if (hedges.has("over") || hedges.has("at-least")) return rounded / 2 + Math.max(coarse, 0.15 * said);
  if (hedges.has("under")) return rounded / 2 + Math.max(coarse, 0.2 * said);
  if (hedges.has("nearly")) return rounded / 2 + Math.max(coarse / 2, 0.1 * said);
  return rounded;
}
