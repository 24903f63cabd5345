import type { Problem } from "../model/problem.ts";
import { error } from "../model/problem.ts";
import type { TextFile } from "../model/project.ts";
import type { Cell, Table } from "../model/table.ts";
import type { CsvRecord } from "./csv-records.ts";
import { splitRecords } from "./csv-records.ts";

/** A table as read, whatever its faults. */
export interface ParsedTable {
  /** With as many cells in each row as there are columns, whatever stood there. */
  readonly table: Table;
  readonly problems: readonly Problem[];
}

/** Who has more has lost a line end. */
const mostColumns = 1000;

/** Reads a table in CSV (RFC 4180): commas, double quotes, the first row names the columns. Blank lines are passed over. What stands beyond a thousand columns is left out. */
export function parseTable(file: TextFile): ParsedTable {
  const { records, problems } = splitRecords(file);
  const [header, ...rest] = records;
  if (header === undefined) {
    const problem = error(
      "tables/empty",
      { file: file.path, line: 1, column: 1 },
      "This table is empty.",
      "The first row names the columns.",
    );
    return { table: { file: file.path, columns: [], rows: [] }, problems: [...problems, problem] };
  }
  const columns = header.cells.slice(0, mostColumns).map((cell) => cell.text.trim());
  const rows = rest.map((record) => fitRow(record, columns.length));
  const beyond = header.cells[mostColumns];
  if (beyond !== undefined) {
    const at = { file: file.path, line: beyond.line, column: beyond.column };
    const message = `The first row has ${header.cells.length} cells; a table may have up to ${mostColumns} columns.`;
    const hint = "Is there a line end missing? The first row names the columns.";
    const wide = error("tables/too-wide", at, message, hint);
    return { table: { file: file.path, columns, rows }, problems: [...problems, wide] };
  }
  const found = [
    ...findHeaderProblems(file.path, header.cells),
    // Behind an unclosed quotation mark rows are split by guesswork.
    ...(problems.length > 0 ? [] : rest).flatMap((record) =>
      findRaggedRow(file.path, record, columns.length),
    ),
  ];
  return { table: { file: file.path, columns, rows }, problems: [...problems, ...found] };
}

function findHeaderProblems(file: string, cells: readonly Cell[]): Problem[] {
  const only = cells[0];
  if (cells.length === 1 && only !== undefined && /[;\t]/.test(only.text)) {
    const separator = only.text.includes(";") ? "semicolons" : "tabs";
    return [
      error(
        "tables/separator",
        { file, line: only.line, column: only.column },
        `This table has ${separator} between its cells.`,
        "Save it with commas.",
      ),
    ];
  }
  const names = cells.map((cell) => cell.text.trim());
  return cells.flatMap(({ line, column }, index) => {
    const name = names[index] ?? "";
    const at = { file, line, column };
    if (name === "")
      return [
        error(
          "tables/unnamed-column",
          at,
          `Column ${index + 1} has no name.`,
          "Name every column in the first row.",
        ),
      ];
    if (names.indexOf(name) === index) return [];
    return [
      error(
        "tables/duplicate-column",
        at,
        `A second column is called “${name}”.`,
        "Give each column a name of its own.",
      ),
    ];
  });
}

function findRaggedRow(file: string, { cells, end }: CsvRecord, width: number): Problem[] {
  if (cells.length === width) return [];
  const extra = cells[width];
  const { line, column } = extra ?? end;
  const cure =
    extra === undefined
      ? "Add the missing cells; an empty one is just a comma."
      : "Put text that holds a comma in double quotes.";
  return [
    error(
      "tables/ragged-row",
      { file, line, column },
      `This row has ${count(cells.length, "cell")}; the first row names ${count(width, "column")}.`,
      cure,
    ),
  ];
}

function fitRow({ cells, end }: CsvRecord, width: number): readonly Cell[] {
  const missing = Array.from({ length: Math.max(0, width - cells.length) }, () => ({ text: "", ...end }));
  return [...cells.slice(0, width), ...missing];
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
