import type { FactView, LedgerView, SumView } from "../../src/model/ledger-view.ts";
import { make } from "./element.ts";
import { sourceItem, sourceNumber } from "./source.ts";

/** A fact in the panel: a button with its value and statement, and below it, when open, all that stands behind it. */
export interface Entry {
  readonly fact: string;
  readonly item: HTMLElement;
  readonly button: HTMLButtonElement;
  readonly body: HTMLElement;
}

/** Makes the entry of a fact, closed. */
export function makeEntry(fact: string, view: FactView, ledger: LedgerView): Entry {
  const lead = leadOf(view);
  const button = make(
    "button",
    "evidence-head",
    lead === undefined ? undefined : make("span", "evidence-value", lead),
    lead === undefined ? undefined : " ",
    make("span", "evidence-what", view.what),
  );
  button.type = "button";
  const body = make("div", "evidence-body", ...rowsOf(view, ledger));
  body.id = `evidence-${fact}`;
  button.setAttribute("aria-controls", body.id);
  return { fact, item: make("li", "evidence-fact", make("h3", "", button), body), button, body };
}

/** What stands large: the value, else the date. */
export function leadOf({ value, when }: FactView): string | undefined {
  return value ?? when;
}

function rowsOf(view: FactView, ledger: LedgerView): readonly HTMLElement[] {
  const { words, facts } = ledger;
  const { value, when, scope, hedge, status, sum, disputes = [], cites = [] } = view;
  const firmness = [
    status === undefined ? undefined : words.statuses[status],
    hedge === undefined ? undefined : words.hedges[hedge],
  ].filter((part) => part !== undefined);
  const contradicting = disputes.flatMap((id) => facts[id] ?? []);
  return [
    when === undefined || value === undefined ? undefined : shortRow(words.period, when),
    scope === undefined ? undefined : shortRow(words.scope, scope),
    firmness.length === 0 ? undefined : shortRow(words.certainty, `${firmness.join(". ")}.`),
    sum === undefined ? undefined : row(words.computed, ...sumParts(sum, ledger)),
    contradicting.length === 0 ? undefined : row(words.disputed, statementList(contradicting, ledger)),
    row(
      cites.length > 1 ? words.sources : words.source,
      cites.length === 0
        ? words.unsourced
        : make("ul", "evidence-sources", ...cites.map((cited) => sourceItem(cited, ledger))),
    ),
  ].filter((part) => part !== undefined);
}

function row(label: string, ...content: readonly (Node | string | undefined)[]): HTMLElement {
  return make(
    "div",
    "evidence-row",
    make("p", "evidence-label", label),
    make("div", "evidence-said", ...content),
  );
}

/** With its label beside it. */
function shortRow(label: string, said: string): HTMLElement {
  const made = row(label, said);
  made.classList.add("is-short");
  return made;
}

function sumParts({ text, unit, inputs }: SumView, ledger: LedgerView): readonly Node[] {
  const counted = unit === undefined ? undefined : make("span", "evidence-unit", ` (${unit})`);
  const terms = inputs.flatMap((id) => ledger.facts[id] ?? []);
  return [make("p", "evidence-sum", text, counted), statementList(terms, ledger)];
}

/** Other facts, each with its value, statement and the numbers of its sources; of a computed one also the arithmetic. */
function statementList(views: readonly FactView[], ledger: LedgerView): HTMLElement {
  return make("ul", "evidence-statements", ...views.map((view) => statement(view, ledger)));
}

function statement(view: FactView, ledger: LedgerView): HTMLElement {
  const { what, sum, cites = [] } = view;
  const lead = leadOf(view);
  const numbers = cites.flatMap(({ source, at }) => {
    const known = ledger.sources[source];
    if (known === undefined) return [];
    const number = sourceNumber(known, ledger.words);
    number.title = [known.short, at].filter((part) => part !== undefined).join(", ");
    return [" ", number];
  });
  return make(
    "li",
    "",
    lead === undefined ? undefined : make("b", "", lead),
    lead === undefined ? undefined : " ",
    what,
    ...numbers,
    sum === undefined ? undefined : make("span", "evidence-inner-sum", ` ${sum.text}`),
  );
}
