/* oxlint-disable unicorn/consistent-function-scoping -- What runs in the page is sent as source, so all that it calls stands inside it. */
import type { SceneRun } from "./scene.ts";

/** What `installRunReader` puts into the page. */
export interface PageRuns {
  /** An element's words without reference numbers. */
  readonly plainText: (element: Element) => string;
  readonly isBlock: (node: Node) => node is Element;
  /** The look of an element's letters, without letters. */
  readonly styleOf: (owner: Element) => SceneRun;
  /** The letters of nodes that stand on common lines, white space collapsed. */
  readonly runsOf: (nodes: readonly Node[]) => SceneRun[];
}

/** Runs in the page: makes the reader of letters and their looks that `installTextReader` uses. */
export function installRunReader(): void {
  const blocks = new Set(["block", "flex", "grid", "list-item", "table", "flow-root"]);
  const isBlock = (node: Node): node is Element =>
    node instanceof Element && blocks.has(getComputedStyle(node).display);

  function plainText(element: Element): string {
    const copy = element.cloneNode(true);
    if (copy instanceof Element)
      for (const inner of copy.querySelectorAll("sup.refs, annotation")) inner.remove();
    return (copy.textContent ?? "").replaceAll(/\s+/g, " ").trim();
  }

  function styleOf(owner: Element): SceneRun {
    const style = getComputedStyle(owner);
    const family = style.fontFamily;
    const raised = owner.closest("sup") !== null ? "above" : owner.closest("sub") !== null ? "below" : "none";
    // At the foot only the numbers lead away: PowerPoint underlines every link.
    const anchor =
      owner.closest(".foot-source") !== null && owner.closest(".ref") === null
        ? null
        : owner.closest("a[href]");
    const link = anchor?.getAttribute("href") ?? "";
    const target = link.startsWith("#")
      ? document.querySelector(`[id="${CSS.escape(link.replace(/^#\/?/u, ""))}"]`)
      : null;
    const slide = target?.closest(".slides section[id]")?.id;
    const spacing = Number.parseFloat(style.letterSpacing) || 0;
    return {
      text: "",
      font: family.startsWith('"Source Serif')
        ? "serif"
        : family.startsWith('"Source Code')
          ? "mono"
          : "sans",
      size: Number.parseFloat(style.fontSize),
      bold: Number(style.fontWeight) >= 600,
      italic: style.fontStyle === "italic",
      colour: style.color,
      struck: owner.closest("del, s") !== null,
      raised,
      ...(raised === "above" && { raise: raiseOf(owner) }),
      ...(spacing !== 0 && { spacing }),
      href: link.startsWith("#") ? (slide === undefined ? "" : `#${slide}`) : link,
    };
  }

  const descents = new Map<string, number>();
  const canvas = document.createElement("canvas").getContext("2d");

  /** Where the line of some letters is, from their box. */
  function baselineOf(letters: Range, owner: Element): number | undefined {
    const box = letters.getClientRects()[0];
    if (box === undefined || canvas === null) return undefined;
    const { fontFamily, fontWeight } = getComputedStyle(owner);
    const font = `${fontWeight} 100px ${fontFamily}`;
    let share = descents.get(font);
    if (share === undefined) {
      canvas.font = font;
      const { fontBoundingBoxAscent, fontBoundingBoxDescent } = canvas.measureText("x");
      share = fontBoundingBoxDescent / (fontBoundingBoxAscent + fontBoundingBoxDescent);
      descents.set(font, share);
    }
    return box.bottom - box.height * share;
  }

  const raises = new Map<Element, number | undefined>();

  /** How far raised letters stand above the line of the letters before them; undefined where these stand on another line. */
  function raiseOf(owner: Element): number | undefined {
    const sup = owner.closest("sup");
    if (sup === null) return undefined;
    if (raises.has(sup)) return raises.get(sup);
    const walker = document.createTreeWalker(sup.closest("p, li, h1, h2, td, th, div") ?? sup, 4);
    walker.currentNode = sup;
    let before = walker.previousNode();
    while (before !== null && (before.textContent ?? "").trim() === "") before = walker.previousNode();
    walker.currentNode = sup;
    const own = walker.nextNode();
    let raise: number | undefined;
    if (before instanceof Text && own instanceof Text && before.parentElement !== null) {
      const range = document.createRange();
      range.setStart(before, Math.max(0, before.data.trimEnd().length - 1));
      range.setEnd(before, before.data.trimEnd().length);
      const line = baselineOf(range, before.parentElement);
      range.selectNodeContents(own);
      const raised = baselineOf(range, own.parentElement ?? sup);
      const distance = line === undefined || raised === undefined ? 0 : line - raised;
      raise = distance > 0 && distance < 150 ? distance : undefined;
    }
    raises.set(sup, raise);
    return raise;
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
      const text =
        before.endsWith(" ") && !run.text.includes("\u2007") ? run.text.replace(/^ +/u, "") : run.text;
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
    if (
      !(node instanceof Element) ||
      !node.checkVisibility() ||
      node.matches("svg, script, annotation, .visually-hidden")
    )
      return;
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
    if (node.matches("sup .ref + .ref"))
      // LibreOffice sets a raised link on the line where the letters after it are raised, too.
      runs.push({ ...styleOf(node), text: " ", href: "", raised: "none" });
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

  Object.assign(globalThis, { pageRuns: { plainText, isBlock, styleOf, runsOf } satisfies PageRuns });
}
