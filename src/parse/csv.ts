import type { Problem } from "../model/problem.ts";
import { error } from "../model/problem.ts";
import type { TextFile } from "../model/project.ts";
import type { Cell, Table } from "../model/table.ts";

export interface ParsedTable {
  /** With as many cells in each row as there are columns, whatever stood there. */
  readonly table: Table;
  readonly problems: readonly Problem[];
}

/** Reads a table in CSV (RFC 4180): commas, double quotes, the first row names the columns. Blank lines are passed over. */
export function parseTable(file: TextFile): ParsedTable {
  const { records, problems } = splitRecords(file);
  const [header, ...rest] = records;
  if (header === undefined) {
    const problem = error("tables/empty", { file: file.path, line: 1, column: 1 }, "This table is empty.", "The first row names the columns.");
    return { table: { file: file.path, columns: [], rows: [] }, problems: [...problems, problem] };
  }
  const columns = header.cells.map((cell) => cell.text.trim());
  const rows = rest.map((record) => fitRow(record, columns.length));
  const found = [
    ...findHeaderProblems(file.path, header.cells),
    ...rest.flatMap((record) => findRaggedRow(file.path, record, columns.length)),
  ];
  return { table: { file: file.path, columns, rows }, problems: [...problems, ...found] };
}

interface Record {
  readonly cells: readonly Cell[];
  /** Just behind the last character. */
  readonly end: Pick<Cell, "line" | "column">;
}

function findHeaderProblems(file: string, cells: readonly Cell[]): Problem[] {
  const only = cells[0];
  if (cells.length === 1 && only !== undefined && /[;\t]/.test(only.text)) {
    const separator = only.text.includes(";") ? "semicolons" : "tabs";
    return [
      error("tables/separator", { file, line: only.line, column: only.column }, `This table has ${separator} between its cells.`, "Save it with commas."),
    ];
  }
  const names = cells.map((cell) => cell.text.trim());
  return cells.flatMap(({ line, column }, index) => {
    const name = names[index] ?? "";
    const at = { file, line, column };
    if (name === "") return [error("tables/unnamed-column", at, `Column ${index + 1} has no name.`, "Name every column in the first row.")];
    if (names.indexOf(name) === index) return [];
    return [error("tables/duplicate-column", at, `A second column is called “${name}”.`, "Give each column a name of its own.")];
  });
}

function findRaggedRow(file: string, { cells, end }: Record, width: number): Problem[] {
  if (cells.length === width) return [];
  const extra = cells[width];
  const { line, column } = extra ?? end;
  const cure = extra === undefined ? "Add the missing cells; an empty one is just a comma." : "Put text that holds a comma in double quotes.";
  return [
    error("tables/ragged-row", { file, line, column }, `This row has ${count(cells.length)}; the first row names ${count(width)}.`, cure),
  ];
}

function fitRow({ cells, end }: Record, width: number): readonly Cell[] {
  const missing = Array.from({ length: Math.max(0, width - cells.length) }, () => ({ text: "", ...end }));
  return [...cells.slice(0, width), ...missing];
}

function count(cells: number): string {
  return cells === 1 ? "1 cell" : `${cells} cells`;
}

function splitRecords(file: TextFile): { readonly records: readonly Record[]; readonly problems: readonly Problem[] } {
  const records: Record[] = [];
  const problems: Problem[] = [];
  const { text, path } = file;
  let cells: Cell[] = [];
  let at = 0;
  let line = 1;
  let lineStart = 0;
  let mayRecover = true;

  const endRecord = (): void => {
    const isBlank = cells.length === 1 && cells[0]?.text.trim() === "";
    if (!isBlank) records.push({ cells, end: { line, column: at - lineStart + 1 } });
    cells = [];
  };
  const readPlain = (from: number): string => {
    at = from;
    while (at < text.length && text[at] !== "," && text[at] !== "\n") at += 1;
    return text.slice(from, at);
  };

  while (at < text.length) {
    const place = { line, column: at - lineStart + 1 };
    if (text[at] === '"') {
      const end = closingQuote(text, at);
      if (end < 0) {
        const span = { file: path, ...place };
        problems.push(error("tables/unclosed-quote", span, "Nothing closes this quotation mark.", 'Add the closing "; a quotation mark within a quoted cell is written twice.'));
        if (!mayRecover) break;
        mayRecover = false;
        const newline = text.indexOf("\n", at);
        cells.push({ text: text.slice(at + 1, newline < 0 ? undefined : newline), ...place });
        at = newline < 0 ? text.length : newline;
      } else {
        const inner = text.slice(at + 1, end);
        cells.push({ text: inner.replaceAll('""', '"'), ...place });
        for (let next = text.indexOf("\n", at); next >= 0 && next < end; next = text.indexOf("\n", next + 1)) {
          line += 1;
          lineStart = next + 1;
        }
        const stray = { file: path, line, column: end + 2 - lineStart };
        if (readPlain(end + 1).trim() !== "") {
          problems.push(error("tables/text-after-quote", stray, "There is text behind the closing quotation mark.", "A quotation mark within a quoted cell is written twice."));
        }
      }
    } else {
      cells.push({ text: readPlain(at), ...place });
    }
    if (text[at] === ",") {
      at += 1;
      // A comma at the very end still opens one more, empty cell.
      if (at === text.length || text[at] === "\n") cells.push({ text: "", line, column: at - lineStart + 1 });
    }
    if (at >= text.length || text[at] === "\n") {
      endRecord();
      at += 1;
      line += 1;
      lineStart = at;
    }
  }
  return { records, problems };
}

/** The quotation mark that closes the one at `open`, or -1; two in a row stand for one within. */
function closingQuote(text: string, open: number): number {
  for (let at = text.indexOf('"', open + 1); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return -1;
}
