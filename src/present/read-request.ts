import { z } from "zod";
import { aspects } from "../model/deck.ts";
import type { RoomRequest } from "../model/room.ts";

/** The most that a page may say at once, in bytes. */
export const longestRequest = 8192;

const slideId = z.string().min(1).max(200);
const place = z.strictObject({ slide: slideId, step: z.int().min(-1).max(10_000) });
const report = { number: z.int().nonnegative(), place, isBlack: z.boolean() };
const secret = z.string().max(100);

const command = z.discriminatedUnion("do", [
  z.strictObject({ do: z.enum(["next", "previous", "restart-clock"]) }),
  z.strictObject({ do: z.literal("go"), slide: slideId }),
  z.strictObject({ do: z.literal("black"), on: z.boolean() }),
]);

const strokeId = z.string().regex(/^[0-9a-z]{1,12}$/u);
const pixels = z.int().min(-10_000).max(10_000);
const stroke = z.strictObject({
  id: strokeId,
  brush: z.enum(["pen", "highlighter"]),
  colour: z.enum(["accent", "phase-2", "phase-1"]),
  steps: z.array(pixels).min(2).max(1600),
  pressures: z.array(z.int().min(0).max(100)).max(800).optional(),
});

const hello = z.discriminatedUnion("role", [
  z.strictObject({ kind: z.literal("hello"), role: z.literal("audience") }),
  z.strictObject({ kind: z.literal("hello"), role: z.literal("remote"), secret }),
  z.strictObject({
    kind: z.literal("hello"),
    role: z.literal("speaker"),
    secret,
    report: z.strictObject(report),
    hasMoved: z.boolean(),
  }),
]);

const request = z.discriminatedUnion("kind", [
  hello,
  z.strictObject({ kind: z.literal("report"), ...report }),
  z.strictObject({
    kind: z.literal("clock"),
    elapsed: z.number().nonnegative().max(1e9),
    isRunning: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal("ink"),
    slide: slideId,
    aspect: z.enum(aspects),
    isAll: z.boolean(),
    removed: z.array(strokeId).max(500),
    added: z.array(stroke).max(500),
  }),
  z.strictObject({
    kind: z.literal("line"),
    slide: slideId,
    aspect: z.enum(aspects),
    stroke: stroke.nullable(),
  }),
  z.strictObject({ kind: z.literal("pointer"), at: z.tuple([pixels, pixels]).nullable() }),
  z.strictObject({ kind: z.literal("command"), command }),
]);

/** Reads what a page said. Undefined where it is nothing that ours say. */
export function readRequest(text: string): RoomRequest | undefined {
  try {
    return request.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
