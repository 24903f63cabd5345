import { error, type Problem } from "../model/problem.ts";
import type { Span } from "../model/span.ts";
import type { Cell, Table } from "../model/table.ts";
import { suggestName } from "./nearest-name.ts";

/** Who reads a table, and where what is wrong with it goes. */
export interface TableReader {
  /** The first part of the problems' codes. */
  readonly area: "chart" | "map";
  /** CSV tables by path relative to the deck's folder. */
  readonly tables: ReadonlyMap<string, Table>;
  readonly report: (problem: Problem) => void;
}

/** The CSV file of that path, or a problem where it was named. */
export function findTable(file: string, at: Span, { area, tables, report }: TableReader): Table | undefined {
  const table = tables.get(file);
  if (table !== undefined) return table;
  const otherwise = "Paths are relative to the deck's folder: “data/trade.csv”.";
  const hint = suggestName(file, tables.keys(), otherwise);
  report(error(`${area}/unknown-table`, at, `There is no CSV file “${file}”.`, hint));
  return undefined;
}

/** The place of a column by its name, or a problem where it was named. */
export function findColumn(
  table: Table,
  name: string,
  at: Span,
  { area, tables, report }: TableReader,
): number | undefined {
  const index = table.columns.indexOf(name);
  if (index >= 0) return index;
  const hint = suggestName(name, table.columns, `Its columns are ${table.columns.join(", ")}.`);
  const message = `${tables.has(table.file) ? table.file : "This table"} has no column “${name}”.`;
  report(error(`${area}/unknown-column`, at, message, hint));
  return undefined;
}

/** Whether a cell says nothing: it is empty, or holds the two dots that statistical offices write for what they do not know. */
export function isMissing({ text }: Cell): boolean {
  const content = text.trim();
  return content === "" || content === "..";
}

/** Beyond it sums and squares of figures no longer are numbers that a computer has. */
const tooLarge = 1e100;

/** Digits with a decimal point; what else stands in the cell is reported there. */
export function readNumber(
  cell: Cell,
  table: Table,
  column: string,
  { area, report }: TableReader,
): number | undefined {
  const text = cell.text.trim();
  const isNumber = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/iu.test(text);
  if (isNumber && Math.abs(Number(text)) < tooLarge) return Number(text);
  const message = isNumber
    ? `The column “${column}” holds ${text}, which is larger than a figure can show.`
    : `The column “${column}” holds numbers, but here stands “${text}”.`;
  const hint = isNumber
    ? "Write it in a larger unit."
    : "Write digits with a decimal point, or leave the cell empty.";
  report(error(`${area}/not-a-number`, spanOf(cell, table), message, hint));
  return undefined;
}

/** Where a cell stands in its file. */
export function spanOf({ line, column }: Cell, { file }: Table): Span {
  return { file, line, column };
}
