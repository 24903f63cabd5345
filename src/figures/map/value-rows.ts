import { error } from "../../model/problem.ts";
import type { Cell, Table } from "../../model/table.ts";
import { suggestName } from "../nearest-name.ts";
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
  const table = context.tables.get(file);
  if (!table) {
    const otherwise = "Paths are relative to the deck's folder: “data/water.csv”.";
    const hint = suggestName(file, context.tables.keys(), otherwise);
    report(
      error("map/unknown-table", context.locate([...path, "data"]), `There is no CSV file “${file}”.`, hint),
    );
    return [];
  }
  if (!spec.columns) {
    const hint = `Write \`columns: {code: ${table.columns[0] ?? "…"}, value: ${table.columns[1] ?? "…"}}\`.`;
    report(error("map/no-columns", context.locate(path), "Values from a CSV file need `columns`.", hint));
    return [];
  }
  const code = findColumn(table, spec.columns.code, [...path, "columns", "code"], findings);
  const value = findColumn(table, spec.columns.value, [...path, "columns", "value"], findings);
  const rows = filterRows(table, spec.where ?? {}, findings);
  if (code === undefined || value === undefined) return [];
  const taken = new Map<Country, Cell>();
  return rows.flatMap((row): readonly CountryValue[] => {
    const [codeCell, valueCell] = [row[code], row[value]];
    if (!codeCell || !valueCell) return [];
    const country = readCode(codeCell, table, findings);
    const number = readNumber(valueCell, table, findings);
    if (!country || number === "wrong") return [];
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

function findColumn(table: Table, name: string, at: Path, { context, report }: Findings): number | undefined {
  const index = table.columns.indexOf(name);
  if (index >= 0) return index;
  const hint = suggestName(name, table.columns, `Its columns are ${table.columns.join(", ")}.`);
  report(error("map/unknown-column", context.locate(at), `${table.file} has no column “${name}”.`, hint));
  return undefined;
}

function filterRows(
  table: Table,
  where: NonNullable<Spec["where"]>,
  findings: Findings,
): readonly (readonly Cell[])[] {
  return Object.entries(where).reduce((rows, [name, wanted]) => {
    const at = [...path, "where", name];
    const column = findColumn(table, name, at, findings);
    if (column === undefined) return [];
    const values = (Array.isArray(wanted) ? wanted : [wanted]).map(String);
    const left = rows.filter((row) => values.includes(row[column]?.text.trim() ?? ""));
    if (left.length === 0 && rows.length > 0) {
      const present = [...new Set(rows.map((row) => row[column]?.text.trim() ?? ""))];
      const hint = suggestName(
        values[0] ?? "",
        present,
        `The column holds ${present.slice(0, 6).join(", ")}.`,
      );
      const message = `No row of ${table.file} is left with ${name} “${values.join("” or “")}”.`;
      findings.report(error("map/no-rows", findings.context.locate(at), message, hint));
    }
    return left;
  }, table.rows);
}

function readCode(cell: Cell, table: Table, { report }: Findings): Country | undefined {
  const country = findCode(cell.text);
  if (country) return country;
  const hint = `${suggestCountry(cell.text.trim())} Codes are those of ISO 3166-1; take out rows of groups of countries.`;
  const message = `“${cell.text.trim()}” is no country's code.`;
  report(error("map/unknown-code", spanOf(cell, table), message, hint.trim()));
  return undefined;
}

/** Undefined for an empty cell and for two dots, as statistical offices write what they do not know. */
function readNumber(cell: Cell, table: Table, { report }: Findings): number | undefined | "wrong" {
  const text = cell.text.trim();
  if (text === "" || text === "..") return undefined;
  if (/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/iu.test(text)) return Number(text);
  const hint = "Write digits with a decimal point, or leave the cell empty.";
  report(error("map/not-a-number", spanOf(cell, table), `Here stands “${text}” instead of a number.`, hint));
  return "wrong";
}

function spanOf({ line, column }: Cell, { file }: Table) {
  return { file, line, column };
}
