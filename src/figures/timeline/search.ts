import { optionsOf, stackFlags, type Flag, type FlagStack, type Option, type Side } from "./flags.ts";

/** The room that flags have above and below the band together, and the distances in it, in pixels. */
export interface FlagRoom {
  readonly width: number;
  readonly height: number;
  /** From the band's edge to the nearest text, at least. */
  readonly stem: number;
  /** Between tiers, at least. */
  readonly gap: number;
  /** Slanting poles may stand beside their marks. */
  readonly poles: "straight" | "slanting";
  readonly effort: Effort;
}

/** How much the search may still do, in comparisons of two labels; it counts down. Counted and not timed, so that the same timeline always looks the same. */
export interface Effort {
  left: number;
}

export interface Arrangement {
  /** By flag. */
  readonly flags: readonly (Option & { readonly tier: number })[];
  /** By tier, on each side: the height of its tallest label. */
  readonly above: readonly number[];
  readonly below: readonly number[];
}

/**
 * Finds sides, poles and shapes with which all flags fit, the calmest that a descent meets, after simulated annealing
 * where it meets none or piles labels up; undefined where none fits.
 * Deterministic: flags are tried in order, ties go to the first. The flags come in the order of their marks.
 */
export function arrangeFlags(flags: readonly Flag[], room: FlagRoom): Arrangement | undefined {
  const filled = shareFilled(flags, room);
  if (filled > fullest || room.effort.left <= 0) return undefined;
  const options = flags.map((flag) => optionsOf(flag, flags, room.width, room.poles));
  if (options.some((list) => list.length === 0)) return undefined;
  const start = placeOneByOne(options, room);
  const settled = arrange(descend(options, start, room), room);
  const isTower = settled !== undefined && Math.max(settled.above.length, settled.below.length) > 3;
  if (settled !== undefined && !isTower) return settled;
  const seeds = room.poles === "slanting" ? [1, 2, 3] : filled < roomy ? [1] : [];
  for (const seed of seeds) {
    const shaken = arrange(descend(options, shake(options, start, room, seed), room), room);
    if (shaken !== undefined) return shaken;
  }
  return settled;
}

/** What a side costs that no stacking can solve: more than any height. */
const impossible = 1e6;
const cool = 60;

/** Above this share of the room no arrangement was ever found; below the other, one is worth a second search. */
const fullest = 0.75;
const roomy = 0.4;

/** The share of the room that the texts take, each in its smallest shape. */
function shareFilled(flags: readonly Flag[], room: FlagRoom): number {
  const areas = flags.map(({ shapes }) => Math.min(...shapes.map(({ block }) => block.width * block.height)));
  return areas.reduce((sum, area) => sum + area, 0) / Math.max(1, room.width * room.height);
}

function placeOneByOne(options: readonly (readonly Option[])[], room: FlagRoom): Option[] {
  const chosen: Option[] = [];
  for (const list of options) {
    let best = firstOf(list);
    let least = Infinity;
    const others = costBySide(chosen, room);
    for (const option of list) {
      if (option.cost >= least) break;
      const side = sideCost([...chosen, option], option.side, room);
      const cost = total(
        option.side === "above" ? side : others.above,
        option.side === "below" ? side : others.below,
        room,
      );
      if (option.cost + cost < least) {
        least = option.cost + cost;
        best = option;
      }
    }
    chosen.push(best);
  }
  return chosen;
}

/** Changes one flag at a time, the change that helps most, as long as any does. */
function descend(
  options: readonly (readonly Option[])[],
  start: readonly Option[],
  room: FlagRoom,
): readonly Option[] {
  const chosen = [...start];
  let sides = costBySide(chosen, room);
  let looks = chosen.reduce((sum, option) => sum + option.cost, 0);
  let cost = looks + total(sides.above, sides.below, room);
  for (let pass = 0; pass < 5 && room.effort.left > 0; pass += 1) {
    const before = cost;
    for (const [index, list] of options.entries()) {
      const old = chosen[index] ?? firstOf(list);
      let best = old;
      for (const option of list) {
        // The options come in the order of their looks: none that follows can make up for more.
        if (looks - old.cost + option.cost >= cost) break;
        if (option === best) continue;
        chosen[index] = option;
        const above = touches(option, old, "above") ? sideCost(chosen, "above", room) : sides.above;
        const below = touches(option, old, "below") ? sideCost(chosen, "below", room) : sides.below;
        const changed = looks - old.cost + option.cost + total(above, below, room);
        if (changed < cost - 1e-9) {
          cost = changed;
          best = option;
        }
      }
      chosen[index] = best;
      if (best === old) continue;
      sides = costBySide(chosen, room);
      looks += best.cost - old.cost;
    }
    if (cost >= before) break;
  }
  return chosen;
}

/**
 * Simulated annealing (Kirkpatrick, Gelatt and Vecchi, 1983) with a fixed sequence of pseudo-random numbers: takes a worse place now and then,
 * ever more rarely, and returns the best state it has seen.
 */
function shake(
  options: readonly (readonly Option[])[],
  start: readonly Option[],
  room: FlagRoom,
  seed: number,
): readonly Option[] {
  const chosen = [...start];
  const random = pseudoRandom(seed);
  let sides = costBySide(chosen, room);
  let looks = chosen.reduce((sum, option) => sum + option.cost, 0);
  let cost = looks + total(sides.above, sides.below, room);
  let best = { cost, chosen: [...chosen] };
  const steps = 240 * chosen.length;
  for (let step = 0; step < steps && room.effort.left > 0; step += 1) {
    const temperature = 2000 * (1 - step / steps) ** 3 + 1;
    const index = Math.floor(random() * chosen.length);
    const list = options[index] ?? [];
    const old = chosen[index];
    const option = list[Math.floor(random() * list.length)];
    if (old === undefined || option === undefined || option === old) continue;
    chosen[index] = option;
    const above = touches(option, old, "above") ? sideCost(chosen, "above", room) : sides.above;
    const below = touches(option, old, "below") ? sideCost(chosen, "below", room) : sides.below;
    const changed = looks - old.cost + option.cost + total(above, below, room);
    if (changed > cost && random() >= Math.exp((cost - changed) / temperature)) {
      chosen[index] = old;
      continue;
    }
    looks += option.cost - old.cost;
    cost = changed;
    sides = { above, below };
    if (cost < best.cost) best = { cost, chosen: [...chosen] };
    // Once all labels fit and little is left to chance, the descent that follows does the rest.
    const fits = above.cost + below.cost < impossible && above.need + below.need <= room.height;
    if (fits && temperature < cool) break;
  }
  return best.chosen;
}

/** Park and Miller's minimal standard generator, in [0, 1). */
function pseudoRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

function touches(option: Option, old: Option, side: Side): boolean {
  return option.side === side || old.side === side;
}

/** The height and the tiers that a side needs, and what they cost. */
interface SideCost {
  readonly need: number;
  readonly tiers: number;
  readonly cost: number;
}

function costBySide(
  chosen: readonly Option[],
  room: FlagRoom,
): { readonly above: SideCost; readonly below: SideCost } {
  return { above: sideCost(chosen, "above", room), below: sideCost(chosen, "below", room) };
}

function sideCost(chosen: readonly Option[], side: Side, room: FlagRoom): SideCost {
  const members: Option[] = [];
  for (const option of chosen) if (option.side === side) members.push(option);
  room.effort.left -= members.length * members.length;
  const stack = stackFlags(members);
  if (stack === undefined) return { need: room.height, tiers: 0, cost: impossible };
  let cost = 0;
  for (const tier of stack.tiers) cost += tier * 7;
  return { need: needOf(stack, room), tiers: stack.heights.length, cost };
}

function total(above: SideCost, below: SideCost, room: FlagRoom): number {
  const need = above.need + below.need;
  const excess = Math.max(0, need - room.height);
  return above.cost + below.cost + excess * 40 + need * 0.2 + Math.abs(above.tiers - below.tiers) * 14;
}

function needOf({ heights }: FlagStack, { stem, gap }: FlagRoom): number {
  if (heights.length === 0) return 0;
  return stem + heights.reduce((sum, height) => sum + height, 0) + gap * (heights.length - 1);
}

function arrange(chosen: readonly Option[], room: FlagRoom): Arrangement | undefined {
  const above = stackFlags(chosen.filter((option) => option.side === "above"));
  const below = stackFlags(chosen.filter((option) => option.side === "below"));
  if (above === undefined || below === undefined) return undefined;
  if (needOf(above, room) + needOf(below, room) > room.height) return undefined;
  const next = { above: 0, below: 0 };
  const flags = chosen.map((option) => {
    const stack = option.side === "above" ? above : below;
    const tier = stack.tiers[next[option.side]] ?? 0;
    next[option.side] += 1;
    return { ...option, tier };
  });
  return { flags, above: above.heights, below: below.heights };
}

function firstOf(list: readonly Option[]): Option {
  const [first] = list;
  if (first === undefined) throw new Error("a flag without a place");
  return first;
}
