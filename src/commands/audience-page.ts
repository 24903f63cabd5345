import type { Deck } from "../model/deck.ts";
import { loadAssets } from "../project/assets.ts";
import { renderDeck } from "../render/deck.ts";
import { printLedger } from "../render/ledger-view.ts";
import { renderPage } from "../render/page.ts";
import type { Compiled } from "./compile.ts";

/**
 * The deck's page without all that is for the speaker alone: notes, facts and sources that only notes name. It is rendered anew from a deck that never had
 * them, so that nothing is left of them whatever the templates are.
 */
export async function audiencePage({ deck, input, citations, styles }: Compiled): Promise<string> {
  const spokenToAll = withoutNotes(deck);
  const { cache: _cache, ...rest } = input;
  const [{ slides }, assets] = await Promise.all([renderDeck({ ...rest, deck: spokenToAll }), loadAssets()]);
  const { fonts: fontCss = "", ...others } = styles;
  return renderPage({
    deck: spokenToAll,
    slides,
    styles: Object.entries(others).map(([id, css]) => ({ id, css })),
    script: assets.script,
    fontCss,
    templates: input.templates,
    ledger: printLedger(spokenToAll, citations),
  });
}

function withoutNotes(deck: Deck): Deck {
  // Other contents than before: nothing that was made of them with their notes is found again.
  return { ...deck, slides: deck.slides.map((slide) => ({ ...slide, notes: [], content: {} })) };
}
