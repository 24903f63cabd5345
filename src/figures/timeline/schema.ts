import { z } from "zod";
import { tones } from "../../draw/colours.ts";
import { chromeKeys } from "../common.ts";

const tone = z.enum(tones);

const phase = z.strictObject({
  fact: z.string().optional().describe("A fact with an interval: its words and dates come along."),
  when: z.string().optional().describe("EDTF interval: `2001/2013`, `2013/..`. Default: the fact's."),
  label: z.string().optional().describe("The phase's name. Default: the fact's `short`, else its `what`."),
  short: z
    .string()
    .optional()
    .describe("A shorter name where there is no room. Default: the fact's `short`."),
  text: z
    .string()
    .optional()
    .describe("A sentence below the name. Default: the fact's `what` where it is not the name."),
  tone: tone.optional().describe("Colour. Default: `phase-1`, `phase-2`, `phase-3` in turn."),
});

const event = z.strictObject({
  fact: z.string().optional().describe("A fact with a date: its words, date and value come along."),
  when: z.string().optional().describe("EDTF date, or interval for a bar. Default: the fact's."),
  label: z.string().optional().describe("What happened. Default: the fact's `what` with its value."),
  short: z
    .string()
    .optional()
    .describe(
      "A shorter label where there is no room. Default: the fact's `short`, unless `label` is given.",
    ),
  text: z.string().optional().describe("A line below the label. Default: none."),
  highlight: z.boolean().optional().describe("True for the one event to look at. Default: false."),
  lane: z.string().optional().describe("The row that the event stands in, with `lanes`."),
  tone: tone.optional().describe("Colour of the mark. Default: `ink`; `accent` when highlighted."),
  source: z
    .array(z.string())
    .optional()
    .describe("Sources besides those of the fact: `[a ¶6]`. Default: none."),
});

const now = z.strictObject({
  when: z.string().describe("EDTF date of the line."),
  label: z.string().optional().describe("Its name. Default: the language's word for today."),
});

/** The block of a timeline. */
export const timelineSchema = z.strictObject({
  ...chromeKeys,
  phases: z
    .array(z.union([z.string(), phase]))
    .optional()
    .describe("Adjoining bands, to scale: ids of facts, or phases. Default: none; then the axis has dates."),
  events: z
    .array(z.union([z.string(), event]))
    .optional()
    .describe("Dots, and bars for intervals: ids of facts, or events. Default: none."),
  range: z
    .string()
    .optional()
    .describe("EDTF interval that the axis spans. Default: what is shown, rounded out."),
  scale: z
    .enum(["chronological", "sequential"])
    .optional()
    .describe(
      "`chronological` is to scale; `sequential` gives every date the same step, and says so. Default: `chronological`.",
    ),
  breaks: z
    .array(z.union([z.string(), z.number()]))
    .optional()
    .describe("EDTF intervals that the axis leaves out, visibly: `[1800/1900]`. Default: none."),
  lanes: z
    .union([z.boolean(), z.enum(["topic", "kind", "scope", "phase"])])
    .optional()
    .describe(
      "Rows for events: `true` or `topic` by their `lane`, `kind` and `scope` by those of their facts, `phase` by the phase that they fall in; an event's own `lane` goes before. Default: false.",
    ),
  now: z
    .union([z.string(), now])
    .optional()
    .describe("A line for today: an EDTF date, or `{when, label}`. Default: none."),
  focus: z
    .string()
    .optional()
    .describe("EDTF interval to zoom in on; a strip below shows where it lies in the whole. Default: none."),
  steps: z
    .enum(["phases", "events"])
    .optional()
    .describe(
      "`phases`: the whole, then one phase a step, then the whole again; `events`: one event a step. Default: none.",
    ),
});

export type TimelineSpec = z.infer<typeof timelineSchema>;
export type PhaseSpec = z.infer<typeof phase>;
export type EventSpec = z.infer<typeof event>;
