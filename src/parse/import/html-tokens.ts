import { decodeEntities } from "./html-entities.ts";

export type HtmlToken =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "open";
      readonly name: string;
      readonly attributes: ReadonlyMap<string, string>;
    }
  | { readonly kind: "close"; readonly name: string };

const tag =
  /<(\/?)([a-z][a-z0-9-]*)((?:\s+[^\s=>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?|\s*\/)*)\s*>/giy;
const comment = /<!--[\s\S]*?(?:-->|$)|<![^>]*>|<\?[^>]*>/gy;
const attribute = /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/** What browsers do not show as text. */
const unseen = new Set(["script", "style", "template", "noscript", "title", "textarea", "svg", "math"]);

/**
 * Splits the HTML that people paste into text fields into text and tags, as a browser would see them. What only looks like a tag (“a < b”)
 * is text. The content of scripts and the like is left out; their tags stay, so that they can be reported.
 */
export function readHtml(html: string): readonly HtmlToken[] {
  const tokens: HtmlToken[] = [];
  let text = "";
  let at = 0;
  const endText = (): void => {
    if (text !== "") tokens.push({ kind: "text", text: decodeEntities(text) });
    text = "";
  };
  while (at < html.length) {
    const found = matchAt(tag, html, at);
    const skipped = found === null ? matchAt(comment, html, at) : null;
    if (found === null && skipped === null) {
      const next = html.indexOf("<", at + 1);
      const end = next < 0 ? html.length : next;
      text += html.slice(at, end);
      at = end;
      continue;
    }
    endText();
    if (found === null) {
      at += skipped?.[0].length ?? 1;
      continue;
    }
    const name = (found[2] ?? "").toLowerCase();
    at += found[0].length;
    if (found[1] === "/") {
      tokens.push({ kind: "close", name });
      continue;
    }
    tokens.push({ kind: "open", name, attributes: readAttributes(found[3] ?? "") });
    if (unseen.has(name)) {
      const end = html.slice(at).search(new RegExp(`</${name}\\s*>`, "i"));
      at = end < 0 ? html.length : at + end;
    }
  }
  endText();
  return tokens;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  if (text[at] !== "<") return null;
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function readAttributes(text: string): ReadonlyMap<string, string> {
  const found = [...text.matchAll(attribute)].map(
    ([, name = "", double, single, bare]) =>
      [name.toLowerCase(), decodeEntities(double ?? single ?? bare ?? "")] as const,
  );
  return new Map(found);
}
