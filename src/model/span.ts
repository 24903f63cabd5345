/** A place in an author's file. Lines and columns count from 1, columns in UTF-16 units; `file` is relative to the deck's folder. */
export interface Span {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

/** The start of a file: where a problem with the whole file is reported. */
export function startOf(file: string): Span {
  return { file, line: 1, column: 1 };
}
