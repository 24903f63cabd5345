import { isCode, isSafeLink } from "../model/address.ts";
import { error, warning } from "../model/problem.ts";
import type { LexedToken } from "./markdown/lexed-token.ts";
import { suggestName } from "../figures/nearest-name.ts";
import type { PlacedToken } from "./placed-token.ts";
import type { SlideContext } from "./slide-context.ts";

/** Reads an image: its alternative text as plain words, its address as the key of `Project.images`. Both must be there. */
export function readImageToken(placed: PlacedToken, context: SlideContext): LexedToken {
  const { token, at } = placed;
  const span = at(0, token.raw.length);
  const text = wordsOf(token.tokens ?? []);
  if (text.trim() === "") {
    const hint = "Say what it shows: ![what it shows](…).";
    context.report(error("images/no-alt", span, "This image has no alternative text.", hint));
  } else if (/\{\{|\[@/.test(text)) {
    const message = "Alternative text is plain words: no facts, no citations.";
    context.report(error("images/alt-markup", span, message, "Write the words themselves."));
  }
  const path = findImage(placed, context) ?? textOf(token["href"]);
  return { ...token, href: path, text, tokens: [{ type: "text", raw: text, text }], span };
}

function wordsOf(tokens: readonly LexedToken[]): string {
  return tokens
    .map((token) => (token.tokens === undefined ? (token.text ?? token.raw) : wordsOf(token.tokens)))
    .join("");
}

function findImage({ token, at }: PlacedToken, { deck, report }: SlideContext): string | undefined {
  const href = textOf(token["href"]);
  const address = token.raw.lastIndexOf("](") + 2;
  const isInline = token.raw.startsWith(href, address);
  const place = isInline && href !== "" ? at(address, href.length) : at(0, token.raw.length);
  if (href.startsWith("data:")) return href;
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(href)) {
    const message = "A deck asks for nothing from the network, so this image would be missing.";
    report(error("images/remote", place, message, "Save it below images/ and name it there."));
    return undefined;
  }
  const path = pathOf(href);
  const reason = deck.unreadable.get(path);
  if (deck.images.has(path)) return path;
  if (reason !== undefined) {
    report(error("images/unreadable", place, `“${path}” ${reason}.`));
    return undefined;
  }
  const message = path === "" ? "This image has no address." : `There is no image “${path}”.`;
  const hint = suggestName(
    path,
    deck.images.keys(),
    "Addresses of images are relative to the deck's folder.",
  );
  report(error("images/missing", place, message, hint));
  return undefined;
}

/**
 * Whether a link may stay one: of those that do not, only the words do. Remembers links to slides; whether these are there is known at
 * the end.
 */
export function checkLink({ token, at }: PlacedToken, context: SlideContext): boolean {
  const href = textOf(token["href"]);
  const whole = at(0, token.raw.length);
  token["span"] = whole;
  if (isCode(href)) {
    const hint = "Link to a web address (https://…), or to a slide by its id (“#id”).";
    context.report(warning("links/code", whole, "This link’s address is code; only its words stay.", hint));
    return false;
  }
  if (context.deck.openSanitizer !== undefined && !isSafeLink(href)) {
    const message = `“${href}” is no web address; of somebody else’s deck only the link’s words stay.`;
    context.report(warning("safe/link", whole, message, "If you trust its author, leave --safe out."));
    return false;
  }
  if (href.startsWith("#")) {
    const address = token.raw.lastIndexOf(href);
    const span = address < 0 ? at(0, token.raw.length) : at(address, href.length);
    context.addLink({ target: decode(href.slice(1)), span });
  }
  return true;
}

function textOf(field: unknown): string {
  return typeof field === "string" ? field : "";
}

function pathOf(href: string): string {
  const parts: string[] = [];
  for (const part of decode(href.replace(/[?#].*$/, ""))
    .replaceAll("\\", "/")
    .split("/")) {
    if (part === "..") parts.push(parts.pop() === undefined ? ".." : "");
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.filter((part) => part !== "").join("/");
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
