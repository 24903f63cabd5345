import type { Problem } from "../model/problem.ts";
import { error } from "../model/problem.ts";
import type { TextFile } from "../model/project.ts";
import type { Cell } from "../model/table.ts";

/** One row of a CSV file, as it stands there. */
export interface CsvRecord {
  readonly cells: readonly Cell[];
  /** Just behind the last character. */
  readonly end: Pick<Cell, "line" | "column">;
}

/** Splits CSV (RFC 4180) into rows and cells with their places. Blank lines are passed over. */
export function splitRecords(file: TextFile): {
  readonly records: readonly CsvRecord[];
  readonly problems: readonly Problem[];
} {
  const scan: Scan = { ...file, at: 0, line: 1, lineStart: 0, problems: [], hasUnclosedQuote: false };
  const records: CsvRecord[] = [];
  let cells: Cell[] = [];
  while (scan.at < file.text.length) {
    cells.push(readCell(scan));
    if (file.text[scan.at] === ",") {
      scan.at += 1;
      // A comma at the end of a line still opens one more, empty cell.
      if (isLineEnd(scan)) cells.push({ text: "", ...placeOf(scan) });
    }
    if (!isLineEnd(scan)) continue;
    const isBlank = cells.length === 1 && cells[0]?.text.trim() === "";
    if (!isBlank) records.push({ cells, end: placeOf(scan) });
    cells = [];
    scan.at += 1;
    scan.line += 1;
    scan.lineStart = scan.at;
  }
  return { records, problems: scan.problems };
}

interface Scan extends TextFile {
  at: number;
  line: number;
  /** Where the line begins in the text. */
  lineStart: number;
  hasUnclosedQuote: boolean;
  readonly problems: Problem[];
}

function placeOf({ at, line, lineStart }: Scan): Pick<Cell, "line" | "column"> {
  return { line, column: at - lineStart + 1 };
}

function isLineEnd({ text, at }: Scan): boolean {
  return at >= text.length || text[at] === "\n";
}

function readCell(scan: Scan): Cell {
  return scan.text[scan.at] === '"' ? readQuoted(scan) : { ...placeOf(scan), text: readPlain(scan) };
}

function readPlain(scan: Scan): string {
  const from = scan.at;
  while (!isLineEnd(scan) && scan.text[scan.at] !== ",") scan.at += 1;
  return scan.text.slice(from, scan.at);
}

function readQuoted(scan: Scan): Cell {
  const place = placeOf(scan);
  const open = scan.at;
  const close = scan.hasUnclosedQuote ? -1 : closingQuote(scan.text, open);
  if (close < 0) return readUnclosed(scan);
  for (
    let next = scan.text.indexOf("\n", open);
    next >= 0 && next < close;
    next = scan.text.indexOf("\n", next + 1)
  ) {
    scan.line += 1;
    scan.lineStart = next + 1;
  }
  scan.at = close + 1;
  const behind = { ...placeOf(scan), text: readPlain(scan) };
  if (behind.text.trim() !== "") {
    const column = behind.column + behind.text.search(/\S/);
    const message = "There is text behind the closing quotation mark.";
    const hint = "A quotation mark within a quoted cell is written twice.";
    scan.problems.push(
      error("tables/text-after-quote", { file: scan.path, line: behind.line, column }, message, hint),
    );
  }
  return { ...place, text: scan.text.slice(open + 1, close).replaceAll('""', '"') };
}

/** Taken to end with its line, so that the rows below are still read; the quotation marks behind it cannot be trusted any more. */
function readUnclosed(scan: Scan): Cell {
  const place = placeOf(scan);
  if (!scan.hasUnclosedQuote) {
    const hint = 'Add the closing "; a quotation mark within a quoted cell is written twice.';
    scan.problems.push(
      error(
        "tables/unclosed-quote",
        { file: scan.path, ...place },
        "Nothing closes this quotation mark.",
        hint,
      ),
    );
  }
  scan.hasUnclosedQuote = true;
  const newline = scan.text.indexOf("\n", scan.at);
  const end = newline < 0 ? scan.text.length : newline;
  const text = scan.text.slice(scan.at + 1, end);
  scan.at = end;
  return { ...place, text };
}

/** The quotation mark that closes the one at `open`, or -1; two in a row stand for one within. */
function closingQuote(text: string, open: number): number {
  for (let at = text.indexOf('"', open + 1); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return -1;
}
