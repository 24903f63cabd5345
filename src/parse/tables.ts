import type { Problem } from "../model/problem.ts";
import type { TextFile } from "../model/project.ts";
import type { Table } from "../model/table.ts";
import { parseTable } from "./csv.ts";

export interface ParsedTables {
  readonly tables: ReadonlyMap<string, Table>;
  /** Tables that have faults; these are reported here, not where the tables are used. */
  readonly brokenTables: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/** Reads all CSV files of a deck, by path. */
export function parseTables(files: ReadonlyMap<string, TextFile>): ParsedTables {
  const tables = new Map<string, Table>();
  const brokenTables = new Set<string>();
  const problems: Problem[] = [];
  for (const [path, file] of files) {
    const parsed = parseTable(file);
    tables.set(path, parsed.table);
    if (parsed.problems.length > 0) brokenTables.add(path);
    problems.push(...parsed.problems);
  }
  return { tables, brokenTables, problems };
}
