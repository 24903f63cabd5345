import type { TextMeasurer, TextStyle } from "../draw/text.ts";
import { wordDispute } from "../model/both-sides.ts";
import type { MarkdownToken } from "../model/deck.ts";
import type { Citation } from "../model/fact.ts";
import { citationsOf } from "./citations-of.ts";
import type { DeckContext } from "./context.ts";
import { factText } from "./references.ts";
import { isBothSides, isCitation, isFactRef } from "./visit.ts";

/** Text in one style. */
export interface Run {
  readonly text: string;
  readonly style: TextStyle;
}

/** Inline tokens as they will be set: bold, italic and code in their own faces, facts as they print. */
export function runsOf(
  tokens: readonly MarkdownToken[],
  style: TextStyle,
  context: DeckContext,
): readonly Run[] {
  return tokens.flatMap((token) => runsOfToken(token, style, context));
}

function runsOfToken(token: MarkdownToken, style: TextStyle, context: DeckContext): readonly Run[] {
  if (isFactRef(token)) {
    const fact = context.facts.get(token.fact);
    const text = factText(token, context).replaceAll(" ", "\u00a0");
    return [
      { text, style },
      raisedRefs(fact === undefined ? [] : citationsOf(fact, context.facts), style, context),
    ];
  }
  if (isBothSides(token)) {
    return wordDispute(token, context).flatMap((part): readonly Run[] => {
      if (part.kind === "words") return [{ text: part.text, style }];
      if (part.kind === "side")
        return [{ text: factText(part.side, context).replaceAll(" ", "\u00a0"), style }];
      const fact = context.facts.get(part.side.fact);
      return fact === undefined ? [] : [raisedRefs(citationsOf(fact, context.facts), style, context)];
    });
  }
  if (isCitation(token)) return [raisedRefs(token.citations, style, context)];
  switch (token.type) {
    case "strong":
      return runsOf(token.tokens ?? [], { ...style, weight: 600 }, context);
    case "em":
      return runsOf(token.tokens ?? [], { ...style, italic: true }, context);
    case "codespan":
      return [{ text: token.text ?? "", style: { family: "mono", weight: 400, size: style.size * 0.88 } }];
    case "math":
      return [{ text: String(token["tex"]).replaceAll(/\\[a-z]+|[{}\s]/gi, "m"), style }];
    case "footnoteRef":
      return [raised("a", style)];
    case "br":
      return [{ text: "\n", style }];
    case "html":
    case "image":
      return [];
    default:
      return token.tokens === undefined
        ? [{ text: token.text ?? "", style }]
        : runsOf(token.tokens, style, context);
  }
}

/** The numbers of sources, a ring taking as much as two broad letters. */
function raisedRefs(citations: readonly Citation[], style: TextStyle, { sources }: DeckContext): Run {
  const cited = new Set(citations.map(({ source }) => sources.get(source)));
  const numbers = [...cited].map(
    (source) => `${source?.number ?? ""}${source?.outside === true ? "mm" : ""}`,
  );
  return raised(numbers.join("\u00a0"), style);
}

function raised(text: string, style: TextStyle): Run {
  return { text, style: { ...style, size: style.size * 0.6 } };
}

/** How many lines the runs take at this width, broken as browsers break: at spaces, and between East Asian characters. At least 1. */
export function countLines(runs: readonly Run[], width: number, text: TextMeasurer): number {
  if (surelyFits(runs, width)) return 1;
  const pieces = runs.flatMap(({ text: words, style }) =>
    splitWords(words).map((piece) => ({ piece, style })),
  );
  if (pieces.length === 0) return 1;
  let lines = 1;
  let used = 0;
  let word = 0;
  let gap = 0;
  for (const { piece, style } of pieces) {
    if (piece === "\n" || piece === " ") {
      [lines, used] = place(lines, used, gap, word, width);
      word = 0;
      gap = piece === " " ? text.width(" ", style) : 0;
      if (piece === "\n") [lines, used, gap] = [lines + 1, 0, 0];
      continue;
    }
    const measured = text.width(piece, style);
    if (eastAsian.test(piece)) {
      [lines, used] = place(lines, used, gap, word, width);
      [word, gap] = [measured, 0];
    } else word += measured;
  }
  return place(lines, used, gap, word, width)[0];
}

/** Most text on slides is short: a glance tells, without measuring, that it takes one line. */
function surelyFits(runs: readonly Run[], width: number): boolean {
  let most = 0;
  for (const { text, style } of runs) {
    most += text.length * style.size * widestAverage;
    if (most > width || /[\n\u2E80-\uFFFF]/.test(text)) return false;
  }
  return true;
}

/** In em: no word of Latin, Greek or Cyrillic letters is wider on average, even in capitals. */
const widestAverage = 0.8;

/** Sets a word at the line's end or, where it finds no room, on the next line. */
function place(lines: number, used: number, gap: number, word: number, width: number): [number, number] {
  if (word === 0) return [lines, used];
  if (used === 0) return [lines, word];
  return used + gap + word <= width ? [lines, used + gap + word] : [lines + 1, word];
}

const eastAsian = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFF60]/;

function splitWords(text: string): readonly string[] {
  return (
    text
      .replaceAll(/[ \t]+/g, " ")
      .match(
        /\n| |[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFF60]|[^\n \u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFF60]+/g,
      ) ?? []
  );
}
