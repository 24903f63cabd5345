import type { CitedPlace, LedgerView, LedgerWords, SourceView } from "../../src/model/ledger-view.ts";
import { citationLine } from "./citation.ts";
import { make } from "./element.ts";

/** A cited source as a list item: its reference number, what it is, the place in it, and where to read it. */
export function sourceItem({ source: id, at }: CitedPlace, { sources, words }: LedgerView): HTMLElement {
  const source = sources[id];
  if (source === undefined) return make("li", "");
  const place = at === undefined ? "" : `, ${at}`;
  const outside = source.outside ? make("span", "evidence-outside", ` · ${words.outside}`) : undefined;
  return make(
    "li",
    "evidence-source",
    sourceNumber(source, words),
    make(
      "div",
      "",
      make("p", "evidence-source-name", source.short, place, outside),
      source.citation && citationLine(source.citation),
      linkTo(source),
    ),
  );
}

/** The number that the source has everywhere in the deck; in a ring where the source lies outside the deck's texts. */
export function sourceNumber({ number, outside }: SourceView, words: LedgerWords): HTMLElement {
  const made = make("span", outside ? "ref outside" : "ref", String(number));
  if (outside) made.title = words.outside;
  return made;
}

/** “A, anniversary feature, ¶8; China Daily”: the sources behind a fact in one line. */
export function sourcesInShort(cites: readonly CitedPlace[], { sources }: LedgerView): string {
  return cites
    .map(({ source, at }) => [sources[source]?.short, at].filter((part) => part !== undefined).join(", "))
    .join("; ");
}

function linkTo({ url }: SourceView): HTMLElement | undefined {
  if (url === undefined || !/^https?:/u.test(url)) return undefined;
  const link = make("a", "", new URL(url).hostname.replace(/^www\./u, ""));
  link.href = url;
  link.target = "_blank";
  link.rel = "noopener noreferrer";
  return make("p", "evidence-source-link", link);
}
