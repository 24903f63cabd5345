import { createHash } from "node:crypto";
import type { Block } from "../model/deck.ts";
import type { Span } from "../model/span.ts";

/** A short hash of plain data. Places in files do not count: a line added above a slide leaves the slide what it was. */
export function digest(value: unknown): string {
  const parts: string[] = [];
  write(value, parts);
  return createHash("sha256").update(parts.join("")).digest("base64url").slice(0, 22);
}

function write(value: unknown, parts: string[]): void {
  if (typeof value !== "object" || value === null) {
    // With its length, a string needs no marks of where it ends.
    if (typeof value === "string") parts.push(`${value.length}"`, value);
    else parts.push(String(value), ",");
    return;
  }
  if (value instanceof Uint8Array) {
    parts.push(createHash("sha256").update(value).digest("base64url"), ",");
    return;
  }
  if (Array.isArray(value)) {
    parts.push("[");
    for (const item of value as readonly unknown[]) write(item, parts);
    parts.push("]");
    return;
  }
  const entries =
    value instanceof Map || value instanceof Set ? [...(value as Map<unknown, unknown>)] : undefined;
  if (entries !== undefined) {
    write(entries, parts);
    return;
  }
  parts.push("{");
  const fields = value as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(fields)) {
    const field = fields[key];
    if (key === "span" || field === undefined) continue;
    parts.push(key, ":");
    write(field, parts);
  }
  parts.push("}");
}

/** Where the blocks of a slide stand, counted from its first line: what places its problems. */
export function placesOf(blocks: readonly Block[], first: Span): readonly string[] {
  return blocks.flatMap((block) => {
    const own = `${block.span.line - first.line}:${block.span.column}`;
    if (block.kind === "columns")
      return [own, ...block.columns.flatMap((column) => placesOf(column.blocks, first))];
    return "blocks" in block ? [own, ...placesOf(block.blocks, first)] : [own];
  });
}
