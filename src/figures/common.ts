import { z } from "zod";
import type { Citation } from "../model/fact.ts";
import type { Problem } from "../model/problem.ts";
import type { FigureContext } from "./figure.ts";

/** The keys that every figure block has. Spread into each type's strict schema: `z.strictObject({...chromeKeys, phases: …})`. */
export const chromeKeys = {
  title: z.string().optional().describe("A line above the figure. Default: none."),
  note: z.string().optional().describe("A line below the figure. Default: none."),
  source: z
    .array(z.string())
    .optional()
    .describe("Sources besides those of the figure's facts: `[a ¶6]`. Default: none."),
  alt: z
    .string()
    .optional()
    .describe("Replaces the description made from the data, for those who cannot see the figure."),
  decorative: z
    .boolean()
    .optional()
    .describe("True for a background: not read aloud, no title, no labels. Default: false."),
};

/** The part of a block's spec that `chromeKeys` lets through. */
export interface ChromeSpec {
  readonly title?: string | undefined;
  readonly note?: string | undefined;
  readonly source?: readonly string[] | undefined;
  readonly alt?: string | undefined;
  readonly decorative?: boolean | undefined;
}

/** What stands around a drawing. Every figure's data carries it as `chrome`; the renderer prints title and note, `draw` uses `alt` as the description. */
export interface Chrome {
  readonly title?: string;
  readonly note?: string;
  readonly alt?: string;
  readonly decorative: boolean;
}

/** What the data of every figure type extends. */
export interface FigureData {
  readonly chrome: Chrome;
}

/** The chrome of a block, with the sources that its `source` key cites. For `prepare`. */
export function prepareChrome(
  spec: ChromeSpec,
  context: FigureContext,
): {
  readonly chrome: Chrome;
  readonly citations: readonly Citation[];
  readonly problems: readonly Problem[];
} {
  const { citations, problems } = context.parseCitations(spec.source ?? [], context.locate(["source"]));
  const chrome: Chrome = {
    decorative: spec.decorative ?? false,
    ...(spec.title !== undefined && { title: spec.title }),
    ...(spec.note !== undefined && { note: spec.note }),
    ...(spec.alt !== undefined && { alt: spec.alt }),
  };
  return { chrome, citations, problems };
}
