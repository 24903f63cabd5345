import { parse } from "yaml";
import { createTextMeasurer } from "../../src/draw/measure-text.ts";
import type { Drawing, FigureContext, FigureType, Frame, Prepared } from "../../src/figures/figure.ts";
import type { Ledger } from "../../src/model/fact.ts";
import type { Table } from "../../src/model/table.ts";
import { parseDate } from "../../src/parse/dates.ts";
import { settleValues } from "../../src/parse/figure-values.ts";
import { latinSansFaces } from "../support/fonts.ts";

const measurer = await createTextMeasurer(await latinSansFaces());

/** The room of a figure on a slide at 16:9, at 4:3, and in a column. */
export const sizes = {
  wide: { width: 1136, height: 430 },
  tall: { width: 1136, height: 660 },
  column: { width: 540, height: 430 },
} as const;

export interface Given {
  readonly facts?: Ledger;
  readonly tables?: readonly Table[];
  readonly lang?: string;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export function frameOf(size: Size, lang = "en"): Frame {
  return { ...size, lang, id: "figure-1", text: measurer, sources: new Map() };
}

/** Puts a path of the block where a test can read it: `events.0.when` in the file's name. */
function contextOf({ facts = new Map(), tables = [], lang = "en" }: Given = {}): FigureContext {
  return {
    facts,
    sources: new Map(),
    tables: new Map(tables.map((table) => [table.file, table])),
    lang,
    locate: (path) => ({ file: path.join("."), line: 1, column: 1 }),
    parseDate,
    parseCitations: (texts, span) => ({
      citations: texts.map((text) => ({ source: text.split(" ")[0] ?? "", span })),
      problems: [],
    }),
  };
}

/** A block as an author writes it, through schema and `prepare`. */
export function prepareBlock(figure: FigureType, yaml: string, given: Given = {}): Prepared<unknown> {
  const block = settleValues(parse(yaml), given.lang ?? "en");
  return figure.prepare(figure.schema.parse(block), contextOf(given));
}

/** A block that has nothing wrong, as its figure's data. */
export function dataOf(figure: FigureType, yaml: string, given: Given = {}): unknown {
  const { data, problems } = prepareBlock(figure, yaml, given);
  if (data === undefined || problems.length > 0)
    throw new Error(problems.map(({ message }) => message).join(" "));
  return data;
}

export function drawBlockOf(
  figure: FigureType,
  yaml: string,
  given: Given = {},
  size: Size = sizes.wide,
): Drawing {
  return figure.draw(dataOf(figure, yaml, given), frameOf(size, given.lang));
}

/** Problems as `code at place`. */
export function problemsOf(figure: FigureType, yaml: string, given: Given = {}): readonly string[] {
  return prepareBlock(figure, yaml, given).problems.map(({ code, span }) =>
    span.line === 1 ? `${code} at ${span.file}` : `${code} at ${span.file}:${span.line}:${span.column}`,
  );
}
