/* oxlint-disable unicorn/consistent-function-scoping -- What runs in the page is sent as source, so all that it calls stands inside it. */

/**
 * Runs in the page: makes of each slide that builds up one slide a step, the first of which keeps its name, its headline and what leads to it.
 * Tells of each page whether it shows a later step of the slide before it. Steps are numbered as reveal.js does: in the order in which they stand unless they say otherwise.
 */
export function splitSteps(): boolean[] {
  const style = document.createElement("style");
  style.textContent = `
.reveal .not-yet, .reveal .not-yet * { visibility: hidden !important; }
.reveal .drawing > .view.shown-view { display: flex !important; visibility: visible !important; }
.reveal .drawing > .view.other-view { display: none !important; }
.reveal .drawing:has(> .shown-view.fragment) { min-height: 0; }`;
  document.head.append(style);
  for (const slide of document.querySelectorAll(".reveal .slides section:not(.stack)")) {
    const count = stepsOf(slide).length;
    const later = [...Array(count).keys()].map((index) => copyOf(slide, index + 1));
    showStep(slide, 0);
    for (const [index, copy] of later.entries()) showStep(copy, index + 1);
    slide.after(...later);
  }
  const pages = document.querySelectorAll(".reveal .slides section:not(.stack)");
  return [...pages].map((page) => page.matches(".later-step"));

  /** The fragments of each step. */
  function stepsOf(slide: Element): readonly (readonly Element[])[] {
    const fragments = [...slide.querySelectorAll(".fragment")];
    const isNumbered = fragments.some((fragment) => fragment.hasAttribute("data-fragment-index"));
    if (!isNumbered) return fragments.map((fragment) => [fragment]);
    const steps = new Map<number, Element[]>();
    for (const fragment of fragments) {
      const number = Number(fragment.getAttribute("data-fragment-index") ?? 0);
      steps.set(number, [...(steps.get(number) ?? []), fragment]);
    }
    return [...steps].toSorted(([one], [other]) => one - other).map(([, step]) => step);
  }

  function showStep(slide: Element, reached: number): void {
    const steps = stepsOf(slide);
    for (const [index, step] of steps.entries())
      for (const fragment of step) {
        if (fragment.matches(".view")) fragment.classList.toggle("reached", index < reached);
        else fragment.classList.toggle("not-yet", index >= reached);
      }
    for (const drawing of slide.querySelectorAll(".drawing:has(> .view)")) showView(drawing);
  }

  /** Of pictures that follow one another, the last that is reached, with the words of the first. */
  function showView(drawing: Element): void {
    const views = [...drawing.querySelectorAll(":scope > .view")];
    const shown = views.findLast((view) => view.matches(".reached")) ?? views[0];
    const label = labelOf(views[0]?.querySelector("svg"));
    for (const view of views) view.classList.add(view === shown ? "shown-view" : "other-view");
    if (shown === undefined || shown === views[0]) return;
    shown.removeAttribute("aria-hidden");
    shown.setAttribute("role", "img");
    shown.setAttribute("aria-label", label);
  }

  function labelOf(drawing: Element | null | undefined): string {
    const ids = drawing?.getAttribute("aria-labelledby")?.split(" ") ?? [];
    const words = ids.map(
      (id) => document.querySelector(`[id="${CSS.escape(id)}"]`)?.textContent?.trim() ?? "",
    );
    return drawing?.getAttribute("aria-label") ?? words.join(" ");
  }

  /** With names of its own, which its own parts refer to. */
  function copyOf(slide: Element, step: number): Element {
    const copy = document.createElement("div");
    copy.append(slide.cloneNode(true));
    const ids = new Set([...copy.querySelectorAll("[id]")].map(({ id }) => id));
    for (const element of copy.querySelectorAll("*")) {
      for (const { name, value } of element.attributes) {
        if (name === "id") element.id = `${value}--${step}`;
        else if (name.startsWith("aria-") && value.split(" ").every((id) => ids.has(id)))
          element.setAttribute(
            name,
            value
              .split(" ")
              .map((id) => `${id}--${step}`)
              .join(" "),
          );
        else if (name === "href" && element.localName !== "a" && ids.has(value.slice(1)))
          element.setAttribute(name, `${value}--${step}`);
        else if (value.includes("url(#"))
          element.setAttribute(name, value.replaceAll(/url\(#([^)]+)\)/g, `url(#$1--${step})`));
      }
    }
    const made = copy.firstElementChild;
    if (made === null) throw new Error("a slide has no copy");
    made.classList.add("later-step");
    return made;
  }
}
