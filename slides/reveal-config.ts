import type { RevealConfig } from "reveal.js";
import { mayMove } from "./keys/for-browser.ts";
import { stageSize } from "./aspect.ts";

/** How a deck runs in reveal.js. The slides' shape and navigation stand on `<html>`. */
export function revealConfig(): RevealConfig {
  const isGrid = document.documentElement.dataset["navigation"] === "grid";
  return {
    ...stageSize(),
    margin: 0,
    minScale: 0.05,
    maxScale: 10,
    center: false,
    hash: true,
    // The left arrow then leads on.
    rtl: document.documentElement.dir === "rtl",
    navigationMode: isGrid ? "default" : "linear",
    controls: false,
    progress: false,
    slideNumber: false,
    help: false,
    jumpToSlide: false,
    keyboardCondition: mayMove,
    transition: "none",
    backgroundTransition: "none",
    // The theme is laid out for one stage: on small screens it shrinks, it does not scroll.
    scrollActivationWidth: 0,
    hideInactiveCursor: true,
    pdfMaxPagesPerSlide: 1,
    pdfSeparateFragments: false,
  };
}
