import type { ChartFrame } from "./chart-frame.ts";
import { gradientFill } from "./colour.ts";
import { shapeTree } from "./master.ts";
import { printPicture, type Media } from "./picture.ts";
import { slotOf, type PlaceholderName, type SlideLayout } from "./placeholders.ts";
import type { SceneDrawing, SceneItem, SceneSlide } from "./scene.ts";
import { groupOf, plainShape, printDrawing, rectangle } from "./shapes.ts";
import type { SlideBook } from "./slide-book.ts";
import { printText } from "./slide-text.ts";
import { printTable } from "./table.ts";
import { namespaces, xml, xmlDocument } from "./xml.ts";

/** What a slide's items stand for, besides themselves. */
export interface SlideParts {
  readonly book: SlideBook;
  readonly layout: SlideLayout;
  readonly title: string;
  readonly isHidden: boolean;
  readonly drawing: (index: number) => SceneDrawing | undefined;
  readonly media: (item: Extract<SceneItem, { kind: "picture" }>) => Media | undefined;
  /** The chart that stands in a figure's place; undefined where PowerPoint has none like it. */
  readonly chart: (item: Extract<SceneItem, { kind: "drawing" }>) => ChartFrame | undefined;
}

/** One slide as its part's XML. */
export function printSlide(scene: SceneSlide, parts: SlideParts): string {
  const { book, layout, isHidden } = parts;
  const taken = new Set<PlaceholderName>();
  const shapes = scene.items.flatMap((item) => printItem(item, parts, taken));
  if (!taken.has("title")) shapes.unshift(hiddenTitle(parts));
  const background = xml(
    "p:bg",
    {},
    xml("p:bgPr", {}, book.palette.fill(scene.background), "<a:effectLst/>"),
  );
  const root = xml(
    "p:sld",
    { ...namespaces, show: isHidden ? 0 : undefined },
    xml("p:cSld", { name: parts.title }, layout.key === "section" ? background : "", shapeTree(shapes)),
    "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>",
  );
  return xmlDocument(root);
}

function printItem(item: SceneItem, parts: SlideParts, taken: Set<PlaceholderName>): readonly string[] {
  const { book } = parts;
  switch (item.kind) {
    case "text":
      return [printText(item, takeSlot(item, parts, taken), book)];
    case "rect":
      return [
        plainShape(book, "Rule", item.box, { geometry: rectangle, fill: book.palette.fill(item.fill) }),
      ];
    case "gradient":
      return printGradients(item, book);
    case "table":
      return [printTable(item, book)];
    case "picture": {
      const media = parts.media(item);
      return media === undefined ? [] : [printPicture(media, item.alt, item.box, book)];
    }
    case "drawing": {
      const chart = parts.chart(item);
      if (chart !== undefined) return chart.print(book);
      const drawing = parts.drawing(item.drawing);
      return drawing === undefined || drawing.shapes.length === 0
        ? []
        : [printDrawing(drawing, item.box, book)];
    }
    case "group":
      return [printGroup(item, parts)];
  }
}

function printGroup(item: Extract<SceneItem, { kind: "group" }>, parts: SlideParts): string {
  const nothing = new Set<PlaceholderName>();
  const children = item.items.flatMap((inner) =>
    inner.kind === "text" ? [printText(inner, undefined, parts.book)] : printItem(inner, parts, nothing),
  );
  const boxes = item.items.map(({ kind: _kind, ...inner }) =>
    "box" in inner ? inner.box : parts.book.stage,
  );
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const width = Math.max(...boxes.map((box) => box.x + box.width)) - x;
  const height = Math.max(...boxes.map((box) => box.y + box.height)) - y;
  return groupOf(parts.book, { name: "Time rail", alt: item.alt }, { x, y, width, height }, children);
}

/** The slot of the layout that a text fills, if it is there and free. */
function takeSlot(
  item: Extract<SceneItem, { kind: "text" }>,
  { layout }: SlideParts,
  taken: Set<PlaceholderName>,
): PlaceholderName | undefined {
  const wanted = slotOf(item.role);
  const choices: readonly (PlaceholderName | undefined)[] = wanted === "body" ? ["body", "second"] : [wanted];
  const slot = choices.find(
    (name) => name !== undefined && !taken.has(name) && layout.slots[name] !== undefined,
  );
  if (slot !== undefined) taken.add(slot);
  return slot;
}

function printGradients(
  { box, image }: Extract<SceneItem, { kind: "gradient" }>,
  book: SlideBook,
): readonly string[] {
  // The first of several lies uppermost.
  const images = image.split(/,\s*(?=linear-gradient)/u).toReversed();
  return images.flatMap((one) => {
    const fill = gradientFill(one, book.palette, box.height);
    return fill === undefined ? [] : [plainShape(book, "Fade", box, { geometry: rectangle, fill })];
  });
}

/** A slide without a headline has its title above the sheet, for lists of slides and screen readers. */
function hiddenTitle({ book, title }: SlideParts): string {
  const look = {
    font: "serif",
    size: 20,
    bold: false,
    italic: false,
    colour: "rgb(0, 0, 0)",
    struck: false,
    raised: "none",
    href: "",
  } as const;
  return printText(
    {
      kind: "text",
      role: "title",
      box: { x: 72, y: 2, width: 400, height: 24 },
      paragraphs: [
        {
          runs: [{ ...look, text: title, colour: "rgba(0, 0, 0, 0)" }],
          align: "start",
          line: 24,
          before: 0,
          indent: 0,
          bullet: "none",
        },
      ],
      wraps: true,
    },
    "title",
    book,
  );
}
