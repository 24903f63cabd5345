import { z } from "zod";
import { tones } from "../../draw/colours.ts";
import { chromeKeys } from "../common.ts";

const item = z.strictObject({
  fact: z
    .string()
    .optional()
    .describe("A fact with a value: it prints with unit, hedge and reference number."),
  value: z
    .union([z.string().min(1), z.number()])
    .optional()
    .describe("What stands large, where no fact gives it: `3 of 5`."),
  label: z.string().optional().describe("What the value is. Default: the fact's `short`, else its `what`."),
  text: z.string().optional().describe("A line below the label. Default: none."),
  sum: z
    .boolean()
    .optional()
    .describe("True prints the arithmetic of a derived fact below, with its numbers. Default: false."),
  struck: z
    .boolean()
    .optional()
    .describe("True shows the value struck out: a claim that does not hold. Default: false."),
  tone: z.enum(tones).optional().describe("Colour of the value. Default: `ink`."),
  source: z
    .array(z.string())
    .optional()
    .describe("Sources besides those of the fact: `[a ¶6]`. Default: none."),
});

/** The block of one to four large numbers. */
export const statsSchema = z.strictObject({
  ...chromeKeys,
  items: z.array(item).min(1).max(4).describe("One to four values."),
});

export type StatsSpec = z.infer<typeof statsSchema>;
export type StatSpec = z.infer<typeof item>;
