import { error, type Problem } from "../../model/problem.ts";
import type { Cell, Table } from "../../model/table.ts";
import type { RawPoint } from "./points.ts";
import type { SeriesSpec } from "./schema.ts";
import type { FigureContext } from "../figure.ts";
import { suggestName } from "../nearest-name.ts";

type Path = readonly PropertyKey[];

/** The points of a series that a CSV file gives; empty cells are left out, anything else that is no number is reported at its cell. */
export function pointsFromTable(
  spec: SeriesSpec,
  path: Path,
  context: FigureContext,
  problems: Problem[],
): readonly RawPoint[] {
  const table = findTable(spec.data ?? "", path, context, problems);
  if (table === undefined) return [];
  if (spec.columns === undefined) {
    const hint = `Write \`columns: {x: ${table.columns[0] ?? "…"}, y: ${table.columns[1] ?? "…"}}\`.`;
    problems.push(
      error("chart/no-columns", context.locate(path), "A series from a CSV file needs `columns`.", hint),
    );
    return [];
  }
  const x = findColumn(table, spec.columns.x, [...path, "columns", "x"], context, problems);
  const y = findColumn(table, spec.columns.y, [...path, "columns", "y"], context, problems);
  const rows = filterRows(table, spec.where ?? {}, [...path, "where"], context, problems);
  if (x === undefined || y === undefined || rows === undefined) return [];
  return rows.flatMap((row): readonly RawPoint[] => {
    const [place, value] = [row[x], row[y]];
    if (place === undefined || value === undefined || value.text.trim() === "") return [];
    const number = readNumber(value, table, spec.columns?.y ?? "", problems);
    if (number === undefined) return [];
    const span = { file: table.file, line: place.line, column: place.column };
    return [{ x: place.text.trim(), span, value: number * (spec.multiply ?? 1), hedge: "exact" }];
  });
}

function findTable(file: string, path: Path, context: FigureContext, problems: Problem[]): Table | undefined {
  const table = context.tables.get(file);
  if (table === undefined) {
    const hint = suggestName(
      file,
      context.tables.keys(),
      "Paths are relative to the deck's folder: “data/trade.csv”.",
    );
    problems.push(
      error(
        "chart/unknown-table",
        context.locate([...path, "data"]),
        `There is no CSV file “${file}”.`,
        hint,
      ),
    );
  }
  return table;
}

function findColumn(
  table: Table,
  name: string,
  path: Path,
  context: FigureContext,
  problems: Problem[],
): number | undefined {
  const index = table.columns.indexOf(name);
  if (index >= 0) return index;
  const hint = suggestName(name, table.columns, `Its columns are ${table.columns.join(", ")}.`);
  problems.push(
    error("chart/unknown-column", context.locate(path), `${table.file} has no column “${name}”.`, hint),
  );
  return undefined;
}

function filterRows(
  table: Table,
  where: NonNullable<SeriesSpec["where"]>,
  path: Path,
  context: FigureContext,
  problems: Problem[],
): readonly (readonly Cell[])[] | undefined {
  let rows = table.rows;
  for (const [name, wanted] of Object.entries(where)) {
    const column = findColumn(table, name, [...path, name], context, problems);
    if (column === undefined) return undefined;
    const values = (Array.isArray(wanted) ? wanted : [wanted]).map(String);
    const left = rows.filter((row) => values.includes(row[column]?.text.trim() ?? ""));
    if (left.length === 0) {
      const present = [...new Set(rows.map((row) => row[column]?.text.trim() ?? ""))];
      const hint = suggestName(values[0] ?? "", present, `The column holds ${listSome(present)}.`);
      const message = `No row of ${table.file} is left with ${name} “${values.join("” or “")}”.`;
      problems.push(error("chart/no-rows", context.locate([...path, name]), message, hint));
      return undefined;
    }
    rows = left;
  }
  return rows;
}

function readNumber(cell: Cell, table: Table, column: string, problems: Problem[]): number | undefined {
  const text = cell.text.trim();
  if (/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text)) return Number(text);
  const span = { file: table.file, line: cell.line, column: cell.column };
  const message = `The column “${column}” holds numbers, but here stands “${text}”.`;
  problems.push(
    error("chart/not-a-number", span, message, "Write digits with a decimal point, or leave the cell empty."),
  );
  return undefined;
}

function listSome(values: readonly string[]): string {
  const some = values.slice(0, 6).map((value) => `“${value}”`);
  return some.join(", ") + (values.length > some.length ? ", …" : "");
}
