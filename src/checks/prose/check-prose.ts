import type { Deck } from "../../model/deck.ts";
import type { Ledger } from "../../model/fact.ts";
import type { Problem } from "../../model/problem.ts";
import type { TextFile } from "../../model/project.ts";
import type { Span } from "../../model/span.ts";
import { countCoverage, type Coverage, type CoveredQuantity } from "./coverage.ts";
import { describeFault } from "./describe.ts";
import { judgeSlide } from "./judging/judge-slide.ts";
import { languageOf, type Language } from "./language/language.ts";
import { indexLedger, type LedgerIndex } from "./ledger/ledger-index.ts";
import { collectProse, type Passage } from "./deck/passages.ts";
import type { Stretch } from "./reading/quantity.ts";

export interface ProseReport {
  readonly problems: readonly Problem[];
  readonly coverage: Coverage;
}

/**
 * Holds every quantity of a deck's prose against its ledger. `files` are the deck's Markdown, for exact places. A deck without facts, or in
 * a language that the checker has no words for, has no problems; its coverage says so.
 */
export function judgeProse(deck: Deck, files: readonly TextFile[]): ProseReport {
  const language = languageOf(deck.meta.lang);
  const ids = [...deck.facts.keys()];
  if (language === undefined || ids.length === 0)
    return { problems: [], coverage: countCoverage([], ids, [], false) };
  const deckDate = readYear(deck.meta.date);
  const bench = {
    index: indexOf(deck.facts, language),
    language,
    ...(deckDate !== undefined && { deckDate }),
  };
  const problems: Problem[] = [];
  const quantities: CoveredQuantity[] = [];
  const figureFacts: string[] = [];
  for (const prose of collectProse(deck, files)) {
    figureFacts.push(...prose.figureFacts);
    for (const { passage, verdicts } of judgeSlide(prose, bench)) {
      for (const verdict of verdicts) {
        const span = spanOf(passage, verdict.quantity);
        const entry =
          verdict.state === "open" ? verdict.entries[0] : "entry" in verdict ? verdict.entry : undefined;
        quantities.push({
          slide: prose.slide.id,
          part: passage.part,
          text: verdict.quantity.text,
          state: verdict.state,
          ...(entry !== undefined && { fact: entry.fact.id }),
          span,
        });
        if (verdict.state !== "open") continue;
        const problem = describeFault(verdict, span, deck.meta.lang);
        if (problem !== undefined) problems.push(problem);
      }
    }
  }
  return { problems, coverage: countCoverage(quantities, ids, figureFacts, true) };
}

// As long as the ledger is the same object, so is what is known of it.
const indexes = new WeakMap<Ledger, { readonly language: Language; readonly index: LedgerIndex }>();

function indexOf(facts: Ledger, language: Language): LedgerIndex {
  const known = indexes.get(facts);
  if (known?.language === language) return known.index;
  const index = indexLedger(facts, language);
  indexes.set(facts, { language, index });
  return index;
}

function spanOf({ file, places }: Passage, { start, end }: Stretch): Span {
  const first = places[start] ?? { line: 1, column: 1 };
  const last = places[Math.max(start, end - 1)] ?? first;
  return { file, line: first.line, column: first.column, endLine: last.line, endColumn: last.column + 1 };
}

/** The year, or year and month, of an EDTF date, in decimal years. */
function readYear(edtf: string | undefined): number | undefined {
  const found = /^(-?\d{4})(?:-(\d{2}))?/.exec(edtf ?? "");
  return found === null ? undefined : Number(found[1]) + (Number(found[2] ?? 1) - 1) / 12;
}
