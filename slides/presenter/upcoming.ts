import type { RevealApi } from "reveal.js";
import { isBackup } from "../talk/slides.ts";

/** What the next key shows: the slide on screen at its next step, or another slide before its first; undefined at the talk's end. */
export interface Upcoming {
  readonly section: HTMLElement;
  /** The last step that is shown, from 0; -1 for none. */
  readonly step: number;
}

/** How far a slide has come. */
export interface Steps {
  /** Shown, of `count`. */
  readonly shown: number;
  readonly count: number;
}

export function stepsOf(section: HTMLElement): Steps {
  const indices = [...section.querySelectorAll(".fragment")].map(indexOf);
  const shown = [...section.querySelectorAll(".fragment.visible")].map(indexOf);
  return { shown: Math.max(-1, ...shown) + 1, count: Math.max(-1, ...indices) + 1 };
}

export function upcomingOf(deck: RevealApi): Upcoming | undefined {
  const current = deck.getCurrentSlide();
  const { shown, count } = stepsOf(current);
  if (shown < count) return { section: current, step: shown };
  const slides = deck.getSlides();
  const next = slides[slides.indexOf(current) + 1];
  return next === undefined || isBackup(next) || isBackup(current) ? undefined : { section: next, step: -1 };
}

export function indexOf(fragment: Element): number {
  return Number(fragment.getAttribute("data-fragment-index") ?? 0);
}
