import { indexOf } from "./upcoming.ts";

/** A slide in small, drawn as the deck itself draws it before any script has run: no second deck is loaded. */
export interface Stage {
  readonly frame: HTMLIFrameElement;
  /** Draws a slide with the steps that it shows now, or up to this one; undefined leaves the stage empty. */
  readonly draw: (section: HTMLElement | undefined, step: "now" | number) => void;
}

/** Makes a stage on a page for slides of the deck in `source`, whose styles it takes along, also when they change. */
export function makeStage(page: Document, source: Document, title: string): Stage {
  const frame = page.createElement("iframe");
  let pending: (() => void) | undefined;
  let taken: readonly string[] = [];
  frame.title = title;
  frame.tabIndex = -1;
  frame.inert = true;
  frame.srcdoc =
    '<!doctype html><html><head></head><body class="reveal-viewport"><div class="reveal"><main class="slides"></main></div></body></html>';
  frame.addEventListener("load", () => {
    taken = [];
    pending?.();
  });
  return {
    frame,
    draw(section, step) {
      pending = () => drawNow(section, step);
      pending();
    },
  };

  function drawNow(section: HTMLElement | undefined, step: "now" | number): void {
    const inside = frame.contentDocument;
    const slides = inside?.querySelector(".slides");
    if (inside === null || slides === null || slides === undefined) return;
    takeLook(inside);
    slides.replaceChildren(...(section === undefined ? [] : [copyOf(section, step, inside)]));
  }

  function takeLook(inside: Document): void {
    const { documentElement: from } = source;
    for (const { name, value } of from.attributes)
      if (["lang", "dir"].includes(name) || name.startsWith("data-"))
        inside.documentElement.setAttribute(name, value);
    inside.title = source.title;
    const styles = [...source.querySelectorAll("head > style")].map((style) => style.textContent);
    if (styles.length === taken.length && styles.every((css, at) => css === taken[at])) return;
    taken = styles;
    inside.head.replaceChildren(
      ...styles.map((css) => {
        const style = inside.createElement("style");
        style.textContent = css;
        return style;
      }),
    );
  }
}

function copyOf(section: HTMLElement, step: "now" | number, inside: Document): HTMLElement {
  const copy = inside.importNode(section, true);
  copy.removeAttribute("hidden");
  copy.removeAttribute("aria-hidden");
  copy.removeAttribute("style");
  copy.classList.remove("past", "future");
  copy.classList.add("present");
  for (const extra of copy.querySelectorAll("aside.notes")) extra.remove();
  if (step === "now") return copy;
  for (const fragment of copy.querySelectorAll(".fragment")) {
    fragment.classList.toggle("visible", indexOf(fragment) <= step);
    fragment.classList.toggle("current-fragment", indexOf(fragment) === step);
  }
  return copy;
}
