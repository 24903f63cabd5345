import type { RevealApi } from "reveal.js";
import { keepPlace } from "./live-place.ts";

interface ChangedSlide {
  readonly id: string;
  readonly html: string;
}

/**
 * Puts new HTML into slides that are there. The `<section>` elements stay: reveal.js keeps their state and backgrounds on them, and throws
 * when a stranger takes their place. The slide and step on screen stay as well.
 */
export function replaceSlides(deck: RevealApi, changed: readonly ChangedSlide[]): void {
  for (const { id, html } of changed) {
    const section = sectionOf(id);
    if (section !== null) replaceSlide(deck, section, parse(html));
  }
}

/** The same where slides came, went or moved. A slide that is gone leaves the screen to the one that takes its place. */
export function arrangeSlides(
  deck: RevealApi,
  order: readonly string[],
  changed: readonly ChangedSlide[],
): void {
  if (document.documentElement.dataset["navigation"] === "grid") {
    // Stacks come and go with their slides: rare enough to load anew.
    keepPlace();
    location.reload();
    return;
  }
  replaceSlides(deck, changed);
  const { h, f } = deck.getIndices();
  const current = deck.getCurrentSlide();
  const html = new Map(changed.map((slide) => [slide.id, slide.html]));
  const sections = order.map((id) => sectionOf(id) ?? parse(html.get(id) ?? ""));
  deck.getSlidesElement()?.replaceChildren(...sections);
  deck.sync();
  const place = sections.indexOf(current);
  if (place >= 0) deck.slide(place, 0, f);
  else deck.slide(Math.min(h, sections.length - 1));
}

function replaceSlide(deck: RevealApi, section: HTMLElement, next: HTMLElement): void {
  const isCurrent = deck.getCurrentSlide() === section;
  const step = deck.getIndices().f;
  const hadFragments = hasFragments(section);
  const backgrounds = backgroundOf(section);
  takeAttributes(section, next);
  section.replaceChildren(...next.childNodes);
  if (hadFragments || hasFragments(section)) {
    deck.syncFragments(section);
    if (isCurrent) deck.navigateFragment(step ?? -1);
    else if (section.classList.contains("past")) showAllFragments(section);
  }
  if (backgrounds !== backgroundOf(section)) deck.syncSlide(section);
  if (!isCurrent) return;
  if (section.id !== "") history.replaceState(null, "", `#/${encodeURIComponent(section.id)}`);
  // Asks the speaker view to fetch the notes again.
  deck.dispatchEvent({ type: "resumed" });
}

/** What reveal.js writes on a section, and the author's HTML says nothing about. */
const kept = new Set(["hidden", "aria-hidden", "style", "data-fragment", "data-index-h", "data-index-v"]);
const keptClasses = ["past", "present", "future", "has-dark-background", "has-light-background"];

function takeAttributes(section: HTMLElement, next: HTMLElement): void {
  const state = keptClasses.filter((name) => section.classList.contains(name));
  for (const name of section.getAttributeNames())
    if (!kept.has(name) && !next.hasAttribute(name)) section.removeAttribute(name);
  for (const { name, value } of next.attributes)
    if (!kept.has(name) && section.getAttribute(name) !== value) section.setAttribute(name, value);
  section.classList.add(...state);
}

function hasFragments(section: HTMLElement): boolean {
  return section.querySelector(".fragment") !== null;
}

function showAllFragments(section: HTMLElement): void {
  for (const fragment of section.querySelectorAll(".fragment")) fragment.classList.add("visible");
}

function backgroundOf(section: HTMLElement): string {
  return [...section.attributes]
    .filter(({ name }) => name.startsWith("data-background"))
    .map(({ name, value }) => `${name}=${value}`)
    .join(" ");
}

function sectionOf(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`.slides section[id="${CSS.escape(id)}"]`);
}

function parse(html: string): HTMLElement {
  const template = document.createElement("template");
  template.innerHTML = html;
  const section = template.content.querySelector("section");
  if (section === null) throw new Error("A slide came without its <section>.");
  return section;
}
