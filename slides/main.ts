import Reveal from "reveal.js";
import "./deck.css";
import { announceSlides } from "./announce.ts";
import { cycleAspect, fitToScreen, restoreAspect, showAspect, stageSize } from "./aspect.ts";
import { installInk } from "./ink/install.ts";
import { listenToKeys } from "./keys/install.ts";
import { becomePresenterWindow, isPresenterWindow, presenterWindow } from "./presenter/install.ts";
import { listenToRail } from "./rail/install.ts";
import { revealConfig } from "./reveal-config.ts";
import { answerForNumbers } from "./sources-panel/install.ts";
import { keepPlaceOf } from "./talk/place.ts";
import { keepTrail } from "./talk/trail.ts";
import { animateViews } from "./views/install.ts";
import { cycleVariant, restoreVariant, showVariant } from "./variant.ts";

restoreVariant();
restoreAspect();

const element = document.querySelector<HTMLElement>(".reveal");
if (element !== null) {
  const deck = new Reveal(element, revealConfig());
  // Before the presenter’s window, which copies the slide with what is drawn on it.
  const pens = installInk(deck);
  const isSpeakers = !new URLSearchParams(location.search).has("receiver");
  const trail = keepTrail(deck);
  if (isSpeakers) {
    listenToKeys(deck, { trail, openPresenter: presenterWindow(deck, pens) });
    keepPlaceOf(deck);
    fitToScreen(deck);
  }
  if (isPresenterWindow()) deck.on("ready", () => becomePresenterWindow(deck, trail));
  if (!isSpeakers) {
    // The room's colours and shape are those of all.
    addEventListener("storage", () => {
      restoreVariant();
      restoreAspect();
      if (deck.isReady()) deck.configure(stageSize());
    });
  }
  deck.addKeyBinding({ keyCode: 86, key: "V", description: "Light, dark, high contrast" }, cycleVariant);
  deck.addKeyBinding({ keyCode: 65, key: "A", description: "Shape: 16:9, 16:10, 4:3" }, () =>
    cycleAspect(deck),
  );
  announceSlides(deck, element);
  listenToRail(deck);
  animateViews(deck);
  window.Reveal = deck;
  window.chronodeck = { showAspect: (aspect) => showAspect(deck, aspect), showVariant, pens };
  deck.on("ready", () => answerForNumbers(deck));
  void deck.initialize();
}
