import Reveal from "reveal.js";
import Notes from "reveal.js/plugin/notes";
import "./deck.css";
import { announceSlides } from "./announce.ts";
import { cycleAspect, showAspect } from "./aspect.ts";
import { listenToRail } from "./rail/install.ts";
import { revealConfig } from "./reveal-config.ts";
import { answerForNumbers } from "./sources-panel/install.ts";
import { animateViews } from "./views/install.ts";
import { cycleVariant, restoreVariant, showVariant } from "./variant.ts";

restoreVariant();

const element = document.querySelector<HTMLElement>(".reveal");
if (element !== null) {
  const deck = new Reveal(element, { ...revealConfig(), plugins: [Notes] });
  deck.addKeyBinding({ keyCode: 86, key: "V", description: "Light, dark, high contrast" }, cycleVariant);
  deck.addKeyBinding({ keyCode: 65, key: "A", description: "Shape: 16:9, 16:10, 4:3" }, () =>
    cycleAspect(deck),
  );
  announceSlides(deck, element);
  listenToRail(deck);
  animateViews(deck);
  window.Reveal = deck;
  window.chronodeck = { showAspect: (aspect) => showAspect(deck, aspect), showVariant };
  deck.on("ready", () => answerForNumbers(deck));
  void deck.initialize();
}
