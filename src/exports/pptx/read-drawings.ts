/* oxlint-disable unicorn/consistent-function-scoping -- What runs in the page is sent as source, so all that it calls stands inside it. */
import type { Matrix, SceneDrawing, SceneRun, SceneShape } from "./scene.ts";

/** Runs in the page: takes every visible SVG drawing on the slides apart; undefined stands in the place of a hidden one. */
export function readDrawings(): readonly (SceneDrawing | undefined)[] {
  const opacities = new Map<Element, number>();
  return [...document.querySelectorAll<SVGSVGElement>(".reveal .slides section[id] svg")].map((svg) => {
    const sheet = svg.closest(".slide")?.getBoundingClientRect();
    if (sheet === undefined || !svg.checkVisibility()) return undefined;
    const shapes: SceneShape[] = [];
    for (const element of svg.querySelectorAll<SVGGraphicsElement>(
      "path, rect, circle, ellipse, line, text",
    )) {
      if (!element.checkVisibility() || element.closest("defs, clipPath, mask") !== null) continue;
      const shape = readShape(element, svg, sheet);
      if (shape !== undefined) shapes.push(shape);
    }
    const label = svg.getAttribute("aria-label") ?? "";
    return {
      name: svg.querySelector(":scope > title")?.textContent ?? label,
      alt: svg.querySelector(":scope > desc")?.textContent ?? label,
      isDecorative: svg.closest('[aria-hidden="true"]') !== null,
      shapes,
    };
  });

  function readShape(
    element: SVGGraphicsElement,
    svg: SVGSVGElement,
    sheet: DOMRect,
  ): SceneShape | undefined {
    const screen = element.getScreenCTM();
    if (screen === null) return undefined;
    const { a, b, c, d, e, f } = screen;
    const matrix: Matrix = [a, b, c, d, e - sheet.left, f - sheet.top];
    if (element instanceof SVGTextElement) return readText(element, matrix);
    const scale = Math.sqrt(Math.abs(a * d - b * c));
    const style = getComputedStyle(element);
    const opacity = opacityOf(element, svg);
    const painted = {
      fill: style.fill,
      stroke: style.stroke,
      strokeWidth: Number.parseFloat(style.strokeWidth) * scale,
      dashes: (style.strokeDasharray.match(/[\d.]+/g) ?? []).map((length) => Number(length) * scale),
      fillOpacity: Number(style.fillOpacity) * opacity,
      strokeOpacity: Number(style.strokeOpacity) * opacity,
    };
    const number = (name: string): number => Number.parseFloat(element.getAttribute(name) ?? "0");
    if (element.localName === "path")
      return { kind: "path", ...painted, matrix, data: element.getAttribute("d") ?? "" };
    if (element.localName === "line") {
      const data = `M${number("x1")} ${number("y1")}L${number("x2")} ${number("y2")}`;
      return { kind: "path", ...painted, matrix, data };
    }
    if (b !== 0 || c !== 0) return undefined;
    const { x, y, width, height } = element.getBBox();
    const box = { x: a * x + matrix[4], y: d * y + matrix[5], width: a * width, height: d * height };
    if (element.localName === "rect") return { kind: "rect", ...painted, box, radius: number("rx") * scale };
    return { kind: "ellipse", ...painted, box };
  }

  function opacityOf(element: Element, svg: Element): number {
    const known = opacities.get(element);
    if (known !== undefined) return known;
    const own = Number(getComputedStyle(element).opacity);
    const parent = element.parentElement;
    const opacity = element === svg || parent === null ? own : own * opacityOf(parent, svg);
    opacities.set(element, opacity);
    return opacity;
  }

  interface Line {
    readonly baseline: number;
    readonly runs: SceneRun[];
  }

  function readText(text: SVGTextElement, [a, b, c, d, e, f]: Matrix): SceneShape | undefined {
    if (text.getNumberOfChars() === 0) return undefined;
    const lines: Line[] = [];
    const scale = Math.hypot(a, b);
    let at = 0;
    for (const node of text.childNodes) {
      const content = node.textContent ?? "";
      // A tspan may be a line of its own or go on with the last.
      const words = content.replaceAll(/[ \t\n]+/g, " ");
      if (words.trim() !== "" && at < text.getNumberOfChars()) {
        const baseline = text.getStartPositionOfChar(at).y;
        const owner = node instanceof Element ? node : text;
        let line = lines.find((known) => Math.abs(known.baseline - baseline) < 1);
        if (line === undefined) {
          line = { baseline, runs: [] };
          lines.push(line);
        }
        line.runs.push(runOf(words, owner, scale));
      }
      at += content.length;
    }
    const [first] = lines;
    const last = lines.at(-1);
    if (first === undefined || last === undefined) return undefined;
    for (const line of lines) {
      const end = line.runs.at(-1);
      if (end !== undefined) line.runs[line.runs.length - 1] = { ...end, text: end.text.trimEnd() };
    }
    const bounds = text.getBBox();
    const size = Math.max(...lines.flatMap(({ runs }) => runs.map((run) => run.size))) / scale;
    const distance = lines.length === 1 ? size * 1.22 : (last.baseline - first.baseline) / (lines.length - 1);
    // Half-way between the lines' small letters and capitals: what a text box that is centred upright shows there in any font.
    const middle = { x: bounds.x + bounds.width / 2, y: (first.baseline + last.baseline) / 2 - size * 0.32 };
    const width = bounds.width * scale;
    const height = lines.length * distance * scale;
    const anchor = getComputedStyle(text).textAnchor;
    return {
      kind: "text",
      box: {
        x: a * middle.x + c * middle.y + e - width / 2,
        y: b * middle.x + d * middle.y + f - height / 2,
        width,
        height,
      },
      turn: Math.round((Math.atan2(b, a) * 180) / Math.PI),
      align: anchor === "middle" ? "center" : anchor === "end" ? "end" : "start",
      lines: lines.map(({ runs }) => runs),
      line: distance * scale,
    };
  }

  function runOf(text: string, owner: Element, scale: number): SceneRun {
    const style = getComputedStyle(owner);
    const family = style.fontFamily;
    return {
      text,
      font:
        family.includes("Mono") || family.includes("Code")
          ? "mono"
          : family.includes("Serif") && !family.startsWith('"Source Sans')
            ? "serif"
            : "sans",
      size: Number.parseFloat(style.fontSize) * scale,
      bold: Number(style.fontWeight) >= 600,
      italic: style.fontStyle === "italic",
      colour: style.fill,
      struck: style.textDecorationLine.includes("line-through"),
      raised: "none",
      href: "",
    };
  }
}
