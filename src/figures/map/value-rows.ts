import { error } from "../../model/problem.ts";
import type { Cell, Table } from "../../model/table.ts";
import type { Span } from "../../model/span.ts";
import { filterRows } from "../row-conditions.ts";
import { findColumn, findTable, isMissing, readNumber, spanOf, type TableReader } from "../table-cells.ts";
import type { Country } from "./countries.ts";
import type { CountryValue } from "./data.ts";
import { findCode, suggestCountry } from "./find-country.ts";
import type { Findings } from "./findings.ts";
import { nameOf } from "./prepare-countries.ts";
import type { MapSpec } from "./schema.ts";

type Spec = NonNullable<MapSpec["choropleth"]>;
type Path = readonly PropertyKey[];
const path: Path = ["choropleth"];

/** The values of a CSV file, a row a country. What is wrong with a row is reported at its cell. */
export function valuesFromTable(spec: Spec, file: string, findings: Findings): readonly CountryValue[] {
  const { context, report } = findings;
  const reader: TableReader = { area: "map", tables: context.tables, report };
  const table = findTable(file, context.locate([...path, "data"]), reader);
  if (!table) return [];
  if (!spec.columns) {
    const hint = `Write \`columns: {code: ${table.columns[0] ?? "…"}, value: ${table.columns[1] ?? "…"}}\`.`;
    report(error("map/no-columns", context.locate(path), "Values from a CSV file need `columns`.", hint));
    return [];
  }
  const { columns } = spec;
  const columnOf = (key: "code" | "value"): number | undefined =>
    findColumn(table, columns[key], context.locate([...path, "columns", key]), reader);
  const [code, value] = [columnOf("code"), columnOf("value")];
  const locate = (column: string): Span => context.locate([...path, "where", column]);
  const rows = filterRows(table, spec.where ?? {}, locate, reader);
  if (code === undefined || value === undefined || rows === undefined) return [];
  const taken = new Map<Country, Cell>();
  return rows.flatMap((row): readonly CountryValue[] => {
    const [codeCell, valueCell] = [row[code], row[value]];
    if (!codeCell || !valueCell) return [];
    const country = readCode(codeCell, table, findings);
    const isUnknown = isMissing(valueCell);
    const number = isUnknown ? undefined : readNumber(valueCell, table, columns.value, reader);
    if (!country || (number === undefined && !isUnknown)) return [];
    const first = taken.get(country);
    if (first) {
      const message = `${country.name} has a row already, in line ${first.line}.`;
      const hint = "Choose one with `where`, for instance `where: {year: 2020}`.";
      report(error("map/two-rows", spanOf(codeCell, table), message, hint));
      return [];
    }
    taken.set(country, codeCell);
    const label = nameOf(country, context.lang);
    const scaled = number === undefined ? undefined : number * (spec.multiply ?? 1);
    return [{ country, label, hedge: "exact", ...(scaled !== undefined && { value: scaled }) }];
  });
}

function readCode(cell: Cell, table: Table, { report }: Findings): Country | undefined {
  const country = findCode(cell.text);
  if (country) return country;
  const hint = `${suggestCountry(cell.text.trim())} Codes are those of ISO 3166-1; take out rows of groups of countries.`;
  const message = `“${cell.text.trim()}” is no country's code.`;
  report(error("map/unknown-code", spanOf(cell, table), message, hint.trim()));
  return undefined;
}
