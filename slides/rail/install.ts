import type { RevealApi } from "reveal.js";
import { timeOverlay } from "./overlay.ts";
import { stretchOf, type Stretch } from "./stretch.ts";

/** A click on the time rail, or the key T, opens the whole timeline. Not in the small frames of a presenter's view. */
export function listenToRail(deck: RevealApi): void {
  if (new URLSearchParams(location.search).has("receiver")) return;
  const overlay = timeOverlay(deck);
  deck.addKeyBinding({ keyCode: 84, key: "T", description: "The whole timeline" }, overlay.toggle);
  document.addEventListener("click", (event) => {
    const rail =
      event.target instanceof Element ? event.target.closest<HTMLElement>(".rail[data-from]") : null;
    const about = rail === null ? undefined : stretchAt(event.clientX, rail);
    if (about !== undefined) overlay.open(about);
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
