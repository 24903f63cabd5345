import type { TokenizerThis, TokenizerExtension } from "marked";
import type { LexedToken } from "./lexed-token.ts";

/**
 * What the dialect adds to Markdown inside text: `{{fact}}`, `[@source ¶1]`, `[^note]`, `[words]{.unsourced}` and `$formula$`. An opening
 * mark that nothing closes becomes a token `unclosed`, to be reported. marked asks its extensions before its own rules, but
 * never inside code spans, raw HTML tags or after a backslash.
 */
export const dialectSpans: TokenizerExtension = {
  name: "dialect",
  level: "inline",
  start: (src) => {
    const found = [src.search(/\{\{|\[[@^]|\$/), src.includes("]{") ? src.indexOf("[") : -1].filter(
      (at) => at >= 0,
    );
    return found.length === 0 ? undefined : Math.min(...found);
  },
  tokenizer(src, tokens) {
    return readSpan(src, tokens.at(-1)?.raw ?? "", this);
  },
};

/** A formula on lines of its own between `$$` and `$$`. */
export const displayMath: TokenizerExtension = {
  name: "math",
  level: "block",
  start: (src) => {
    const at = src.search(/\n {0,3}\$\$/);
    return at < 0 ? undefined : at;
  },
  tokenizer(src) {
    const found = /^ {0,3}\$\$([\s\S]*?)\$\$[ \t]*(?:\n|$)/.exec(src);
    const tex = found?.[1]?.trim() ?? "";
    if (found !== null && tex !== "") return { type: "math", raw: found[0], tex, display: true };
    const opener = /^ {0,3}\$\$[ \t]*(?:\n|$)/.exec(src);
    return opener === null || found !== null ? undefined : { type: "unclosed", raw: opener[0], opener: "$$" };
  },
};

/** A formula inside a line, after Pandoc: no space just inside the dollar signs, and no digit behind the second. */
export const formulaPattern = /\$(?![\s$])((?:\\[\s\S]|[^\\$])+)(?<!\s)\$(?!\d)/g;

const formulaHere = new RegExp(`^${formulaPattern.source}`);

function readSpan(src: string, before: string, marked: TokenizerThis): LexedToken | undefined {
  if (src.startsWith("{{")) return readReference(src);
  if (src.startsWith("$")) return readMath(src, before);
  if (src.startsWith("[@")) return readCitationSpan(src);
  if (src.startsWith("[^")) return readFootnoteMark(src);
  return src.startsWith("[") ? readAttributedSpan(src, marked) : undefined;
}

function readReference(src: string): LexedToken {
  const open = src.startsWith("{{{") ? 3 : 2;
  const end = src.indexOf("}}", open);
  const next = src.indexOf("{{", open);
  if (end < 0 || (next >= 0 && next < end))
    return { type: "unclosed", raw: src.slice(0, open), opener: "{{" };
  const length = open === 3 && src[end + 2] === "}" ? end + 3 : end + 2;
  return { type: "factRef", raw: src.slice(0, length) };
}

/** Besides Pandoc's rule, which keeps “$5 and $6” from being a formula, no letter or digit may stand before: US$5 is money. */
function readMath(src: string, before: string): LexedToken | undefined {
  const display = /^\$\$(?!\s*\$)([^$]+)\$\$/.exec(src);
  if (display !== null)
    return { type: "math", raw: display[0], tex: (display[1] ?? "").trim(), display: true };
  if (/[\p{L}\p{N}]$/u.test(before)) return undefined;
  const found = formulaHere.exec(src);
  return found === null ? undefined : { type: "math", raw: found[0], tex: found[1] ?? "", display: false };
}

function readCitationSpan(src: string): LexedToken | undefined {
  if (!/^\[@\p{L}/u.test(src)) return undefined;
  const end = src.indexOf("]");
  const next = src.indexOf("[", 1);
  if (end < 0 || (next >= 0 && next < end)) return { type: "unclosed", raw: "[@", opener: "[@" };
  // A link whose words begin with @, as names of users do.
  if (src[end + 1] === "(") return undefined;
  return { type: "citation", raw: src.slice(0, end + 1) };
}

function readFootnoteMark(src: string): LexedToken | undefined {
  const found = /^\[\^([^\]\s[]+)\]/.exec(src);
  return found === null ? undefined : { type: "footnoteRef", raw: found[0], label: found[1] ?? "" };
}

function readAttributedSpan(src: string, marked: TokenizerThis): LexedToken | undefined {
  const close = src.includes("]{") ? closingBracket(src) : -1;
  if (close < 0 || src[close + 1] !== "{") return undefined;
  const attributes = /^\{(?=[.#]|[\w-]+=)(?:"[^"]*"|[^"{}])*\}/.exec(src.slice(close + 1))?.[0];
  if (attributes === undefined) return undefined;
  return {
    type: "span",
    raw: src.slice(0, close + 1) + attributes,
    tokens: marked.lexer.inlineTokens(src.slice(1, close)) as unknown as LexedToken[],
    attributes,
  };
}

function closingBracket(src: string): number {
  let depth = 0;
  for (let at = 0; at < src.length; at += 1) {
    const character = src[at];
    if (character === "\\") at += 1;
    else if (character === "[") depth += 1;
    else if (character === "]" && (depth -= 1) === 0) return at;
  }
  return -1;
}
