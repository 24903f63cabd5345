import type { z } from "zod";
import type { TextMeasurer } from "../draw/text.ts";
import type { Citation, Ledger } from "../model/fact.ts";
import type { Problem } from "../model/problem.ts";
import type { SourceList } from "../model/source.ts";
import type { Span } from "../model/span.ts";
import type { Table } from "../model/table.ts";
import type { ParsedDate } from "../model/parsed-date.ts";

/** What a figure block may refer to while it is resolved. */
export interface FigureContext {
  readonly facts: Ledger;
  readonly sources: SourceList;
  /** CSV tables by path relative to the deck's folder; one that could not be read is absent. */
  readonly tables: ReadonlyMap<string, Table>;
  readonly lang: string;
  /** Where in the author's file the value at this path of the block stands: `["events", 2, "when"]`. Falls back to the nearest parent. */
  readonly locate: (path: readonly PropertyKey[]) => Span;
  /** Reads an EDTF date; never throws. */
  readonly parseDate: (text: string) => ParsedDate;
  /** Reads `a ¶6`; problems come back located at `at`. */
  readonly parseCitations: (
    texts: readonly string[],
    at: Span,
  ) => { readonly citations: readonly Citation[]; readonly problems: readonly Problem[] };
}

/** A block with its facts, tables and dates resolved: all that drawing needs, as plain data. */
export interface Prepared<Data> {
  readonly data: Data;
  readonly facts: readonly string[];
  readonly citations: readonly Citation[];
  readonly problems: readonly Problem[];
}

/** The room and the means for one drawing. */
export interface Frame {
  /** In CSS pixels of the 1280 px wide stage. The drawing fills it. */
  readonly width: number;
  readonly height: number;
  readonly lang: string;
  /** Unique in the deck; prefix of every id inside the drawing. */
  readonly id: string;
  readonly text: TextMeasurer;
  /** For the reference number behind a fact's value in HTML figures. */
  readonly sources: SourceList;
}

/** What those who cannot see the figure get: the same data as rows. */
export interface DataTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** One thing that happened or lasted. `start` and `end` are valid for HTML's `<time datetime>`, and empty where no such date can be given, as for years before 1 CE. */
export interface TimeListItem {
  readonly start: string;
  /** Of what lasted; absent where it goes on. */
  readonly end?: string;
  /** The date as printed. */
  readonly when: string;
  readonly text: string;
  /** The row or topic that it belongs to. */
  readonly group?: string;
}

export interface Drawing {
  /** An `<svg>` with `role="img"`, `aria-labelledby` and a viewBox of `0 0 width height`, or HTML for figures that are text (stats, points). */
  readonly markup: string;
  /**
   * How many steps the picture builds up in: parts made with `stepGroup(1…steps)` appear one step after another. `markup` is the complete
   * picture all the same, which print shows. Default: 0.
   */
  readonly steps?: number;
  /**
   * Further complete pictures in the same frame, which `markup` becomes one step after another. Parts of equal `data-key` in two pictures
   * that follow each other are one thing that moves. Print shows `markup` only. Not together with `steps`. Default: none.
   */
  readonly views?: readonly string[];
  /** True where `markup` is HTML that is its own text, so that no second reading is needed. */
  readonly isText: boolean;
  /** The accessible name: what is shown. One sentence. */
  readonly title: string;
  /** The accessible description: what it says, from the data. */
  readonly description: string;
  readonly table?: DataTable;
  /** Of a figure about time: what it shows in order of time. Default: none. */
  readonly list?: readonly TimeListItem[];
  /** Lines that must stand under the figure: “Hollow marks: forecasts.” “Borders: Natural Earth.” Plain text. */
  readonly notes: readonly string[];
  /** For instance labels that found no room. Located by the renderer at the figure's fence. */
  readonly warnings: readonly { readonly code: string; readonly message: string; readonly hint: string }[];
}

/** One figure type. A new one is a file that exports such an object and a line in figures/index.ts. */
export interface FigureType<Spec = unknown, Data = unknown> {
  /** The info word of the fence. */
  readonly type: string;
  /** Strict. Every key says its meaning, unit and default in `.describe()`. */
  readonly schema: z.ZodType<Spec>;
  /** Lazy data or code, awaited before `prepare` when the deck has such a figure. */
  readonly load?: () => Promise<void>;
  /** `data` is undefined when the problems leave nothing to draw. */
  readonly prepare: (spec: Spec, context: FigureContext) => Prepared<Data | undefined>;
  /** Notes that nearly every drawing of this type has. Room is kept for them, so that it need not be drawn a second time. */
  readonly usualNotes?: string | undefined;
  /** Pure: the same data and frame give the same bytes. */
  readonly draw: (data: Data, frame: Frame) => Drawing;
}

/** Forgets the types of a figure's spec and data, so that all kinds fit one list. `prepare` gets only what `schema` let through. */
export function defineFigure<Spec, Data>(figure: FigureType<Spec, Data>): FigureType {
  return figure as unknown as FigureType;
}
