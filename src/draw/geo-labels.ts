import { crosses, isInside, overlaps } from "./boxes.ts";
import type { Box, Point } from "./boxes.ts";
import { placeLabels } from "./labels.ts";
import type { Candidate } from "./labels.ts";

/** A label with the places where it may stand, and how much leaving it out costs in the unit of their costs. */
export interface Placeable<Option extends Candidate> {
  readonly options: readonly Option[];
  readonly priority: number;
  readonly dropping: number;
}

/** Pixels between two labels. */
const gap = 4;
/** Rounds of improvement; each is cheap, and few maps need more than two. */
const rounds = 5;

/**
 * Places the labels of a map so that none covers another, an obstacle or another's leader, and that all together stand as well as can
 * be found: first by priority, then label by label for the better, where those in the way move to their next best place (a local search
 * after Christensen, Marks and Shieber 1995, without its randomness). Undefined for a label without room. Deterministic.
 */
export function placeTogether<Option extends Candidate>(
  labels: readonly Placeable<Option>[],
  frame: Box,
  obstacles: readonly Box[],
): readonly (Option | undefined)[] {
  const options = labels.map((label) =>
    label.options.filter((option) => isFree(option, frame, obstacles)).toSorted((a, b) => a.cost - b.cost),
  );
  const requests = labels.map(({ priority }, index) => ({ priority, candidates: options[index] ?? [] }));
  const first = placeLabels(requests, { frame, gap });
  const chosen = options.map((own, index) => own.find(({ box }) => box === first[index]?.box));
  const costOf = (index: number, option: Option | undefined) => option?.cost ?? labels[index]?.dropping ?? 0;

  for (let round = 0; round < rounds; round += 1) {
    let isBetter = false;
    for (const [index, own] of options.entries()) {
      for (const option of own) {
        if (option.cost >= costOf(index, chosen[index])) break;
        const moved = makeWay(index, option, chosen, options);
        const change = [...moved].reduce((sum, [at, to]) => sum + costOf(at, to) - costOf(at, chosen[at]), 0);
        if (change > -0.01) continue;
        for (const [at, to] of moved) chosen[at] = to;
        isBetter = true;
        break;
      }
    }
    if (!isBetter) break;
  }
  return chosen;
}

/** Where labels go when one takes a place: that one there, and those in its way to their best free places. */
function makeWay<Option extends Candidate>(
  index: number,
  option: Option,
  chosen: readonly (Option | undefined)[],
  options: readonly (readonly Option[])[],
): ReadonlyMap<number, Option | undefined> {
  const moved = new Map<number, Option | undefined>([[index, option]]);
  const inTheWay = chosen.flatMap((other, at) =>
    other && at !== index && conflict(option, other) ? [at] : [],
  );
  for (const at of inTheWay) moved.set(at, undefined);
  const now = (at: number) => (moved.has(at) ? moved.get(at) : chosen[at]);
  for (const at of inTheWay) {
    const others = chosen.flatMap((_, other) => (other === at ? [] : (now(other) ?? [])));
    moved.set(
      at,
      options[at]?.find((candidate) => !others.some((other) => conflict(candidate, other))),
    );
  }
  return moved;
}

function isFree({ box, leader }: Candidate, frame: Box, obstacles: readonly Box[]): boolean {
  if (!isInside(box, frame) || obstacles.some((obstacle) => overlaps(box, obstacle))) return false;
  // A leader starts or ends at a mark of its own.
  return (
    !leader ||
    !obstacles.some(
      (obstacle) => crosses(leader, obstacle) && !isIn(leader.from, obstacle) && !isIn(leader.to, obstacle),
    )
  );
}

function isIn({ x, y }: Point, box: Box): boolean {
  return x >= box.x && y >= box.y && x <= box.x + box.width && y <= box.y + box.height;
}

function conflict(a: Candidate, b: Candidate): boolean {
  return (
    overlaps(a.box, b.box, gap) ||
    (a.leader !== undefined && crosses(a.leader, b.box, gap / 2)) ||
    (b.leader !== undefined && crosses(b.leader, a.box, gap / 2))
  );
}
