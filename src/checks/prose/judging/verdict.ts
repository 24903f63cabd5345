import type { Entry } from "../ledger/entry.ts";
import type { Quantity } from "../reading/quantity.ts";

export const faultCodes = [
  "prose/unit",
  "prose/scale",
  "prose/value",
  "prose/rounding",
  "prose/period",
  "prose/scope",
  "prose/rank",
  "prose/count",
  "prose/hedge-lost",
  "prose/hedge-changed",
  "prose/forecast-as-outcome",
  "prose/one-side",
  "prose/swapped",
  "prose/not-in-ledger",
] as const;
export type FaultCode = (typeof faultCodes)[number];

/**
 * What became of one quantity. `matched`: a fact bears it out; `derived`: a derived fact does, or arithmetic on matched facts;
 * `harmless`: it states nothing that a ledger would hold; `open`: nothing answers for it.
 */
export type Verdict =
  /** Printed by reference: `{{trade-2020}}`. */
  | { readonly state: "reference"; readonly quantity: Quantity; readonly entry: Entry }
  | {
      readonly state: "matched" | "derived";
      readonly quantity: Quantity;
      readonly entry?: Entry;
      readonly inWords?: true;
      /** Facts that it was worked out from, where no sentence told them. */
      readonly from?: readonly Entry[];
    }
  | { readonly state: "harmless"; readonly quantity: Quantity }
  /** Without a code it is part of a fault that is reported at another quantity. */
  | {
      readonly state: "open";
      readonly quantity: Quantity;
      readonly code?: FaultCode;
      readonly entries: readonly Entry[];
    };

export function matched(quantity: Quantity, entry: Entry): Verdict {
  return { state: entry.fact.derivation === undefined ? "matched" : "derived", quantity, entry };
}

export function open(quantity: Quantity, code: FaultCode, ...entries: readonly Entry[]): Verdict {
  return { state: "open", quantity, code, entries };
}
