/** What wants to stand somewhere along a line: its middle, and how much of the line it takes. */
export interface Wish {
  readonly at: number;
  readonly size: number;
}

/**
 * Middles as near to the wished ones as can be without overlap, in the same order, within [from, to]; undefined where there is not room
 * for all. Things that would overlap become one group that stands where its members would like it on average (isotonic regression by
 * pooling adjacent violators).
 */
export function spreadApart(
  wishes: readonly Wish[],
  [from, to]: readonly [number, number],
): readonly number[] | undefined {
  const room = wishes.reduce((sum, { size }) => sum + size, 0);
  if (room > to - from) return undefined;
  const order = wishes.map((_, index) => index).toSorted((a, b) => at(wishes, a) - at(wishes, b) || a - b);
  const groups: Group[] = [];
  for (const index of order) {
    const size = wishes[index]?.size ?? 0;
    groups.push({ members: [index], size, start: at(wishes, index) - size / 2 });
    settle(groups, wishes, from, to);
  }
  const middles = wishes.map(() => 0);
  for (const { members, start } of groups) {
    let edge = start;
    for (const index of members) {
      const size = wishes[index]?.size ?? 0;
      middles[index] = edge + size / 2;
      edge += size;
    }
  }
  return middles;
}

interface Group {
  readonly members: readonly number[];
  readonly size: number;
  readonly start: number;
}

function at(wishes: readonly Wish[], index: number): number {
  return wishes[index]?.at ?? 0;
}

/** Joins the last group with those before as long as they overlap, and keeps it within its bounds. */
function settle(groups: Group[], wishes: readonly Wish[], from: number, to: number): void {
  for (;;) {
    const last = groups.pop();
    if (last === undefined) return;
    const start = Math.max(from, Math.min(last.start, to - last.size));
    const before = groups.at(-1);
    if (before === undefined || before.start + before.size <= start + 1e-9) {
      groups.push({ ...last, start });
      return;
    }
    groups.pop();
    const members = [...before.members, ...last.members];
    groups.push({ members, size: before.size + last.size, start: averageStart(members, wishes) });
  }
}

/** Where a group would begin if each member pulled it as far as it is from its own wish. */
function averageStart(members: readonly number[], wishes: readonly Wish[]): number {
  let offset = 0;
  let sum = 0;
  for (const index of members) {
    const size = wishes[index]?.size ?? 0;
    sum += at(wishes, index) - size / 2 - offset;
    offset += size;
  }
  return sum / members.length;
}
