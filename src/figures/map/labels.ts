import { clip, crosses } from "../../draw/boxes.ts";
import type { Box, Point, Segment } from "../../draw/boxes.ts";
import { stroke } from "../../draw/colours.ts";
import { placeTogether } from "../../draw/geo-labels.ts";
import type { Candidate } from "../../draw/labels.ts";
import { element, join } from "../../draw/svg.ts";
import type { Markup } from "../../draw/svg.ts";
import type { Country } from "./countries.ts";
import { group } from "./group.ts";
import { boxOf, drawBlock } from "../../draw/text-block.ts";
import type { BlockPlace, TextBlock } from "../../draw/text-block.ts";

/**
 * Keeps a route behind words off their letters. Borders leave a gap there instead: a halo is a second text to a PDF's readers, and dulls
 * the colour around.
 */
export type Halo = "halo" | undefined;

/** One way of setting a label: where it stands and how it is then drawn. */
export interface Setting extends Candidate {
  /** Where the letters are, if not all over the box: no border is drawn there. */
  readonly letters?: readonly Box[];
  readonly draw: (halo: Halo) => Markup;
}

/** A label of the map with every way it may be set. */
export interface MapLabel {
  /** In words for the author, when it finds no room; empty for what may go without saying. */
  readonly words: string;
  /** Labels of a higher priority are given up last. */
  readonly priority: number;
  readonly settings: readonly Setting[];
  /** The step at which it appears, and the fact that it states. */
  readonly step?: number;
  readonly fact?: string;
  /** The country whose value it holds. */
  readonly prints?: Country;
}

/** Labels in their places. */
export interface SettledLabels {
  readonly drawn: readonly Markup[];
  /** Words that found no room. */
  readonly dropped: readonly string[];
  /** Countries whose values have a place. */
  readonly printed: readonly Country[];
  /** Where no border should run. */
  readonly gaps: readonly Box[];
}

/**
 * Chooses a setting for each label, so that none covers another, a mark or the frame's edge, and draws it. `lines` are routes; on shaded
 * ground all words that are not made for their shade need a halo.
 */
export function settleLabels(
  labels: readonly MapLabel[],
  frame: Box,
  obstacles: readonly Box[],
  lines: readonly Segment[],
  ground: "plain" | "shaded",
): SettledLabels {
  const placeables = labels.map(({ settings, priority }) => ({
    options: settings,
    priority,
    dropping: 40 + priority,
  }));
  const chosen = placeTogether(placeables, frame, obstacles);
  const settled = chosen.filter((setting) => setting !== undefined);
  return {
    drawn: labels.flatMap((label, index) => {
      const setting = chosen[index];
      if (!setting) return [];
      const isCrossed = lettersOf(setting).some((box) => lines.some((line) => crosses(line, box)));
      return [group(label, setting.draw(isCrossed || ground === "shaded" ? "halo" : undefined))];
    }),
    dropped: labels.flatMap(({ words }, index) => (chosen[index] || words === "" ? [] : [words])),
    printed: labels.flatMap(({ prints }, index) => (prints && chosen[index] ? [prints] : [])),
    gaps: settled.flatMap(lettersOf),
  };
}

/** Letters do not reach the upper and lower ends of their line. */
function lettersOf({ box, letters }: Setting): readonly Box[] {
  return letters ?? [{ x: box.x - 2, y: box.y + 2, width: box.width + 4, height: box.height - 3 }];
}

/** The same setting, worse by so much. */
export function addCost(setting: Setting, cost: number): Setting {
  return { ...setting, cost: setting.cost + cost };
}

/** A block of text as one setting, tied to its mark by a line where it stands off. */
export function setText(block: TextBlock, place: BlockPlace, cost: number, leader?: Segment): Setting {
  return {
    box: boxOf(block, place),
    cost,
    ...(leader && { leader }),
    draw: (halo) =>
      join([...(leader ? [drawLeader(leader)] : []), drawBlock(block, { ...place, ...(halo && { halo }) })]),
  };
}

/** A thin line from a label to what it names. */
export function drawLeader({ from, to }: Segment): Markup {
  return element("line", {
    x1: from.x,
    y1: from.y,
    x2: to.x,
    y2: to.y,
    class: stroke("soft"),
    "stroke-width": 1,
  });
}

/** What it costs that lines run through words: more through the middle than at a corner. A leader should cross none either. */
export function costOfLines(
  { box, leader }: Pick<Candidate, "box" | "leader">,
  lines: readonly Segment[],
): number {
  // Letters do not reach the upper and lower ends of their line.
  const letters = { ...box, y: box.y + 3, height: box.height - 5 };
  return lines.reduce((sum, line) => {
    const inside = clip(line, letters);
    const through = inside ? 8 + Math.hypot(inside.to.x - inside.from.x, inside.to.y - inside.from.y) / 4 : 0;
    return sum + through + (leader && meet(leader, line) ? 5 : 0);
  }, 0);
}

function meet(a: Segment, b: Segment): boolean {
  return sideOf(a, b.from) !== sideOf(a, b.to) && sideOf(b, a.from) !== sideOf(b, a.to);
}

function sideOf({ from, to }: Segment, { x, y }: Point): number {
  return Math.sign((to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x));
}
