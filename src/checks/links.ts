import type { MarkdownToken } from "../model/deck.ts";
import type { Problem } from "../model/problem.ts";
import { error, warning } from "../model/problem.ts";
import type { Span } from "../model/span.ts";
import { suggestName } from "../parse/nearest-name.ts";
import type { Check } from "./check.ts";
import { locateIn } from "./locate.ts";
import { tokensOf } from "./tokens-of.ts";

/** Links inside the deck lead to a slide that exists; links out of it are addresses that can be reached from anywhere. */
export const checkLinks: Check = {
  name: "links",
  run: (context) => {
    const ids = new Set(context.slides.map((slide) => slide.id));
    for (const id of context.deck.sources.keys()) ids.add(`source-${id}`);
    return context.deck.slides.flatMap((slide) => {
      const locate = locateIn(slide, context);
      return tokensOf(slide).flatMap((token) => {
        const href = hrefOf(token);
        return href === undefined ? [] : judge(href, locate(href), ids);
      });
    });
  },
};

function hrefOf(token: MarkdownToken): string | undefined {
  return token.type === "link" && typeof token["href"] === "string" ? token["href"] : undefined;
}

const reachable = new Set(["http:", "https:", "mailto:", "tel:"]);

function judge(href: string, at: Span, ids: ReadonlySet<string>): readonly Problem[] {
  if (href.startsWith("#")) return judgeInternal(href, at, ids);
  if (!/^[a-z][a-z\d+.-]*:/i.test(href)) return [leadsBeside(href, at)];
  const url = URL.canParse(href) ? new URL(href) : undefined;
  const isWeb = url?.protocol === "http:" || url?.protocol === "https:";
  if (url === undefined || (isWeb && !isHost(url.hostname))) {
    return [
      error(
        "links/malformed",
        at,
        `“${href}” is not a complete address.`,
        "A web address looks like https://example.org/page.",
      ),
    ];
  }
  if (reachable.has(url.protocol)) return [];
  return [
    warning(
      "links/unreachable",
      at,
      `“${href}” works on few machines besides your own.`,
      "Link to a web address (https://…).",
    ),
  ];
}

function isHost(name: string): boolean {
  return name === "localhost" || /[^.]\.[^.]+$/.test(name) || name.startsWith("[");
}

function judgeInternal(href: string, at: Span, ids: ReadonlySet<string>): readonly Problem[] {
  const id = decode(href.slice(1));
  if (ids.has(id)) return [];
  const bare = id.replace(/^\//, "");
  if (ids.has(bare)) {
    return [error("links/unknown-slide", at, `“${href}” leads nowhere in a PDF.`, `Write “#${bare}”.`)];
  }
  const hint = suggestName(bare, ids, "Give the slide that you mean an id: `## Heading {#id}`.");
  return [error("links/unknown-slide", at, `No slide has the id “${id}”.`, hint)];
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
  return error(
    "links/beside-deck",
    at,
    `“${href}” would have to lie beside deck.html, which is sent alone.`,
    hint,
  );
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
