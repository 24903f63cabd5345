import type { Language } from "../language/language.ts";
import type { LedgerIndex } from "../ledger/ledger-index.ts";

/** What a sentence is judged by besides its own words. */
export interface Bench {
  readonly index: LedgerIndex;
  readonly language: Language;
  /** The deck's own date in decimal years, for lengths of time that run up to it. */
  readonly deckDate?: number;
}
