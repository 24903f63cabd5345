import type { LexedToken } from "./lexed-token.ts";
import { childLists } from "./lexed-token.ts";

/** Offsets of tokens in the text that they were lexed from. */
export type Positions = ReadonlyMap<LexedToken, number>;

/**
 * Finds where tokens stand in their text. The top level is exact by adding up `raw`. Further in, marked lexes text from which it has taken
 * list indentation, `>` marks and escapes of table bars; there each token is looked for behind the one before, passing over
 * what marked took out. Tokens keep their order, so the first place that fits is right, or only ever too early by markup.
 */
export function placeTokens(text: string, tokens: readonly LexedToken[]): Positions {
  const positions = new Map<LexedToken, number>();
  let at = 0;
  for (const token of tokens) {
    const end = at + token.raw.length;
    positions.set(token, at + leadingBlank(token.raw));
    placeChildren(token, { text, from: at, to: end }, positions);
    at = end;
  }
  return positions;
}

interface Region {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

function leadingBlank(raw: string): number {
  return raw.length - raw.trimStart().length;
}

function placeChildren(parent: LexedToken, region: Region, positions: Map<LexedToken, number>): void {
  let cursor = region.from;
  for (const children of childLists(parent)) {
    for (const child of children) {
      const found = findRaw(child.raw, { ...region, from: cursor });
      positions.set(child, found?.from ?? cursor);
      placeChildren(child, found ?? { ...region, from: cursor }, positions);
      cursor = found?.to ?? cursor;
    }
  }
}

function findRaw(raw: string, region: Region): Region | undefined {
  const wanted = raw.trim();
  const first = wanted[0];
  if (first === undefined) return undefined;
  let start = region.text.indexOf(first, region.from);
  while (start >= 0 && start < region.to) {
    const end = matchEnd(wanted, region.text, start);
    if (end !== undefined && end <= region.to) return { text: region.text, from: start, to: end };
    start = region.text.indexOf(first, start + 1);
  }
  return undefined;
}

/** Where `raw` ends in `text` when it starts at `start`, or undefined where the two differ by more than marked takes out. */
function matchEnd(raw: string, text: string, start: number): number | undefined {
  let at = start;
  let isLineStart = false;
  for (let index = 0; index < raw.length; index += 1) {
    const wanted = raw[index];
    if (isLineStart && wanted === " ") continue;
    if (isLineStart) at = skipMargin(text, at, wanted);
    if (text[at] === "\\" && /[|[\]]/.test(wanted ?? "")) at += 1;
    if (text[at] !== wanted) {
      // Blank lines keep no trailing space in marked's hands.
      if (wanted !== "\n") return undefined;
      at = skipBlank(text, at);
      if (text[at] !== "\n") return undefined;
    }
    at += 1;
    isLineStart = wanted === "\n" || (isLineStart && /[>\t]/.test(wanted ?? ""));
  }
  return at;
}

function skipMargin(text: string, from: number, wanted: string | undefined): number {
  let at = from;
  while (/[ \t>]/.test(text[at] ?? "") && text[at] !== wanted) at += 1;
  return at;
}

function skipBlank(text: string, from: number): number {
  let at = from;
  while (text[at] === " " || text[at] === "\t") at += 1;
  return at;
}
