import type { LedgerView, SlideEvidence } from "../src/model/ledger-view.ts";
import { make } from "./sources-panel-element.ts";
import { leadOf } from "./sources-panel-entry.ts";
import { sourcesInShort } from "./sources-panel-source.ts";

/**
 * The facts of a slide for the speaker: value, statement, period, source and the arithmetic, those that only the notes name after the others.
 * Choosing one shows it in the room.
 */
export function presenterFacts(
  { facts, spoken = [], cited = [] }: SlideEvidence,
  ledger: LedgerView,
  showInRoom: (fact: string) => void,
): readonly HTMLElement[] {
  const { words } = ledger;
  const spokenList = spoken.map((id) => factItem(id, ledger, undefined));
  return [
    make("ul", "", ...facts.map((id) => factItem(id, ledger, showInRoom))),
    spoken.length === 0 ? undefined : make("h2", "", words.spoken),
    spoken.length === 0 ? undefined : make("ul", "", ...spokenList),
    cited.length === 0 ? undefined : make("p", "source", sourcesInShort(cited, ledger)),
  ].filter((part) => part !== undefined);
}

function factItem(
  id: string,
  ledger: LedgerView,
  showInRoom: ((fact: string) => void) | undefined,
): HTMLElement {
  const view = ledger.facts[id];
  if (view === undefined) return make("li", "");
  const { what, value, when, scope, hedge, status, sum, cites = [] } = view;
  const { words } = ledger;
  const lead = leadOf(view);
  const head = make(showInRoom === undefined ? "span" : "button", "lead", lead ?? what);
  if (showInRoom !== undefined) head.addEventListener("click", () => showInRoom(id));
  const remarks = [
    value === undefined ? undefined : when,
    scope,
    hedge && words.hedges[hedge],
    status && words.statuses[status],
    sum?.text,
  ].filter((part) => part !== undefined);
  return make(
    "li",
    "",
    head,
    lead === undefined ? undefined : ` ${what}`,
    remarks.length === 0 ? undefined : make("p", "remarks", remarks.join(" · ")),
    make("p", "source", cites.length === 0 ? words.unsourced : sourcesInShort(cites, ledger)),
  );
}
