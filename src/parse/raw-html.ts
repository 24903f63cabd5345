import { warning } from "../model/problem.ts";
import { findBlockedHtml, type BlockedHtml } from "./markdown/blocked-html.ts";
import type { LexedToken } from "./markdown/lexed-token.ts";
import type { Sanitizer } from "./markdown/sanitize-html.ts";
import type { PlacedToken } from "./placed-token.ts";
import type { SlideContext } from "./slide-context.ts";

/** Says what in the author's own raw HTML browsers will refuse. */
export function checkRawHtml({ token, at }: PlacedToken, { report }: SlideContext): void {
  for (const { kind, text, offset } of findBlockedHtml(token)) {
    const [message, hint] = words[kind];
    report(warning("html/blocked", at(offset, text.length), `“${text}” ${message}`, hint));
  }
}

const words: Readonly<Record<BlockedHtml["kind"], readonly [message: string, hint: string]>> = {
  code: [
    "does nothing: Markdown brings no code along.",
    "Code that you need belongs into a template of the deck.",
  ],
  frame: [
    "does nothing: a deck shows no other pages and sends no forms.",
    "Link to it, or show a picture of it.",
  ],
  network: [
    "is not loaded: a deck asks for nothing from the network.",
    "Save a picture below images/ and show it with ![what it shows](images/…).",
  ],
};

/** What may stay of raw HTML in somebody else's deck; says what does not. */
export function cleanRawHtml(
  { token, at }: PlacedToken,
  sanitizer: Sanitizer,
  { report }: SlideContext,
): LexedToken {
  const { html, removed } = sanitizer.clean(token.text ?? token.raw);
  for (const { name, offset } of removed) {
    const message = `“${name}” is left out of somebody else’s deck.`;
    const hint = "If you trust its author, leave --safe out.";
    report(warning("safe/html", at(offset, name.length), message, hint));
  }
  return { ...token, raw: html, text: html };
}
