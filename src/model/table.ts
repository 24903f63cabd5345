/** A cell of a CSV table with its place in the file (line and column from 1). */
export interface Cell {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/** A CSV file: a row of column names, then rows of as many cells. */
export interface Table {
  /** Relative to the deck's folder: `data/trade.csv`. */
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}
