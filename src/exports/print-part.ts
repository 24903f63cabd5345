/* oxlint-disable unicorn/consistent-function-scoping -- What runs in the page is sent as source, so all that it calls stands inside it. */

/** Runs in the page: the names of all that its links lead to. */
export function namesLinkedTo(): string[] {
  const links = document.querySelectorAll<HTMLAnchorElement>('.reveal .slides a[href^="#"]');
  return [...new Set([...links].map((link) => link.getAttribute("href")?.slice(1) ?? ""))];
}

/**
 * Runs in the page, which holds some of a document's slides: lets its links lead to what stands on the others, and theirs to what stands here.
 * The browser notes only where its own links lead, and takes only what exists for a destination.
 */
export function linkAcross(names: readonly string[]): void {
  const room = document.createElement("div");
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

/** Runs in the page: of its slides, shows those from the first to before the second number, to be printed by themselves. */
export function showSlides([from, to]: readonly [number, number]): void {
  const slides = [...document.querySelectorAll(".reveal .slides section:not(.stack)")];
  for (const [index, slide] of slides.entries()) {
    slide.classList.toggle("other-part", index < from || index >= to);
    slide.classList.toggle("last-page", index === Math.min(to, slides.length) - 1);
  }
}
