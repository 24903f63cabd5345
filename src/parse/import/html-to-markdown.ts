import { escapeInline, escapeStart, unlink } from "./escape-markdown.ts";
import { readHtml, type HtmlToken } from "./html-tokens.ts";

export interface ConvertedHtml {
  readonly markdown: string;
  /** What Markdown has no room for, in words: “an embedded page (https://…)”. */
  readonly lost: readonly string[];
}

/** The HTML of a text field as Markdown that shows the same text, with its paragraphs, lists, quotations, links and emphasis. */
export function htmlToMarkdown(html: string): ConvertedHtml {
  const page = new Page();
  for (const token of readHtml(html)) page.take(token);
  return page.finish();
}

/** The HTML of a text field as plain text on one line. */
export function htmlToText(html: string): string {
  const words = readHtml(html).map((token) => {
    if (token.kind === "text") return token.text;
    return blockTags.has(token.name) || token.name === "br" ? " " : "";
  });
  return words.join("").replaceAll(/\s+/g, " ").trim();
}

const blockTags = new Set(
  "address article aside blockquote dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody thead tr ul".split(
    " ",
  ),
);
const strong = ["**", "strong"] as const;
const emphasis = ["*", "em"] as const;
const struck = ["~~", "del"] as const;
const marks: Readonly<Record<string, readonly [mark: string, tag: string]>> = {
  b: strong,
  strong,
  i: emphasis,
  em: emphasis,
  cite: emphasis,
  del: struck,
  s: struck,
  strike: struck,
};
/** Shown, and without a mark in Markdown: kept as tags. */
const keptTags = new Set(["sub", "sup", "kbd", "mark", "u", "small"]);
const embedded: Readonly<Record<string, string>> = {
  img: "a picture",
  svg: "a drawing",
  iframe: "an embedded page",
  embed: "an embedded page",
  object: "an embedded page",
  video: "a video",
  audio: "a sound",
  script: "a script",
  style: "a style sheet",
  form: "a form",
};

interface OpenInline {
  readonly name: string;
  readonly href?: string;
  readonly outer: string;
}

interface PageBlock {
  readonly text: string;
  readonly isItem: boolean;
  /** How many quotations it stands in. */
  readonly quotes: number;
}

/** Gathers Markdown token by token. */
class Page {
  readonly #blocks: PageBlock[] = [];
  readonly #lost: string[] = [];
  readonly #lists: { readonly isOrdered: boolean; count: number }[] = [];
  readonly #inlines: OpenInline[] = [];
  #quotes = 0;
  #line = "";
  #lead: string | undefined;

  take(token: HtmlToken): void {
    if (token.kind === "text") {
      const text = token.text.replaceAll(/[\s\u00AD]+/g, " ").replaceAll(/\p{Cc}/gu, "");
      const before = this.#line === "" ? (this.#inlines.at(-1)?.outer ?? "") : this.#line;
      const isAfterSpace = before === "" || /\s$/.test(before);
      this.#line += escapeInline(isAfterSpace ? text.trimStart() : text).replace(/!$/, String.raw`\!`);
      return;
    }
    if (token.kind === "open") this.#open(token.name, token.attributes);
    else this.#close(token.name);
  }

  finish(): ConvertedHtml {
    this.#endBlock();
    return { markdown: joinBlocks(this.#blocks), lost: this.#lost };
  }

  #open(name: string, attributes: ReadonlyMap<string, string>): void {
    const loss = embedded[name];
    if (loss !== undefined) {
      const address = attributes.get("src") ?? attributes.get("data") ?? "";
      this.#lost.push(address === "" ? loss : `${loss} (${address})`);
    }
    if (name === "br") this.#line = `${this.#line.trimEnd()}\n`;
    else if (name === "td" || name === "th") this.#line += this.#line.trim() === "" ? "" : " · ";
    else if (blockTags.has(name)) this.#openBlock(name);
    else if (marks[name] !== undefined || keptTags.has(name) || name === "code" || name === "a") {
      const href = attributes.get("href");
      this.#inlines.push({ name, outer: this.#line, ...(href !== undefined && { href }) });
      this.#line = "";
    }
  }

  #openBlock(name: string): void {
    this.#endBlock();
    if (name === "blockquote") this.#quotes += 1;
    if (name === "ul" || name === "ol") this.#lists.push({ isOrdered: name === "ol", count: 0 });
    if (name === "table") this.#lost.push("the columns of a table");
    if (/^h\d$/.test(name)) this.#lead = "### ";
    const list = this.#lists.at(-1);
    if (name === "li") {
      if (list !== undefined) list.count += 1;
      this.#lead = list?.isOrdered === true ? `${list.count}. ` : "- ";
    }
  }

  #close(name: string): void {
    if (blockTags.has(name)) {
      this.#endBlock();
      // An empty item or heading gives its mark to nobody.
      this.#lead = undefined;
      if (name === "blockquote") this.#quotes = Math.max(0, this.#quotes - 1);
      if (name === "ul" || name === "ol") this.#lists.pop();
      return;
    }
    const at = this.#inlines.findLastIndex((open) => open.name === name);
    if (at < 0) return;
    while (this.#inlines.length > at) this.#closeInline();
  }

  #closeInline(): void {
    const open = this.#inlines.pop();
    if (open === undefined) return;
    const [, before = "", inner = "", after = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(this.#line) ?? [];
    const marked = inner === "" ? "" : this.#mark(open, inner.replaceAll("\n", " "));
    const outer = open.outer;
    const joint = /\s$/.test(outer) || outer === "" ? "" : before;
    // What ends and begins again at once never ended: in Markdown, four asterisks mean something else.
    const isSame = /[^\\*](\*\*|\*|~~)$/.exec(outer)?.[1];
    const isJoined =
      joint === "" &&
      isSame !== undefined &&
      marked.startsWith(isSame) &&
      /^[*~]+[^*~]/.exec(marked)?.[0].length === isSame.length + 1;
    this.#line = isJoined
      ? outer.slice(0, -isSame.length) + marked.slice(isSame.length) + after
      : outer + joint + marked + after;
  }

  #mark({ name, href }: OpenInline, inner: string): string {
    if (name === "a") return this.#link(href, inner);
    const pair = marks[name];
    if (pair === undefined) {
      const tag = keptTags.has(name) ? name : "code";
      return `<${tag}>${inner}</${tag}>`;
    }
    const [mark, tag] = pair;
    // Asterisks beside punctuation count as emphasis only in places that depend on what stands around them.
    const isPlain =
      /^[\p{L}\p{N}]/u.test(inner) && /[\p{L}\p{N}]$/u.test(inner) && !inner.includes(mark[0] ?? "");
    return isPlain ? `${mark}${inner}${mark}` : `<${tag}>${inner}</${tag}>`;
  }

  #link(href: string | undefined, inner: string): string {
    if (href === undefined) return inner;
    const address = href.trim();
    if (!/^(?:https?:|mailto:)/i.test(address)) {
      if (address !== "") this.#lost.push(`a link that leads nowhere from here (${address})`);
      return inner;
    }
    const words = unlink(inner);
    return `[${words}](<${address.replaceAll(/[<>\s\\]/g, encodeURIComponent)}>)`;
  }

  #endBlock(): void {
    while (this.#inlines.length > 0) this.#closeInline();
    const lines = this.#line
      .trim()
      .split("\n")
      .map((line) => escapeStart(line.trim()));
    const text = lines.join("\\\n").replaceAll(/(?:\\\n){2,}/g, "\n\n");
    this.#line = "";
    if (text === "") return;
    const lead = this.#lead;
    this.#lead = undefined;
    const depth = Math.max(0, this.#lists.length - 1);
    const isItem = lead !== undefined && !lead.startsWith("#");
    const indent = "   ".repeat(depth) + (this.#lists.length > 0 && !isItem ? "   " : "");
    const quote = "> ".repeat(this.#quotes);
    const hanging = " ".repeat(isItem ? lead.length : 0);
    const head =
      lead?.startsWith("#") === true ? lead + text.replaceAll(/\\?\n+/g, " ") : (lead ?? "") + text;
    const body = head
      .split("\n")
      .map((line, index) => `${quote}${indent}${index > 0 ? hanging : ""}${line}`.trimEnd())
      .join("\n");
    this.#blocks.push({ text: body, isItem, quotes: this.#quotes });
  }
}

/** Items of a list follow each other; other blocks stand apart, inside a quotation with its mark between them. */
function joinBlocks(blocks: readonly PageBlock[]): string {
  let markdown = "";
  let before: PageBlock | undefined;
  for (const block of blocks) {
    const isList = before?.isItem === true && block.isItem && before.quotes === block.quotes;
    const quote = "> ".repeat(Math.min(before?.quotes ?? 0, block.quotes)).trimEnd();
    if (before !== undefined) markdown += isList ? "\n" : `\n${quote}\n`;
    markdown += block.text;
    before = block;
  }
  return markdown;
}
