import type { Cell, Table } from "../../model/table.ts";
import type { FigureContext } from "../figure.ts";

type WrittenRow = Readonly<Record<string, string | number | null>>;

/** Rows by hand as a table whose cells stand where they were written. Its columns are the rows' keys, in order of first use. */
export function tableOfRows(
  rows: readonly WrittenRow[],
  path: readonly PropertyKey[],
  context: FigureContext,
): Table {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return {
    file: context.locate(path).file,
    columns,
    rows: rows.map((row, index) =>
      columns.map((column): Cell => {
        const { line, column: at } = context.locate([...path, index, column]);
        return { text: String(row[column] ?? ""), line, column: at };
      }),
    ),
  };
}
