import * as fc from "fast-check";
import { expect } from "vitest";
import { stringify } from "yaml";
import { isInside, overlaps } from "../../../../src/draw/boxes.ts";
import { chartFigure } from "../../../../src/figures/chart.ts";
import type { ChartData } from "../../../../src/figures/chart/data.ts";
import { layoutChart } from "../../../../src/figures/chart/draw.ts";
import type { ChartLayout, ChartText } from "../../../../src/figures/chart/layout.ts";
import { hedges } from "../../../../src/model/fact.ts";
import { ledgerOf } from "../../../support/ledger-from.ts";
import { dataOf, drawBlockOf, frameOf, sizes, type Size } from "../../figure-fixture.ts";

/** A fact of a generated chart, before it has an id. */
export interface FactSpec {
  readonly name: string;
  readonly value: number;
  readonly hedge: string;
  readonly when?: number;
}

/** A generated chart: its block without series, and the facts of each series. */
export interface KindSpec {
  readonly block: Readonly<Record<string, unknown>>;
  readonly series: readonly { readonly label?: string; readonly facts: readonly FactSpec[] }[];
}

export const names = [
  "Kazakhstan",
  "Uzbekistan",
  "Oil and gas",
  "Transport and communication infrastructure",
  "Tea",
  "The United Kingdom of Great Britain and Northern Ireland",
  "Rice",
  "Wind and sun",
] as const;

export const name = fc.constantFrom(...names);
export const size: fc.Arbitrary<Size> = fc.constantFrom<Size>(sizes.wide, sizes.tall, sizes.column);
export const steps = fc.constantFrom("series", "points", undefined);
export const value = fc.oneof(
  fc.integer({ min: 1, max: 900 }),
  fc.double({ min: 0.01, max: 200, noNaN: true }).map((number) => Number(number.toPrecision(4))),
);
const anyHedge = fc.constantFrom(...hedges);
/** Those of values that may be added up. */
export const vagueHedge = fc.constantFrom("exact", "about", "estimate", "forecast");

/** A block with its ledger, as an author would write them. Ids count through: `f-0-0` is the first fact of the first series. */
function written({ block, series }: KindSpec): {
  readonly yaml: string;
  readonly facts: string;
  readonly ids: readonly string[];
} {
  const facts: Record<string, unknown> = {};
  const lists = series.map(({ label, facts: own }, index) => {
    const ids = own.map((_, place) => `f-${index}-${place}`);
    for (const [place, { name: short, value: number, hedge, when }] of own.entries()) {
      facts[ids[place] ?? ""] = {
        what: short,
        short,
        value: number,
        hedge,
        unit: block["unit"],
        ...(when !== undefined && { when }),
      };
    }
    return { ...(label !== undefined && { label }), facts: ids };
  });
  const { unit: _unit, ...rest } = block;
  const yaml = stringify({ ...clean(rest), series: lists });
  return { yaml, facts: stringify(clean(facts)), ids: Object.keys(facts) };
}

export function clean(block: unknown): object {
  return JSON.parse(JSON.stringify(block)) as object;
}

export function layoutOf(yaml: string, facts: string, room: Size, lang = "en"): ChartLayout {
  const data = dataOf(chartFigure, yaml, { facts: ledgerOf(facts), lang }) as ChartData;
  return layoutChart(data, frameOf(room, lang));
}

/** What is wrong with the places of texts. */
export function faultsOf(texts: readonly ChartText[], room: Size): readonly string[] {
  const faults: string[] = [];
  for (const [index, text] of texts.entries()) {
    if (!isInside(text.box, { x: 0, y: 0, ...room })) faults.push(`${nameOf(text)} leaves the frame`);
    for (const other of texts.slice(index + 1)) {
      if (overlaps(text.box, other.box)) faults.push(`${nameOf(text)} covers ${nameOf(other)}`);
    }
  }
  return faults;
}

function nameOf({ role, block }: ChartText): string {
  return `${role} “${block.lines.map(({ text }) => text).join(" ")}”`;
}

/**
 * The first of many random charts of a kind that is not as every kind's are, with what is wrong with it; undefined where there is none. Where
 * `mayLose`, a chart may be too crowded for all its facts, and must say so.
 */
export function findFaulty(
  specs: fc.Arbitrary<KindSpec>,
  { numRuns = 60, mayLose = false }: { readonly numRuns?: number; readonly mayLose?: boolean } = {},
): string | undefined {
  const result = fc.check(
    fc.property(specs, size, (spec, room) => {
      const { yaml, facts, ids } = written(spec);
      const layout = layoutOf(yaml, facts, room);
      expect(faultsOf(layout.texts, room)).toEqual([]);
      const given = { facts: ledgerOf(facts) };
      const { markup } = drawBlockOf(chartFigure, yaml, given, room);
      const missing = ids.filter((id) => !markup.includes(`<g data-fact="${id}"`));
      if (mayLose) expect(layout.lostLabels).toBeGreaterThanOrEqual(missing.length);
      else expect(missing).toEqual([]);
      expect(drawBlockOf(chartFigure, yaml, given, room).markup).toBe(markup);
    }),
    { numRuns },
  );
  return result.failed ? fc.defaultReportMessage(result) : undefined;
}

/** Series of facts at the same few years; some years may be missing. */
export function overTime(
  mostSeries: number,
  years: readonly number[],
  hedge = anyHedge as fc.Arbitrary<string>,
): fc.Arbitrary<KindSpec["series"]> {
  const fact = fc.record({ value, hedge, isThere: fc.boolean() });
  const one = fc.array(fact, { minLength: years.length, maxLength: years.length });
  return fc.array(one, { minLength: 1, maxLength: mostSeries }).map((lists) =>
    lists.map((list, index) => ({
      label: `${names[index % names.length]}${index < names.length ? "" : ` ${index}`}`,
      facts: list.flatMap(({ value: number, hedge: own, isThere }, place) =>
        // The first series has all years, so that there are as many as the kind asks for.
        index === 0 || isThere || place === index % years.length
          ? [{ name: `y${place}`, value: number, hedge: own, when: years[place] ?? 0 }]
          : [],
      ),
    })),
  );
}

/** Series of facts of the same categories. */
export function ofCategories(
  seriesCount: readonly [number, number],
  hedge = anyHedge as fc.Arbitrary<string>,
): fc.Arbitrary<KindSpec["series"]> {
  const [minLength, maxLength] = seriesCount;
  return fc.uniqueArray(name, { minLength: 2, maxLength: names.length }).chain((categories) =>
    fc
      .array(
        fc.array(fc.record({ value, hedge }), { minLength: categories.length, maxLength: categories.length }),
        { minLength, maxLength },
      )
      .map((lists) =>
        lists.map((list, index) => ({
          label: names[(index + 3) % names.length] ?? "",
          facts: list.map((fact, place) => ({ ...fact, name: categories[place] ?? "" })),
        })),
      ),
  );
}
