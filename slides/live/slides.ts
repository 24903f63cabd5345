import type { RevealApi } from "reveal.js";
import type { LiveUpdate, SlidePlace } from "../../src/model/live-update.ts";
import { stackSlides } from "./stacks.ts";

type ChangedSlide = LiveUpdate["changed"][number];

/**
 * Puts new HTML into slides that are there. The `<section>` elements stay: reveal.js keeps their state and backgrounds on them, and throws
 * when a stranger takes their place. The slide and step on screen stay as well.
 */
export function replaceSlides(deck: RevealApi, changed: readonly ChangedSlide[]): void {
  const sections = sectionFinder(changed.length);
  for (const { id, html } of changed) {
    const section = sections(id);
    if (section !== null) replaceSlide(deck, section, parse(html));
  }
}

/** Prints other numbers on slides that are the same otherwise. */
export function renumberSlides(renumbered: LiveUpdate["renumbered"]): void {
  const sections = sectionFinder(renumbered.length);
  for (const { id, number } of renumbered) {
    const place = sections(id)?.querySelector("span.number");
    if (place) place.textContent = number;
  }
}

/**
 * Arranges the slides where some came, went or moved. A slide that is gone leaves the screen to the one that takes its place; if it comes
 * back before anyone has gone elsewhere (its file was being written anew), it is on screen again.
 */
export function arrangeSlides(
  deck: RevealApi,
  order: readonly SlidePlace[],
  changed: readonly ChangedSlide[],
): void {
  replaceSlides(deck, changed);
  const current: HTMLElement | undefined = deck.getCurrentSlide();
  const place = deck.getSlides().indexOf(current ?? document.body);
  const step = deck.getIndices().f;
  const html = new Map(changed.map((slide) => [slide.id, slide.html]));
  const find = sectionFinder(order.length);
  const sections = order.map(({ id }) => find(id) ?? parse(html.get(id) ?? ""));
  const isGrid = document.documentElement.dataset["navigation"] === "grid";
  deck.getSlidesElement()?.replaceChildren(...(isGrid ? stackSlides(sections, order) : sections));
  deck.sync();

  const isStill = current !== undefined && sections.includes(current);
  const isWaiting = lost !== undefined && lost.standIn === current?.id;
  const comeBack = isWaiting ? sections.find(({ id }) => id === lost?.id) : undefined;
  const substitute = sections[Math.min(Math.max(place, 0), sections.length - 1)];
  const next = comeBack ?? (isStill ? current : substitute);
  if (next === undefined) return;
  if (comeBack !== undefined) show(deck, next, lost?.step);
  else show(deck, next, isStill ? step : undefined);
  if (comeBack !== undefined) lost = undefined;
  else if (!isStill && current !== undefined)
    lost = { id: isWaiting ? (lost?.id ?? current.id) : current.id, step, standIn: next.id };
}

/** The slide that was on screen when it went, and the one that has been there since. */
let lost: { readonly id: string; readonly step: number | undefined; readonly standIn: string } | undefined;

function show(deck: RevealApi, section: HTMLElement, step: number | undefined): void {
  const { h, v } = deck.getIndices(section);
  deck.slide(h, v, step);
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

/** Finds sections by their ids; for many at once, the page is searched once. */
function sectionFinder(count: number): (id: string) => HTMLElement | null {
  if (count <= 4)
    return (id) => document.querySelector<HTMLElement>(`.slides section[id="${CSS.escape(id)}"]`);
  const sections = document.querySelectorAll<HTMLElement>(".slides section[id]");
  const byId = new Map([...sections].map((section) => [section.id, section]));
  return (id) => byId.get(id) ?? null;
}

function parse(html: string): HTMLElement {
  const template = document.createElement("template");
  template.innerHTML = html;
  const section = template.content.querySelector("section");
  if (section === null) throw new Error("A slide came without its <section>.");
  return section;
}
