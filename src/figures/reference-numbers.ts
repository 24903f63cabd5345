import { element, textContent } from "../draw/svg.ts";
import type { Markup } from "../draw/svg.ts";
import type { Citation, Fact, Ledger } from "../model/fact.ts";
import type { Source, SourceList } from "../model/source.ts";

/** The sources behind a fact: its own, or, of a derived fact that names none, those of the facts it is computed from. */
export function citationsBehind(
  fact: Fact,
  facts: Ledger,
  seen: ReadonlySet<string> = new Set(),
): readonly Citation[] {
  if (seen.has(fact.id)) return [];
  if (fact.citations.length > 0 || fact.derivation === undefined) return fact.citations;
  const passed = new Set([...seen, fact.id]);
  return fact.derivation.inputs.flatMap((id) => {
    const input = facts.get(id);
    return input ? citationsBehind(input, facts, passed) : [];
  });
}

/** Raised reference numbers for text figures, each a link to its source in the list; one number for a source however often it is cited. */
export function referenceNumbers(citations: readonly Citation[], sources: SourceList): readonly Markup[] {
  const locators = new Map<Source, string[]>();
  for (const { source: id, locator } of citations) {
    const source = sources.get(id);
    if (!source) continue;
    const known = locators.get(source) ?? [];
    if (locator !== undefined && !known.includes(locator)) known.push(locator);
    locators.set(source, known);
  }
  if (locators.size === 0) return [];
  const links = [...locators].map(([source, places]) => {
    const place = places.join(", ");
    const label = place === "" ? source.short : `${source.short}, ${place}`;
    const attributes = {
      class: source.outside ? "ref outside" : "ref",
      href: `#source-${source.id}`,
      "data-source": source.id,
      "data-locator": place,
      title: label,
      "aria-label": `${source.number}: ${label}`,
    };
    return element("a", attributes, textContent(String(source.number)));
  });
  return [element("sup", { class: "refs" }, ...links)];
}
