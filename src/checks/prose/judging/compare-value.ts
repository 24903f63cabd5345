import type { Amount } from "../reading/quantity.ts";

/**
 * How an amount in prose sits with a fact's value.
 * `same`: to the last digit, or inside the range that prose gives; `rounded`: soundly rounded; `bound`: “over 38” for 38.6;
 * `misrounded`: 38.7 for 38.64; `scaled`: off by a power of ten; `other`: another number.
 */
export type ValueRelation = "same" | "rounded" | "bound" | "misrounded" | "scaled" | "other";

/** Compares in the fact's unit. `factor` and `offset` turn the amount's unit into it: `value * factor + offset`. */
export function relateValue(amount: Amount, fact: number, factor = 1, offset = 0): ValueRelation {
  const low = amount.low * factor + offset;
  const high = amount.high * factor + offset;
  const step = amount.step * Math.abs(factor);
  const coarse = Math.max(step, amount.coarse * Math.abs(factor));
  const gap = Math.abs(fact) * 1e-9;
  if (low !== high) return fact >= low - gap && fact <= high + gap ? "same" : "other";
  const off = Math.abs(low - fact);
  if (off <= gap) return "same";
  // Further away than any rounding or hedge allows: at most its scale is wrong.
  if (off > 2.5 * coarse && off > 0.2 * Math.abs(low))
    return isScaled(amount, low, fact) ? "scaled" : "other";
  if (isRounded(amount, low, fact, step, coarse)) return "rounded";
  if (isBound(amount, low, fact, coarse)) return "bound";
  if (isMisrounded(amount, low, fact, step, coarse)) return "misrounded";
  return isScaled(amount, low, fact) ? "scaled" : "other";
}

/** How many digits an amount shows; one digit alone proves little. */
export function digitsOf(amount: Amount): number {
  const size = Math.max(Math.abs(amount.high), Number.MIN_VALUE);
  return Math.max(1, Math.floor(Math.log10(size / amount.coarse) + 1e-9) + 1);
}

function isRounded(amount: Amount, value: number, fact: number, step: number, coarse: number): boolean {
  const off = Math.abs(value - fact);
  const share = off / Math.abs(fact || 1);
  if (off <= (step / 2) * (1 + 1e-6)) return share <= 0.25;
  const hedges = amount.hedges;
  const isHedged = hedges.size > 0;
  if (hedges.has("about") && off <= 2.5 * step && share <= 0.05 && isRoundNumber(value, step)) return true;
  if (off > (coarse / 2) * (1 + 1e-6)) return false;
  // Halves are rounded up: 3,850 are not 3,800.
  if (!isHedged && Math.abs(value) < Math.abs(fact) && off > (coarse / 2) * (1 - 1e-6)) return false;
  if (isHedged) return share <= 0.12;
  return Math.abs(value) / coarse >= 10 ? share <= 0.05 : share <= 0.02;
}

/** A multiple of five of its last digit: “about 85”. */
function isRoundNumber(value: number, step: number): boolean {
  return Math.abs((value / step) % 5) < 1e-6;
}

function isBound({ hedges }: Amount, value: number, fact: number, coarse: number): boolean {
  const size = Math.abs(value);
  if (hedges.has("over") || hedges.has("at-least")) {
    if (fact > value && fact - value <= Math.max(coarse, 0.15 * size)) return true;
  }
  if (hedges.has("nearly")) return fact < value && value - fact <= Math.max(coarse / 2, 0.1 * size);
  // “Up to 90” says that it comes near to that.
  if (hedges.has("at-most") && !hedges.has("under")) return fact < value && value - fact <= 0.06 * size;
  return hedges.has("under") && fact < value && value - fact <= Math.max(coarse, 0.2 * size);
}

/** The fact has more digits than prose shows, and the last one shown is off by one. */
function isMisrounded(
  { hedges }: Amount,
  value: number,
  fact: number,
  step: number,
  coarse: number,
): boolean {
  const off = Math.abs(value - fact);
  // “About” says that it is rounded.
  const isHedged = hedges.has("about");
  return [step, coarse].some((unit) => {
    const hasMoreDigits = Math.abs(fact / unit - Math.round(fact / unit)) > 1e-6;
    // Zeros at the end may be digits: only where little is off are they taken for rounding.
    const most = unit === step ? (isHedged ? 0.17 : 0.12) : isHedged ? 0.1 : 0.05;
    return hasMoreDigits && off <= (isHedged ? 1.65 : 1.06) * unit && off <= most * Math.abs(fact);
  });
}

function isScaled(amount: Amount, value: number, fact: number): boolean {
  if (value === 0 || fact === 0 || value * fact < 0) return false;
  const power = Math.round(Math.log10(value / fact));
  if (power === 0) return false;
  const scaled = value / 10 ** power;
  const isNear =
    Math.abs(scaled - fact) <=
    Math.max(amount.coarse / amount.high, 1e-9) * Math.abs(scaled) * 0.5 + 1e-9 * Math.abs(fact);
  if (!isNear) return false;
  return power % 3 === 0
    ? digitsOf(amount) > 1 || Math.abs(scaled - fact) <= 0.02 * Math.abs(fact)
    : digitsOf(amount) > 1;
}

/** Whether a number looks like another one mistyped: two digits changed places, or one is wrong. Numbers of one or two digits say nothing. */
export function looksMistyped(value: number, fact: number): boolean {
  const ratio = Math.abs(value / fact);
  if (!(ratio >= 0.1 && ratio <= 10)) return false;
  const [a, b] = [value, fact].map((number) =>
    String(Number(Math.abs(number).toPrecision(6)))
      .replace(/\D/g, "")
      .replace(/0+$/, ""),
  );
  if (a === undefined || b === undefined || a.length < 3 || a.length !== b.length) return false;
  const different = a.split("").filter((digit, at) => digit !== b[at]).length;
  return different === 1 || (different === 2 && inOrder(a) === inOrder(b));
}

function inOrder(digits: string): string {
  return digits
    .split("")
    .toSorted((a, b) => (a < b ? -1 : 1))
    .join("");
}
