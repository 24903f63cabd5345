import type { SlidePlace } from "../../src/model/live-update.ts";

/**
 * What stands side by side in a deck with `navigation: grid`: the slides of a section in a stack, those alone as they are. As the page's
 * template has it; stacks that are there already are used again, for reveal.js keeps their state on them.
 */
export function stackSlides(sections: readonly HTMLElement[], order: readonly SlidePlace[]): HTMLElement[] {
  const groups: { readonly section: string; readonly slides: HTMLElement[] }[] = [];
  for (const [index, slide] of sections.entries()) {
    const section = order[index]?.section ?? "";
    const last = groups.at(-1);
    if (last !== undefined && section !== "" && last.section === section) last.slides.push(slide);
    else groups.push({ section, slides: [slide] });
  }
  const used = new Set<Element>();
  return groups.map(({ section, slides }) => {
    const [first] = slides;
    if (slides.length === 1 && first !== undefined) return first;
    const known = slides
      .map(({ parentElement }) => parentElement)
      .find((parent) => parent?.matches("section.stack") === true && !used.has(parent));
    const stack = known ?? document.createElement("section");
    used.add(stack);
    stack.classList.add("stack");
    stack.dataset["section"] = section;
    stack.replaceChildren(...slides);
    return stack;
  });
}
