import { hedges, type Hedge } from "../../model/fact.ts";
import { error, type Problem } from "../../model/problem.ts";
import type { Span } from "../../model/span.ts";
import type { Cell, Table } from "../../model/table.ts";
import { counterOf } from "./counters.ts";
import type { ExtraColumn } from "./kind.ts";
import { wherePath, type SeriesOrigin } from "./origin.ts";
import type { Findings, RawPoint, RawSeries } from "./points.ts";
import { tableOfRows } from "./rows.ts";
import type { ChartSpec } from "./schema.ts";
import type { FigureContext } from "../figure.ts";
import { suggestName } from "../nearest-name.ts";
import { filterRows } from "../row-conditions.ts";
import { findColumn, findTable, isMissing, readNumber, spanOf, type TableReader } from "../table-cells.ts";

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
  const reader = readerFor(context, findings);
  const table =
    spec.rows === undefined
      ? findTable(spec.data ?? "", context.locate(origin.pathOf("data")), reader)
      : tableOfRows(spec.rows, origin.pathOf("rows"), context);
  if (table === undefined) return [];
  const columns = findColumns(table, origin, context, reader);
  const columnAt = (name: string | undefined, path: readonly PropertyKey[]): number | undefined =>
    name === undefined ? undefined : findColumn(table, name, context.locate(path), reader);
  const by = columnAt(spec.by, origin.pathOf("by"));
  const facet = columnAt(chart.facet, ["facet"]);
  const locate = (column: string): Span => context.locate(wherePath(origin, chart, column));
  const rows = filterRows(table, spec.where ?? {}, locate, reader);
  const lacksColumn =
    (spec.by !== undefined && by === undefined) || (chart.facet !== undefined && facet === undefined);
  if (columns === undefined || rows === undefined || lacksColumn) return [];
  const read = (own: readonly Row[]): readonly RawPoint[] =>
    own.flatMap((row) => readRow(row, columns, table, origin, context, findings));
  return groupRows(rows, by, facet).map((one): RawSeries => {
    const points = read(one.rows);
    const name = by === undefined ? spec.label : one.key;
    const panel = facet === undefined ? spec.facet : one.panel;
    return nameSeries({ spec, points }, name, panel);
  });
}

function readerFor({ tables }: FigureContext, { problems }: Findings): TableReader {
  return { area: "chart", tables, report: (problem) => problems.push(problem) };
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
  findings: Findings,
): readonly RawPoint[] {
  const { problems, citations } = findings;
  const reader = readerFor(context, findings);
  const [place, cell] = [row[columns.x], row[columns.y]];
  if (place === undefined || cell === undefined || isMissing(cell)) return [];
  const scale = spec.multiply ?? 1;
  const value = readNumber(cell, table, spec.columns?.y ?? "", reader);
  if (value === undefined) return [];
  const extra: Partial<Record<ExtraColumn, number>> = {};
  for (const name of ["to", "size"] as const) {
    const found = cellAt(row, columns[name]);
    if (found === undefined) continue;
    const number = readNumber(found, table, spec.columns?.[name] ?? "", reader);
    if (number !== undefined) extra[name] = name === "to" ? number * scale : number;
  }
  const label = cellAt(row, columns.label)?.text.trim();
  const source = cellAt(row, columns.source);
  const id = source?.text.trim();
  if (source !== undefined && id !== undefined && context.sources.has(id)) {
    const isNew = !citations.some((citation) => citation.source === id && citation.locator === undefined);
    if (isNew) citations.push({ source: id, span: spanOf(source, table) });
  }
  return [
    {
      x: place.text.trim(),
      span: spanOf(place, table),
      valueSpan: spanOf(cell, table),
      value: value * scale,
      hedge: readHedge(cellAt(row, columns.hedge), table, problems),
      counters: id === undefined ? [] : [counterOf(id, context)],
      ...(label !== undefined && { label }),
      ...(Object.keys(extra).length > 0 && { extra }),
    },
  ];
}

function cellAt(row: Row, column: number | undefined): Cell | undefined {
  const cell = column === undefined ? undefined : row[column];
  return cell === undefined || isMissing(cell) ? undefined : cell;
}

function readHedge(cell: Cell | undefined, table: Table, problems: Problem[]): Hedge {
  if (cell === undefined) return "exact";
  const text = cell.text.trim();
  const hedge = hedges.find((name) => name === text);
  if (hedge !== undefined) return hedge;
  const hint = suggestName(text, hedges, `It may be ${hedges.join(", ")}.`);
  problems.push(error("chart/unknown-hedge", spanOf(cell, table), `“${text}” is no hedge.`, hint));
  return "exact";
}

function findColumns(
  table: Table,
  origin: SeriesOrigin,
  context: FigureContext,
  reader: TableReader,
): Columns | undefined {
  const named = origin.spec.columns;
  if (named === undefined) {
    const hint = `Write \`columns: {x: ${table.columns[0] ?? "…"}, y: ${table.columns[1] ?? "…"}}\`.`;
    const message = "A series from a table needs `columns`.";
    reader.report(error("chart/no-columns", context.locate(origin.path), message, hint));
    return undefined;
  }
  const path = origin.pathOf("columns");
  const found: Record<string, number> = {};
  for (const [key, name] of Object.entries(named)) {
    if (name === undefined) continue;
    const index = findColumn(table, name, context.locate([...path, key]), reader);
    if (index === undefined) return undefined;
    found[key] = index;
  }
  const source = table.columns.indexOf("source");
  const { x, y } = found;
  if (x === undefined || y === undefined) return undefined;
  return { ...(source >= 0 && { source }), ...found, x, y };
}
