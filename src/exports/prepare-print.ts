/* oxlint-disable unicorn/consistent-function-scoping -- What runs in the page is sent as source, so all that it calls stands inside it. */

/** Of a theme's colours. */
export const printVariants = ["light", "dark", "contrast"] as const;
export type PrintVariant = (typeof printVariants)[number];

/** How pages are to look. */
export interface PrintLook {
  /** The rules of the pages. */
  readonly css: string;
  /** Of the theme. */
  readonly variant: PrintVariant;
}

/** Runs in the page: makes of the slides, one below another, the pages of a document. */
export async function preparePrint({ css, variant }: PrintLook): Promise<void> {
  const root = document.documentElement;
  if (root.dataset["variant"] !== variant) root.dataset["variant"] = variant;
  const style = document.createElement("style");
  // Of no effect on the screen, so that nothing is laid out anew before it is printed.
  style.textContent = `@media print { ${css} :is(h1, h2, h3, h4, h5, h6) { white-space: pre-wrap !important; } }`;
  document.head.append(style);

  for (const notes of document.querySelectorAll("aside.notes")) notes.remove();
  for (const section of document.querySelectorAll(".reveal .slides section")) {
    // What a screen hides while another slide is shown would be missing from the tags.
    section.removeAttribute("hidden");
    section.removeAttribute("aria-hidden");
  }
  // It would be tagged as a figure without words, around the drawing that has them.
  for (const figure of document.querySelectorAll("figure")) figure.setAttribute("role", "group");
  for (const heading of document.querySelectorAll<HTMLElement>("h1, h2, h3, h4, h5, h6")) keepSpaces(heading);
  // Without anything in it a cell would have no tag, and its row one cell less than the others.
  for (const cell of document.querySelectorAll("th, td"))
    if (cell.childElementCount === 0 && cell.textContent.trim() === "") cell.textContent = "\u00A0";
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href^="#/"]')) {
    // reveal.js's own form of address becomes no link at all in a PDF.
    link.setAttribute("href", `#${link.getAttribute("href")?.slice(2) ?? ""}`);
  }
  await document.fonts.ready;
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  for (const text of document.querySelectorAll("svg text")) {
    if (text instanceof SVGTextElement && isOutlined(text)) replaceOutline(text);
  }

  /** Where a headline breaks its line, the bookmark would lose the space and join two words. */
  function keepSpaces(heading: HTMLElement): void {
    const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
    const texts: Node[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) texts.push(node);
    let before = " ";
    for (const [index, node] of texts.entries()) {
      let text = (node.textContent ?? "").replaceAll(/[ \t\n]+/g, " ");
      if (before.endsWith(" ")) text = text.trimStart();
      if (index === texts.length - 1) text = text.trimEnd();
      if (node.textContent !== text) node.textContent = text;
      if (text !== "") before = text;
    }
  }

  function isOutlined(text: SVGTextElement): boolean {
    const { stroke, strokeWidth } = getComputedStyle(text);
    return stroke !== "none" && Number.parseFloat(strokeWidth) > 0 && text.checkVisibility();
  }

  /** Outlined letters become a second, nameless font, and are read out twice: a patch of the outline's colour behind each line does its work. */
  function replaceOutline(text: SVGTextElement): void {
    const { stroke, fontSize } = getComputedStyle(text);
    const size = Number.parseFloat(fontSize);
    const transform = text.getAttribute("transform");
    for (const { left, right, baseline } of linesOf(text)) {
      const patch = document.createElementNS("http://www.w3.org/2000/svg", "rect");
      const sides = { x: left - 2, y: baseline - size * 0.78, width: right - left + 4, height: size };
      for (const [name, value] of Object.entries(sides)) patch.setAttribute(name, String(value));
      if (transform !== null) patch.setAttribute("transform", transform);
      patch.setAttribute("rx", "2");
      patch.style.fill = stroke;
      patch.style.fillOpacity = "0.65";
      text.before(patch);
    }
    for (const part of [text, ...text.querySelectorAll("tspan")]) part.style.stroke = "none";
  }

  interface Line {
    left: number;
    right: number;
    readonly baseline: number;
  }

  /** Where the lines of a text stand, in its own coordinates. */
  function linesOf(text: SVGTextElement): readonly Line[] {
    const lines: Line[] = [];
    for (let index = 0; index < text.getNumberOfChars(); index += 1) {
      const { x: left, width } = text.getExtentOfChar(index);
      const { y: baseline } = text.getStartPositionOfChar(index);
      const line = lines.find((known) => Math.abs(known.baseline - baseline) < 1);
      if (line === undefined) {
        lines.push({ left, right: left + width, baseline });
      } else {
        line.left = Math.min(line.left, left);
        line.right = Math.max(line.right, left + width);
      }
    }
    return lines;
  }
}
