import type { RevealApi } from "reveal.js";
import { isBackup, showSlide, stepOf } from "./slides.ts";

/** Where the speaker came from. */
export interface Trail {
  /** Back to where the last jump began; does nothing where there was none. */
  readonly back: () => void;
}

interface Stop {
  readonly section: HTMLElement;
  readonly step: number | undefined;
}

/**
 * Keeps backup slides off the way: stepping never comes to one, and stepping on from one leads back to where the talk was left for it.
 * Remembers jumps, so that there is a way back from each.
 */
export function keepTrail(deck: RevealApi): Trail {
  const stops: Stop[] = [];
  let now: Stop | undefined;
  let isStepping = false;
  let isReturning = false;

  const note = (): void => {
    // Whatever one walks through in the overview is one jump, from where one was before.
    if (deck.isOverview()) return;
    // A deck opened at an address has no slide yet when reveal.js first speaks of one.
    const section: HTMLElement | undefined = deck.getCurrentSlide();
    now = section && { section, step: stepOf(deck) };
  };
  const leave = (): void => {
    if (deck.isOverview()) return;
    if (now !== undefined && !isReturning && isJump(deck, now.section)) {
      stops.push(now);
      if (stops.length > 50) stops.shift();
    }
    note();
  };
  for (const event of ["ready", "fragmentshown", "fragmenthidden", "resumed", "sync"]) deck.on(event, note);
  for (const event of ["slidechanged", "overviewhidden"]) deck.on(event, leave);
  deck.on("beforeslidechange", (event) => {
    if (!isStepping || deck.isOverview()) return;
    const { indexh, indexv }: { indexh?: number; indexv?: number } = Object(event);
    const target = targetAt(deck, indexh ?? 0, indexv ?? 0);
    if (target === undefined || target === deck.getCurrentSlide()) return;
    if (!isBackup(deck.getCurrentSlide()) && !isBackup(target)) return;
    event.preventDefault();
  });
  guard(deck);
  // What keys, touches and clicks call is another object than ours; plugins are given it.
  deck.registerPlugin({ id: "trail", init: guard });
  return { back };

  function guard(walker: RevealApi): void {
    for (const way of ["next", "prev", "right", "left", "down", "up"] as const) {
      const walk = walker[way];
      walker[way] = (...parameters: Parameters<typeof walk>): void => {
        const section = deck.getCurrentSlide();
        const step = stepOf(deck);
        isStepping = true;
        walk(...parameters);
        isStepping = false;
        const isStill = section === deck.getCurrentSlide() && step === stepOf(deck);
        if (isStill && isBackup(section) && !deck.isOverview()) leaveBackups();
      };
    }
  }

  function back(): void {
    returnTo(stops.pop());
  }

  function leaveBackups(): void {
    let stop = stops.pop();
    while (stop !== undefined && isBackup(stop.section)) stop = stops.pop();
    const first = deck.getSlides().findLast((section) => !isBackup(section));
    returnTo(stop ?? (first === undefined ? undefined : { section: first, step: undefined }));
  }

  function returnTo(stop: Stop | undefined): void {
    if (stop === undefined) return;
    if (!stop.section.isConnected) return back();
    isReturning = true;
    showSlide(deck, stop.section, stop.step);
    isReturning = false;
  }
}

/** Whether the slide on screen is not a neighbour of this one. */
function isJump(deck: RevealApi, from: HTMLElement): boolean {
  const slides = deck.getSlides();
  const to = deck.getCurrentSlide();
  if (to === from) return false;
  return isBackup(from) || isBackup(to) || Math.abs(slides.indexOf(to) - slides.indexOf(from)) > 1;
}

function targetAt(deck: RevealApi, h: number, v: number): HTMLElement | undefined {
  const column = deck.getHorizontalSlides()[h];
  if (column === undefined) return undefined;
  const stacked = column.querySelectorAll<HTMLElement>(":scope > section");
  return stacked[v] ?? stacked[0] ?? column;
}
