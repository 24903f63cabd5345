import { relateValue } from "./compare-value.ts";
import type { Claim } from "./context.ts";
import type { Entry } from "../ledger/entry.ts";
import type { LedgerIndex } from "../ledger/ledger-index.ts";
import type { Amount } from "../reading/quantity.ts";

/** Facts that share words with the claim, the most telling first, and facts whose digits are alike. */
export function shortlist(claim: Claim, index: LedgerIndex): readonly Entry[] {
  const last = lists.get(claim.quantity);
  if (last?.keys === claim.keys) return last.entries;
  const entries = listShortly(claim, index);
  lists.set(claim.quantity, { keys: claim.keys, entries });
  return entries;
}

const lists = new WeakMap<
  Claim["quantity"],
  { readonly keys: Claim["keys"]; readonly entries: readonly Entry[] }
>();

function listShortly(claim: Claim, index: LedgerIndex): readonly Entry[] {
  const likely = likeliest(claim.keys, index);
  const { quantity } = claim;
  const entries: Entry[] = [];
  for (const at of likely) {
    const entry = index.entries[at];
    if (entry !== undefined) entries.push(entry);
  }
  if (quantity.kind !== "amount") return entries;
  for (const entry of withDigitsOf(quantity, index)) if (!entries.includes(entry)) entries.push(entry);
  return entries;
}

/** Facts whose digits are alike and whose values sit with an amount somehow (cf. `relateValue`), whatever they are about. */
export function withDigitsOf(quantity: Amount, index: LedgerIndex): Entry[] {
  return relatedTo(quantity, index.alike(quantity.high), index);
}

/**
 * All facts whose values sit with an amount above zero somehow, as long as no unit is converted: those that rounding and hedges allow, and
 * those of the same digits in another scale (cf. `relateValue`).
 */
export function withNumberOf(quantity: Amount, index: LedgerIndex): Entry[] {
  const { low, high, coarse, hedges } = quantity;
  const off = Math.max(2.5 * coarse, hedges.size > 0 ? 0.2 * high : 0) * (1 + 1e-6);
  const near = index.between(low - off, high + off);
  if (low !== high) return relatedTo(quantity, near, index);
  const scaled = index.scaled(high, (0.55 * coarse) / high + 1e-6);
  return relatedTo(quantity, new Set([...near, ...scaled]), index);
}

function relatedTo(quantity: Amount, places: Iterable<number>, index: LedgerIndex): Entry[] {
  const found: Entry[] = [];
  for (const at of places) {
    const entry = index.entries[at];
    if (entry?.fact.value !== undefined && relateValue(quantity, entry.fact.value) !== "other")
      found.push(entry);
  }
  return found;
}

const longest = 32;
const remembered = new WeakMap<Claim["keys"], readonly number[]>();
/** A tally a ledger, zero between uses. */
const tallies = new WeakMap<LedgerIndex, Float64Array>();

/** Entries by the words that they share with a claim, the most telling first. */
function likeliest(keys: Claim["keys"], index: LedgerIndex): readonly number[] {
  const known = remembered.get(keys);
  if (known !== undefined) return known;
  let tally = tallies.get(index);
  if (tally === undefined) tallies.set(index, (tally = new Float64Array(index.entries.length)));
  const hits: number[] = [];
  for (const [key, weight] of keys) {
    const entries = index.byKey.get(key);
    // A word that a quarter of a large ledger has finds nothing.
    if (entries === undefined || (entries.length > 200 && entries.length * 4 > index.entries.length))
      continue;
    const telling = index.weight(key) * weight;
    // A word of a name may be in hundreds of facts.
    for (let each = 0; each < entries.length; each += 1) {
      const at = entries[each] ?? 0;
      const before = tally[at] ?? 0;
      if (before === 0) hits.push(at);
      tally[at] = before + telling;
    }
  }
  const best = highest(hits, tally);
  for (let each = 0; each < hits.length; each += 1) tally[hits[each] ?? 0] = 0;
  remembered.set(keys, best);
  return best;
}

/** Those of the hits whose tallies are highest, the highest first, of equal ones what was hit first. */
function highest(hits: readonly number[], tally: Float64Array): readonly number[] {
  let least = -Infinity;
  if (hits.length > longest) {
    const scores = new Float64Array(hits.length);
    for (let each = 0; each < hits.length; each += 1) scores[each] = tally[hits[each] ?? 0] ?? 0;
    // Sorted by the engine itself, without a call for each comparison.
    scores.sort();
    least = scores[hits.length - longest] ?? 0;
  }
  const best: number[] = [];
  for (let each = 0; each < hits.length; each += 1) {
    const hit = hits[each] ?? 0;
    const score = tally[hit] ?? 0;
    if (score < least) continue;
    let place = best.length;
    while (place > 0 && (tally[best[place - 1] ?? 0] ?? 0) < score) place -= 1;
    if (place >= longest) continue;
    best.splice(place, 0, hit);
    if (best.length > longest) best.pop();
  }
  return best;
}
