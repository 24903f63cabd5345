import type { MarkdownToken } from "../model/deck.ts";

/** The words of inline tokens without their marks; facts and citations as `print` says. */
export function plainText(
  tokens: readonly MarkdownToken[],
  print: (token: MarkdownToken) => string = () => "",
): string {
  return tokens.map((token) => plainWord(token, print)).join("");
}

function plainWord(token: MarkdownToken, print: (token: MarkdownToken) => string): string {
  switch (token.type) {
    case "factRef":
    case "bothSides":
    case "citation":
    case "footnoteRef":
    case "math":
      return print(token);
    case "br":
      return "\n";
    case "html":
    case "image":
      return "";
    default:
      return token.tokens === undefined ? (token.text ?? "") : plainText(token.tokens, print);
  }
}
