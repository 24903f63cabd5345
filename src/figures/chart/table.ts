import { hedges, type Hedge } from "../../model/fact.ts";
import { error, type Problem } from "../../model/problem.ts";
import type { Cell, Table } from "../../model/table.ts";
import { filterRows } from "./conditions.ts";
import { counterOf } from "./counters.ts";
import type { ExtraColumn } from "./kind.ts";
import { wherePath, type SeriesOrigin } from "./origin.ts";
import type { Findings, RawPoint, RawSeries } from "./points.ts";
import { tableOfRows } from "./rows.ts";
import type { ChartSpec } from "./schema.ts";
import type { FigureContext } from "../figure.ts";
import { suggestName } from "../nearest-name.ts";

type Path = readonly PropertyKey[];
type Row = readonly Cell[];

/** The places of the columns that a chart reads, by what they are for. */
interface Columns {
  readonly x: number;
  readonly y: number;
  readonly to?: number;
  readonly size?: number;
  readonly label?: number;
  readonly hedge?: number;
  readonly source?: number;
}

/** The series that a table gives: one, or one for each value of the columns `by` and `facet`. Empty cells are left out, anything else that is no number is reported at its cell. */
export function seriesFromTable(
  origin: SeriesOrigin,
  chart: ChartSpec,
  context: FigureContext,
  findings: Findings,
): readonly RawSeries[] {
  const { spec } = origin;
  const { problems } = findings;
  const table =
    spec.rows === undefined
      ? findTable(spec.data ?? "", origin.pathOf("data"), context, problems)
      : tableOfRows(spec.rows, origin.pathOf("rows"), context);
  if (table === undefined) return [];
  const columns = findColumns(table, origin, context, problems);
  const by =
    spec.by === undefined ? undefined : findColumn(table, spec.by, origin.pathOf("by"), context, problems);
  const facet =
    chart.facet === undefined ? undefined : findColumn(table, chart.facet, ["facet"], context, problems);
  const rows = filterRows(
    table,
    spec.where ?? {},
    { locate: (column) => context.locate(wherePath(origin, chart, column)) },
    problems,
  );
  const isMissing =
    (spec.by !== undefined && by === undefined) || (chart.facet !== undefined && facet === undefined);
  if (columns === undefined || rows === undefined || isMissing) return [];
  const read = (own: readonly Row[]): readonly RawPoint[] =>
    own.flatMap((row) => readRow(row, columns, table, origin, context, findings));
  return groupRows(rows, by, facet).map((one): RawSeries => {
    const points = read(one.rows);
    const name = by === undefined ? spec.label : one.key;
    const panel = facet === undefined ? spec.facet : one.panel;
    return nameSeries({ spec, points }, name, panel);
  });
}

/** A series with its name and its panel, as far as it has them. */
function nameSeries(
  { spec, points }: Pick<RawSeries, "spec" | "points">,
  name: string | undefined,
  panel: string | undefined,
): RawSeries {
  return {
    spec: name === undefined ? spec : { ...spec, label: name },
    points,
    ...(name !== undefined && { key: name }),
    ...(panel !== undefined && { facet: panel }),
  };
}

interface Group {
  readonly key: string;
  readonly panel: string;
  readonly rows: Row[];
}

function groupRows(
  rows: readonly Row[],
  by: number | undefined,
  facet: number | undefined,
): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const [key, panel] = [by, facet].map((column) =>
      column === undefined ? "" : (row[column]?.text.trim() ?? ""),
    );
    if (key === undefined || panel === undefined) continue;
    if ((by !== undefined && key === "") || (facet !== undefined && panel === "")) continue;
    const id = JSON.stringify([key, panel]);
    const group = groups.get(id) ?? { key, panel, rows: [] };
    group.rows.push(row);
    groups.set(id, group);
  }
  return [...groups.values()];
}

function readRow(
  row: Row,
  columns: Columns,
  table: Table,
  { spec }: SeriesOrigin,
  context: FigureContext,
  { problems, citations }: Findings,
): readonly RawPoint[] {
  const [place, cell] = [row[columns.x], row[columns.y]];
  if (place === undefined || cell === undefined || isEmpty(cell)) return [];
  const scale = spec.multiply ?? 1;
  const value = readNumber(cell, table, spec.columns?.y ?? "", problems);
  if (value === undefined) return [];
  const span = { file: table.file, line: place.line, column: place.column };
  const extra: Partial<Record<ExtraColumn, number>> = {};
  for (const name of ["to", "size"] as const) {
    const found = cellAt(row, columns[name]);
    if (found === undefined) continue;
    const number = readNumber(found, table, spec.columns?.[name] ?? "", problems);
    if (number !== undefined) extra[name] = name === "to" ? number * scale : number;
  }
  const label = cellAt(row, columns.label)?.text.trim();
  const source = cellAt(row, columns.source);
  const id = source?.text.trim();
  if (source !== undefined && id !== undefined && context.sources.has(id)) {
    const isNew = !citations.some((citation) => citation.source === id && citation.locator === undefined);
    const at = { file: table.file, line: source.line, column: source.column };
    if (isNew) citations.push({ source: id, span: at });
  }
  return [
    {
      x: place.text.trim(),
      span,
      value: value * scale,
      hedge: readHedge(cellAt(row, columns.hedge), table, problems),
      counters: id === undefined ? [] : [counterOf(id, context)],
      ...(label !== undefined && { label }),
      ...(Object.keys(extra).length > 0 && { extra }),
    },
  ];
}

function isEmpty(cell: Cell): boolean {
  return cell.text.trim() === "";
}

function cellAt(row: Row, column: number | undefined): Cell | undefined {
  const cell = column === undefined ? undefined : row[column];
  return cell === undefined || isEmpty(cell) ? undefined : cell;
}

function readHedge(cell: Cell | undefined, table: Table, problems: Problem[]): Hedge {
  if (cell === undefined) return "exact";
  const text = cell.text.trim();
  const hedge = hedges.find((name) => name === text);
  if (hedge !== undefined) return hedge;
  const span = { file: table.file, line: cell.line, column: cell.column };
  const hint = suggestName(text, hedges, `It may be ${hedges.join(", ")}.`);
  problems.push(error("chart/unknown-hedge", span, `“${text}” is no hedge.`, hint));
  return "exact";
}

function findTable(file: string, path: Path, context: FigureContext, problems: Problem[]): Table | undefined {
  const table = context.tables.get(file);
  if (table === undefined) {
    const hint = suggestName(
      file,
      context.tables.keys(),
      "Paths are relative to the deck's folder: “data/trade.csv”.",
    );
    const message = `There is no CSV file “${file}”.`;
    problems.push(error("chart/unknown-table", context.locate(path), message, hint));
  }
  return table;
}

function findColumns(
  table: Table,
  origin: SeriesOrigin,
  context: FigureContext,
  problems: Problem[],
): Columns | undefined {
  const named = origin.spec.columns;
  if (named === undefined) {
    const hint = `Write \`columns: {x: ${table.columns[0] ?? "…"}, y: ${table.columns[1] ?? "…"}}\`.`;
    const message = "A series from a table needs `columns`.";
    problems.push(error("chart/no-columns", context.locate(origin.path), message, hint));
    return undefined;
  }
  const path = origin.pathOf("columns");
  const found: Record<string, number> = {};
  for (const [key, name] of Object.entries(named)) {
    if (name === undefined) continue;
    const index = findColumn(table, name, [...path, key], context, problems);
    if (index === undefined) return undefined;
    found[key] = index;
  }
  const source = table.columns.indexOf("source");
  const { x, y } = found;
  if (x === undefined || y === undefined) return undefined;
  return { ...(source >= 0 && { source }), ...found, x, y };
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
  const message = `${context.tables.has(table.file) ? table.file : "This table"} has no column “${name}”.`;
  problems.push(error("chart/unknown-column", context.locate(path), message, hint));
  return undefined;
}

/** Digits with a decimal point; what else stands in the cell is reported there. */
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
