import type { Language } from "../language/language.ts";
import type { Amount } from "./quantity.ts";
import type { Word } from "./words.ts";

/** “About three quarters, or 75 percent”: said again in other words, the hedge holds still. */
export function shareHedges(
  amounts: readonly Amount[],
  words: readonly Word[],
  language: Language,
): Amount[] {
  return amounts.map((amount, index) => {
    const last = amounts[index - 1];
    if (last === undefined || amount.hedges.size > 0 || last.hedges.size === 0) return amount;
    const between = words
      .filter((word) => word.start >= last.end && word.end <= amount.start)
      .map((word) => word.lower);
    const isAgain = language.saidAgain.test(between.join(" "));
    return isAgain ? { ...amount, hedges: last.hedges } : amount;
  });
}

/** “€5.9bn by the court, less than four by the government”: the scale and unit before may hold for a bare number. */
export function offerUnits(amounts: readonly Amount[]): Amount[] {
  return amounts.map((amount, index) => {
    const last = amounts[index - 1];
    const isBare = amount.unit.kind === "none" && amount.scale === 1 && amount.high < 1000;
    if (!isBare || last === undefined || last.scale === 1) return amount;
    const { unit, scale } = last;
    const scaled = {
      ...amount,
      unit,
      scale,
      low: amount.low * scale,
      high: amount.high * scale,
      step: amount.step * scale,
      coarse: amount.coarse * scale,
    };
    return { ...amount, otherReadings: [...amount.otherReadings, scaled] };
  });
}

/** In “from 36.7 to 40.6 per cent” and “410 or 560 deaths” the first number has the second one's unit. */
export function shareUnits(amounts: readonly Amount[], words: readonly Word[], language: Language): Amount[] {
  const shared = [...amounts];
  for (let index = shared.length - 2; index >= 0; index -= 1) {
    const amount = shared[index];
    const following = shared[index + 1];
    if (amount === undefined || following === undefined || amount.unit.kind !== "none") continue;
    const between = words
      .filter((word) => word.start >= amount.end && word.end <= following.start)
      .map((word) => word.lower);
    const isLinked =
      between.some((word) => language.links.has(word)) &&
      between.every((word) => language.links.has(word) || isHedgeWord(word, language));
    if (!isLinked) continue;
    const scale = following.scale > 1 && amount.scale === 1 && amount.high < 1000 ? following.scale : 1;
    shared[index] = {
      ...amount,
      unit: following.unit,
      low: amount.low * scale,
      high: amount.high * scale,
      step: amount.step * scale,
      coarse: amount.coarse * scale,
    };
  }
  return shared;
}

function isHedgeWord(word: string, language: Language): boolean {
  return language.hedgesBefore.some(([phrase]) => phrase.includes(word)) || language.hedgeBridges.has(word);
}
