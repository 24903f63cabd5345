import { pathGeometry } from "./path-geometry.ts";
import type { SceneBox, SceneDrawing, SceneShape } from "./scene.ts";
import type { SlideBook } from "./slide-book.ts";
import { printParagraph } from "./text-body.ts";
import { emu, transform } from "./units.ts";
import { xml } from "./xml.ts";

const decorative =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';

/** `p:cNvPr`: number, name and description of a shape; an empty description makes it decorative. */
export function shapeName(book: SlideBook, name: string, description: string): string {
  const id = book.nextId();
  return xml(
    "p:cNvPr",
    { id, name: `${name} ${id}`, ...(description !== "" && { descr: description }) },
    description === "" ? decorative : "",
  );
}

/** A box that holds other shapes. */
export function groupOf(
  book: SlideBook,
  names: { readonly name: string; readonly alt: string },
  box: SceneBox,
  children: readonly string[],
): string {
  const place = {
    off: xml("a:off", { x: emu(box.x), y: emu(box.y) }),
    size: { cx: emu(box.width), cy: emu(box.height) },
  };
  return xml(
    "p:grpSp",
    {},
    xml("p:nvGrpSpPr", {}, shapeName(book, names.name, names.alt), "<p:cNvGrpSpPr/><p:nvPr/>"),
    xml(
      "p:grpSpPr",
      {},
      xml(
        "a:xfrm",
        {},
        place.off,
        xml("a:ext", place.size),
        xml("a:chOff", { x: emu(box.x), y: emu(box.y) }),
        xml("a:chExt", place.size),
      ),
    ),
    ...children,
  );
}

/** A shape without words. `fill` and `line` are DrawingML. */
export function plainShape(
  book: SlideBook,
  name: string,
  box: SceneBox,
  {
    geometry,
    fill,
    line = "<a:ln><a:noFill/></a:ln>",
  }: { readonly geometry: string; readonly fill: string; readonly line?: string },
): string {
  return xml(
    "p:sp",
    {},
    xml("p:nvSpPr", {}, shapeName(book, name, ""), '<p:cNvSpPr/><p:nvPr userDrawn="1"/>'),
    xml("p:spPr", {}, transform("a:xfrm", box), geometry, fill, line),
  );
}

export const rectangle = xml("a:prstGeom", { prst: "rect" }, "<a:avLst/>");
const ellipse = xml("a:prstGeom", { prst: "ellipse" }, "<a:avLst/>");

/** A drawing as one group of shapes and text boxes that can be edited. */
export function printDrawing(drawing: SceneDrawing, box: SceneBox, book: SlideBook): string {
  const alt = drawing.isDecorative
    ? ""
    : [drawing.name, drawing.alt].filter((part) => part !== "").join(". ");
  return groupOf(
    book,
    { name: drawing.isDecorative ? "Background" : "Figure", alt },
    box,
    printShapes(drawing.shapes, book),
  );
}

function printShapes(shapes: readonly SceneShape[], book: SlideBook): readonly string[] {
  return shapes.flatMap((shape) => printShape(shape, book));
}

function printShape(shape: SceneShape, book: SlideBook): readonly string[] {
  if (shape.kind === "text") return [printLabel(shape, book)];
  const fill = book.palette.fill(shape.fill, shape.fillOpacity);
  const line = printLine(shape, book);
  if (!fill.includes("<a:solidFill>") && !line.includes("<a:solidFill>")) return [];
  if (shape.kind === "path") {
    const drawn = pathGeometry(shape.data, shape.matrix);
    if (drawn === undefined) return [];
    return [plainShape(book, "Shape", drawn.box, { geometry: drawn.geometry, fill, line })];
  }
  if (shape.box.width <= 0 || shape.box.height <= 0) return [];
  if (shape.kind === "ellipse")
    return [plainShape(book, "Dot", shape.box, { geometry: ellipse, fill, line })];
  const share = Math.round((shape.radius / Math.min(shape.box.width, shape.box.height)) * 100_000);
  const geometry =
    shape.radius === 0
      ? rectangle
      : xml(
          "a:prstGeom",
          { prst: "roundRect" },
          xml("a:avLst", {}, xml("a:gd", { name: "adj", fmla: `val ${Math.min(50_000, share)}` })),
        );
  return [plainShape(book, "Bar", shape.box, { geometry, fill, line })];
}

function printLine(
  { stroke, strokeWidth, strokeOpacity, dashes }: Exclude<SceneShape, { kind: "text" }>,
  book: SlideBook,
): string {
  const fill = book.palette.fill(stroke, strokeOpacity);
  if (strokeWidth === 0 || fill === "<a:noFill/>") return "<a:ln><a:noFill/></a:ln>";
  // In thousandths of a percent of the line's width.
  const lengths = dashes.map((length) => Math.max(1, Math.round((length / strokeWidth) * 100_000)));
  const [dash, gap = dash] = lengths;
  const pattern =
    dash === undefined || gap === undefined ? "" : xml("a:custDash", {}, xml("a:ds", { d: dash, sp: gap }));
  return xml("a:ln", { w: emu(strokeWidth) }, fill, pattern, "<a:round/>");
}

/** A text of a drawing: it never wraps, and stands centred upright, so that another font leaves it in its place. */
function printLabel(shape: Extract<SceneShape, { kind: "text" }>, book: SlideBook): string {
  const { turn, lines, line } = shape;
  const { box, align, wraps } = keptInside(shape, book.stage);
  const paragraphs = lines.map((runs) =>
    printParagraph({ runs, align, line, before: 0, indent: 0, bullet: "none" }, book),
  );
  return textBox(book, "Label", turn === 0 ? within(box, book.stage) : box, {
    paragraphs,
    body: { wrap: wraps ? "square" : "none", anchor: "ctr", shrinks: wraps },
    turn,
  });
}

/** How much wider common fonts set words, where a machine has not the deck's. */
const widerBy = 0.4;
/** How much two programs may differ in the width of the same letters. */
const slack = 0.06;

interface KeptLabel {
  readonly box: SceneBox;
  readonly align: "start" | "center" | "end";
  readonly wraps: boolean;
}

/**
 * A label so that a wider font does not carry it over an edge of the slide: it breaks or shrinks there, or is held on its other side. In the
 * deck's own fonts it stands where it stood.
 */
function keptInside(
  { box, turn, align, lines }: Extract<SceneShape, { kind: "text" }>,
  stage: SceneBox,
): KeptLabel {
  const as = { box, align, wraps: false };
  if (turn !== 0) return as;
  const left = Math.max(0, box.x - stage.x);
  const right = Math.max(0, stage.x + stage.width - box.x - box.width);
  const more = box.width * widerBy;
  const room = align === "center" ? Math.min(left, right) * 2 : align === "start" ? right : left;
  if (room >= more) return as;
  if (room >= box.width * slack) {
    const before = align === "center" ? room / 2 : align === "start" ? 0 : room;
    return { box: { ...box, x: box.x - before, width: box.width + room }, align, wraps: true };
  }
  // In a box of just its width, a line would break in the deck's own fonts, too.
  return lines.length > 1 ? as : { box, align: left < right ? "start" : "end", wraps: false };
}

interface BodyLook {
  readonly wrap: "none" | "square";
  readonly anchor: "t" | "ctr" | "b";
  /** Whether a text that its box does not hold becomes smaller. */
  readonly shrinks?: boolean;
}

/** A box with text and no insets. */
export function textBox(
  book: SlideBook,
  name: string,
  box: SceneBox,
  {
    paragraphs,
    body,
    turn = 0,
  }: {
    readonly paragraphs: readonly string[];
    readonly body: BodyLook;
    readonly turn?: number;
  },
): string {
  return xml(
    "p:sp",
    {},
    xml("p:nvSpPr", {}, xml("p:cNvPr", nameOnly(book, name)), '<p:cNvSpPr txBox="1"/>', "<p:nvPr/>"),
    xml("p:spPr", {}, transform("a:xfrm", box, turn), rectangle, "<a:noFill/>"),
    xml("p:txBody", {}, bodyProperties(body), "<a:lstStyle/>", ...paragraphs),
  );
}

export function nameOnly(book: SlideBook, name: string): { readonly id: number; readonly name: string } {
  const id = book.nextId();
  return { id, name: `${name} ${id}` };
}

export function bodyProperties({ wrap, anchor, shrinks = false }: BodyLook): string {
  return xml(
    "a:bodyPr",
    { wrap, lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor, rtlCol: 0 },
    shrinks ? "<a:normAutofit/>" : "<a:noAutofit/>",
  );
}

/** The box moved and cut so that it lies on the stage. */
export function within(box: SceneBox, stage: SceneBox): SceneBox {
  const width = Math.min(box.width, stage.width);
  const height = Math.min(box.height, stage.height);
  return {
    x: Math.min(Math.max(0, box.x), stage.width - width),
    y: Math.min(Math.max(0, box.y), stage.height - height),
    width,
    height,
  };
}
