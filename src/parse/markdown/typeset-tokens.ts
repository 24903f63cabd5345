import type { TypesettingState } from "../smart-typography.ts";
import { startTypesetting, typesetPart } from "../smart-typography.ts";
import type { LexedToken } from "./lexed-token.ts";
import { childLists } from "./lexed-token.ts";

/** Sets the text of block tokens in place: quotes, dashes and dots of the language. Code, formulas and raw HTML stay as they are. */
export function typesetBlocks(tokens: readonly LexedToken[], lang: string): void {
  for (const token of tokens) {
    const isRun = token.tokens !== undefined && ["paragraph", "heading", "text"].includes(token.type);
    if (isRun || token.type === "table") {
      for (const run of childLists(token)) typesetRun(run, lang);
    } else {
      for (const children of childLists(token)) typesetBlocks(children, lang);
    }
  }
}

/** Sets one stretch of inline tokens in place. A quotation that opens before emphasis or a link closes behind it. */
export function typesetRun(tokens: readonly LexedToken[], lang: string): void {
  setTokens(tokens, lang, startTypesetting());
}

function setTokens(tokens: readonly LexedToken[], lang: string, state: TypesettingState): void {
  for (const token of tokens) {
    switch (token.type) {
      case "text":
        if (token.tokens !== undefined) setTokens(token.tokens, lang, state);
        else if (token["escaped"] === true) state.before = token.raw.at(-1) ?? state.before;
        else token.text = typesetPart(token.text ?? token.raw, lang, state);
        break;
      case "image":
        token.text = typesetPart(token.text ?? "", lang, startTypesetting());
        if (token.tokens !== undefined) token.tokens = [{ type: "text", raw: token.raw, text: token.text }];
        state.before = "x";
        break;
      case "br":
        state.before = " ";
        break;
      case "html":
      case "citation":
      case "footnoteRef":
      case "checkbox":
        break;
      case "em":
      case "strong":
      case "del":
      case "unsourced":
        setTokens(token.tokens ?? [], lang, state);
        break;
      case "link":
        if (token["autolink"] === true) state.before = "x";
        else setTokens(token.tokens ?? [], lang, state);
        break;
      case "escape":
        state.before = token.text?.at(-1) ?? state.before;
        break;
      default:
        // Code, facts, formulas: like a word.
        state.before = "x";
    }
  }
}
