import type { RevealApi } from "reveal.js";
import { countSlides, talkSlides } from "./talk/slides.ts";

/**
 * Tells those who listen which slide has come: its number and headline. The slide itself is there to be read, so reveal.js's own
 * announcement of all its text is silenced, and so is its `role="application"`, which keeps screen readers from reading anything.
 */
export function announceSlides(deck: RevealApi, element: HTMLElement): void {
  const region = document.createElement("div");
  region.className = "spoken";
  region.setAttribute("aria-live", "polite");
  deck.on("ready", () => {
    element.removeAttribute("role");
    element.querySelector(".aria-status")?.remove();
    element.append(region);
  });
  deck.on("slidechanged", () => {
    region.textContent = describe(deck);
  });
}

function describe(deck: RevealApi): string {
  const slide = deck.getCurrentSlide();
  const heading = slide.querySelector("h1, h2")?.textContent ?? slide.getAttribute("aria-label") ?? "";
  const label = talkSlides(deck).find(({ section }) => section === slide)?.label ?? "";
  return `${label} / ${countSlides(deck)} ${heading}`.trim();
}
