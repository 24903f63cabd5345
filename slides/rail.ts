import type { RevealApi } from "reveal.js";

/** In decimal years. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * A click on the time rail goes to the first slide about the phase there: of all slides whose years overlap it, the one that keeps closest
 * to it. Where the rail has no phase, to the one that keeps closest to the year.
 */
export function listenToRail(deck: RevealApi): void {
  document.addEventListener("click", (event) => {
    const rail =
      event.target instanceof Element ? event.target.closest<HTMLElement>(".rail[data-from]") : null;
    const clicked = rail === null ? undefined : stretchAt(event.clientX, rail);
    const slide = clicked && slideAbout(clicked, deck);
    if (slide === undefined) return;
    const { h, v } = deck.getIndices(slide);
    deck.slide(h, v);
  });
}

/** The rail's phase at this place on the screen, or the mere year. */
function stretchAt(x: number, rail: HTMLElement): Stretch | undefined {
  const whole = stretchOf(rail);
  if (whole === undefined) return undefined;
  const { left, width } = rail.getBoundingClientRect();
  const year = whole.from + ((x - left) / width) * (whole.to - whole.from);
  const phases = [...rail.querySelectorAll<HTMLElement>("[data-from]")].map(stretchOf);
  return phases.find((phase) => phase && phase.from <= year && year < phase.to) ?? { from: year, to: year };
}

function slideAbout(stretch: Stretch, deck: RevealApi): HTMLElement | undefined {
  let best: { readonly slide: HTMLElement; readonly distance: number } | undefined;
  for (const slide of deck.getSlides()) {
    const own = stretchOf(slide);
    if (own === undefined || own.from > stretch.to || own.to < stretch.from) continue;
    const distance = Math.abs(own.from - stretch.from) + Math.abs(own.to - stretch.to);
    if (best === undefined || distance < best.distance) best = { slide, distance };
  }
  return best?.slide;
}

/** From `data-from` and `data-to`. */
function stretchOf(element: HTMLElement): Stretch | undefined {
  const { from, to } = element.dataset;
  if (from === undefined || to === undefined) return undefined;
  return { from: Number(from), to: Number(to) };
}
