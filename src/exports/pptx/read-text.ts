/* oxlint-disable unicorn/consistent-function-scoping -- What runs in the page is sent as source, so all that it calls stands inside it. */
import type { PageLines } from "./read-lines.ts";
import type { PageRuns } from "./read-runs.ts";
import type { SceneBox, SceneItem, SceneParagraph, SceneRole } from "./scene.ts";

/** A text as read, its box in the page's coordinates. */
export interface ReadText {
  readonly role: SceneRole;
  readonly box: SceneBox;
  readonly paragraphs: readonly SceneParagraph[];
  readonly wraps: boolean;
}

/** What `installTextReader` puts into the page. */
export interface PageText {
  readonly isLeaf: (element: Element) => boolean;
  readonly isProse: (element: Element) => boolean;
  readonly readText: (elements: readonly Element[]) => ReadText | undefined;
  readonly readEntries: (entries: readonly Element[]) => ReadText;
  readonly readTable: (table: HTMLTableElement, box: SceneBox) => SceneItem;
}

/** Runs in the page, after `installRunReader` and `installLineReader`: makes the reader of texts that `readSlides` uses. */
export function installTextReader(): void {
  // Put there by `installRunReader`.
  const { runsOf, styleOf, isBlock } = (globalThis as unknown as { pageRuns: PageRuns }).pageRuns;
  // Put there by `installLineReader`.
  const { fittingWidth, wordsIn } = (globalThis as unknown as { pageLines: PageLines }).pageLines;

  function isLeaf(element: Element): boolean {
    return (
      (element.textContent ?? "").trim() !== "" &&
      ![...element.children].some((child) => isBlock(child) && !child.matches("p .stat-hedge"))
    );
  }

  function isProse(element: Element): boolean {
    if (element.querySelector(".formula, img, table, svg, .figure, .callout, .columns") !== null)
      return false;
    if (
      element.matches(
        ".headline, .kicker, .subtitle, .author, .section-number, .figure-title, .sources, [class^='stat'], [class^='point'], .callout-label",
      )
    )
      return false;
    return element.matches(
      "p, ul:not([class]), ol:not([class]), ol.footnotes, blockquote, h3, h4, h5, h6, ul.contains-task-list",
    );
  }

  function paragraphsIn(
    element: Element,
    nodes: readonly Node[],
    place: { readonly top: number; readonly left: number; readonly end: number },
    bullet: SceneParagraph["bullet"],
  ): SceneParagraph[] {
    const runs = runsOf(nodes);
    if (runs.length === 0) return [];
    const style = getComputedStyle(element);
    const isRightToLeft = style.direction === "rtl";
    const align = (isRightToLeft ? /right|start/u : /right|end/u).test(style.textAlign)
      ? "end"
      : style.textAlign === "center"
        ? "center"
        : "start";
    const tallest = Math.max(...runs.filter(({ raised }) => raised === "none").map(({ size }) => size), 0);
    const line = Math.max(Number.parseFloat(style.lineHeight) || tallest * 1.25, tallest * 1.05);
    const box = element.getBoundingClientRect();
    const padding = Number.parseFloat(style.paddingInlineStart);
    const text = isRightToLeft ? padding : box.left + padding - place.left;
    const whole: SceneParagraph = {
      runs,
      align,
      line,
      before: Math.max(0, place.top - place.end),
      indent: text,
      bullet,
      ...(isRightToLeft && { isRightToLeft }),
    };
    // A small line above large figures, such as a hedge above a number, is a paragraph with lines of its own height.
    const cut =
      element.querySelector(".stat-hedge") === null ? -1 : runs.findIndex((run) => run.text === "\n");
    if (cut <= 0) return [whole];
    const above = runs.slice(0, cut);
    const height = Math.max(...above.map(({ size }) => size)) * 1.25;
    return [
      { ...whole, runs: above, line: height },
      { ...whole, runs: runs.slice(cut + 1), before: 0 },
    ];
  }

  /** The paragraphs of an element; `end` is where the one before ended. */
  function paragraphsOf(
    element: Element,
    left: number,
    start: number,
    bullet: SceneParagraph["bullet"] = "none",
  ): { readonly list: SceneParagraph[]; readonly end: number } {
    const list: SceneParagraph[] = [];
    let end = start;
    let inline: Node[] = [];
    let sign = bullet;
    const box = element.getBoundingClientRect();
    const flush = (until: number): void => {
      const made = paragraphsIn(
        element,
        inline,
        {
          top: Math.max(
            box.top + Number.parseFloat(getComputedStyle(element).paddingTop),
            list.length > 0 ? end : box.top,
          ),
          left,
          end,
        },
        sign,
      );
      inline = [];
      if (made.length === 0) return;
      list.push(...made);
      end = until;
      sign = "none";
    };
    for (const node of element.childNodes) {
      if (!isBlock(node) || node.matches(".stat-hedge")) {
        inline.push(node);
        continue;
      }
      flush(node.getBoundingClientRect().top);
      const own =
        node.localName === "li"
          ? node.matches(".task, .footnotes > *")
            ? "hanging"
            : node.closest("ol, ul")?.localName === "ol"
              ? "number"
              : "dash"
          : sign;
      const inner = paragraphsOf(node, left, end, own);
      if (inner.list.length > 0 && node.localName !== "li") sign = "none";
      list.push(...inner.list);
      end = inner.end;
    }
    flush(box.bottom);
    return { list, end: Math.max(end, Math.min(box.bottom, end)) };
  }

  function roleOf(element: Element): SceneRole {
    if (element.matches(".headline")) return "title";
    for (const role of ["kicker", "subtitle", "author", "sources", "number"] as const)
      if (element.matches(`.${role}`)) return role;
    if (element.matches(".figure-title, figcaption")) return "caption";
    return element.matches(":is(.body, .lead, .column, .quotation) > *") && isProse(element)
      ? "body"
      : "text";
  }

  function readText(elements: readonly Element[]): ReadText | undefined {
    const [first] = elements;
    if (first === undefined) return undefined;
    const boxes = elements.map((element) => element.getBoundingClientRect());
    const left = Math.min(...boxes.map((box) => box.left));
    const right = Math.max(...boxes.map((box) => box.right));
    const own = getComputedStyle(first);
    const pad =
      elements.length === 1
        ? (side: string): number =>
            Number.parseFloat(own.getPropertyValue(`padding-${side}`)) +
            Number.parseFloat(own.getPropertyValue(`border-${side}-width`))
        : () => 0;
    const top = Math.min(...boxes.map((box) => box.top)) + pad("top");
    const bottom = Math.max(...boxes.map((box) => box.bottom)) - pad("bottom");
    const paragraphs: SceneParagraph[] = [];
    let end = top;
    for (const element of elements) {
      const read = paragraphsOf(element, left, end);
      paragraphs.push(...read.list);
      end = Math.max(read.end, element.getBoundingClientRect().bottom);
    }
    if (paragraphs.length === 0) return undefined;
    const role = roleOf(first);
    const isOneLine = paragraphs.length === 1 && bottom - top < (paragraphs[0]?.line ?? 0) * 1.5;
    const isFlush = paragraphs.every(({ align }) => align === "start");
    const width = isFlush ? fittingWidth(elements, left, right - left) : right - left;
    // A single line that fills its box would break in any wider font.
    const wraps =
      role === "title" ||
      role === "body" ||
      role === "sources" ||
      (isOneLine || own.whiteSpace === "nowrap" ? isFlush && isRoomy(first, right) : true);
    return { role, box: { x: left, y: top, width, height: bottom - top }, paragraphs, wraps };
  }

  /** Whether a line ends well before its box does. */
  function isRoomy(element: Element, right: number): boolean {
    const end = Math.max(...wordsIn(element).map((word) => word.right));
    return right - end > 6;
  }

  function readEntries(entries: readonly Element[]): ReadText {
    const boxes = entries.map((entry) => entry.getBoundingClientRect());
    const x = Math.min(...boxes.map((box) => box.left));
    const y = Math.min(...boxes.map((box) => box.top));
    const bottom = Math.max(...boxes.map((box) => box.bottom));
    let end = y;
    const paragraphs = entries.flatMap((entry): SceneParagraph[] => {
      const [mark, words] = [entry.querySelector(".ref"), entry.querySelector(".source-entry")];
      if (mark === null || words === null) return [];
      const box = words.getBoundingClientRect();
      const tab = { ...styleOf(mark), text: "\t" };
      const before = Math.max(0, box.top - end);
      end = box.bottom;
      const line = Number.parseFloat(getComputedStyle(words).lineHeight);
      return [
        {
          runs: [...runsOf([mark]), tab, ...runsOf([words])],
          align: "start",
          line,
          before,
          indent: box.left - x,
          bullet: "hanging",
        },
      ];
    });
    return {
      role: "body",
      box: { x, y, width: boxes[0]?.width ?? 0, height: bottom - y },
      paragraphs,
      wraps: true,
    };
  }

  /** The widths of a cell's widest line and word with what stands beside them. */
  function usedWidth(cell: HTMLTableCellElement): { readonly line: number; readonly word: number } {
    const style = getComputedStyle(cell);
    const around = Number.parseFloat(style.paddingLeft) + Number.parseFloat(style.paddingRight);
    const words = wordsIn(cell);
    const left = Math.min(...words.map((one) => one.left));
    return {
      line: Math.max(0, ...words.map((one) => one.right - left)) + around,
      word: Math.max(0, ...words.map((one) => one.right - one.left)) + around,
    };
  }

  function readTable(table: HTMLTableElement, box: SceneBox): SceneItem {
    const rows = [...table.rows];
    const widest = rows.toSorted((one, other) => other.cells.length - one.cells.length)[0];
    const columns = [...(widest?.cells ?? [])].map((cell, column) => {
      const { width } = cell.getBoundingClientRect();
      const cells = rows.flatMap((row) =>
        row.cells.length === widest?.cells.length ? (row.cells[column] ?? []) : [],
      );
      const used = cells.map((one) => usedWidth(one));
      return {
        width,
        line: Math.min(width, Math.max(0, ...used.map(({ line }) => line))),
        word: Math.max(0, ...used.map(({ word }) => word)),
      };
    });
    const side = (style: CSSStyleDeclaration, name: string): { width: number; colour: string } => ({
      width: Number.parseFloat(style.getPropertyValue(`border-${name}-width`)),
      colour: style.getPropertyValue(`border-${name}-color`),
    });
    return {
      kind: "table",
      box,
      name: table.caption?.textContent ?? "",
      columns,
      hasHeader: table.tHead !== null,
      rows: rows.map((row, index) => ({
        height: row.getBoundingClientRect().height,
        cells: [...row.cells].map((cell) => {
          const style = getComputedStyle(cell);
          const { left } = cell.getBoundingClientRect();
          const [l, t, r, b] = ["left", "top", "right", "bottom"].map((name) =>
            Number.parseFloat(style.getPropertyValue(`padding-${name}`)),
          ) as [number, number, number, number];
          const last =
            index === rows.length - 1 ? side(getComputedStyle(table), "bottom") : { width: 0, colour: "" };
          const { list } = paragraphsOf(cell, left + l, 0);
          return {
            paragraphs: list.map((one) => Object.assign(one, { before: 0 })),
            columns: cell.colSpan,
            top: side(style, "top"),
            bottom: last,
            anchor: style.verticalAlign === "bottom" ? "b" : style.verticalAlign === "middle" ? "ctr" : "t",
            padding: [l, t, r, b],
          };
        }),
      })),
    };
  }

  Object.assign(globalThis, {
    pageText: { isLeaf, isProse, readText, readEntries, readTable } satisfies PageText,
  });
}
