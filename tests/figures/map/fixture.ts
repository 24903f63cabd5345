import { parse } from "yaml";
import { createTextMeasurer } from "../../../src/draw/measure-text.ts";
import type { TextMeasurer } from "../../../src/draw/text.ts";
import type { Drawing, FigureContext, Prepared } from "../../../src/figures/figure.ts";
import { loadAtlas } from "../../../src/figures/map/atlas.ts";
import type { MapData } from "../../../src/figures/map/data.ts";
import { drawMap } from "../../../src/figures/map/draw.ts";
import { prepareMap } from "../../../src/figures/map/prepare.ts";
import { mapSchema } from "../../../src/figures/map/schema.ts";
import type { MapSpec } from "../../../src/figures/map/schema.ts";
import type { Ledger } from "../../../src/model/fact.ts";
import type { Table } from "../../../src/model/table.ts";
import { latinSansFaces } from "../../support/fonts.ts";

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The room of a figure on a slide at 16:9, at 4:3, in a column, and behind a cover. */
export const sizes = {
  wide: { width: 1136, height: 430 },
  tall: { width: 1136, height: 660 },
  column: { width: 540, height: 430 },
  cover: { width: 1280, height: 720 },
} as const;

export const measurer: TextMeasurer = await createTextMeasurer(await latinSansFaces());
await loadAtlas();

/** What a deck has besides its slides. */
export interface Given {
  readonly facts?: Ledger;
  readonly tables?: readonly Table[];
}

/** A table as a CSV file would give it, its cells one column apart. */
export function tableOf(file: string, [columns = [], ...rows]: readonly (readonly string[])[]): Table {
  return {
    file,
    columns,
    rows: rows.map((row, index) => row.map((text, at) => ({ text, line: index + 2, column: at + 1 }))),
  };
}

/** Puts a path of the block where a test can read it: `places.0.at` in the file's name. */
export function contextIn(lang = "en", { facts = new Map(), tables = [] }: Given = {}): FigureContext {
  return {
    facts,
    sources: new Map(),
    tables: new Map(tables.map((table) => [table.file, table])),
    lang,
    locate: (path) => ({ file: path.join("."), line: 1, column: 1 }),
    parseDate: (text) => ({ ok: false, message: text, hint: "" }),
    parseCitations: (texts, span) => ({
      citations: texts.map((text) => ({ source: text.split(" ")[0] ?? "", span })),
      problems: [],
    }),
  };
}

function mapSpec(yaml: string): MapSpec {
  return mapSchema.parse(parse(yaml));
}

export function prepareFrom(yaml: string, lang = "en"): Prepared<MapData> {
  return prepareMap(mapSpec(yaml), contextIn(lang));
}

/** `code at place: message` of each problem. */
export function problemsOf(yaml: string): readonly string[] {
  return prepareFrom(yaml).problems.map(({ code, span, message }) => `${code} at ${span.file}: ${message}`);
}

export function drawSpec(spec: MapSpec, size: Size, lang = "en"): Drawing {
  const { data } = prepareMap(spec, contextIn(lang));
  return drawMap(data, { ...size, lang, id: "slide-map", text: measurer, sources: new Map() });
}

export function drawFrom(yaml: string, size: Size = sizes.wide, lang = "en"): Drawing {
  return drawSpec(mapSpec(yaml), size, lang);
}

export function prepareGiven(yaml: string, given: Given, lang = "en"): Prepared<MapData> {
  return prepareMap(mapSpec(yaml), contextIn(lang, given));
}

export function drawGiven(yaml: string, given: Given, size: Size = sizes.wide, lang = "en"): Drawing {
  const { data } = prepareGiven(yaml, given, lang);
  return drawMap(data, { ...size, lang, id: "slide-map", text: measurer, sources: new Map() });
}
