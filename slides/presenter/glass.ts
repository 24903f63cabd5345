/** A pane over a slide in small, which lets through what is done on it until it is taken. */
export function makeGlass(page: Document): SVGSVGElement {
  const glass = page.createElementNS("http://www.w3.org/2000/svg", "svg");
  glass.classList.add("glass");
  glass.setAttribute("aria-hidden", "true");
  return glass;
}
