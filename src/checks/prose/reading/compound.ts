import { measures, type Measure } from "../language/measures.ts";
import type { Amount } from "./quantity.ts";

/** “Three hours and 14 minutes”, “5 feet 11 inches”: two amounts that are one, told in its smaller unit. */
export function joinCompounds(text: string, amounts: readonly Amount[]): Amount[] {
  const joined: Amount[] = [];
  for (const amount of amounts) {
    const before = joined.at(-1);
    const whole = before === undefined ? undefined : join(text, before, amount);
    if (whole === undefined) joined.push(amount);
    else joined.splice(-1, 1, whole);
  }
  return joined;
}

function join(text: string, large: Amount, small: Amount): Amount | undefined {
  if (text.slice(large.end, small.start) === " ") {
    const parts = partsOf(large);
    if (parts !== undefined && small.unit.kind === "none" && isWhole(large) && isWhole(small))
      return small.high >= 10 && small.high < parts ? joinParts(text, large, small, parts) : undefined;
  }
  if (!/^,? (?:\p{L}{1,3} )?$/u.test(text.slice(large.end, small.start))) return undefined;
  const [unit, part] = [measureOf(large), measureOf(small)];
  if (unit === undefined || part === undefined || unit.dimension !== part.dimension) return undefined;
  const ratio = unit.factor / part.factor;
  if (ratio < 1.5 || !isWhole(large) || !isWhole(small) || small.high >= ratio * 1.02) return undefined;
  if (small.hedges.size > 0 || unit.offset !== undefined) return undefined;
  const value = large.high * ratio + small.high;
  return {
    ...small,
    text: text.slice(large.start, small.end),
    start: large.start,
    low: value,
    high: value,
    step: 1,
    coarse: 1,
    hedges: large.hedges,
    looseHedges: large.looseHedges,
    isDefinite: large.isDefinite,
    otherReadings: [],
  };
}

/** “Four metres fifty-five”, “two euros fifty”, “three hours forty”: how many of the second make one of the first. */
function partsOf({ unit }: Amount): number | undefined {
  if (unit.kind === "money") return 100;
  if (unit.kind !== "measure") return undefined;
  return new Map([
    ["m", 100],
    ["h", 60],
  ]).get(unit.sign);
}

function joinParts(text: string, large: Amount, small: Amount, parts: number): Amount {
  const value = large.high + small.high / parts;
  return {
    ...large,
    text: text.slice(large.start, small.end),
    end: small.end,
    low: value,
    high: value,
    step: 1 / parts,
    coarse: 1 / parts,
    otherReadings: [],
  };
}

function measureOf({ unit }: Amount): Measure | undefined {
  return unit.kind === "measure" ? measures.get(unit.sign) : undefined;
}

function isWhole({ low, high, scale }: Amount): boolean {
  return low === high && scale === 1 && Number.isInteger(low) && low > 0;
}
