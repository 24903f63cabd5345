import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { chartTypes } from "../../src/figures/chart/kinds.ts";
import { figureTypes } from "../../src/figures/index.ts";
import { settleValues } from "../../src/parse/figure-values.ts";

const folder = join(import.meta.dirname, "../../content/gallery");

interface Block {
  readonly type: string;
  readonly spec: unknown;
}

const blocks = readdirSync(folder)
  .filter((name) => name.endsWith(".md"))
  .flatMap((name) => blocksOf(readFileSync(join(folder, name), "utf8")));

beforeAll(async () => {
  for (const type of figureTypes.values()) await type.load?.();
});

function blocksOf(text: string): readonly Block[] {
  const fences = text.matchAll(/^```([a-z]+)[^\n]*\n(.*?)^```$/gmsu);
  return Array.from(fences, ([, type = "", yaml = ""]) => ({
    type,
    spec: settleValues(parse(yaml), "en"),
  })).filter(({ type }) => figureTypes.has(type));
}

/** The keys of a schema by the way to them; one that several objects share, as all series share `data` with their chart, counts once. */
function keysOf(schema: z.ZodType, way: string, known: Map<z.ZodType, string>): void {
  if (schema instanceof z.ZodObject) {
    for (const [key, field] of Object.entries(schema.shape)) {
      const path = `${way}.${key}`;
      if (!known.has(field)) known.set(field, path);
      keysOf(field, path, known);
    }
  }
  for (const inner of innerOf(schema)) keysOf(inner, way, known);
}

/** Which keys a block uses. */
function useKeys(schema: z.ZodType, value: unknown, used: Set<z.ZodType>): void {
  if (value === undefined) return;
  if (schema instanceof z.ZodObject) {
    const fields = value as Readonly<Record<string, unknown>>;
    for (const [key, field] of Object.entries(schema.shape)) {
      if (fields[key] === undefined) continue;
      used.add(field);
      useKeys(field, fields[key], used);
    }
  } else if (schema instanceof z.ZodArray) {
    for (const item of value as readonly unknown[]) useKeys(schema.unwrap() as z.ZodType, item, used);
  } else if (schema instanceof z.ZodRecord) {
    for (const item of Object.values(value as object)) useKeys(schema.valueType as z.ZodType, item, used);
  } else if (schema instanceof z.ZodUnion) {
    const fitting = (schema.options as readonly z.ZodType[]).find((one) => one.safeParse(value).success);
    if (fitting !== undefined) useKeys(fitting, value, used);
  } else for (const inner of innerOf(schema)) useKeys(inner, value, used);
}

function innerOf(schema: z.ZodType): readonly z.ZodType[] {
  if (schema instanceof z.ZodOptional) return [schema.unwrap() as z.ZodType];
  if (schema instanceof z.ZodArray) return [schema.unwrap() as z.ZodType];
  if (schema instanceof z.ZodUnion) return schema.options as readonly z.ZodType[];
  if (schema instanceof z.ZodRecord) return [schema.valueType as z.ZodType];
  return [];
}

test("the gallery has a chart of every type", () => {
  const shown = new Set(blocks.map(({ spec }) => (spec as { readonly type?: string }).type));
  expect(chartTypes.filter((type) => !shown.has(type))).toEqual([]);
});

test("the gallery shows every key of every figure", () => {
  const used = new Set<z.ZodType>();
  const known = new Map<z.ZodType, string>();
  for (const [name, { schema }] of figureTypes) {
    for (const { spec } of blocks.filter(({ type }) => type === name)) useKeys(schema, spec, used);
    keysOf(schema, name, known);
  }
  expect(known.size).toBeGreaterThan(150);
  expect([...known].flatMap(([field, path]) => (used.has(field) ? [] : [path]))).toEqual([]);
});

test("docs/figures.md names only slides that the gallery has", () => {
  const docs = readFileSync(join(folder, "../../docs/figures.md"), "utf8");
  const named = Array.from(docs.matchAll(/`#\/([a-z-]+)`/gu), ([, id = ""]) => id).filter(
    (id) => id !== "type-",
  );
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith(".md"))
    .map((name) => readFileSync(join(folder, name), "utf8"));
  const slides = new Set(
    texts.flatMap((text) => Array.from(text.matchAll(/\{#([a-z-]+)/gu), ([, id = ""]) => id)),
  );
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter((id) => !slides.has(id))).toEqual([]);
});
