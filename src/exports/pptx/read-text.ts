/* oxlint-disable unicorn/consistent-function-scoping -- What runs in the page is sent as source, so all that it calls stands inside it. */
import type { SceneBox, SceneItem, SceneParagraph, SceneRole, SceneRun } from "./scene.ts";

/** A text as read, its box in the page's coordinates. */
interface ReadText {
  readonly role: SceneRole;
  readonly box: SceneBox;
  readonly paragraphs: readonly SceneParagraph[];
  readonly wraps: boolean;
}

/** What `installTextReader` puts into the page. */
export interface PageText {
  readonly plainText: (element: Element) => string;
  readonly isLeaf: (element: Element) => boolean;
  readonly isProse: (element: Element) => boolean;
  readonly readText: (elements: readonly Element[]) => ReadText | undefined;
  readonly readEntries: (entries: readonly Element[]) => ReadText;
  readonly readTable: (table: HTMLTableElement, box: SceneBox) => SceneItem;
  readonly pseudoBox: (
    element: Element,
    pseudo: "::before" | "::after",
  ) => { readonly box: SceneBox; readonly fill: string; readonly image: string; readonly text?: ReadText } | undefined;
}

/** Runs in the page: makes the reader of texts that `readSlides` uses. */
export function installTextReader(): void {
  const blocks = new Set(["block", "flex", "grid", "list-item", "table", "flow-root"]);
  const isBlock = (node: Node): node is Element => node instanceof Element && blocks.has(getComputedStyle(node).display);

  function plainText(element: Element): string {
    const copy = element.cloneNode(true);
    if (copy instanceof Element) for (const inner of copy.querySelectorAll("sup.refs, annotation")) inner.remove();
    return (copy.textContent ?? "").replaceAll(/\s+/g, " ").trim();
  }

  function isLeaf(element: Element): boolean {
    return (element.textContent ?? "").trim() !== "" && ![...element.children].some((child) => isBlock(child) && !child.matches("p .stat-hedge"));
  }

  function isProse(element: Element): boolean {
    if (element.querySelector(".formula, img, table, svg, .figure, .callout, .columns") !== null) return false;
    if (element.matches(".headline, .kicker, .subtitle, .author, .section-number, .figure-title, .sources, [class^='stat'], [class^='point'], .callout-label")) return false;
    return element.matches("p, ul:not([class]), ol:not([class]), ol.footnotes, blockquote, h3, h4, h5, h6, ul.contains-task-list");
  }

  function styleOf(owner: Element): SceneRun {
    const style = getComputedStyle(owner);
    const family = style.fontFamily;
    const raised = owner.closest("sup") !== null ? "above" : owner.closest("sub") !== null ? "below" : "none";
    // At the foot only the numbers lead away: PowerPoint underlines every link.
    const anchor = owner.closest(".foot-source") !== null && owner.closest(".ref") === null ? null : owner.closest("a[href]");
    const link = anchor?.getAttribute("href") ?? "";
    const target = link.startsWith("#") ? document.querySelector(`[id="${CSS.escape(link.replace(/^#\/?/u, ""))}"]`) : null;
    const slide = target?.closest(".slides section[id]")?.id;
    return {
      text: "",
      font: family.startsWith('"Source Serif') ? "serif" : family.startsWith('"Source Code') ? "mono" : "sans",
      size: Number.parseFloat(style.fontSize),
      bold: Number(style.fontWeight) >= 600,
      italic: style.fontStyle === "italic",
      colour: style.color,
      struck: owner.closest("del, s") !== null,
      raised,
      href: link.startsWith("#") ? (slide === undefined ? "" : `#${slide}`) : link,
    };
  }

  function runsOf(nodes: readonly Node[]): SceneRun[] {
    const runs: SceneRun[] = [];
    for (const node of nodes) addRuns(node, runs);
    // White space collapses over the borders of elements, and at both ends.
    let before = " ";
    const kept = runs.flatMap((run) => {
      if (run.text === "\n") {
        before = " ";
        return [run];
      }
      const text = before.endsWith(" ") && !run.text.includes("\u2007") ? run.text.replace(/^ +/u, "") : run.text;
      if (text !== "") before = text;
      return text === "" ? [] : [{ ...run, text: text.replaceAll("\u2007", " ") }];
    });
    while (kept.at(-1)?.text === "\n" || kept.at(-1)?.text === " ") kept.pop();
    while (kept[0]?.text === "\n") kept.shift();
    const end = kept.at(-1);
    if (end !== undefined) kept[kept.length - 1] = { ...end, text: end.text.replace(/[ ]+$/u, "") };
    return kept;
  }

  function addRuns(node: Node, runs: SceneRun[]): void {
    if (node instanceof Text) {
      const owner = node.parentElement;
      if (owner === null) return;
      const look = styleOf(owner);
      const text = node.data;
      if (!getComputedStyle(owner).whiteSpace.startsWith("pre")) {
        runs.push({ ...look, text: text.replaceAll(/[ \t\n\r]+/g, " ") });
        return;
      }
      // A figure space stands for a space that must stay until white space has collapsed.
      for (const [index, line] of text.split("\n").entries()) {
        if (index > 0) runs.push({ ...look, text: "\n" });
        if (line !== "") runs.push({ ...look, text: line.replaceAll(" ", "\u2007") });
      }
      return;
    }
    if (!(node instanceof Element) || !node.checkVisibility() || node.matches("svg, script, annotation, .visually-hidden")) return;
    if (node.localName === "br") {
      runs.push({ ...styleOf(node), text: "\n" });
      return;
    }
    if (node.matches(".checkbox")) {
      runs.push({ ...styleOf(node), text: node.matches(".checked") ? "☑ " : "☐ " });
      return;
    }
    const isOnItsOwn = isBlock(node);
    if (isOnItsOwn && runs.length > 0) runs.push({ ...styleOf(node), text: "\n" });
    addGenerated(node, "::before", runs);
    if (node.matches("sup .ref + .ref")) runs.push({ ...styleOf(node), text: "\u2009", href: "" });
    for (const child of node.childNodes) addRuns(child, runs);
    addGenerated(node, "::after", runs);
    if (node.matches(".footnote-letter")) runs.push({ ...styleOf(node), text: " " });
    if (isOnItsOwn) runs.push({ ...styleOf(node), text: "\n" });
  }

  function addGenerated(element: Element, pseudo: string, runs: SceneRun[]): void {
    const style = getComputedStyle(element, pseudo);
    const [, text = ""] = /^"(.*)"$/u.exec(style.content) ?? [];
    if (text !== "" && style.position !== "absolute") runs.push({ ...styleOf(element), text });
  }

  function paragraphs(element: Element, nodes: readonly Node[], place: { readonly top: number; readonly left: number; readonly end: number }, bullet: SceneParagraph["bullet"]): SceneParagraph[] {
    const runs = runsOf(nodes);
    if (runs.length === 0) return [];
    const style = getComputedStyle(element);
    const align = /right|end/u.test(style.textAlign) ? "end" : style.textAlign === "center" ? "center" : "start";
    const tallest = Math.max(...runs.filter(({ raised }) => raised === "none").map(({ size }) => size), 0);
    const line = Math.max(Number.parseFloat(style.lineHeight) || tallest * 1.25, tallest * 1.05);
    const box = element.getBoundingClientRect();
    const padding = Number.parseFloat(style.paddingLeft);
    const text = box.left + padding - place.left;
    const whole: SceneParagraph = { runs, align, line, before: Math.max(0, place.top - place.end), indent: text, bullet };
    // A small line above large figures, such as a hedge above a number, is a paragraph with lines of its own height.
    const cut = element.querySelector(".stat-hedge") === null ? -1 : runs.findIndex((run) => run.text === "\n");
    if (cut <= 0) return [whole];
    const above = runs.slice(0, cut);
    const height = Math.max(...above.map(({ size }) => size)) * 1.25;
    return [{ ...whole, runs: above, line: height }, { ...whole, runs: runs.slice(cut + 1), before: 0 }];
  }

  /** The paragraphs of an element; `end` is where the one before ended. */
  function paragraphsOf(element: Element, left: number, start: number, bullet: SceneParagraph["bullet"] = "none"): { readonly list: SceneParagraph[]; readonly end: number } {
    const list: SceneParagraph[] = [];
    let end = start;
    let inline: Node[] = [];
    let sign = bullet;
    const box = element.getBoundingClientRect();
    const flush = (until: number): void => {
      const made = paragraphs(element, inline, { top: Math.max(box.top + Number.parseFloat(getComputedStyle(element).paddingTop), list.length > 0 ? end : box.top), left, end }, sign);
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
      const own = node.localName === "li" ? (node.matches(".task, .footnotes > *") ? "hanging" : node.closest("ol, ul")?.localName === "ol" ? "number" : "dash") : sign;
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
    for (const role of ["kicker", "subtitle", "author", "sources", "number"] as const) if (element.matches(`.${role}`)) return role;
    if (element.matches(".figure-title, figcaption")) return "caption";
    return element.matches(":is(.body, .lead, .column, .quotation) > *") && isProse(element) ? "body" : "text";
  }

  function readText(elements: readonly Element[]): ReadText | undefined {
    const [first] = elements;
    if (first === undefined) return undefined;
    const boxes = elements.map((element) => element.getBoundingClientRect());
    const left = Math.min(...boxes.map((box) => box.left));
    const right = Math.max(...boxes.map((box) => box.right));
    const own = getComputedStyle(first);
    const pad = elements.length === 1 ? (side: string): number => Number.parseFloat(own.getPropertyValue(`padding-${side}`)) + Number.parseFloat(own.getPropertyValue(`border-${side}-width`)) : () => 0;
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
    const wraps = role === "title" || role === "body" || role === "sources" || (!isOneLine && own.whiteSpace !== "nowrap");
    return { role, box: { x: left, y: top, width: right - left, height: bottom - top }, paragraphs, wraps };
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
      return [{ runs: [...runsOf([mark]), tab, ...runsOf([words])], align: "start", line, before, indent: box.left - x, bullet: "hanging" }];
    });
    return { role: "body", box: { x, y, width: boxes[0]?.width ?? 0, height: bottom - y }, paragraphs, wraps: true };
  }

  function readTable(table: HTMLTableElement, box: SceneBox): SceneItem {
    const rows = [...table.rows];
    const widest = rows.toSorted((one, other) => other.cells.length - one.cells.length)[0];
    const columns = [...(widest?.cells ?? [])].map((cell) => cell.getBoundingClientRect().width);
    const side = (style: CSSStyleDeclaration, name: string): { width: number; colour: string } => ({ width: Number.parseFloat(style.getPropertyValue(`border-${name}-width`)), colour: style.getPropertyValue(`border-${name}-color`) });
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
          const [l, t, r, b] = ["left", "top", "right", "bottom"].map((name) => Number.parseFloat(style.getPropertyValue(`padding-${name}`))) as [number, number, number, number];
          const last = index === rows.length - 1 ? side(getComputedStyle(table), "bottom") : { width: 0, colour: "" };
          const { list } = paragraphsOf(cell, left + l, 0);
          return {
            paragraphs: list.map((one) => ({ ...one, before: 0 })),
            columns: cell.colSpan,
            rows: cell.rowSpan,
            top: side(style, "top"),
            bottom: last,
            anchor: style.verticalAlign === "bottom" ? "b" : style.verticalAlign === "middle" ? "ctr" : "t",
            padding: [l, t, r, b],
          };
        }),
      })),
    };
  }

  function faded(colour: string, opacity: string): string {
    return opacity === "1" ? colour : colour.replace(/^rgb\((.*)\)$/u, `rgba($1, ${opacity})`);
  }

  function pseudoBox(element: Element, pseudo: "::before" | "::after"): ReturnType<PageText["pseudoBox"]> {
    const style = getComputedStyle(element, pseudo);
    if (style.content === "none" || style.content === "normal" || style.display === "none") return undefined;
    const outer = element.getBoundingClientRect();
    const number = (name: string): number => Number.parseFloat(style.getPropertyValue(name)) || 0;
    const [, letters = ""] = /^"(.*)"$/u.exec(style.content) ?? [];
    const top = number("border-top-width");
    if (style.position !== "absolute") {
      if (letters !== "" || style.display !== "block" || top === 0) return undefined;
      return { box: { x: outer.left, y: outer.top, width: number("width"), height: top }, fill: style.borderTopColor, image: "none" };
    }
    const box = { x: outer.left + number("left"), y: outer.top + number("top"), width: number("width"), height: Math.max(number("height"), top) };
    // A line through digits, which their text has itself.
    if (element.localName === "s" || element.matches(".checkbox")) return undefined;
    if (letters === "") return { box, fill: faded(top > 0 ? style.borderTopColor : style.backgroundColor, style.opacity), image: style.backgroundImage };
    const run: SceneRun = { ...styleOf(element), text: letters, size: number("font-size"), bold: true, colour: style.color };
    const paragraphs: SceneParagraph[] = [{ runs: [run], align: "start", line: number("line-height"), before: 0, indent: 0, bullet: "none" }];
    return { box, fill: "", image: "none", text: { role: "text", box, paragraphs, wraps: false } };
  }

  Object.assign(globalThis, { pageText: { plainText, isLeaf, isProse, readText, readEntries, readTable, pseudoBox } satisfies PageText });
}
