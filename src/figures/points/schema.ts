import { z } from "zod";
import { tones } from "../../draw/colours.ts";
import { chromeKeys } from "../common.ts";

const item = z.strictObject({
  fact: z.string().optional().describe("A fact: its words, sources and place in the ledger come along."),
  title: z
    .string()
    .min(1)
    .optional()
    .describe("The proposal in a word or two. Default: the fact's `short`, else its `what`."),
  text: z
    .string()
    .optional()
    .describe("What it says. Default: the fact's `what`, where the title is another."),
  from: z.string().optional().describe("What it takes up; set apart below. Default: none."),
  tone: z.enum(tones).optional().describe("Colour of the rule and the numeral. Default: `accent`."),
  source: z
    .array(z.string())
    .optional()
    .describe("Sources besides those of the fact: `[a ¶6]`. Default: none."),
});

/** The block of two to six numbered proposals. */
export const pointsSchema = z.strictObject({
  ...chromeKeys,
  items: z.array(item).min(2).max(6).describe("Two to six points, numbered in their order."),
  steps: z
    .boolean()
    .optional()
    .describe("True shows one point after the other. Default: false, all at once."),
});

export type PointsSpec = z.infer<typeof pointsSchema>;
export type PointSpec = z.infer<typeof item>;
