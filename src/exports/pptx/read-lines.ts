/* oxlint-disable unicorn/consistent-function-scoping -- What runs in the page is sent as source, so all that it calls stands inside it. */

/** Letters without a place to break between them, in the page's coordinates. */
export interface Word {
  readonly left: number;
  readonly right: number;
  /** The right end without raised letters, before which some programs break lines. */
  readonly core: number;
  readonly top: number;
  /** Of their largest letters. */
  readonly size: number;
  readonly block: Element | null;
}

/** What `installLineReader` puts into the page. */
export interface PageLines {
  readonly wordsIn: (element: Element) => readonly Word[];
  /**
   * How wide a box that begins at `left` has to be for its text to break where it breaks in the page: as wide as it can be, and at least a
   * little wider than its widest line. `width` where that holds for it already, or nothing else does.
   */
  readonly fittingWidth: (elements: readonly Element[], left: number, width: number) => number;
}

/** Runs in the page: makes the measure of lines that `installTextReader` uses. */
export function installLineReader(): void {
  function wordsIn(element: Element): readonly Word[] {
    const words: Word[] = [];
    const walker = document.createTreeWalker(element, 4);
    const range = document.createRange();
    let isJoined = false;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const owner = node.parentElement;
      if (!(node instanceof Text) || owner === null || owner.closest("svg, .visually-hidden") !== null)
        continue;
      for (const found of node.data.matchAll(/\s+|[^\s-]+-?|-/g)) {
        if (found[0].trim() === "") {
          isJoined = false;
          continue;
        }
        range.setStart(node, found.index);
        range.setEnd(node, found.index + found[0].length);
        const box = range.getClientRects()[0];
        if (box === undefined || box.width === 0) continue;
        const block = owner.closest("p, li, h1, h2, h3, h4, h5, h6, blockquote, div, dd, dt, figcaption");
        const last = words.at(-1);
        const size = Number.parseFloat(getComputedStyle(owner).fontSize);
        if (isJoined && last !== undefined && last.block === block && box.left >= last.right - 2)
          words[words.length - 1] = {
            ...last,
            right: box.right,
            core: owner.closest("sup") === null ? box.right : last.core,
            size: Math.max(size, last.size),
          };
        else words.push({ left: box.left, right: box.right, core: box.right, top: box.top, size, block });
        isJoined = true;
      }
    }
    return words;
  }

  function fittingWidth(elements: readonly Element[], left: number, width: number): number {
    let least = 0;
    let most = Infinity;
    for (const element of elements) {
      let before: Word | undefined;
      for (const word of wordsIn(element)) {
        least = Math.max(least, word.right - left);
        const isWrapped =
          before !== undefined &&
          before.block === word.block &&
          word.left < before.left &&
          word.top > before.top + before.size * 0.4;
        if (before !== undefined && isWrapped) {
          const room = before.right - left + before.size * 0.2 + (word.core - word.left);
          most = Math.min(most, room);
        }
        before = word;
      }
    }
    if (most === Infinity || most - least < 4) return Math.max(width, least + 2);
    const lowest = least + Math.min(4, (most - least) / 2);
    const highest = most - Math.max(2, (most - least) * 0.25);
    return Math.max(lowest, Math.min(width, highest));
  }

  Object.assign(globalThis, { pageLines: { wordsIn, fittingWidth } satisfies PageLines });
}
