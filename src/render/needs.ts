import type { Deck } from "../model/deck.ts";
import { isPlain } from "./code.ts";
import { visitBlocks, type Visitor } from "./visit.ts";

/** A block of code with its language as the fence names it, in small letters. */
export interface CodeBlock {
  readonly language: string;
  readonly code: string;
}

/** The heavy tools that a deck asks for. */
export interface DeckNeeds {
  readonly code: readonly CodeBlock[];
  readonly math: "needed" | "not needed";
}

/** Looks through a deck for code and formulas. */
export function needsOf({ slides }: Deck): DeckNeeds {
  const code: CodeBlock[] = [];
  let hasMath = false;
  const visitor: Visitor = {
    token(token) {
      if (token.type === "math") hasMath = true;
      if (token.type !== "code") return;
      const language = codeLanguage(token["lang"]);
      if (!isPlain(language)) code.push({ language, code: token.text ?? "" });
    },
    figure: () => undefined,
  };
  for (const slide of slides) {
    // A heading holds no code block, but may hold a formula.
    visitBlocks([{ kind: "markdown", tokens: slide.heading, span: slide.span }], visitor);
    visitBlocks(slide.blocks, visitor);
    visitBlocks(slide.notes, visitor);
    for (const footnote of slide.footnotes) visitBlocks(footnote.blocks, visitor);
  }
  return { code, math: hasMath ? "needed" : "not needed" };
}

/** The language of a fence: the first of the words after it. */
export function codeLanguage(info: unknown): string {
  return typeof info === "string" ? (info.trim().split(/\s+/)[0] ?? "").toLowerCase() : "";
}
