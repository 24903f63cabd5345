/* oxlint-disable unicorn/consistent-function-scoping -- What runs in the page is sent as source, so all that it calls stands inside it. */

/** A rectangle in CSS pixels of the page. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Something on a slide that does not fit. */
export interface Misfit {
  /** The slide's id. */
  readonly slide: string;
  readonly kind: "leaves-slide" | "leaves-container" | "cut-off" | "overlap" | "small-figure";
  /** Words of the element, or its tag when it has none. */
  readonly words: string;
  /** Of an overlap: the words that it lies on. */
  readonly others: string;
  /** By how many CSS pixels of the slide; of a small figure, its scale as a fraction. */
  readonly amount: number;
  readonly side: "left" | "top" | "right" | "bottom";
  /** What does not fit, as it stands on the page. */
  readonly box: Box;
}

/**
 * Runs in the page, with all slides standing there, or with the one of that id on screen, at whatever scale: finds text and pictures that leave their slide or their container or are cut
 * off, text that lies on other text, and figures shrunk until their text is too small. Of all slides each picture that a figure becomes is measured, of the one on screen what is seen.
 * Self-contained, for it is sent as source.
 */
export function measureSlides(smallestScale: number, only?: string): Misfit[] {
  /** What glyphs fill of a line's box, roughly: from the height of capitals to the baseline, and a little for descenders. */
  const glyphTop = 0.24;
  const glyphBottom = 0.16;
  const tolerance = 1.5;
  const overlapTolerance = 2.5;

  interface Run {
    readonly element: Element;
    /** What is set as one text: lines of the same block cannot lie on each other, whatever their line height. */
    readonly block: Element;
    /** Of the glyphs. */
    readonly box: Box;
  }

  const misfits: Misfit[] = [];
  /** Pixels of the page for each of the slide. */
  let scale = 1;
  for (const section of document.querySelectorAll<HTMLElement>(".reveal .slides section")) {
    if (section.querySelector("section") !== null || (only ?? section.id) !== section.id) continue;
    scale = section.getBoundingClientRect().width / section.offsetWidth || 1;
    measureSlide(section);
    if (only === undefined) measureFurtherViews(section);
  }
  return misfits;

  function measureSlide(section: HTMLElement): void {
    const runs = findRuns(section);
    const pictures = [...section.querySelectorAll("img, svg, video")].filter(
      (element) => isShown(element) && element.closest("[aria-hidden='true']:not(.view)") === null,
    );
    checkEdges(section, runs, pictures);
    checkContainers(section, runs);
    checkClipping(section, runs);
    checkOverlaps(section, runs);
    checkScales(section);
  }

  /** A figure that becomes other pictures shows them one after another, each in the room of the first. */
  function measureFurtherViews(section: HTMLElement): void {
    const figures = [...section.querySelectorAll(".drawing:has(> .view)")].map((drawing) =>
      Array.from(drawing.querySelectorAll<HTMLElement>(":scope > .view")),
    );
    const most = Math.max(0, ...figures.map((views) => views.length));
    for (let step = 1; step < most; step++) {
      for (const views of figures)
        for (const [index, view] of views.entries()) {
          const isSeen = index === Math.min(step, views.length - 1);
          view.style.setProperty("visibility", isSeen ? "visible" : "hidden", "important");
          view.style.setProperty("opacity", "1", "important");
          if (isSeen) view.style.setProperty("display", "flex", "important");
          else view.style.removeProperty("display");
        }
      measureSlide(section);
    }
    for (const view of figures.flat())
      for (const property of ["visibility", "opacity", "display"]) view.style.removeProperty(property);
  }

  function note(
    section: Element,
    misfit: Omit<Misfit, "slide" | "others"> & { readonly others?: string },
  ): void {
    const { left, top, right, bottom } = misfit.box;
    misfits.push({ slide: section.id, others: "", ...misfit, box: { left, top, right, bottom } });
  }

  function isShown(element: Element): boolean {
    if (element.closest(".background, .visually-hidden, .spoken, aside.notes") !== null) return false;
    return element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  }

  function findRuns(section: Element): Run[] {
    const runs: Run[] = [];
    const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      if (element === null || (node.textContent ?? "").trim() === "" || !isShown(element)) continue;
      range.selectNodeContents(node);
      for (const { left, top, right, bottom, width, height } of range.getClientRects()) {
        if (width < 1 || height < 1) continue;
        const box = { left, right, top: top + height * glyphTop, bottom: bottom - height * glyphBottom };
        runs.push({ element, block: blockOf(element), box });
      }
    }
    return runs;
  }

  function blockOf(element: Element): Element {
    const formula = element.closest("math");
    if (formula !== null) return formula;
    const label = element.closest("text");
    if (label !== null) return label;
    let block = element;
    while (block.parentElement !== null && getComputedStyle(block).display.startsWith("inline"))
      block = block.parentElement;
    return block;
  }

  function excess(inner: Box, outer: Box): { readonly amount: number; readonly side: Misfit["side"] } {
    const sides = [
      { side: "bottom", amount: (inner.bottom - outer.bottom) / scale },
      { side: "right", amount: (inner.right - outer.right) / scale },
      { side: "left", amount: (outer.left - inner.left) / scale },
      { side: "top", amount: (outer.top - inner.top) / scale },
    ] as const;
    return sides.reduce((worst, side) => (side.amount > worst.amount ? side : worst));
  }

  function checkEdges(section: Element, runs: readonly Run[], pictures: readonly Element[]): void {
    const slide = section.getBoundingClientRect();
    const boxes = [
      ...runs.map((run) => ({ words: wordsOfRun(run), box: run.box })),
      ...pictures.map((element) => ({ words: wordsOf(element), box: element.getBoundingClientRect() })),
    ];
    for (const { words, box } of boxes) {
      const { amount, side } = excess(box, slide);
      if (amount > tolerance) note(section, { kind: "leaves-slide", words, amount, side, box });
    }
  }

  /** A block that is larger than what it stands in: its container has a height of its own, or it would have grown. */
  function checkContainers(section: Element, runs: readonly Run[]): void {
    for (const element of section.querySelectorAll("*")) {
      const parent = element.parentElement;
      if (parent === null || element.closest("svg svg, math, svg *") !== null || !isShown(element)) continue;
      const style = getComputedStyle(element);
      if (style.display.startsWith("inline") || style.display === "contents" || style.position === "absolute")
        continue;
      const outer = parent.getBoundingClientRect();
      const inner = element.getBoundingClientRect();
      const { amount, side } = excess(inner, outer);
      const isForward = side === "bottom" || side === "right";
      if (isForward && amount > tolerance && outer.height > 0) {
        const words = wordsAtEdge(element, side, runs);
        note(section, { kind: "leaves-container", words, amount, side, box: inner });
      }
    }
  }

  /** Text beyond the edge of an element that hides what overflows, such as a drawing. */
  function checkClipping(section: Element, runs: readonly Run[]): void {
    const slide = section.getBoundingClientRect();
    for (const run of runs) {
      const { element, box } = run;
      for (
        let outer = element.parentElement;
        outer !== null && outer !== section;
        outer = outer.parentElement
      ) {
        const { overflowX, overflowY } = getComputedStyle(outer);
        const isSvg = outer instanceof SVGElement;
        if (isSvg && !(outer instanceof SVGSVGElement)) continue;
        if (overflowX === "visible" && overflowY === "visible") continue;
        // The sheet that fills the slide: its edges are the slide's, and have been looked at.
        const edges = outer.getBoundingClientRect();
        if (excess(slide, edges).amount <= tolerance) continue;
        const { amount, side } = excess(box, edges);
        if (amount <= tolerance) continue;
        note(section, { kind: "cut-off", words: wordsOfRun(run), amount, side, box });
        break;
      }
    }
  }

  function checkOverlaps(section: Element, runs: readonly Run[]): void {
    const seen = new Map<Element, Set<Element>>();
    for (const [index, a] of runs.entries()) {
      for (const b of runs.slice(index + 1)) {
        if (a.block === b.block) continue;
        const width = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const height = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        if (Math.min(width, height) / scale <= overlapTolerance) continue;
        const others = seen.get(a.block) ?? new Set();
        if (others.has(b.block)) continue;
        seen.set(a.block, others.add(b.block));
        note(section, {
          kind: "overlap",
          words: wordsOfRun(a),
          others: wordsOfRun(b),
          amount: Math.min(width, height) / scale,
          side: "bottom",
          box: a.box,
        });
      }
    }
  }

  function checkScales(section: Element): void {
    for (const svg of section.querySelectorAll("svg")) {
      const { width: natural } = svg.viewBox.baseVal;
      if (natural === 0 || svg.querySelector("text") === null || !isShown(svg)) continue;
      const matrix = svg.getScreenCTM();
      const own = matrix === null ? 1 : matrix.a / scale;
      if (own >= smallestScale) continue;
      const box = svg.getBoundingClientRect();
      note(section, { kind: "small-figure", words: wordsOf(svg), amount: own, side: "bottom", box });
    }
  }

  function wordsOf(element: Element): string {
    const named =
      element.getAttribute("alt") ??
      element.getAttribute("aria-label") ??
      element.querySelector("title")?.textContent;
    return named?.trim() || element.textContent?.trim() || `<${element.localName}>`;
  }

  /** What stands at the very edge of an element is what leaves its container. */
  function wordsAtEdge(element: Element, side: "right" | "bottom", runs: readonly Run[]): string {
    const inside = runs.filter((run) => element.contains(run.element));
    if (inside.length === 0) return wordsOf(element);
    return wordsOfRun(inside.reduce((last, run) => (run.box[side] > last.box[side] ? run : last)));
  }

  /** What an author would look for: of a cell its row, of a word its paragraph. */
  function wordsOfRun({ element, block }: Run): string {
    const row = element.closest("tr");
    if (row !== null) return [...row.cells].map((cell) => cell.textContent?.trim() ?? "").join(" | ");
    return wordsOf(element.closest("li, pre") ?? block);
  }
}
