import type { RevealApi } from "reveal.js";
import { make } from "../sources-panel/element.ts";
import { say } from "../page-data.ts";
import { forgetForDeck, keepForDeck, keptForDeck, recall, remember } from "../session.ts";
import { showSlide, stepOf, talkSlides } from "./slides.ts";

/** A crash is repaired at once; a talk given earlier is only offered, and one of another day forgotten. */
const minutesToRepair = 15;
const hoursToOffer = 12;

interface KeptPlace {
  readonly slide: string;
  readonly step?: number;
}

/**
 * Keeps slide and step for when the deck is opened again. A reload finds the slide in its address and the step here; a deck that is opened
 * anew soon after it was closed goes back by itself, and later on offers to.
 */
export function keepPlaceOf(deck: RevealApi): void {
  const atStart = location.hash.replace(/^#\/?/u, "");
  deck.on("ready", () => {
    const kept = keptForDeck("place", hoursToOffer);
    const place = readPlace(kept?.value);
    if (isReload()) returnInTab(deck);
    else if (kept !== undefined && place !== undefined) comeBack(deck, place, kept.at, atStart);
    for (const event of ["slidechanged", "fragmentshown", "fragmenthidden"]) deck.on(event, () => keep(deck));
  });
}

function keep(deck: RevealApi): void {
  const step = stepOf(deck);
  const place: KeptPlace = { slide: deck.getCurrentSlide().id, ...(step !== undefined && { step }) };
  keepForDeck("place", place);
  remember(tabKey, JSON.stringify(place));
}

/** The address lags behind by up to a second, and other tabs may show the deck elsewhere: this tab knows better. */
function returnInTab(deck: RevealApi): void {
  const place = readPlace(JSON.parse(recall(tabKey) ?? "null"));
  const found = deck.getSlides().find(({ id }) => id === place?.slide);
  if (found !== undefined) showSlide(deck, found, place?.step);
}

const tabKey = "chronodeck-place-in-tab";

function isReload(): boolean {
  return performance
    .getEntriesByType("navigation")
    .some((entry) => "type" in entry && entry.type === "reload");
}

function readPlace(value: unknown): KeptPlace | undefined {
  const { slide, step }: Partial<KeptPlace> = Object(value);
  if (typeof slide !== "string") return undefined;
  return { slide, ...(typeof step === "number" && { step }) };
}

function comeBack(deck: RevealApi, { slide, step }: KeptPlace, at: number, atStart: string): void {
  const found = talkSlides(deck).find(({ section }) => section.id === slide);
  if (found === undefined) return;
  const go = (): void => showSlide(deck, found.section, step);
  if (atStart !== "") {
    if (decodeURIComponent(atStart.split("/")[0] ?? "") === slide) go();
    return;
  }
  if (deck.getSlides()[0] === found.section) return;
  if (Date.now() - at < minutesToRepair * 60_000) go();
  else offer(deck, found.label, go);
}

/** A line at the foot of the screen, which goes by itself when the talk begins. */
function offer(deck: RevealApi, label: string, go: () => void): void {
  const bar = make("div", "resume");
  const button = (text: string, onClick: () => void): HTMLButtonElement => {
    const made = make("button", "", text);
    made.type = "button";
    made.addEventListener("click", () => {
      bar.remove();
      onClick();
    });
    return made;
  };
  bar.setAttribute("role", "status");
  bar.append(
    say("You were on slide {slide}.", { slide: label }),
    button(say("Go on there"), go),
    button(say("Start anew"), () => forgetForDeck("clock")),
  );
  document.body.append(bar);
  deck.on("slidechanged", () => bar.remove());
}
