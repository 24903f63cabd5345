import type { BothSidesToken, FactRefToken } from "./deck.ts";
import type { Ledger } from "./fact.ts";
import { formattingLocale } from "./locale.ts";
import type { SourceList } from "./source.ts";
import { wordsOf } from "./words.ts";

/** A part of a dispute in words: plain words, the value that one side states, or the place of its reference numbers. */
export type DisputePart =
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "side"; readonly side: FactRefToken }
  | { readonly kind: "references"; readonly side: FactRefToken };

/** A dispute in the deck's language, each side with the short names of its sources: “9 (A) or over 10 (B)”. */
export function wordDispute(
  { tokens }: BothSidesToken,
  deck: { readonly facts: Ledger; readonly sources: SourceList; readonly lang: string },
): readonly DisputePart[] {
  const list = new Intl.ListFormat(formattingLocale(deck.lang), { type: "disjunction" });
  return list.formatToParts(tokens.map((_side, index) => String(index))).flatMap(({ type, value }) => {
    const side = type === "element" ? tokens[Number(value)] : undefined;
    return side === undefined ? [words(value)] : wordSide(side, deck);
  });
}

function wordSide(
  side: FactRefToken,
  { facts, sources, lang }: { readonly facts: Ledger; readonly sources: SourceList; readonly lang: string },
): readonly DisputePart[] {
  const cited = new Set(facts.get(side.fact)?.citations.map(({ source }) => source));
  const names = [...cited].flatMap((id) => sources.get(id)?.short ?? []);
  if (names.length === 0) return [{ kind: "side", side }];
  const [before = "", between = "", after = ""] = wordsOf(lang).statedBy.split("#");
  return [
    words(before),
    { kind: "side", side },
    words(between + names.join(", ")),
    { kind: "references", side },
    words(after),
  ];
}

function words(text: string): DisputePart {
  return { kind: "words", text };
}
