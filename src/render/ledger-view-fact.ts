import { printSum } from "../figures/stats/sum.ts";
import type { Deck } from "../model/deck.ts";
import type { Citation, Fact, Ledger } from "../model/fact.ts";
import { formatValue } from "../model/format-value.ts";
import { formatWhen } from "../model/format-when.ts";
import type { CitedPlace, FactView, SumView } from "../model/ledger-view.ts";
import { citationsOf } from "./citations-of.ts";

/** A fact in words. `disputes` are all that contradict it, whichever side says so. The author's note is the speaker's, and left out. */
export function viewFact(
  fact: Fact,
  disputes: readonly string[],
  { facts, meta: { lang } }: Pick<Deck, "facts" | "meta">,
): FactView {
  const { what, short, when, scope, hedge, status } = fact;
  const value = formatValue(fact, { lang });
  const cites = mergePlaces(citationsOf(fact, facts));
  const sum = viewSum(fact, facts, lang);
  return {
    what,
    ...(short !== undefined && { short }),
    ...(value !== "" && { value }),
    ...(when !== undefined && { when: formatWhen(when, lang) }),
    ...(scope !== undefined && { scope }),
    ...(hedge !== "exact" && { hedge }),
    ...(status !== "ok" && { status }),
    ...(cites.length > 0 && { cites }),
    ...(sum !== undefined && { sum }),
    ...(disputes.length > 0 && { disputes }),
  };
}

/** One entry for a source, however many places are cited in it. */
export function mergePlaces(citations: readonly Citation[]): readonly CitedPlace[] {
  const places = new Map<string, string[]>();
  for (const { source, locator } of citations) {
    const known = places.get(source) ?? [];
    if (locator !== undefined && !known.includes(locator)) known.push(locator);
    places.set(source, known);
  }
  return [...places].map(([source, at]) =>
    at.length === 0 ? { source } : { source, at: inReadingOrder(at) },
  );
}

function inReadingOrder(places: readonly string[]): string {
  return places.toSorted(byNumber).join(", ");
}

/** `¶8` before `¶10`. */
const byNumber = new Intl.Collator("en", { numeric: true }).compare;

/** The arithmetic in numbers; where it cannot be printed so, as the author wrote it. */
function viewSum(fact: Fact, facts: Ledger, lang: string): SumView | undefined {
  if (fact.derivation === undefined) return undefined;
  const { expression } = fact.derivation;
  const inputs = fact.derivation.inputs.filter((id) => facts.has(id));
  const { text, unit } = printSum(fact, facts, lang) ?? { text: expression, unit: "" };
  return { text, ...(unit !== "" && { unit }), inputs };
}
