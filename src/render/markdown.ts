import { Marked, type MarkedExtension, type Token, type Tokens } from "marked";
import type { MarkdownToken } from "../model/deck.ts";
import { error, warning } from "../model/problem.ts";
import type { Span } from "../model/span.ts";
import { isPlain, printPlainCode } from "./code.ts";
import type { BlockContext } from "./context.ts";
import { escapeHtml } from "./escape.ts";
import { footnoteMark } from "./footnotes.ts";
import { dataUri, findImage } from "./image.ts";
import { withDirection } from "./with-direction.ts";
import { codeLanguage } from "./needs.ts";
import { printBothSides, printFactRef, printRefs } from "./references.ts";
import { isBothSides, isCitation, isFactRef } from "./visit.ts";
import { printTable } from "./table.ts";

/** Block tokens as HTML. */
export function printTokens(tokens: readonly MarkdownToken[], context: BlockContext): string {
  const printer = createPrinter(context, "with", tokens);
  return attachRefs(printer.Parser.parse(asMarked(tokens), printer.defaults));
}

/** Inline tokens as HTML. Without `refs` facts carry no reference numbers: in headlines they would end up in bookmarks. */
export function printInline(
  tokens: readonly MarkdownToken[],
  context: BlockContext,
  refs: "with" | "without" = "with",
): string {
  const printer = createPrinter(context, refs, tokens);
  const html = attachRefs(printer.Parser.parseInline(asMarked(tokens), printer.defaults));
  return withDirection(html, context.lang);
}

/** A raised number stands close to its word, though authors leave a space before `[@source]`. */
function attachRefs(html: string): string {
  return html.replaceAll(/[ \u00a0]+(?=<sup class="(?:refs|footnote-mark)">)/g, "");
}

/** A list whose items, or another block that as a whole, appears step by step. */
export function printStep(token: MarkdownToken, context: BlockContext): string {
  if (token.type === "space") return "";
  if (token.type !== "list") return `<div class="fragment">${printTokens([token], context)}</div>\n`;
  const list = token as unknown as Tokens.List;
  const items = list.items.map(({ tokens }) =>
    printListItem(printTokens(asOurs(tokens), context), "fragment"),
  );
  return wrapList(list, items.join(""));
}

function asMarked(tokens: readonly MarkdownToken[]): Token[] {
  // The parser reads tokens as marked's lexer made them; ours have renderers below. It changes none.
  return tokens as unknown as Token[];
}

function asOurs(tokens: readonly Token[]): readonly MarkdownToken[] {
  return tokens as unknown as readonly MarkdownToken[];
}

function createPrinter(
  context: BlockContext,
  refs: "with" | "without",
  tokens: readonly MarkdownToken[],
): Marked {
  return new Marked({
    extensions: [
      ownToken("factRef", (token) => (isFactRef(token) ? printFactRef(token, context, refs) : "")),
      ownToken("bothSides", (token) => (isBothSides(token) ? printBothSides(token, context, refs) : "")),
      ownToken("citation", (token) => {
        return isCitation(token) && refs === "with" ? printRefs(token.citations, context) : "";
      }),
      {
        name: "unsourced",
        renderer({ tokens: inner }) {
          return `<span class="unsourced">${this.parser.parseInline(inner ?? [])}</span>`;
        },
      },
      ownToken("math", (token) => printMath(token, context)),
      ownToken("footnoteRef", (token) => footnoteMark(String(token["label"]), context)),
    ],
    renderer: renderer(context, tokens),
  });
}

type Extension = NonNullable<MarkedExtension["extensions"]>[number];

function ownToken(name: string, print: (token: MarkdownToken) => string): Extension {
  return { name, renderer: (token) => print(token as unknown as MarkdownToken) };
}

function renderer(
  context: BlockContext,
  tokens: readonly MarkdownToken[],
): NonNullable<MarkedExtension["renderer"]> {
  const directed = (html: string): string => withDirection(html, context.lang);
  return {
    code: (token) => printCode(token, context, tokens),
    paragraph({ tokens: inner }) {
      return `<p>${directed(this.parser.parseInline(inner))}</p>\n`;
    },
    heading({ tokens: inner, depth }) {
      return `<h${depth}>${directed(this.parser.parseInline(inner))}</h${depth}>\n`;
    },
    // With tokens inside it is what an item of a list says.
    text(token) {
      return (
        "tokens" in token && token.tokens !== undefined && directed(this.parser.parseInline(token.tokens))
      );
    },
    table(token) {
      return printTable(token, (cell) => directed(this.parser.parseInline(cell)), context);
    },
    list(token) {
      const items = token.items.map((item) =>
        printListItem(this.parser.parse(item.tokens), item.task ? "task" : ""),
      );
      return wrapList(token, items.join(""));
    },
    checkbox: ({ checked }) =>
      `<span class="checkbox${checked ? " checked" : ""}" role="img" aria-label="${checked ? "☑" : "☐"}"></span>`,
    blockquote(token) {
      return printQuotation(
        token,
        (inner) => this.parser.parse(inner),
        (inner) => this.parser.parseInline(inner),
      );
    },
    link({ href, title, tokens: inner }) {
      const tip = typeof title === "string" && title !== "" ? ` title="${escapeHtml(title)}"` : "";
      const away = href.startsWith("#") ? "" : ' target="_blank" rel="noopener noreferrer"';
      return `<a href="${escapeHtml(href)}"${tip}${away}>${this.parser.parseInline(inner)}</a>`;
    },
    image: (token) => printInlineImage(token, context),
  };
}

function printListItem(html: string, itemClass: string): string {
  return itemClass === "" ? `<li>${html}</li>\n` : `<li class="${itemClass}">${html}</li>\n`;
}

function wrapList({ ordered, start }: Tokens.List, items: string): string {
  if (!ordered) return `<ul>\n${items}</ul>\n`;
  return `<ol${start === 1 || start === "" ? "" : ` start="${start}"`}>\n${items}</ol>\n`;
}

/** A quotation's last paragraph that begins with a dash says who spoke. */
function printQuotation(
  { tokens }: Tokens.Blockquote,
  parse: (tokens: Token[]) => string,
  parseInline: (tokens: Token[]) => string,
): string {
  const last = tokens.findLast(({ type }) => type !== "space");
  const paragraph = last?.type === "paragraph" ? (last as Tokens.Paragraph) : undefined;
  if (paragraph === undefined || tokens.length < 2 || !/^\s*(?:[—–]|--)/.test(paragraph.text))
    return `<blockquote>\n${parse(tokens)}</blockquote>\n`;
  const words = parse(tokens.slice(0, tokens.indexOf(paragraph)));
  return `<blockquote>\n${words}<p class="attribution">${parseInline(paragraph.tokens)}</p>\n</blockquote>\n`;
}

function printCode(
  { text, lang, raw }: Tokens.Code,
  context: BlockContext,
  tokens: readonly MarkdownToken[],
): string {
  const language = codeLanguage(lang);
  const html = context.printCode(text, language);
  if (html !== undefined) return html;
  if (!isPlain(language)) {
    const at = placeOf(raw, tokens, context.span);
    const hint = "Use the name of a language such as `ts` or `python`, or none.";
    context.report(
      warning("code/unknown-language", at, `There are no colours for code in “${language}”.`, hint),
    );
  }
  return printPlainCode(text, language);
}

/** Where a token stands: its block's first line and the lines of the tokens before it. */
function placeOf(raw: string, tokens: readonly MarkdownToken[], span: Span): Span {
  const index = tokens.findIndex((token) => token.raw === raw);
  const before = tokens
    .slice(0, Math.max(0, index))
    .map((token) => token.raw)
    .join("");
  const lines = before.split("\n").length - 1;
  return { file: span.file, line: span.line + lines, column: lines === 0 ? span.column : 1 };
}

function printMath(token: MarkdownToken, context: BlockContext): string {
  const tex = String(token["tex"]);
  const style = token["display"] === true ? "display" : "inline";
  const printed = context.printMath(tex, style);
  // A span, since a formula on a line of its own may stand inside a paragraph.
  if (printed.ok)
    return style === "display" ? `<span class="formula">${printed.html}</span>\n` : printed.html;
  const hint = "Formulas are written in LaTeX, as KaTeX reads it.";
  context.report(
    error("math/syntax", context.span, `The formula “${tex}” cannot be read: ${printed.message}`, hint),
  );
  return `<code>${escapeHtml(tex)}</code>`;
}

function printInlineImage({ href, text }: Tokens.Image, context: BlockContext): string {
  const image = findImage(href, context.images);
  const alt = escapeHtml(text);
  if (image === undefined) return `<span class="missing-image">${alt}</span>`;
  return `<img class="inline" src="${dataUri(image)}" alt="${alt}" width="${image.width}" height="${image.height}">`;
}
