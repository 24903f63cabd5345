import type { MarkdownToken } from "../model/deck.ts";
import type { Problem } from "../model/problem.ts";
import { error, warning } from "../model/problem.ts";
import type { Span } from "../model/span.ts";
import type { Check } from "./check.ts";
import { locateIn } from "./locate.ts";
import { tokensOf } from "./tokens-of.ts";

/** Links out of the deck are addresses that can be reached from anywhere. Those inside it are looked after while parsing. */
export const checkLinks: Check = {
  name: "links",
  needs: "deck",
  reach: "slide",
  run: (context) =>
    context.deck.slides.flatMap((slide) => {
      const locate = locateIn(slide, context);
      return tokensOf(slide).flatMap((token) => {
        const href = hrefOf(token);
        return href === undefined || href.startsWith("#") ? [] : judge(href, () => locate(href));
      });
    }),
};

function hrefOf(token: MarkdownToken): string | undefined {
  return token.type === "link" && typeof token["href"] === "string" ? token["href"] : undefined;
}

const reachable = new Set(["http:", "https:", "mailto:", "tel:"]);

/** `place` is asked for only where something is amiss: to find it takes longer than to judge. */
function judge(href: string, place: () => Span): readonly Problem[] {
  if (!/^[a-z][a-z\d+.-]*:/i.test(href)) return [leadsBeside(href, place())];
  const url = URL.canParse(href) ? new URL(href) : undefined;
  const isWeb = url?.protocol === "http:" || url?.protocol === "https:";
  if (url === undefined || (isWeb && !isHost(url.hostname))) {
    const hint = "A web address looks like https://example.org/page.";
    return [error("links/malformed", place(), `“${href}” is not a complete address.`, hint)];
  }
  if (reachable.has(url.protocol)) return [];
  const message = `“${href}” works on few machines besides your own.`;
  return [warning("links/unreachable", place(), message, "Link to a web address (https://…).")];
}

function isHost(name: string): boolean {
  return name === "localhost" || /[^.]\.[^.]+$/.test(name) || name.startsWith("[");
}

function leadsBeside(href: string, at: Span): Problem {
  const [file = "", id] = href.split("#");
  if (file.endsWith(".md") && id !== undefined) {
    const hint = `All files make one deck: write “#${id}”.`;
    return error("links/beside-deck", at, `“${href}” leads to a file, and the deck has only slides.`, hint);
  }
  const isWebAddress = /^www\.|^[a-z\d-]+\.(com|org|net|edu|gov|int)(\/|$)/i.test(href);
  const hint = isWebAddress
    ? `Write “https://${href}”.`
    : "Link to a web address, or to a slide by its id (“#id”).";
  const message = `“${href}” would have to lie beside deck.html, which is sent alone.`;
  return error("links/beside-deck", at, message, hint);
}
