import type { HighlighterCore } from "shiki/core";
import { digest } from "./digest.ts";
import { escapeHtml } from "./escape.ts";
import type { CodeBlock } from "./needs.ts";

/** A block of code as HTML; undefined for a language that nobody can highlight. */
export type PrintCode = (code: string, language: string) => string | undefined;

/**
 * A printer for these blocks. Grammars are loaded only for code that is not remembered from an earlier run; what is printed is remembered.
 * Colours are CSS variables (`--shiki-token-keyword`), so that every variant of a theme has its own.
 */
export async function loadCodePrinter(
  blocks: readonly CodeBlock[],
  remembered: Map<string, string>,
): Promise<PrintCode> {
  const isNew = (block: CodeBlock): boolean => !remembered.has(keyOfBlock(block));
  const highlight = await loadHighlighter(new Set(blocks.filter(isNew).map(({ language }) => language)));
  return (code, language) => {
    if (isPlain(language)) return printPlainCode(code, language);
    const key = keyOf(code, language);
    const html = remembered.get(key) ?? highlight(code, language);
    if (html !== undefined) remembered.set(key, html);
    return html;
  };
}

/** Raise it when code comes to be printed otherwise, or with Shiki's version. */
const recipe = "1 shiki 4.6";

const keys = new WeakMap<CodeBlock, string>();

function keyOfBlock(block: CodeBlock): string {
  const known = keys.get(block) ?? keyOf(block.code, block.language);
  keys.set(block, known);
  return known;
}

function keyOf(code: string, language: string): string {
  return digest([recipe, language, code]);
}

async function loadHighlighter(languages: ReadonlySet<string>): Promise<PrintCode> {
  const loaded = new Map<string, Highlighter | undefined>();
  for (const language of languages) loaded.set(language, await highlighterOf(language));
  return (code, language) => {
    // Without its limit of half a second: on a busy machine it would leave code half coloured, differently each time.
    const options = { lang: language, theme: "chronodeck", tokenizeTimeLimit: 0 };
    const lines = loaded.get(language)?.codeToTokensBase(code, options);
    const spans = lines?.map((line) => line.map(({ content, color }) => printSpan(content, color)).join(""));
    return spans === undefined ? undefined : wrap(spans.join("\n"), language);
  };
}

type Highlighter = Pick<HighlighterCore, "codeToTokensBase">;

/** One for each language as long as the process lives: with others loaded beside it, Markdown would colour the code in it otherwise. */
const highlighters = new Map<string, Promise<Highlighter | undefined>>();

function highlighterOf(language: string): Promise<Highlighter | undefined> {
  const known = highlighters.get(language) ?? createHighlighter(language);
  // Names that nobody knows are without number.
  void known.then((made) => made === undefined && highlighters.delete(language));
  highlighters.set(language, known);
  return known;
}

async function createHighlighter(language: string): Promise<Highlighter | undefined> {
  const { bundledLanguages } = await import("shiki/langs");
  if (!Object.hasOwn(bundledLanguages, language)) return undefined;
  const [{ createHighlighterCore, createCssVariablesTheme }, { createJavaScriptRegexEngine }] =
    await Promise.all([import("shiki/core"), import("shiki/engine/javascript")]);
  return createHighlighterCore({
    themes: [createCssVariablesTheme({ name: "chronodeck" })],
    langs: [bundledLanguages[language as keyof typeof bundledLanguages]],
    engine: createJavaScriptRegexEngine({ forgiving: true }),
    // It would warn of ten languages.
    warnings: false,
  });
}

/** Languages that stand for “no colours”. */
export function isPlain(language: string): boolean {
  return ["", "text", "txt", "plain", "plaintext"].includes(language);
}

function printSpan(content: string, color: string | undefined): string {
  const text = escapeHtml(content);
  const name = /^var\(--shiki-(?:token-)?([\w-]+)\)$/.exec(color ?? "")?.[1];
  return name === undefined || name === "foreground" || content.trim() === ""
    ? text
    : `<span class="code-${name}">${text}</span>`;
}

/** Code without colours. */
export function printPlainCode(code: string, language: string): string {
  return wrap(escapeHtml(code), language);
}

function wrap(html: string, language: string): string {
  const attribute = language === "" ? "" : ` data-language="${escapeHtml(language)}"`;
  return `<pre class="code"${attribute}><code>${html}</code></pre>\n`;
}
