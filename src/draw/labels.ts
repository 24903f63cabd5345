import { crosses, isInside, overlaps, type Box, type Segment } from "./boxes.ts";

/** One place where a label may stand. */
export interface Candidate {
  readonly box: Box;
  /** A line from the label to its mark, which must keep clear of the other labels. */
  readonly leader?: Segment;
  /** How much worse than the best place of all; any unit, the same for all labels. */
  readonly cost: number;
}

export interface LabelRequest<C extends Candidate = Candidate> {
  readonly candidates: readonly C[];
  /** Labels with a higher priority are placed first and given up last. Default: 0. */
  readonly priority?: number;
}

export interface Surroundings {
  /** No label leaves it. */
  readonly frame: Box;
  /** No label touches these. */
  readonly obstacles?: readonly Box[];
  /** Lines that a label should keep clear of; crossing one costs `crossing`. */
  readonly lines?: readonly Segment[];
  /** Default: 10. */
  readonly crossing?: number;
  /** Least distance between labels, in pixels. Default: 2. */
  readonly gap?: number;
}

/** Where as many labels found no room, no more are moved for those behind them; where as many, those behind them are given up. */
const patience = { moving: 100, placing: 500 };

/**
 * Chooses a place for each label so that none covers another, an obstacle, or another's leader. The answer has a candidate, or undefined
 * for a label without room, for each request. Deterministic: greedy by priority and then by order, and a label that
 * finds its places taken may move one lower in rank to that one's next best place. Of thousands of labels the picture is soon full: after
 * five hundred without room the rest is not tried.
 */
export function placeLabels<C extends Candidate>(
  requests: readonly LabelRequest<C>[],
  surroundings: Surroundings,
): readonly (C | undefined)[] {
  const options: (readonly C[])[] = [];
  const order = requests
    .map((_, index) => index)
    .toSorted((a, b) => (requests[b]?.priority ?? 0) - (requests[a]?.priority ?? 0) || a - b);
  const placed = new Map<number, C>();
  const gap = surroundings.gap ?? 2;
  let lost = 0;
  for (const index of order) {
    const request = requests[index];
    if (request === undefined || lost >= patience.placing) break;
    const own = usableCandidates(request, surroundings);
    options[index] = own;
    const free = firstFree(own, placed, gap);
    if (free !== undefined) placed.set(index, free);
    else if (lost >= patience.moving || !makeRoom(index, options, placed, gap)) lost += 1;
  }
  return requests.map((_, index) => placed.get(index));
}

function usableCandidates<C extends Candidate>(request: LabelRequest<C>, around: Surroundings): readonly C[] {
  const { frame, obstacles = [], lines = [], crossing = 10 } = around;
  return request.candidates
    .filter(({ box }) => isInside(box, frame) && !obstacles.some((obstacle) => overlaps(box, obstacle)))
    .map((candidate) => {
      const crossed = lines.filter((line) => crosses(line, candidate.box)).length;
      return crossed === 0
        ? candidate
        : Object.assign({}, candidate, { cost: candidate.cost + crossed * crossing });
    })
    .toSorted((a, b) => a.cost - b.cost);
}

function firstFree<C extends Candidate>(
  options: readonly C[],
  placed: ReadonlyMap<number, Candidate>,
  gap: number,
): C | undefined {
  return options.find((option) => {
    for (const other of placed.values()) if (conflict(option, other, gap)) return false;
    return true;
  });
}

/** Moves the one label in the way to another place, if that frees one for this label, and tells whether it does. */
function makeRoom<C extends Candidate>(
  index: number,
  options: readonly (readonly C[])[],
  placed: Map<number, C>,
  gap: number,
): boolean {
  for (const option of options[index] ?? []) {
    const inTheWay = [...placed].filter(([, other]) => conflict(option, other, gap));
    const [only, ...more] = inTheWay;
    if (only === undefined || more.length > 0) continue;
    const others = new Map(placed);
    others.set(index, option);
    others.delete(only[0]);
    const elsewhere = firstFree(options[only[0]] ?? [], others, gap);
    if (elsewhere === undefined) continue;
    placed.set(index, option);
    placed.set(only[0], elsewhere);
    return true;
  }
  return false;
}

function conflict(a: Candidate, b: Candidate, gap: number): boolean {
  return (
    overlaps(a.box, b.box, gap) ||
    (a.leader !== undefined && crosses(a.leader, b.box, gap / 2)) ||
    (b.leader !== undefined && crosses(b.leader, a.box, gap / 2))
  );
}
