import type { PdfFile, PdfObject } from "./pdf-file.ts";
import { unpack } from "./pdf-file.ts";
import { PaintedArea, type Area } from "./pdf-painted-area.ts";
import { arrayIn, referenceIn, withEntries } from "./pdf-syntax.ts";

/**
 * Says of each figure where on its page it stands (ISO 32000-1, 14.8.5.4.3), so that a viewer can show it to those who have it read to them. Reads
 * pages as Chromium writes them.
 */
export function placeFigures(file: PdfFile): PdfFile {
  const objects = new Map<number, PdfObject>(file.objects);
  for (const [page, figures] of figuresByPage(file)) {
    const { text = "" } = file.objects.get(page) ?? {};
    const contents = file.objects.get(referenceIn(text, "Contents") ?? 0);
    if (contents === undefined) continue;
    const wanted = new Set(figures.flatMap(({ marks }) => marks));
    const areas = paintedAreas(unpack(contents).toString("latin1"), wanted, formsOf(text, file.objects));
    for (const { number, marks } of figures) {
      const area = union(marks.flatMap((mark) => areas.get(mark) ?? []));
      const figure = objects.get(number)?.text;
      if (area === undefined || figure === undefined) continue;
      const box = [area.left, area.bottom, area.right, area.top].map((side) => Math.round(side * 10) / 10);
      objects.set(number, { text: withEntries(figure, `/A <</O /Layout /BBox [${box.join(" ")}]>>`) });
    }
  }
  return { ...file, objects };
}

interface Figure {
  readonly number: number;
  /** The numbers of its marks on the page. */
  readonly marks: readonly number[];
}

function figuresByPage({ objects }: PdfFile): ReadonlyMap<number, readonly Figure[]> {
  const pages = new Map<number, Figure[]>();
  for (const [number, { text }] of objects) {
    if (!text.startsWith("<</Type /StructElem\n/S /Figure")) continue;
    const page = referenceIn(text, "Pg");
    // What is a number and no reference is a mark (14.7.4.2).
    const kids =
      /\/K (\d+)(?! \d+ R)/.exec(text)?.[1] ?? (arrayIn(text, "K") ?? "").replaceAll(/\d+ 0 R/g, "");
    const marks = (kids.match(/\d+/g) ?? []).map(Number);
    if (page === undefined || marks.length === 0) continue;
    pages.set(page, [...(pages.get(page) ?? []), { number, marks }]);
  }
  return pages;
}

/** By their names in the stream, the edges of the forms that a page shows. */
function formsOf(page: string, objects: PdfFile["objects"]): ReadonlyMap<string, Area> {
  const named = /\/XObject <<([^>]*)>>/.exec(page)?.[1] ?? "";
  const forms = new Map<string, Area>();
  for (const [, name = "", number] of named.matchAll(/\/(\S+) (\d+) 0 R/g)) {
    const { text = "" } = objects.get(Number(number)) ?? {};
    const [left, bottom, right, top] = (arrayIn(text, "BBox") ?? "").trim().split(/\s+/).map(Number);
    if (left === undefined || bottom === undefined || right === undefined || top === undefined) continue;
    forms.set(name, { left, bottom, right, top });
  }
  return forms;
}

/** What is painted within each of these marks of a page's content, in points from the page's lower left corner. */
function paintedAreas(
  content: string,
  marks: ReadonlySet<number>,
  forms: ReadonlyMap<string, Area>,
): ReadonlyMap<number, Area> {
  const areas = new Map<number, Area>();
  const painted = new PaintedArea(forms);
  const open: (number | undefined)[] = [];
  let mark: number | undefined;
  for (const line of content.split("\n")) {
    if (line.endsWith("BDC") || line.endsWith("BMC")) {
      const number = Number(/\/MCID (\d+)/.exec(line)?.[1]);
      mark = marks.has(number) ? number : mark;
      open.push(mark);
    } else if (line.endsWith("EMC")) {
      open.pop();
      mark = open.at(-1);
    }
    const area = painted.take(line, mark !== undefined);
    if (area === undefined || mark === undefined) continue;
    const before = areas.get(mark);
    areas.set(mark, before === undefined ? area : (union([before, area]) ?? area));
  }
  return areas;
}

function union(areas: readonly Area[]): Area | undefined {
  if (areas.length === 0) return undefined;
  return {
    left: Math.min(...areas.map(({ left }) => left)),
    bottom: Math.min(...areas.map(({ bottom }) => bottom)),
    right: Math.max(...areas.map(({ right }) => right)),
    top: Math.max(...areas.map(({ top }) => top)),
  };
}
