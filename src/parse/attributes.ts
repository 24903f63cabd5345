import type { Problem } from "../model/problem.ts";
import { error } from "../model/problem.ts";
import type { Span } from "../model/span.ts";

/** A name or value with its place. */
export interface PlacedText {
  readonly text: string;
  readonly span: Span;
}

/** What stands in Pandoc's braces: `{#id .class key=value}`. */
export interface Attributes {
  readonly id?: PlacedText;
  readonly classes: readonly PlacedText[];
  readonly pairs: readonly { readonly key: PlacedText; readonly value: PlacedText }[];
}

/** What a heading or container without braces has. */
export const noAttributes: Attributes = { classes: [], pairs: [] };

/** Reads attributes including their braces; `at` is the place of the opening one, and all stand on its line. */
export function parseAttributes(
  text: string,
  at: Span,
): { readonly attributes: Attributes; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const classes: PlacedText[] = [];
  const pairs: { key: PlacedText; value: PlacedText }[] = [];
  let id: PlacedText | undefined;

  for (const found of text.slice(1, -1).matchAll(/(?:[^\s"']|"[^"]*"|'[^']*'|["'])+/g)) {
    const written = found[0];
    const column = at.column + 1 + found.index;
    const place = (value: string, offset: number): PlacedText => ({
      text: value,
      span: {
        file: at.file,
        line: at.line,
        column: column + offset,
        endLine: at.line,
        endColumn: column + offset + value.length,
      },
    });
    const pair = /^([\p{L}_][\p{L}\p{N}_-]*)=(.*)$/su.exec(written);
    const whole = place(written, 0).span;
    if (/^#\p{L}[\p{L}\p{N}_:.-]*$/u.test(written)) {
      if (id !== undefined)
        problems.push(
          error("attributes/second-id", whole, `There is an id already: “${id.text}”.`, "Keep one."),
        );
      id ??= { text: written.slice(1), span: whole };
    } else if (/^\.\p{L}[\p{L}\p{N}_-]*$/u.test(written)) {
      classes.push({ text: written.slice(1), span: whole });
    } else if (pair !== null) {
      const key = pair[1] ?? "";
      const value = pair[2] ?? "";
      const isQuoted = /^(["'])[\s\S]*\1$/.test(value) && value.length > 1;
      const bare = isQuoted ? value.slice(1, -1) : value;
      if (!isQuoted && /^["']|^$/.test(value)) problems.push(malformed(written, whole));
      else if (pairs.some((other) => other.key.text === key)) {
        problems.push(error("attributes/second-value", whole, `“${key}” has a value already.`, "Keep one."));
      } else pairs.push({ key: place(key, 0), value: place(bare, key.length + 1 + (isQuoted ? 1 : 0)) });
    } else {
      problems.push(malformed(written, whole));
    }
  }
  return { attributes: { ...(id !== undefined && { id }), classes, pairs }, problems };
}

function malformed(written: string, at: Span): Problem {
  const quote = /["']/.test(written);
  const hint = quote
    ? "Close the quotation marks, with nothing but a space behind."
    : "Write #id, .class or key=value; quote values with spaces. A brace that is text is written \\{.";
  return error("attributes/malformed", at, `“${written}” is not an attribute.`, hint);
}

/** A line of text split from the attributes at its end. */
export interface SplitLine {
  readonly text: string;
  /** With their braces; absent where there are none. */
  readonly attributes?: string;
  /** Where the opening brace stands in the line, from 0. */
  readonly offset: number;
  /** Whether the brace that opens attributes is never closed. */
  readonly isUnclosed: boolean;
}

/** Splits attributes off the end of a line. `{{fact}}` at the end is none. */
export function splitAttributes(line: string): SplitLine {
  const end = line.trimEnd().length;
  for (let open = line.indexOf("{"); open >= 0; open = line.indexOf("{", open + 1)) {
    if (line[open + 1] === "{" || line[open - 1] === "{" || line[open - 1] === "\\") continue;
    const close = closingBrace(line, open);
    const isWhole = close === end - 1;
    const isMeant = /^\{(?:[#.]\p{L}|[\p{L}_-]+=)/u.test(line.slice(open));
    if (!isWhole && !(close < 0 && isMeant)) continue;
    const text = line.slice(0, open);
    // With a quotation mark left open, the brace at the end is taken for the closing one all the same.
    if (line[end - 1] !== "}") return { text, offset: open, isUnclosed: true };
    return { text, attributes: line.slice(open, end), offset: open, isUnclosed: false };
  }
  return { text: line, offset: line.length, isUnclosed: false };
}

/** The brace that closes the one at `open`, or -1; those inside quoted values do not count. */
function closingBrace(line: string, open: number): number {
  for (let at = open + 1; at < line.length; at += 1) {
    const character = line[at];
    if (character === "}") return at;
    if (character === "{") return -1;
    if ((character === '"' || character === "'") && line[at - 1] === "=") {
      at = line.indexOf(character, at + 1);
      if (at < 0) return -1;
    }
  }
  return -1;
}
