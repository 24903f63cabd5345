import type { LexedToken } from "./lexed-token.ts";

/** Something in raw HTML that browsers will refuse, since a deck's Markdown brings no code along and nothing comes from the network. */
export interface BlockedHtml {
  readonly kind: "code" | "network" | "frame";
  /** As written: `<script`, `onclick`. */
  readonly text: string;
  readonly offset: number;
}

/** Finds it in a token of raw HTML; comments and what stands in `<pre>` do not count. */
export function findBlockedHtml({ raw }: LexedToken): readonly BlockedHtml[] {
  if (!/<[a-z]/iu.test(raw)) return [];
  const found: BlockedHtml[] = [];
  const look = (kind: BlockedHtml["kind"], pattern: RegExp, tag: string, at: number): void => {
    for (const { 1: text = "", index, 0: whole } of tag.matchAll(pattern))
      found.push({ kind, text, offset: at + index + whole.lastIndexOf(text) });
  };
  for (const { 0: tag, index } of raw.matchAll(tagOrComment)) {
    if (!/^<[a-z]/iu.test(tag)) continue;
    look("code", /^<(script)\b/giu, tag, index);
    look("frame", /^<(iframe|frame|object|embed|applet|form|base|link|meta)\b/giu, tag, index);
    look("code", /[\s"'/](on[a-z]+)\s*=/giu, tag, index);
    look("code", /\s(?:href|action|formaction)\s*=\s*(?:["']\s*)?(javascript:)/giu, tag, index);
    look(
      "network",
      /\s(?:src|srcset|poster|background|data)\s*=\s*(?:["']\s*)?((?:https?:)?\/\/[^\s"'>]*)/giu,
      tag,
      index,
    );
  }
  return found;
}

const tagOrComment =
  /<!--[\s\S]*?(?:-->|$)|<(pre|code|textarea)\b[\s\S]*?(?:<\/\1>|$)|<[a-z](?:"[^"]*"|'[^']*'|[^"'<>])*>/giu;
