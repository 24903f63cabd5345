import { z } from "zod";
import { error } from "../model/problem.ts";
import type { Span } from "../model/span.ts";
import type { Cell, Table } from "../model/table.ts";
import { suggestName } from "./nearest-name.ts";
import { findColumn, type TableReader } from "./table-cells.ts";

type Row = readonly Cell[];

const scalar = z.union([z.string(), z.number()]);

const range = z.strictObject({
  from: scalar.optional().describe("At least this: numbers by size, all else by its letters."),
  to: scalar.optional().describe("At most this."),
  over: z.number().optional().describe("More than this."),
  under: z.number().optional().describe("Less than this."),
  not: z
    .union([scalar, z.array(scalar)])
    .optional()
    .describe("Anything but this, or these."),
});

/** The key `where` of figures that read tables. */
export const where = z
  .record(z.string(), z.union([scalar, z.array(scalar), range]))
  .optional()
  .describe(
    "Keeps the rows whose column has this value, one of these, or one within `{from, to, over, under, not}`. Default: all rows.",
  );

type Where = NonNullable<z.infer<typeof where>>;
type Condition = Where[string];

/** The rows that meet every condition; undefined, and a problem, where a column does not exist or no row is left. */
export function filterRows(
  table: Table,
  conditions: Where,
  /** Where the condition on this column was written. */
  locate: (column: string) => Span,
  reader: TableReader,
): readonly Row[] | undefined {
  const { area, report } = reader;
  let rows = table.rows;
  for (const [name, condition] of Object.entries(conditions)) {
    const column = findColumn(table, name, locate(name), reader);
    if (column === undefined) return undefined;
    if (isBackwards(condition)) {
      const message = `No “${name}” is from ${condition.from} to ${condition.to}: that ends before it starts.`;
      report(error(`${area}/no-rows`, locate(name), message, "Swap `from` and `to`?"));
      return undefined;
    }
    const left = rows.filter((row) => meets(row[column]?.text.trim() ?? "", condition));
    if (left.length === 0) {
      const present = [...new Set(rows.map((row) => row[column]?.text.trim() ?? ""))];
      const hint = suggestName(firstWord(condition), present, `The column holds ${listSome(present)}.`);
      const message = `No row of the table is left with ${name} ${inWords(condition)}.`;
      report(error(`${area}/no-rows`, locate(name), message, hint));
      return undefined;
    }
    rows = left;
  }
  return rows;
}

type RangeCondition = Exclude<Condition, string | number | readonly (string | number)[]>;

function isRange(condition: Condition): condition is RangeCondition {
  return typeof condition === "object" && !Array.isArray(condition);
}

function isBackwards(condition: Condition): condition is RangeCondition {
  if (!isRange(condition) || condition.from === undefined || condition.to === undefined) return false;
  return compare(String(condition.to), condition.from) < 0;
}

function meets(text: string, condition: Condition): boolean {
  if (!isRange(condition)) return listOf(condition).includes(text);
  const { from, to, over, under, not } = condition;
  if (not !== undefined && listOf(not).includes(text)) return false;
  if (from === undefined && to === undefined && over === undefined && under === undefined) return true;
  // An empty cell lies nowhere.
  if (text === "") return false;
  if (from !== undefined && !(compare(text, from) >= 0)) return false;
  if (to !== undefined && !(compare(text, to) <= 0)) return false;
  return !(over !== undefined && !(Number(text) > over)) && !(under !== undefined && !(Number(text) < under));
}

/** By size against a number, which text is not comparable with; else by letters, as ISO dates are in order. */
function compare(text: string, bound: string | number): number {
  if (typeof bound === "number") return Number(text) - bound;
  return text < bound ? -1 : text > bound ? 1 : 0;
}

function listOf(values: string | number | readonly (string | number)[]): readonly string[] {
  return (typeof values === "object" ? values : [values]).map(String);
}

function firstWord(condition: Condition): string {
  return isRange(condition) ? String(condition.from ?? condition.to ?? "") : (listOf(condition)[0] ?? "");
}

function inWords(condition: Condition): string {
  if (!isRange(condition)) return `“${listOf(condition).join("” or “")}”`;
  const { from, to, over, under, not } = condition;
  const parts = [
    from === undefined ? "" : `from ${from}`,
    to === undefined ? "" : `to ${to}`,
    over === undefined ? "" : `over ${over}`,
    under === undefined ? "" : `under ${under}`,
    not === undefined ? "" : `not ${listOf(not).join(", ")}`,
  ];
  return parts.filter((part) => part !== "").join(", ");
}

function listSome(values: readonly string[]): string {
  const some = values.slice(0, 6).map((value) => `“${value}”`);
  return some.join(", ") + (values.length > some.length ? ", …" : "");
}
