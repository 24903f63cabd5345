/** A slide that counts, as far as time is planned for it. */
export interface PacedSlide {
  /** The section's name; empty before the first. */
  readonly section: string;
  /** Of the whole section, where the author gave it any. */
  readonly minutes: number | undefined;
}

/** When a slide is to come and to go, in minutes from the talk's start. */
export interface PlannedTime {
  readonly from: number;
  readonly to: number;
}

/**
 * Spreads the time of a talk over its slides: the minutes of a section evenly over its slides, and what these leave of the whole talk evenly
 * over the others. Undefined where the author plans no time.
 */
export function planTalk(
  slides: readonly PacedSlide[],
  duration: number | undefined,
): readonly PlannedTime[] | undefined {
  const runs = runsOf(slides);
  const given = runs.reduce((sum, { minutes = 0 }) => sum + minutes, 0);
  const others = runs.filter(({ minutes }) => minutes === undefined).reduce((sum, run) => sum + run.count, 0);
  const whole = duration ?? given;
  if (!(whole > 0)) return undefined;
  const rest = others === 0 ? 0 : Math.max(0, whole - given) / others;
  let at = 0;
  return runs.flatMap(({ minutes, count }) => {
    const share = minutes === undefined ? rest : minutes / count;
    return Array.from({ length: count }, () => ({ from: at, to: (at += share) }));
  });
}

/** How far behind the plan one is on a slide, in whole minutes; below 0 ahead of it, 0 on time. */
export function minutesBehind({ from, to }: PlannedTime, elapsed: number): number {
  const minutes = elapsed / 60_000;
  if (minutes > to) return Math.floor(minutes - to);
  return minutes < from ? -Math.floor(from - minutes) : 0;
}

/** Neighbours of one section. */
export interface SectionRun {
  readonly section: string;
  readonly minutes: number | undefined;
  /** Of slides. */
  readonly count: number;
}

/** The talk's sections in order. */
export function runsOf(slides: readonly PacedSlide[]): readonly SectionRun[] {
  const runs: { section: string; minutes: number | undefined; count: number }[] = [];
  for (const { section, minutes } of slides) {
    const last = runs.at(-1);
    if (last !== undefined && last.section === section && last.minutes === minutes) last.count += 1;
    else runs.push({ section, minutes, count: 1 });
  }
  return runs;
}
