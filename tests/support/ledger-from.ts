import { readFileSync } from "node:fs";
import type { Ledger } from "../../src/model/fact.ts";
import { parseFacts } from "../../src/parse/facts.ts";
import { parseSources } from "../../src/parse/sources.ts";

/** A ledger from a file as authors write it, for tests that need facts and no problems. */
export function ledgerFrom(path: string): Ledger {
  return ledgerOf(readFileSync(path, "utf8"));
}

/** A ledger from YAML as authors write it. What it cites is left out: there are no sources. */
export function ledgerOf(yaml: string): Ledger {
  return parseFacts({ path: "facts.yaml", text: yaml }, parseSources(undefined, "en"), "en").ledger;
}
