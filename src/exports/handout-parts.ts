/* oxlint-disable unicorn/consistent-function-scoping -- What runs in the page is sent as source, so all that it calls stands inside it. */

/** Where a part of a handout stands in the whole. */
export interface PartPlace {
  readonly index: number;
  /** Of its first page, from 1. */
  readonly firstPage: number;
  /** Of the whole handout. */
  readonly pages: number;
}

/**
 * Runs in the page: divides a handout into parts that are printed each by itself, at the seams of sections and, where one is longer than so many
 * slides, of slides. Puts them aside and gives their number; a handout with no more slides stays as it is.
 */
export function divideHandout(most: number): number {
  const main = document.querySelector("main");
  if (main === null || main.querySelectorAll(".entry").length <= most) return 1;
  const parts: Element[][] = [[]];
  let held = 0;
  for (const piece of [...main.children].flatMap(divideSection)) {
    const slides = piece.querySelectorAll(".entry").length;
    if (held > 0 && held + slides > most) {
      parts.push([]);
      held = 0;
    }
    parts.at(-1)?.push(piece);
    held += slides;
  }
  // What is in a template is neither laid out nor printed.
  const aside = document.createElement("template");
  aside.id = "handout-parts";
  for (const part of parts) {
    const holder = document.createElement("div");
    holder.append(...part);
    aside.content.append(holder);
  }
  document.body.append(aside);
  return parts.length;

  function divideSection(section: Element): readonly Element[] {
    const slides = section.querySelectorAll(":scope > .entry").length;
    if (slides <= most) return [section];
    const pieces: Element[] = [];
    let piece = section;
    let count = 0;
    const children = [...section.children];
    for (const child of children) {
      if (child.matches(".entry")) count += 1;
      if (pieces.length === 0 || count > most) {
        piece = copyOfShell(section);
        pieces.push(piece);
        count = child.matches(".entry") ? 1 : 0;
      }
      piece.append(child);
    }
    return pieces;
  }

  function copyOfShell(section: Element): Element {
    const shell = document.createElement(section.localName);
    for (const { name, value } of section.attributes) if (name !== "id") shell.setAttribute(name, value);
    return shell;
  }
}

/** Runs in the page, whose handout is divided: lets one part stand there, with its pages numbered on from those before. */
export async function showPart({ index, firstPage, pages }: PartPlace): Promise<void> {
  const aside = document.querySelector<HTMLTemplateElement>("#handout-parts");
  const main = document.querySelector("main");
  if (aside === null || main === null) return;
  const shown = Number(main.dataset["part"] ?? -1);
  if (shown !== index) {
    if (shown >= 0) aside.content.children[shown]?.append(...main.childNodes);
    main.replaceChildren(...(aside.content.children[index]?.childNodes ?? []));
    main.dataset["part"] = String(index);
  }
  for (const style of document.querySelectorAll("style")) {
    const own = style.dataset["own"] ?? style.textContent;
    if (!own.includes("@page")) continue;
    style.dataset["own"] = own;
    // No counter of CSS can be told how many pages there are in all.
    const counted = own.replaceAll("counter(pages)", `"${pages}"`);
    style.textContent =
      index === 0 ? counted : counted.replaceAll(/@page\s*:first/g, "@page of-the-first-part");
  }
  const numbers = document.querySelector("#part-pages") ?? document.createElement("style");
  numbers.id = "part-pages";
  numbers.textContent = `@page :first { counter-set: page ${firstPage}; }`;
  document.head.append(numbers);
  await document.fonts.ready;
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
}
