import { wordDispute } from "../model/both-sides.ts";
import type { BothSidesToken, MarkdownToken } from "../model/deck.ts";
import { formatValue, withHedge } from "../model/format-value.ts";
import { formatWhen } from "../model/format-when.ts";
import type { DeckContext } from "./deck-context.ts";

/** The words of inline tokens without marks, for titles: facts as they print, citations and footnote marks left out. */
export function plainText(tokens: readonly MarkdownToken[], deck: DeckContext): string {
  return joinWords(tokens, deck).replaceAll(/\s+/g, " ").trim();
}

function plainWord(token: MarkdownToken, deck: DeckContext): string {
  switch (token.type) {
    case "factRef":
      return plainFact(token, deck);
    case "bothSides":
      return plainDispute(token, deck);
    case "citation":
    case "footnoteRef":
    case "html":
      return "";
    case "br":
      return " ";
    case "math":
      return String(token["tex"]);
    case "image":
      return token.text ?? "";
    default:
      return token.tokens === undefined ? (token.text ?? "") : joinWords(token.tokens, deck);
  }
}

function joinWords(tokens: readonly MarkdownToken[], deck: DeckContext): string {
  return tokens.map((token) => plainWord(token, deck)).join("");
}

function plainDispute(token: MarkdownToken, deck: DeckContext): string {
  // The reader made it, see readFactToken.
  const dispute = token as BothSidesToken;
  const named = { facts: deck.facts.ledger, sources: deck.sources.list, lang: deck.lang };
  return wordDispute(dispute, named)
    .map((part) => {
      if (part.kind === "words") return part.text;
      return part.kind === "side" ? plainFact(part.side, deck) : "";
    })
    .join("");
}

function plainFact(token: MarkdownToken, { facts, lang }: DeckContext): string {
  const fact = facts.ledger.get(String(token["fact"]));
  if (fact === undefined) return token.raw;
  if (token["field"] === "what") return fact.what;
  if (token["field"] === "year") {
    const hedge = fact.value === undefined ? fact.hedge : "exact";
    return fact.when === undefined ? "" : withHedge(formatWhen(fact.when, lang), hedge, lang);
  }
  const options = Array.isArray(token["options"]) ? token["options"] : [];
  const style = options.includes("compact") ? "compact" : options.includes("full") ? "full" : "normal";
  return formatValue(fact, { lang, style, hedge: options.includes("bare") ? "without" : "with" });
}
