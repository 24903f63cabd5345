import type { FactRefToken, MarkdownToken } from "../../../model/deck.ts";
import { isFactRef } from "../../../render/visit.ts";
import type { Stretch } from "../reading/quantity.ts";
import type { Place, Placer } from "./placer.ts";

/** Inline Markdown as one line of words, each character with its place in the author's file. */
export interface PlainText {
  readonly text: string;
  readonly places: readonly Place[];
  /** Facts printed by reference; in the text they are one object character each. */
  readonly references: readonly (Stretch & { readonly token: FactRefToken })[];
  /** Stretches that their author has declared to need no fact. */
  readonly unsourced: readonly Stretch[];
}

/** Stands for a printed fact in plain text. */
const referenceSign = "\uFFFC";

/** Reads the words of inline tokens; code, formulas, images, raw HTML, citations and addresses are left out. */
export function readPlainText(tokens: readonly MarkdownToken[], placer: Placer): PlainText {
  const draft: Draft = { text: "", places: [], references: [], unsourced: [] };
  append(tokens, placer, draft);
  return draft;
}

interface Draft {
  text: string;
  readonly places: Place[];
  readonly references: (Stretch & { readonly token: FactRefToken })[];
  readonly unsourced: Stretch[];
}

function append(tokens: readonly MarkdownToken[], placer: Placer, draft: Draft): void {
  for (const token of tokens) {
    const start = draft.text.length;
    if (isFactRef(token)) {
      write(referenceSign, placer.find(token.raw).slice(0, 1), draft);
      draft.references.push({ start, end: draft.text.length, token });
      continue;
    }
    switch (token.type) {
      case "codespan":
      case "code":
      case "math":
      case "image":
      case "html":
      case "citation":
      case "footnoteRef":
      case "checkbox":
        placer.find(token.raw);
        write(" ", [placer.here()], draft);
        break;
      case "bothSides": {
        const places = placer.find(token.raw).slice(0, 1);
        for (const side of token.tokens?.filter(isFactRef) ?? []) {
          const at = draft.text.length;
          write(referenceSign, places, draft);
          draft.references.push({ start: at, end: draft.text.length, token: side });
          write(" ", places, draft);
        }
        break;
      }
      case "br":
        placer.find(token.raw);
        write(" ", [placer.here()], draft);
        break;
      case "link":
        if (isAddress(token)) placer.find(token.raw);
        else append(token.tokens ?? [], placer, draft);
        break;
      case "unsourced":
        append(token.tokens ?? [], placer, draft);
        draft.unsourced.push({ start, end: draft.text.length });
        break;
      case "escape":
        write(token.text ?? "", placer.find(token.raw).slice(-1), draft);
        break;
      default:
        if (token.tokens !== undefined && token.tokens.length > 0) append(token.tokens, placer, draft);
        else writeWords(token.raw, placer.find(token.raw), draft);
    }
  }
}

function isAddress(token: MarkdownToken): boolean {
  const words = token.text ?? "";
  return words === token["href"] || /^(https?:|www\.|mailto:)/.test(words);
}

/** Text as written, with entities read and line ends as blanks. */
function writeWords(raw: string, places: readonly Place[], draft: Draft): void {
  const fallback = places.at(-1);
  if (!/[&\n]/.test(raw)) {
    write(raw, places, draft);
    return;
  }
  for (const match of raw.matchAll(/&(?:#x?[\da-f]+|[a-z]+\d*);|[^]/gi)) {
    const place = places[match.index] ?? fallback;
    if (place !== undefined) write(readCharacter(match[0]), [place], draft);
  }
}

const entities: Readonly<Record<string, string>> = {
  "&nbsp;": "\u00a0",
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&ndash;": "–",
  "&mdash;": "—",
  "&minus;": "−",
  "&times;": "×",
  "&euro;": "€",
  "&pound;": "£",
  "&yen;": "¥",
  "&thinsp;": "\u2009",
  "&hellip;": "…",
};

function readCharacter(written: string): string {
  if (written === "\n") return " ";
  return written.length > 1 ? (entities[written.toLowerCase()] ?? " ") : written;
}

function write(text: string, places: readonly Place[], draft: Draft): void {
  const last = places.at(-1);
  if (last === undefined) return;
  for (let index = 0; index < text.length; index += 1) draft.places.push(places[index] ?? last);
  draft.text += text;
}
