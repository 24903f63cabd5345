import { relateValue } from "./compare-value.ts";
import type { Claim } from "./context.ts";
import type { Entry } from "../ledger/entry.ts";
import type { LedgerIndex } from "../ledger/ledger-index.ts";

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
  if (quantity.kind !== "amount") return likely.flatMap((at) => index.entries[at] ?? []);
  const found = new Set(likely);
  for (const at of index.alike(quantity.high)) {
    const value = index.entries[at]?.fact.value;
    if (value !== undefined && !found.has(at) && relateValue(quantity, value) !== "other") found.add(at);
  }
  return [...found].flatMap((at) => index.entries[at] ?? []);
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
    for (const at of entries) {
      const before = tally[at] ?? 0;
      if (before === 0) hits.push(at);
      tally[at] = before + telling;
    }
  }
  const scores = hits.map((at) => tally[at] ?? 0);
  for (const at of hits) tally[at] = 0;
  // Where hundreds share a common word, only those above the middling need sorting.
  const least = hits.length > 4 * longest ? quantile(scores, longest * 2) : 0;
  const order: number[] = [];
  scores.forEach((score, at) => {
    if (score >= least) order.push(at);
  });
  order.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  const best = order.slice(0, longest).flatMap((at) => hits[at] ?? []);
  remembered.set(keys, best);
  return best;
}

/** The value that about `count` of the given ones reach. */
function quantile(values: readonly number[], count: number): number {
  const sample = values.filter((_, at) => at % 4 === 0).toSorted((a, b) => b - a);
  return (sample[Math.ceil(count / 4)] ?? 0) * 0.999;
}
