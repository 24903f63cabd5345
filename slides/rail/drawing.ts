import { make } from "../sources-panel/element.ts";
import { dateWords } from "./date-words.ts";
import type { DatedSlide, PageTimes } from "./page-data.ts";
import type { Stretch } from "./stretch.ts";

/** A slide's row: its date and title, and beside them its bar to scale, in the colour of the phase that it keeps to. */
export function drawSlide(
  slide: DatedSlide,
  index: number,
  { range, phases }: PageTimes,
  lang: string,
): HTMLElement {
  const phase = phases.find(({ from, to }) => slide.from >= from && slide.to <= to);
  const bar = place(make("span", `times-bar ${phase?.tone ?? ""}`.trim()), slide, range);
  const option = make(
    "div",
    "times-slide",
    make("span", "times-when", dateWords(slide, lang)),
    " ",
    make("span", "times-title", slide.title),
    make("span", "times-track", bar),
  );
  option.id = `times-slide-${index}`;
  option.setAttribute("role", "option");
  return option;
}

/** The phases as bands behind the rows. */
export function drawBands({ phases, range }: PageTimes): readonly HTMLElement[] {
  return phases.map((phase) => {
    return place(make("div", `times-band ${phase.tone}`), phase, range);
  });
}

/** The phases' names and the years above the rows. */
export function drawAxis({ ticks, phases, range }: PageTimes): HTMLElement {
  const axis = make("div", "times-axis");
  axis.setAttribute("aria-hidden", "true");
  for (const phase of phases) {
    const name = place(make("span", `times-phase ${phase.tone}`, phase.name), phase, range);
    name.title = phase.name;
    axis.append(name);
  }
  for (const { left, label, edge } of ticks) {
    const tick = make("span", `times-tick ${edge}`, label);
    tick.style.left = left;
    axis.append(tick);
  }
  return axis;
}

function place(element: HTMLElement, { from, to }: Stretch, range: Stretch): HTMLElement {
  element.style.left = percent(share(from, range));
  element.style.width = percent(share(to, range) - share(from, range));
  return element;
}

/** How far along a stretch of time a moment lies, from 0 to 1. */
export function share(year: number, { from, to }: Stretch): number {
  return (year - from) / (to - from);
}

export function percent(part: number): string {
  return `${(part * 100).toFixed(3)}%`;
}
