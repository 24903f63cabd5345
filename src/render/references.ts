import type { Citation, Fact } from "../model/fact.ts";
import { formatWhen } from "../model/format-when.ts";
import { formatValue, withHedge } from "../model/format-value.ts";
import { wordDispute } from "../model/both-sides.ts";
import type { BothSidesToken, FactRefToken } from "../model/deck.ts";
import type { Source } from "../model/source.ts";
import { citationsOf } from "./citations-of.ts";
import type { DeckContext } from "./context.ts";
import { escapeHtml } from "./escape.ts";

/** What a fact reference says, in plain words. */
export function factText(
  { fact: id, field, options }: FactRefToken,
  { facts, lang }: Pick<DeckContext, "facts" | "lang">,
): string {
  const fact = facts.get(id);
  if (fact === undefined) return "";
  if (field === "what") return fact.what;
  if (field === "year" || fact.value === undefined) return dateText(fact, lang);
  return formatValue(fact, {
    lang,
    style: options.includes("compact") ? "compact" : options.includes("full") ? "full" : "normal",
    hedge: options.includes("bare") ? "without" : "with",
  });
}

/** What a reference to both sides of a dispute says, in plain words. */
export function disputeText(
  token: BothSidesToken,
  deck: Pick<DeckContext, "facts" | "sources" | "lang">,
): string {
  return wordDispute(token, deck)
    .map((part) => {
      if (part.kind === "words") return part.text;
      return part.kind === "side" ? factText(part.side, deck) : "";
    })
    .join("");
}

/** The hedge of a value is the value's; of an event without one, it is the date's. */
function dateText({ when, what, value, hedge }: Fact, lang: string): string {
  if (when === undefined) return what;
  return withHedge(formatWhen(when, lang), value === undefined ? hedge : "exact", lang);
}

/** A fact reference as HTML; `refs` adds the numbers of its sources. */
export function printFactRef(token: FactRefToken, context: DeckContext, refs: "with" | "without"): string {
  const fact = context.facts.get(token.fact);
  if (fact === undefined) return "";
  const classes = ["fact", `hedge-${fact.hedge}`, ...(fact.status === "ok" ? [] : [`status-${fact.status}`])];
  const isNumber = token.field === "value" && fact.value !== undefined;
  const element = isNumber ? "data" : "span";
  const value = isNumber ? ` value="${fact.value}"` : "";
  const text = escapeHtml(keepTogether(factText(token, context), token));
  const html = `<${element}${value} class="${classes.join(" ")}" data-fact="${escapeHtml(fact.id)}">${text}</${element}>`;
  return refs === "with" ? html + printRefs(citationsOf(fact, context.facts), context) : html;
}

/** Both sides of a dispute as HTML, each a fact of its own with the names and numbers of its sources. */
export function printBothSides(
  token: BothSidesToken,
  context: DeckContext,
  refs: "with" | "without",
): string {
  const parts = wordDispute(token, context).map((part) => {
    if (part.kind === "words") return escapeHtml(part.text);
    if (part.kind === "side") return printFactRef(part.side, context, "without");
    const fact = context.facts.get(part.side.fact);
    return refs === "without" || fact === undefined
      ? ""
      : printRefs(citationsOf(fact, context.facts), context);
  });
  return `<span class="both-sides">${parts.join("")}</span>`;
}

/** A number stays on one line with its unit and currency; a statement may break. */
function keepTogether(text: string, { field }: FactRefToken): string {
  return field === "value" && text.length <= 24 ? text.replaceAll(" ", "\u00a0") : text;
}

/** Reference numbers, raised, each a link to its source; one number for a source however many places are cited in it. */
export function printRefs(citations: readonly Citation[], context: DeckContext): string {
  const bySource = new Map<Source, string[]>();
  for (const { source: id, locator } of citations) {
    const source = context.sources.get(id);
    if (source === undefined) continue;
    const locators = bySource.get(source) ?? [];
    if (locator !== undefined && !locators.includes(locator)) locators.push(locator);
    bySource.set(source, locators);
  }
  if (bySource.size === 0) return "";
  return `<sup class="refs">${[...bySource].map(([source, locators]) => printRef(source, locators, context)).join("")}</sup>`;
}

/** One reference number. */
function printRef(source: Source, locators: readonly string[], { words }: DeckContext): string {
  const place = locators.join(", ");
  const parts = [
    `${words.source} ${source.number}: ${source.short}`,
    place,
    source.outside ? words.outside : "",
  ];
  const label = escapeHtml(parts.filter((part) => part !== "").join(", "));
  const classes = source.outside ? "ref outside" : "ref";
  const id = escapeHtml(source.id);
  const locator = place === "" ? "" : ` data-locator="${escapeHtml(place)}"`;
  return `<a class="${classes}" href="#source-${id}" data-source="${id}"${locator} title="${label}" aria-label="${label}">${source.number}</a>`;
}
