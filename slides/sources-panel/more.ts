import type { RevealApi } from "reveal.js";
import type { LedgerView } from "../../src/model/ledger-view.ts";
import { say } from "../page-data.ts";
import { isBackup, talkSlides } from "../talk/slides.ts";
import { evidenceIn } from "./data.ts";
import { make } from "./element.ts";

/** The backup slides that share a fact with the slide on screen, as links to them; nothing where there are none. */
export function moreOnThis(deck: RevealApi, ledger: LedgerView): readonly HTMLElement[] {
  const current = deck.getCurrentSlide();
  const facts = new Set(evidenceIn(current, ledger).facts);
  const related = talkSlides(deck).filter(
    ({ section }) =>
      section !== current &&
      isBackup(section) &&
      evidenceIn(section, ledger).facts.some((fact) => facts.has(fact)),
  );
  if (related.length === 0) return [];
  const links = related.map(({ section, label, title }) => {
    const link = make("a", "", title);
    link.href = `#/${encodeURIComponent(section.id)}`;
    return make("li", "evidence-source", make("span", "ref", label), link);
  });
  return [make("h3", "evidence-label", say("More on this")), make("ul", "evidence-more", ...links)];
}
