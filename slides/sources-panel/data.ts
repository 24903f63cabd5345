import type { LedgerView, SlideEvidence } from "../../src/model/ledger-view.ts";

/** What a page knows of its facts, or undefined where it says nothing. Read again only after the live preview has exchanged it. */
export function readLedger(page: Document = document): LedgerView | undefined {
  const text = page.getElementById("ledger")?.textContent ?? "";
  if (text !== known.text) {
    // Written by our own build: see src/render/ledger-view.ts.
    known = { text, view: text === "" ? undefined : (JSON.parse(text) as LedgerView) };
  }
  return known.view;
}

let known: { readonly text: string; readonly view: LedgerView | undefined } = { text: "", view: undefined };

const nothing: SlideEvidence = { facts: [] };

/** What a slide states and cites, its steps to come included. */
export function evidenceIn(slide: HTMLElement, ledger: LedgerView): SlideEvidence {
  return ledger.slides[slide.id] ?? nothing;
}

/** What a slide states and cites; of its facts those that are on screen, not those in steps still to come. */
export function evidenceOn(slide: HTMLElement, ledger: LedgerView): SlideEvidence {
  const evidence = evidenceIn(slide, ledger);
  return { ...evidence, facts: evidence.facts.filter((id) => isOnScreen(id, slide)) };
}

/** Where a slide shows nothing to ask about: the speaker's notes, and what stands behind everything else. */
export const unasked = "aside.notes, .background";

/** The places on a slide that show a fact. Not every figure marks them. */
export function marksOf(fact: string, slide: HTMLElement): readonly Element[] {
  return [...slide.querySelectorAll(`[data-fact="${CSS.escape(fact)}"]`)].filter(
    (mark) => mark.closest(unasked) === null,
  );
}

function isOnScreen(fact: string, slide: HTMLElement): boolean {
  const marks = marksOf(fact, slide);
  return marks.length === 0 || marks.some((mark) => mark.closest(".fragment:not(.visible)") === null);
}
