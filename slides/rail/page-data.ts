import type { RevealApi } from "reveal.js";
import { stretchOf, type Stretch } from "./stretch.ts";

export interface DatedSlide extends Stretch {
  readonly section: HTMLElement;
  readonly title: string;
}

export interface RailPhase extends Stretch {
  readonly name: string;
  /** The class of its colour: `tone-phase-1`. */
  readonly tone: string;
}

/** All that the page says about time. */
export interface PageTimes {
  readonly range: Stretch;
  readonly phases: readonly RailPhase[];
  readonly ticks: readonly { readonly left: string; readonly label: string; readonly edge: string }[];
  /** In order of time. */
  readonly slides: readonly DatedSlide[];
}

/** Reads the rail and the slides' dates off the page as it stands, also after edits; undefined where no slide is dated. */
export function readPageTimes(deck: RevealApi): PageTimes | undefined {
  const rail = document.querySelector<HTMLElement>(".reveal .rail[data-from]");
  const range = rail === null ? undefined : stretchOf(rail);
  if (rail === null || range === undefined) return undefined;
  const slides = deck.getSlides().flatMap((section): readonly DatedSlide[] => {
    const own = stretchOf(section);
    return own === undefined ? [] : [{ ...own, section, title: titleOf(section) }];
  });
  if (slides.length === 0) return undefined;
  const phases = [...rail.querySelectorAll<HTMLElement>("[data-from]")].flatMap(
    (segment): readonly RailPhase[] => {
      const own = stretchOf(segment);
      const tone = [...segment.classList].find((name) => name.startsWith("tone-")) ?? "";
      return own === undefined ? [] : [{ ...own, name: segment.title, tone }];
    },
  );
  const ticks = [...rail.querySelectorAll<HTMLElement>(".rail-tick")].map((tick) => ({
    left: tick.style.left,
    label: tick.textContent,
    edge: [...tick.classList].find((name) => name.startsWith("rail-tick-")) ?? "",
  }));
  return { range, phases, ticks, slides: slides.toSorted((a, b) => a.from - b.from || a.to - b.to) };
}

function titleOf(section: HTMLElement): string {
  const heading = section.querySelector("h1, h2");
  return heading?.textContent.replaceAll(/\s+/g, " ").trim() || section.id;
}
