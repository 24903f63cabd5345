import type { RevealApi } from "reveal.js";
import { say } from "../page-data.ts";
import { make } from "../sources-panel/element.ts";
import { drawAxis, drawBands, drawSlide, percent, share } from "./drawing.ts";
import { readPageTimes, type PageTimes } from "./page-data.ts";
import { nearest, type Stretch } from "./stretch.ts";
import { readTypedDate } from "./typed-date.ts";

export interface TimeOverlay {
  /** With a time, the slide about it is chosen, else the one on screen. Does nothing where no slide is dated. */
  readonly open: (about?: Stretch) => void;
  readonly toggle: () => void;
}

/**
 * The whole timeline over the slide: the deck's phases and all dated slides to scale. The arrows walk along the slides, Enter goes to one,
 * a typed date finds the nearest, Escape closes. The focus stays in the field for the date, and a screen reader hears the chosen slide
 * from there, as of a combo box.
 */
export function timeOverlay(deck: RevealApi): TimeOverlay {
  let dialog: HTMLDialogElement | undefined;

  const open = (about?: Stretch): void => {
    const times = readPageTimes(deck);
    if (times === undefined || dialog?.open === true) return;
    const shown = build(deck, times, about);
    dialog = shown;
    shown.addEventListener("close", () => {
      shown.remove();
    });
    document.body.append(shown);
    shown.showModal();
    shown.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "center" });
  };
  return { open, toggle: () => (dialog?.open === true ? close(dialog) : open()) };
}

/** The event that says so comes later; until then a closed dialog would still be found in the page. */
function close(dialog: HTMLDialogElement): void {
  dialog.close();
  dialog.remove();
}

function build(deck: RevealApi, times: PageTimes, about: Stretch | undefined): HTMLDialogElement {
  const lang = document.documentElement.lang || "en";
  const field = make("input", "times-field");
  const answer = make("p", "times-answer");
  const closer = make("button", "times-close", "×");
  const list = make("div", "times-list");
  const pointer = make("span", "times-pointer");
  const options = times.slides.map((slide, index) => drawSlide(slide, index, times, lang));
  const dialog = make("dialog", "times");
  let chosen = 0;

  const choose = (index: number): void => {
    chosen = Math.min(Math.max(0, index), options.length - 1);
    for (const [at, option] of options.entries()) option.setAttribute("aria-selected", String(at === chosen));
    const option = options[chosen];
    if (option === undefined) return;
    field.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  };
  const chooseNearest = (time: Stretch): void => {
    const slide = nearest(times.slides, time);
    if (slide !== undefined) choose(times.slides.indexOf(slide));
  };
  const go = (): void => {
    const slide = times.slides[chosen];
    close(dialog);
    if (slide === undefined) return;
    const { h, v } = deck.getIndices(slide.section);
    deck.slide(h, v);
  };

  field.type = "text";
  field.placeholder = say("1996, 1996-04, May 2013");
  field.autocomplete = "off";
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-label", say("Go to a date"));
  field.setAttribute("aria-expanded", "true");
  field.setAttribute("aria-controls", "times-list");
  field.addEventListener("input", () => {
    const typed = field.value.trim();
    const time = readTypedDate(typed, lang);
    // A number on its way to a year is no mistake yet.
    answer.textContent = time === undefined && typed.length > 3 ? say("Not a date") : "";
    pointer.hidden = time === undefined;
    if (time === undefined) return;
    const { from, to } = times.range;
    pointer.style.left = percent(share(Math.min(to, Math.max(from, time.from)), times.range));
    chooseNearest(time);
  });
  answer.setAttribute("aria-live", "polite");
  closer.type = "button";
  closer.setAttribute("aria-label", say("Close"));
  closer.addEventListener("click", () => close(dialog));
  list.id = "times-list";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", say("The whole timeline"));
  list.append(...options);
  list.addEventListener("click", (event) => {
    const option = event.target instanceof Element ? event.target.closest(".times-slide") : null;
    const index = options.findIndex((one) => one === option);
    if (index < 0) return;
    choose(index);
    go();
  });
  dialog.setAttribute("aria-label", say("The whole timeline"));
  dialog.addEventListener("keydown", (event) => {
    // What is typed here is not for the slides.
    event.stopPropagation();
    const step = steps[event.key];
    if (step !== undefined && (event.key.startsWith("Arrow") ? isFree(event, field) : field.value === "")) {
      event.preventDefault();
      choose(step(chosen, options.length));
    } else if (event.key === "Enter" && event.target !== closer) {
      event.preventDefault();
      go();
    }
  });
  // A click beside everything closes, as one expects of what lies on top.
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) close(dialog);
  });
  const chart = make(
    "div",
    "times-chart",
    make("div", "times-scale", make("div", "times-bands", ...drawBands(times), pointer), list),
  );
  const head = make("header", "times-head", make("h2", "", say("The whole timeline")), answer, field, closer);
  dialog.append(head, drawAxis(times), chart);
  const current = times.slides.findIndex(({ section }) => section === deck.getCurrentSlide());
  options[current]?.setAttribute("aria-current", "true");
  pointer.hidden = true;
  choose(current);
  if (about !== undefined) chooseNearest(about);
  return dialog;
}

const steps: Readonly<Record<string, (from: number, count: number) => number>> = {
  ArrowDown: (from) => from + 1,
  ArrowUp: (from) => from - 1,
  ArrowRight: (from) => from + 1,
  ArrowLeft: (from) => from - 1,
  PageDown: (from) => from + 10,
  PageUp: (from) => from - 10,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** In a text, left and right move the caret. */
function isFree({ key }: KeyboardEvent, field: HTMLInputElement): boolean {
  return key === "ArrowUp" || key === "ArrowDown" || field.value === "";
}
