import type { Ledger } from "../../src/model/fact.ts";
import { parseFacts } from "../../src/parse/facts.ts";
import { parseSources } from "../../src/parse/sources.ts";

/** A ledger from YAML as authors write it. What it cites is left out: there are no sources. */
export function ledgerOf(yaml: string): Ledger {
  return parseFacts({ path: "facts.yaml", text: yaml }, parseSources(undefined, "en"), "en").ledger;
}
