import type { Amount } from "../reading/quantity.ts";

/** Values within this factor of an amount are of its size. */
const size = 3;

/**
 * Whether it would be hardly chance that one of these values bears an amount out: the number of different ones of its size, by the share of
 * that stretch (on a logarithmic scale) which would do. `limit` is the most to put down to chance.
 */
export function isHardlyChance(amount: Amount, values: readonly number[], limit: number): boolean {
  const said = Math.abs(amount.high + amount.low) / 2;
  const alike = new Set(
    values.filter((value) => value >= said / size && value <= said * size).map((value) => value.toPrecision(3)),
  );
  return (alike.size * widthOf(amount)) / said / (2 * Math.log(size)) <= limit;
}

/** How wide a stretch of values would bear an amount out (cf. `relateValue`). */
function widthOf({ low, high, step, coarse, hedges }: Amount): number {
  if (low !== high) return high - low;
  const said = Math.abs(high);
  const loose = Math.min(coarse, (hedges.size > 0 ? 0.24 : said / coarse >= 10 ? 0.1 : 0.04) * said);
  const rounded = Math.max(step, loose);
  if (hedges.has("over") || hedges.has("at-least")) return rounded / 2 + Math.max(coarse, 0.15 * said);
  if (hedges.has("under")) return rounded / 2 + Math.max(coarse, 0.2 * said);
  if (hedges.has("nearly")) return rounded / 2 + Math.max(coarse / 2, 0.1 * said);
  return rounded;
}
