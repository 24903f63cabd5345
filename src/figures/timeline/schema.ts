import { z } from "zod";
import { tones } from "../../draw/colours.ts";
import { chromeKeys } from "../common.ts";

const tone = z.enum(tones);

const phase = z.strictObject({
  fact: z.string().optional().describe("A fact with an interval: its words and dates come along."),
  when: z.string().optional().describe("EDTF interval: `2001/2013`, `2013/..`. Default: the fact's."),
  label: z.string().optional().describe("The phase's name. Default: the fact's `short`, else its `what`."),
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
  text: z.string().optional().describe("A line below the label. Default: none."),
  highlight: z.boolean().optional().describe("True for the one event to look at. Default: false."),
  lane: z.string().optional().describe("The row that the event stands in, with `lanes: true`."),
  tone: tone.optional().describe("Colour of the mark. Default: `ink`; `accent` when highlighted."),
  source: z
    .array(z.string())
    .optional()
    .describe("Sources besides those of the fact: `[a ¶6]`. Default: none."),
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
  lanes: z
    .boolean()
    .optional()
    .describe("True puts events with `lane: name` in rows of their own. Default: false."),
  now: z.string().optional().describe("EDTF date of a line for today. Default: none."),
});

export type TimelineSpec = z.infer<typeof timelineSchema>;
export type PhaseSpec = z.infer<typeof phase>;
export type EventSpec = z.infer<typeof event>;
