/* oxlint-disable unicorn/consistent-function-scoping -- What runs in the page is sent as source, so all that it calls stands inside it. */
import type { SceneBox, SceneItem, SceneParagraph, SceneRun, SceneSlide } from "./scene.ts";
import type { PageRuns } from "./read-runs.ts";
import type { PageText, ReadText } from "./read-text.ts";

/** What a pseudo-element draws, in the page's coordinates. */
interface Pseudo {
  readonly box: SceneBox;
  readonly fill: string;
  readonly image: string;
  readonly text?: ReadText;
}

/**
 * Runs in the page, after `installTextReader`: where everything stands on each slide, as text, rectangles, tables, pictures and drawings,
 * from back to front.
 */
export function readSlides(): readonly SceneSlide[] {
  // Put there by `installTextReader`.
  const reader = (globalThis as unknown as { pageText: PageText }).pageText;
  const { plainText, styleOf } = (globalThis as unknown as { pageRuns: PageRuns }).pageRuns;
  const drawings = [...document.querySelectorAll(".reveal .slides section[id] svg")];
  const clear = /^(?:transparent|rgba\(0, 0, 0, 0\))$|\/ 0\)$/u;
  return [...document.querySelectorAll<HTMLElement>(".reveal .slides section[id]")].map(readSlide);

  function readSlide(section: HTMLElement): SceneSlide {
    const slide = section.querySelector<HTMLElement>(":scope > .slide") ?? section;
    const sheet = slide.getBoundingClientRect();
    let items: SceneItem[] = [];
    for (const child of slide.children) walk(child);
    const own = getComputedStyle(slide).backgroundColor;
    const notes = [...section.querySelectorAll("aside.notes :is(p, li, h3, h4, pre, td)")]
      .filter((element) => element.querySelector("p, li") === null)
      .map((element) => `${element.closest("li") === null ? "" : "– "}${plainText(element)}`);
    return {
      id: section.id,
      layout: section.dataset["layout"] ?? "text",
      background: clear.test(own) ? getComputedStyle(document.documentElement).backgroundColor : own,
      items,
      notes: notes.filter((note) => note !== "" && note !== "– "),
    };

    function walk(element: Element): void {
      if (!element.checkVisibility() || element.matches(".visually-hidden, aside, script, style")) return;
      if (element instanceof SVGSVGElement) {
        const holder = element.closest("figure.figure-chart");
        const figure =
          holder === null ? -1 : [...slide.querySelectorAll("figure.figure-chart")].indexOf(holder);
        items.push({
          kind: "drawing",
          drawing: drawings.indexOf(element),
          figure,
          box: boxOf(element.getBoundingClientRect()),
        });
        return;
      }
      if (element.matches(".rail")) {
        const outer = items;
        items = [];
        for (const child of element.children) walk(child);
        const inner = items;
        items = outer;
        const line = pseudoBox(element, "::before");
        if (line !== undefined) inner.unshift({ kind: "rect", box: shift(line.box), fill: line.fill });
        items.push({ kind: "group", name: "rail", alt: "", items: inner });
        return;
      }
      addGround(element);
      walkInside(element);
      addPseudo(element, "::after");
    }

    function walkInside(element: Element): void {
      if (element instanceof HTMLImageElement) {
        const { left, top, width, height } = element.getBoundingClientRect();
        const mark = addMark(element);
        items.push({
          kind: "picture",
          box: boxOf(new DOMRect(left, top, width, height)),
          alt: element.alt,
          source: element.src,
          mark,
        });
        return;
      }
      if (element.matches(".formula, math[display='block']")) {
        const alt = plainText(element);
        items.push({
          kind: "picture",
          box: boxOf(element.getBoundingClientRect()),
          alt,
          source: "",
          mark: addMark(element),
        });
        return;
      }
      if (element instanceof HTMLTableElement) {
        items.push(reader.readTable(element, boxOf(element.getBoundingClientRect())));
        return;
      }
      if (element.matches(".source-list")) return readSourceList(element);
      if (reader.isLeaf(element)) {
        pushTexts([element]);
        return;
      }
      let group: Element[] = [];
      const flush = (): void => {
        if (group.length > 0) pushTexts(group);
        group = [];
      };
      for (const child of element.children) {
        if (!child.checkVisibility() || child.matches(".visually-hidden")) continue;
        if (!reader.isProse(child)) {
          flush();
          walk(child);
          continue;
        }
        const last = group.at(-1);
        if (last !== undefined && child.getBoundingClientRect().top < last.getBoundingClientRect().bottom - 1)
          flush();
        addGround(child);
        for (const inner of child.querySelectorAll("blockquote, pre")) addGround(inner);
        group.push(child);
      }
      flush();
    }

    function pushTexts(elements: readonly Element[]): void {
      const text = reader.readText(elements);
      if (text === undefined) return;
      items.push({ kind: "text", ...text, box: shift(text.box) });
    }

    /** The columns of the list of sources, a text each. */
    function readSourceList(list: Element): void {
      const columns = new Map<number, Element[]>();
      for (const entry of list.children) {
        const left = Math.round(entry.getBoundingClientRect().left);
        columns.set(left, [...(columns.get(left) ?? []), entry]);
      }
      for (const entries of columns.values()) {
        const text = reader.readEntries(entries);
        items.push({ kind: "text", ...text, box: shift(text.box) });
      }
    }

    function addMark(element: Element): string {
      const mark = `${section.id}-${items.length}`;
      element.setAttribute("data-picture", mark);
      return mark;
    }

    /** Background, borders and drawn pseudo-elements. */
    function addGround(element: Element): void {
      const style = getComputedStyle(element);
      const box = boxOf(element.getBoundingClientRect());
      const add = (fill: string, place: typeof box): void => {
        if (!clear.test(fill) && place.width > 0 && place.height > 0)
          items.push({ kind: "rect", box: place, fill });
      };
      const isBlock = style.display !== "inline";
      if (isBlock) add(style.backgroundColor, box);
      const width = (side: string): number =>
        style.getPropertyValue(`border-${side}-style`) === "none"
          ? 0
          : Number.parseFloat(style.getPropertyValue(`border-${side}-width`));
      if (isBlock && !(element instanceof HTMLTableElement)) {
        const [top, right, bottom, left] = ["top", "right", "bottom", "left"].map(width) as [
          number,
          number,
          number,
          number,
        ];
        add(style.borderTopColor, { ...box, height: top });
        add(style.borderBottomColor, { ...box, y: box.y + box.height - bottom, height: bottom });
        add(style.borderLeftColor, { ...box, width: left });
        add(style.borderRightColor, { ...box, x: box.x + box.width - right, width: right });
      }
      addPseudo(element, "::before");
    }

    function addPseudo(element: Element, pseudo: "::before" | "::after"): void {
      const drawn = element.matches("li") ? undefined : pseudoBox(element, pseudo);
      if (drawn === undefined) return;
      const box = shift(drawn.box);
      if (drawn.text !== undefined) items.push({ kind: "text", ...drawn.text, box });
      else if (drawn.image !== "none") items.push({ kind: "gradient", box, image: drawn.image });
      else if (!clear.test(drawn.fill) && box.width > 0) items.push({ kind: "rect", box, fill: drawn.fill });
    }

    function boxOf({ left, top, width, height }: DOMRect): {
      x: number;
      y: number;
      width: number;
      height: number;
    } {
      return { x: left - sheet.left, y: top - sheet.top, width, height };
    }
    function shift(box: { x: number; y: number; width: number; height: number }): typeof box {
      return { ...box, x: box.x - sheet.left, y: box.y - sheet.top };
    }
  }

  function faded(colour: string, opacity: string): string {
    return opacity === "1" ? colour : colour.replace(/^rgb\((.*)\)$/u, `rgba($1, ${opacity})`);
  }

  function pseudoBox(element: Element, pseudo: "::before" | "::after"): Pseudo | undefined {
    const style = getComputedStyle(element, pseudo);
    if (style.content === "none" || style.content === "normal" || style.display === "none") return undefined;
    const outer = element.getBoundingClientRect();
    const number = (name: string): number => Number.parseFloat(style.getPropertyValue(name)) || 0;
    const [, letters = ""] = /^"(.*)"$/u.exec(style.content) ?? [];
    const top = number("border-top-width");
    if (style.position !== "absolute") {
      if (letters !== "" || style.display !== "block" || top === 0) return undefined;
      return {
        box: { x: outer.left, y: outer.top, width: number("width"), height: top },
        fill: style.borderTopColor,
        image: "none",
      };
    }
    const box = {
      x: outer.left + number("left"),
      y: outer.top + number("top"),
      width: number("width"),
      height: Math.max(number("height"), top),
    };
    // A line through digits, which their text has itself.
    if (element.localName === "s" || element.matches(".checkbox")) return undefined;
    if (letters === "")
      return {
        box,
        fill: faded(top > 0 ? style.borderTopColor : style.backgroundColor, style.opacity),
        image: style.backgroundImage,
      };
    const run: SceneRun = {
      ...styleOf(element),
      text: letters,
      size: number("font-size"),
      bold: true,
      colour: style.color,
    };
    const paragraphs: SceneParagraph[] = [
      { runs: [run], align: "start", line: number("line-height"), before: 0, indent: 0, bullet: "none" },
    ];
    return { box, fill: "", image: "none", text: { role: "text", box, paragraphs, wraps: false } };
  }
}
