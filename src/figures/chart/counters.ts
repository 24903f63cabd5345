import type { Citation } from "../../model/fact.ts";
import type { FigureContext } from "../figure.ts";

/**
 * Who stands behind cited sources: the publisher, else the author, else the source itself. Two yearbooks of one office are one counter; two
 * offices are two, and no line joins what they counted.
 */
export function countersOf(citations: readonly Citation[], context: FigureContext): readonly string[] {
  return [...new Set(citations.map(({ source }) => counterOf(source, context)))];
}

/** Of a table's cell: the id of a source, or any name of who counted. */
export function counterOf(id: string, { sources }: FigureContext): string {
  const source = sources.get(id);
  return source?.publisher ?? source?.author ?? id;
}
