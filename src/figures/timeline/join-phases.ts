import { endYear, startYear } from "../../model/time.ts";
import { cutToRange, zoomTo } from "./cut.ts";
import type { Range, TimelinePhase } from "./data.ts";
import type { LoosePhase } from "./prepare-items.ts";

/**
 * The phases in order of time, cut to the range. Where one still runs in the year in which the next begins, the next takes over at its own
 * start: one joint. One whose end is unknown, or that goes on, lasts to the end of the range; the unknown one only to the next phase.
 */
export function joinPhases(phases: readonly LoosePhase[], range: Range): readonly TimelinePhase[] {
  const ordered = phases.toSorted((a, b) => startYear(a.when, range.from) - startYear(b.when, range.from));
  return ordered.flatMap((phase, index): readonly TimelinePhase[] => {
    const { hedge, ...rest } = phase;
    const { when } = phase;
    const next = ordered[index + 1];
    const nextStart = next === undefined ? Infinity : startYear(next.when, range.from);
    const end = when.end === "unknown" ? Math.min(range.to, nextStart) : endYear(when, range.to);
    const lastUnit = typeof when.end === "string" ? end : when.end.from;
    const isJoined = nextStart < end && nextStart >= lastUnit;
    const edges = cutToRange(when, range, hedge);
    const whole = {
      ...rest,
      ...edges,
      from: startYear(when, range.from),
      to: isJoined ? nextStart : end,
    };
    const shown = zoomTo(whole, range);
    return shown.to > shown.from ? [shown] : [];
  });
}
