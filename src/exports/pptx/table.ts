import type { SceneCell, SceneItem } from "./scene.ts";
import { roomForWords } from "./table-columns.ts";
import { nameOnly } from "./shapes.ts";
import type { SlideBook } from "./slide-book.ts";
import { printParagraph } from "./text-body.ts";
import { emu, transform } from "./units.ts";
import { xml } from "./xml.ts";

type TableItem = Extract<SceneItem, { kind: "table" }>;

/** A table with rules as on the slide; its first row is a header for screen readers, too. */
export function printTable({ box, columns, rows, hasHeader, name }: TableItem, book: SlideBook): string {
  const grid = roomForWords(columns).map((width) => xml("a:gridCol", { w: emu(width) }));
  const written = rows.map(({ height, cells }) =>
    xml(
      "a:tr",
      { h: emu(height) },
      ...cells.flatMap((cell) => printCell(cell, book)),
      ...missingCells(cells, columns.length, book),
    ),
  );
  return xml(
    "p:graphicFrame",
    {},
    xml(
      "p:nvGraphicFramePr",
      {},
      xml("p:cNvPr", {
        ...nameOnly(book, "Table"),
        descr: name === "" ? headOf(rows[0]?.cells ?? []) : name,
      }),
      '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/>',
    ),
    transform("p:xfrm", box),
    xml(
      "a:graphic",
      {},
      xml(
        "a:graphicData",
        { uri: "http://schemas.openxmlformats.org/drawingml/2006/table" },
        xml(
          "a:tbl",
          {},
          xml("a:tblPr", { firstRow: hasHeader ? 1 : 0 }, "<a:noFill/>"),
          xml("a:tblGrid", {}, ...grid),
          ...written,
        ),
      ),
    ),
  );
}

/** The first row in words. */
function headOf(cells: readonly SceneCell[]): string {
  return cells
    .map(({ paragraphs }) =>
      paragraphs
        .flatMap(({ runs }) => runs.filter(({ raised }) => raised === "none").map(({ text }) => text))
        .join("")
        .trim(),
    )
    .filter((text) => text !== "")
    .join(", ");
}

function printCell(cell: SceneCell, book: SlideBook): readonly string[] {
  const [left, top, right, bottom] = cell.padding;
  const empty = emptyParagraph(book);
  const paragraphs = cell.paragraphs.map((paragraph) => printParagraph(paragraph, book));
  const main = xml(
    "a:tc",
    { gridSpan: cell.columns > 1 ? cell.columns : undefined },
    xml("a:txBody", {}, "<a:bodyPr/><a:lstStyle/>", ...(paragraphs.length === 0 ? [empty] : paragraphs)),
    xml(
      "a:tcPr",
      { marL: emu(left), marR: emu(right), marT: emu(top), marB: emu(bottom), anchor: cell.anchor },
      noLine("a:lnL"),
      noLine("a:lnR"),
      rule("a:lnT", cell.top, book),
      rule("a:lnB", cell.bottom, book),
      "<a:noFill/>",
    ),
  );
  const covered = Array.from({ length: cell.columns - 1 }, () =>
    xml("a:tc", { hMerge: 1 }, xml("a:txBody", {}, "<a:bodyPr/><a:lstStyle/>", empty), "<a:tcPr/>"),
  );
  return [main, ...covered];
}

function emptyParagraph({ lang }: SlideBook): string {
  return xml("a:p", {}, xml("a:endParaRPr", { lang, sz: 800 }));
}

/** Every row has a cell for every column. */
function missingCells(cells: readonly SceneCell[], columns: number, book: SlideBook): readonly string[] {
  const count = cells.reduce((sum, cell) => sum + cell.columns, 0);
  const cell = xml(
    "a:tc",
    {},
    xml("a:txBody", {}, "<a:bodyPr/><a:lstStyle/>", emptyParagraph(book)),
    "<a:tcPr/>",
  );
  return Array.from({ length: Math.max(0, columns - count) }, () => cell);
}

function rule(name: string, { width, colour }: SceneCell["top"], book: SlideBook): string {
  return width === 0 ? noLine(name) : xml(name, { w: emu(width) }, book.palette.fill(colour));
}

function noLine(name: string): string {
  return xml(name, { w: 0 }, "<a:noFill/>");
}
