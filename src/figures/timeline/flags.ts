import type { TextBlock } from "../../draw/text-block.ts";

/** A label broken into lines; of the author's short form where `isShort`. */
export interface Shape {
  readonly block: TextBlock;
  readonly cost: number;
  readonly isShort?: boolean;
}

/** A label on a pole, before it has a place. */
export interface Flag {
  /** Of its mark on the band, in pixels. */
  readonly x: number;
  /** The label broken into lines in several ways, each with how much worse it looks than the best. */
  readonly shapes: readonly Shape[];
  /** Where it may stand. */
  readonly sides: readonly Side[];
  /** What it costs to hang below the band; negative where that is the better side. */
  readonly costBelow: number;
  /** Whether its pole may stand beside its mark. */
  readonly canShift: boolean;
}

export type Side = "above" | "below";

/** A way to set a flag: on which side of the band, where its pole stands, to which side of the pole the text, and in which shape. */
export interface Option {
  readonly side: Side;
  readonly facing: "right" | "left";
  readonly block: TextBlock;
  /** Of the mark and of the pole; a pole may stand beside its mark, joined by a slanting line. */
  readonly anchor: number;
  readonly pole: number;
  /** The stretch that the text takes. */
  readonly left: number;
  readonly right: number;
  readonly cost: number;
}

export interface FlagStack {
  /** By flag: 0 is next to the band. */
  readonly tiers: readonly number[];
  /** By tier: of its tallest label, in pixels. */
  readonly heights: readonly number[];
}

/** From pole to text, and the least room between texts, between a text and a foreign pole, and between poles, in pixels. */
const poleToText = 9;
const textGap = 16;
const poleGap = 7;
const poleDistance = 10;

/** How far a pole may stand from its mark. */
const shifts = [-150, -110, -75, -40, 40, 75, 110];
/** Flags whose marks are farther apart than this never need to shift. */
const crowdedWithin = 190;

/** All ways to set a flag inside the frame's width, the best-looking first. */
export function optionsOf(
  flag: Flag,
  others: readonly Flag[],
  width: number,
  poles: "straight" | "slanting",
): readonly Option[] {
  const isCrowded =
    poles === "slanting" &&
    flag.canShift &&
    others.some((other) => other !== flag && Math.abs(other.x - flag.x) < crowdedWithin);
  const options: Option[] = [];
  for (const shift of isCrowded ? [0, ...shifts] : [0]) {
    const pole = flag.x + shift;
    if (pole < 1 || pole > width - 1) continue;
    for (const { block, cost } of chooseShapes(flag, shift === 0 ? 4 : 2)) {
      for (const facing of ["right", "left"] as const) {
        const left = facing === "right" ? pole + poleToText : pole - poleToText - block.width;
        const right = left + block.width;
        if (left < 0 || right > width) continue;
        const look = cost + (facing === "left" ? 5 : 0) + (shift === 0 ? 0 : 6 + Math.abs(shift) * 0.12);
        for (const side of flag.sides) {
          const sideCost = side === "below" ? flag.costBelow : 0;
          options.push({ side, facing, block, anchor: flag.x, pole, left, right, cost: look + sideCost });
        }
      }
    }
  }
  return options.toSorted((a, b) => a.cost - b.cost);
}

/** The best of the whole label, and as many of its short form. */
function chooseShapes({ shapes }: Flag, most: number): readonly Shape[] {
  const whole = shapes.filter(({ isShort }) => isShort !== true).slice(0, most);
  return [...whole, ...shapes.filter(({ isShort }) => isShort === true).slice(0, most)];
}

/**
 * Stacks the flags of one side in tiers, as low as they go: a text hangs farther out than every pole that it spans, and texts of one tier keep
 * apart. Undefined when slanting lines would cross, or when two flags each span the other's pole, which no stacking can solve.
 * The flags come in the order of their marks.
 */
export function stackFlags(flags: readonly Option[]): FlagStack | undefined {
  if (polesCross(flags)) return undefined;
  const tiers: number[] = flags.map(() => waiting);
  const heights: number[] = [];
  for (let placed = 0; placed < flags.length; placed += 1) {
    const next = nextFree(flags, tiers);
    const flag = flags[next];
    if (flag === undefined) return undefined;
    const tier = lowestTier(flag, flags, tiers);
    tiers[next] = tier;
    heights[tier] = Math.max(heights[tier] ?? 0, flag.block.height);
  }
  return { tiers, heights };
}

const waiting = -1;

// Plain loops from here on: the search calls these some ten thousand times for a crowded timeline.

/** The first waiting flag whose text lies across no pole of another waiting one; −1 when there is none. */
function nextFree(flags: readonly Option[], tiers: readonly number[]): number {
  for (let index = 0; index < flags.length; index += 1) {
    const flag = flags[index];
    if (flag !== undefined && tiers[index] === waiting && !spansWaiting(flag, flags, tiers)) return index;
  }
  return -1;
}

function lowestTier(flag: Option, flags: readonly Option[], tiers: readonly number[]): number {
  let tier = 0;
  for (let index = 0; index < flags.length; index += 1) {
    const other = flags[index];
    const otherTier = tiers[index] ?? waiting;
    if (other !== undefined && otherTier >= tier && spans(flag, other)) tier = otherTier + 1;
  }
  while (meetsInTier(flag, tier, flags, tiers)) tier += 1;
  return tier;
}

function meetsInTier(
  flag: Option,
  tier: number,
  flags: readonly Option[],
  tiers: readonly number[],
): boolean {
  for (let index = 0; index < flags.length; index += 1) {
    const other = flags[index];
    if (tiers[index] === tier && other !== undefined && meet(flag, other)) return true;
  }
  return false;
}

function polesCross(flags: readonly Option[]): boolean {
  for (let index = 1; index < flags.length; index += 1) {
    const before = flags[index - 1];
    const flag = flags[index];
    if (before === undefined || flag === undefined) continue;
    const isShifted = before.pole !== before.anchor || flag.pole !== flag.anchor;
    if (isShifted && flag.pole < before.pole + poleDistance) return true;
  }
  return false;
}

function spansWaiting(flag: Option, flags: readonly Option[], tiers: readonly number[]): boolean {
  for (let index = 0; index < flags.length; index += 1) {
    const other = flags[index];
    if (other !== undefined && tiers[index] === waiting && other !== flag && spans(flag, other)) return true;
  }
  return false;
}

function spans(upper: Option, lower: Option): boolean {
  return lower.pole > upper.left - poleGap && lower.pole < upper.right + poleGap;
}

function meet(a: Option, b: Option): boolean {
  return a.left < b.right + textGap && b.left < a.right + textGap;
}
