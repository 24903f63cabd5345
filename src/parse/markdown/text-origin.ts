import type { Span } from "../../model/span.ts";

/** A stretch of whole lines of an author's file; each may have lost some characters at its start. */
export interface TextOrigin {
  readonly file: string;
  /** The line of the file, from 1, that `text` starts on. */
  readonly firstLine: number;
  readonly text: string;
  /** How many characters each line lost at its start; none where absent. */
  readonly cuts?: readonly number[];
}

/** Turns offsets in a text into places in the file. */
export type Locator = (offset: number, length: number) => Span;

/** A locator for a text; the lines are counted once. */
export function createLocator(origin: TextOrigin): Locator {
  const starts = [0];
  for (let at = origin.text.indexOf("\n"); at >= 0; at = origin.text.indexOf("\n", at + 1))
    starts.push(at + 1);
  const place = (offset: number): { readonly line: number; readonly column: number } => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return {
      line: origin.firstLine + low,
      column: offset - (starts[low] ?? 0) + (origin.cuts?.[low] ?? 0) + 1,
    };
  };
  return (offset, length) => {
    const end = place(offset + length);
    return { file: origin.file, ...place(offset), endLine: end.line, endColumn: end.column };
  };
}
