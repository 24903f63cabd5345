/* oxlint-disable unicorn/consistent-function-scoping -- What runs in the page is sent as source, so all that it calls stands inside it. */

import type { RenderedSlide } from "../model/rendered.ts";

/** The names of all that links on slides lead to, as in an address. */
export function namesLinkedTo(slides: readonly RenderedSlide[]): readonly string[] {
  const links = slides.flatMap(({ html }) => [...html.matchAll(/<a\b[^>]*?\shref="#\/?([^"]+)"/g)]);
  return [...new Set(links.map(([, name = ""]) => name.replaceAll("&amp;", "&")))];
}

/**
 * Runs in the page, which holds some of a document's slides: lets its links lead to what stands on the others, and theirs to what stands here.
 * The browser notes only where its own links lead, and takes only what exists for a destination.
 */
export function linkAcross(names: readonly string[]): void {
  document.querySelector("#links-across")?.remove();
  const room = document.createElement("div");
  room.id = "links-across";
  room.hidden = true;
  for (const name of names) {
    const id = decodeURIComponent(name);
    const isHere = document.querySelector(`[id="${CSS.escape(id)}"]`) !== null;
    const mark = document.createElement(isHere ? "a" : "i");
    if (isHere) mark.setAttribute("href", `#${name}`);
    else mark.id = id;
    room.append(mark);
  }
  document.body.append(room);
}

/** Runs in the page: no empty page comes after its last slide. */
export function markLastPage(): void {
  [...document.querySelectorAll(".reveal .slides section:not(.stack)")].at(-1)?.classList.add("last-page");
}
