/* oxlint-disable unicorn/consistent-function-scoping -- What runs in the page is sent as source, so all that it calls stands inside it. */

/**
 * Runs in the page: makes of each slide in a handout one picture with a description. What it says in letters joins the description, since the
 * slide itself is not read; links and names would lead astray.
 */
export function completePictures(): void {
  for (const picture of document.querySelectorAll('.picture[role="img"]')) {
    const label = picture.getAttribute("aria-label") ?? "";
    const body = picture.querySelector(".slide > .body");
    const words = body === null ? [] : wordsOf(body);
    picture.setAttribute("aria-label", [label, ...words].join(". ").replaceAll(/([.!?…:])\.(?= )/g, "$1"));
    for (const section of picture.querySelectorAll("section")) section.removeAttribute("id");
    for (const link of picture.querySelectorAll("a")) link.removeAttribute("href");
  }

  /** The text of each block, and the description of each drawing, in reading order. */
  function wordsOf(body: Element): readonly string[] {
    const words: string[] = [];
    for (const element of body.querySelectorAll(
      "p, li, th, td, figcaption, pre, h3, h4, h5, h6, [role='img']",
    )) {
      if (element.closest("svg") !== null && element.getAttribute("role") !== "img") continue;
      if (
        !element.checkVisibility() ||
        element.closest(".visually-hidden, [aria-hidden='true'] .headline") !== null
      )
        continue;
      const text = element.getAttribute("role") === "img" ? describe(element) : ownText(element);
      if (text !== "") words.push(text);
    }
    return words;
  }

  function describe(drawing: Element): string {
    const label = drawing.getAttribute("aria-label");
    if (label !== null) return label;
    const ids = drawing.getAttribute("aria-labelledby")?.split(" ") ?? [];
    return ids
      .map((id) => document.querySelector(`[id="${CSS.escape(id)}"]`)?.textContent?.trim() ?? "")
      .join(" ");
  }

  /** Without that of the blocks inside, which come by themselves, and without reference numbers. */
  function ownText(element: Element): string {
    const copy = element.cloneNode(true);
    if (!(copy instanceof Element)) return "";
    for (const inner of copy.querySelectorAll("p, li, ul, ol, table, sup, figcaption, svg")) inner.remove();
    return (copy.textContent ?? "").replaceAll(/\s+/g, " ").trim();
  }
}

/** Runs in the page: leaves out what is inside the pictures, which keep their places. */
export function emptyPictures(): void {
  const style = document.createElement("style");
  style.id = "empty-pictures";
  style.textContent = ".picture > * { display: none !important; }";
  document.head.append(style);
}

/** Runs in the page: undoes `emptyPictures`. */
export function fillPictures(): void {
  document.querySelector("#empty-pictures")?.remove();
}

/** Runs in the page: the names of all that links lead to. */
export function namesInHandout(): string[] {
  const links = document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]');
  return [...new Set([...links].map((link) => link.getAttribute("href")?.slice(1) ?? ""))];
}

/** Runs in the page: writes the numbers of pages, from 1, into the table of contents. */
export function numberPages(pages: Readonly<Record<string, number>>): void {
  for (const place of document.querySelectorAll<HTMLElement>("[data-page-of]")) {
    const page = pages[place.dataset["pageOf"] ?? ""];
    place.textContent = page === undefined ? "" : String(page + 1);
  }
}
