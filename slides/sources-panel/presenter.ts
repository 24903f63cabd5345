import type { FactView, LedgerView, SlideEvidence } from "../../src/model/ledger-view.ts";
import { make } from "./element.ts";
import { leadOf } from "./entry.ts";
import { sourcesInShort } from "./source.ts";

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
  const { what, value, when, scope, hedge, status, sum, disputes = [], cites = [] } = view;
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
  const contradicting = disputes.flatMap((other) => ledger.facts[other] ?? []);
  return make(
    "li",
    "",
    head,
    lead === undefined ? undefined : ` ${what}`,
    remarks.length === 0 ? undefined : make("p", "remarks", remarks.join(" · ")),
    contradicting.length === 0
      ? undefined
      : make(
          "p",
          "remarks",
          `${words.disputed}: ${contradicting.map((other) => inShort(other, ledger)).join("; ")}`,
        ),
    make("p", "source", cites.length === 0 ? words.unsourced : sourcesInShort(cites, ledger)),
  );
}

/** “9 (Text A, ¶4)”. */
function inShort(view: FactView, ledger: LedgerView): string {
  const { what, cites = [] } = view;
  const source = cites.length === 0 ? "" : ` (${sourcesInShort(cites, ledger)})`;
  return `${leadOf(view) ?? what}${source}`;
}
