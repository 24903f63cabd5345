import type { RevealApi } from "reveal.js";
import { readPageData, say } from "../page-data.ts";
import { make } from "../sources-panel/element.ts";
import { showSlide } from "../talk/slides.ts";
import { findableSlides, findSlides, type FindableSlide } from "./find-slides.ts";

/** Where the box stands, and what it moves. The presenter's window has one of its own. */
export interface JumpSettings {
  readonly deck: RevealApi;
  readonly page: Document;
  /** Whose words and language hold. */
  readonly source: Document;
}

const most = 300;

/**
 * Opens a box to go to a slide by its number, by words or by a date; the list below it is all slides, then those that fit. A screen reader
 * hears a combo box. Does nothing where one is open already.
 */
export function openJumpBox({ deck, page, source }: JumpSettings): void {
  if (page.querySelector("dialog.finder[open]") !== null) return;
  const { lang } = readPageData(source);
  const slides = findableSlides(deck);
  const field = make("input", "finder-field");
  const list = make("div", "finder-list");
  const empty = make("p", "finder-empty");
  const dialog = make("dialog", "finder", field, list, empty);
  let found: readonly FindableSlide[] = [];
  let chosen = 0;

  field.type = "text";
  field.autocomplete = "off";
  field.placeholder = say("Number, words or a date", {}, source);
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-label", say("Go to a slide", {}, source));
  field.setAttribute("aria-expanded", "true");
  field.setAttribute("aria-controls", "finder-list");
  list.id = "finder-list";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", say("Slides", {}, source));
  empty.setAttribute("role", "status");
  dialog.setAttribute("aria-label", say("Go to a slide", {}, source));

  const choose = (index: number): void => {
    list.children[chosen]?.setAttribute("aria-selected", "false");
    chosen = Math.min(Math.max(0, index), found.length - 1);
    const option = list.children[chosen];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option === undefined) field.removeAttribute("aria-activedescendant");
    else field.setAttribute("aria-activedescendant", option.id);
  };
  const show = (): void => {
    const current = slides.findIndex(({ section }) => section === deck.getCurrentSlide());
    const isAll = field.value.trim() === "";
    const first = isAll ? Math.max(0, current - most / 2) : 0;
    found = findSlides(slides, field.value, lang).slice(first, first + most);
    list.replaceChildren(...found.map((slide, index) => optionFor(slide, index, current, slides)));
    list.hidden = found.length === 0;
    empty.textContent = found.length === 0 ? say("No slide found", {}, source) : "";
    choose(isAll ? current - first : 0);
  };
  // At once: until the next frame, the focus would stay in a field that nobody sees, and the next key be lost there.
  const leave = (): void => {
    dialog.close();
    dialog.remove();
  };
  const go = (): void => {
    const target = found[chosen];
    leave();
    if (target !== undefined) showSlide(deck, target.section);
  };

  field.addEventListener("input", show);
  list.addEventListener("click", (event) => {
    const option = [...list.children].findIndex((one) => one.contains(event.target as Node | null));
    if (option < 0) return;
    choose(option);
    go();
  });
  dialog.addEventListener("keydown", (event) => {
    // What is typed here is not for the slides.
    event.stopPropagation();
    const step = steps[event.key];
    if (event.isComposing) return;
    if (step !== undefined) {
      event.preventDefault();
      choose(chosen + step);
    } else if (event.key === "Enter") {
      event.preventDefault();
      go();
    } else if (event.key === "Escape") {
      event.preventDefault();
      leave();
    }
  });
  dialog.addEventListener("click", (event) => {
    if (event.target !== dialog) return;
    leave();
  });
  dialog.addEventListener("close", () => dialog.remove());
  page.body.append(dialog);
  dialog.showModal();
  show();
  field.focus();
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };

function optionFor(
  { label, title, section }: FindableSlide,
  index: number,
  current: number,
  slides: readonly FindableSlide[],
): HTMLElement {
  const name = section.dataset["section"] ?? "";
  const option = make(
    "div",
    "finder-slide",
    make("span", "finder-number", label),
    make("span", "finder-title", title),
    name === "" || name === title ? undefined : make("span", "finder-section", name),
  );
  option.id = `finder-slide-${index}`;
  option.setAttribute("role", "option");
  option.setAttribute("aria-selected", "false");
  if (slides[current]?.section === section) option.setAttribute("aria-current", "true");
  return option;
}
