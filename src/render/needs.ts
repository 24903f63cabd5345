import type { Deck, Slide } from "../model/deck.ts";
import { mapAgain } from "../model/map-again.ts";
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
  const needs = needsOfSlides(slides);
  return {
    code: needs.flatMap(({ code }) => code),
    math: needs.some(({ math }) => math === "needed") ? "needed" : "not needed",
  };
}

const needsOfSlides = mapAgain(needsOfSlide);
const remembered = new WeakMap<object, DeckNeeds>();
const nothing: DeckNeeds = { code: [], math: "not needed" };

function needsOfSlide(slide: Slide): DeckNeeds {
  const known = remembered.get(slide.content);
  if (known !== undefined) return known;
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
  // A heading holds no code block, but may hold a formula.
  visitBlocks([{ kind: "markdown", tokens: slide.heading, span: slide.span }], visitor);
  visitBlocks(slide.blocks, visitor);
  visitBlocks(slide.notes, visitor);
  for (const footnote of slide.footnotes) visitBlocks(footnote.blocks, visitor);
  const needs: DeckNeeds =
    code.length === 0 && !hasMath ? nothing : { code, math: hasMath ? "needed" : "not needed" };
  remembered.set(slide.content, needs);
  return needs;
}

/** The language of a fence: the first of the words after it. */
export function codeLanguage(info: unknown): string {
  return typeof info === "string" ? (info.trim().split(/\s+/)[0] ?? "").toLowerCase() : "";
}
