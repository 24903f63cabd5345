import type { MarkdownToken } from "../model/deck.ts";
import { error } from "../model/problem.ts";
import type { Span } from "../model/span.ts";
import { splitAttributes } from "./attributes.ts";
import { readCitationToken, readFactToken } from "./ledger-tokens.ts";
import type { LexedToken } from "./markdown/lexed-token.ts";
import { lexBlocks, lexInline } from "./markdown/lexer.ts";
import { placeTokens } from "./markdown/positions.ts";
import { splitHtmlAtFacts } from "./markdown/raw-html.ts";
import type { Sanitizer } from "./markdown/sanitize-html.ts";
import type { TextOrigin } from "./markdown/text-origin.ts";
import { createLocator } from "./markdown/text-origin.ts";
import { typesetBlocks, typesetRun } from "./markdown/typeset-tokens.ts";
import { firstWord } from "./outline/fences.ts";
import type { PlacedToken } from "./placed-token.ts";
import { asText } from "./placed-token.ts";
import { checkRawHtml, cleanRawHtml } from "./raw-html.ts";
import { checkLink, readImageToken } from "./references.ts";
import type { SlideContext } from "./slide-context.ts";
import { readSpanToken } from "./span-tokens.ts";

/** Reads Markdown: block tokens with facts, sources, images, links and footnotes checked, and typography set. */
export function readMarkdown(origin: TextOrigin, context: SlideContext): MarkdownToken[] {
  const tokens = lexBlocks(origin.text, context.linkDefinitions);
  const isPlain = !mayHoldDialect.test(origin.text) && tokens.at(-1)?.type !== "tooDeep";
  const resolved = isPlain ? tokens : resolve(tokens, origin, context);
  typesetBlocks(resolved, context.deck.lang);
  return resolved.filter((token) => token.type !== "def");
}

/** Reads one line of inline Markdown, such as a heading. */
export function readInline(origin: TextOrigin, context: SlideContext): MarkdownToken[] {
  const tokens = lexInline(origin.text, context.linkDefinitions);
  const resolved = resolve(tokens, origin, context);
  typesetRun(resolved, context.deck.lang);
  return resolved;
}

/** Plain Markdown without any of these needs no places and no checks; most text is such. */
const mayHoldDialect = /\{\{|[[$]|`{3}|~{3}|^[ \t>]*#|<[a-z!/?]/im;

const checkedTypes = new Set([
  "factRef",
  "citation",
  "footnoteRef",
  "math",
  "unclosed",
  "tooDeep",
  "span",
  "html",
  "image",
  "link",
  "heading",
  "code",
]);

function resolve(tokens: LexedToken[], origin: TextOrigin, context: SlideContext): LexedToken[] {
  const positions = placeTokens(origin.text, tokens);
  const locate = createLocator(origin);
  const resolveList = (list: LexedToken[]): LexedToken[] => {
    const resolved: LexedToken[] = [];
    const sanitizer = context.deck.openSanitizer?.();
    for (const token of list) {
      // marked prints what stands between tags such as <kbd> as it is, and some of these tags may not stay.
      if (sanitizer !== undefined && token.type === "text") token["escaped"] = false;
      if (!checkedTypes.has(token.type)) {
        resolveChildren(token, resolveList);
        resolved.push(token);
        continue;
      }
      const start = positions.get(token) ?? 0;
      const placed = { token, at: (offset: number, length: number) => locate(start + offset, length) };
      resolved.push(
        ...(token.type === "html"
          ? resolveHtml(placed, context, sanitizer)
          : resolveToken(placed, resolveList, context)),
      );
    }
    const closing = sanitizer?.close() ?? "";
    if (closing !== "") resolved.push({ type: "html", raw: closing, text: closing });
    return resolved;
  };
  return resolveList(tokens);
}

function resolveToken(
  placed: PlacedToken,
  resolveList: (tokens: LexedToken[]) => LexedToken[],
  context: SlideContext,
): LexedToken[] {
  const { token, at } = placed;
  switch (token.type) {
    case "factRef":
      return [readFactToken(placed, context)];
    case "citation":
      return [readCitationToken(placed, context)];
    case "footnoteRef": {
      const span = at(0, token.raw.length);
      const number = context.footnotes.refer(String(token["label"]), span);
      return [number === undefined ? asText(token) : { ...token, number, span }];
    }
    case "math":
      return [{ ...token, span: at(0, token.raw.trimEnd().length) }];
    case "unclosed":
      context.report(explainUnclosed(String(token["opener"]), at(0, token.raw.trimEnd().length)));
      return [asText(token)];
    case "tooDeep":
      context.report(
        error(
          "text/too-deep",
          at(token.raw.length - token.raw.trimStart().length, 1),
          "Lists, quotations or emphasis are nested too deeply here to be read.",
          "Close some of them, or write \\ before signs that are text.",
        ),
      );
      return [asText(token)];
    case "span":
      return readSpanToken(placed, resolveList, context);
    case "image":
      return [readImageToken(placed, context)];
    case "link":
      if (!checkLink(placed, context)) return resolveList(token.tokens ?? []);
      break;
    case "heading":
      checkHeading(placed, context);
      break;
    case "code":
      checkCode(placed, context);
      break;
    default:
  }
  resolveChildren(token, resolveList);
  return [token];
}

/** Puts resolved children in place of a token's own. */
function resolveChildren(token: LexedToken, resolveList: (tokens: LexedToken[]) => LexedToken[]): void {
  if (token.tokens !== undefined) token.tokens = resolveList(token.tokens);
  const { items, header, rows } = token as {
    readonly items?: readonly LexedToken[];
    readonly header?: readonly { tokens: LexedToken[] }[];
    readonly rows?: readonly (readonly { tokens: LexedToken[] }[])[];
  };
  for (const item of items ?? []) resolveChildren(item, resolveList);
  for (const cell of [...(header ?? []), ...(rows ?? []).flat()]) cell.tokens = resolveList(cell.tokens);
}

function explainUnclosed(opener: string, at: Span) {
  switch (opener) {
    case "{{":
      return error(
        "facts/unclosed-reference",
        at,
        "Nothing closes these braces.",
        "Write {{id}}; braces that are text are written \\{{.",
      );
    case "[@":
      return error("citations/unclosed", at, "Nothing closes this citation.", "Add the missing ].");
    default:
      return error("math/unclosed", at, "Nothing closes this formula.", "Add a line $$ behind it.");
  }
}

function resolveHtml(
  { token, at }: PlacedToken,
  context: SlideContext,
  sanitizer: Sanitizer | undefined,
): LexedToken[] {
  if (sanitizer === undefined) checkRawHtml({ token, at }, context);
  const parts = token["block"] === true ? splitHtmlAtFacts(token) : [token];
  let offset = 0;
  return parts.map((part) => {
    const start = offset;
    offset += part.raw.length;
    const placed = { token: part, at: (from: number, length: number) => at(start + from, length) };
    if (part.type === "factRef") return readFactToken(placed, context);
    return sanitizer === undefined ? part : cleanRawHtml(placed, sanitizer, context);
  });
}

function checkHeading({ token, at }: PlacedToken, { report }: SlideContext): void {
  const line = token.raw.split("\n")[0] ?? "";
  const { attributes, offset } = splitAttributes(line);
  if (attributes === undefined) return;
  report(
    error(
      "attributes/misplaced",
      at(offset, attributes.length),
      "Attributes belong to slides, so only # and ## take them.",
      "Move them to the slide's heading.",
    ),
  );
}

/** Figures and fences at the left margin are read before Markdown is; here are those inside lists and quotations. */
function checkCode({ token, at }: PlacedToken, { deck, report }: SlideContext): void {
  const marks = /^ *(`{3,}|~{3,})/.exec(token.raw)?.[1];
  if (marks === undefined) return;
  const word = firstWord(typeof token["lang"] === "string" ? token["lang"] : "");
  const lines = token.raw.trimEnd().split("\n");
  const first = at(0, marks.length + word.length);
  if (lines.length < 2 || lines.at(-1)?.trim().startsWith(marks) !== true) {
    report(
      error(
        "code/unclosed-fence",
        first,
        "Nothing closes this code fence.",
        `Add a line ${marks} behind the block.`,
      ),
    );
  } else if (deck.figureTypes.has(word)) {
    report(
      error(
        "figures/indented",
        first,
        "The fence of a figure stands at the left margin, and not inside a list.",
        "Take the spaces away.",
      ),
    );
  }
}
