import { inside } from "./master.ts";
import { packParts } from "./package.ts";
import type { Plot } from "./plot.ts";
import { escapeXml, xml, xmlDocument } from "./xml.ts";

/** Rows of a sheet, from A1; undefined for an empty cell. */
export type Sheet = readonly (readonly (string | number | undefined)[])[];

/** A chart's table, and where its columns begin in it: each series has one, of a scatter two or three. */
export function sheetOf({ kind, categories, series }: Plot): Sheet {
  if (kind !== "scatter" && kind !== "bubble") {
    const rows = categories.map((name, index) => [name, ...series.map(({ points }) => points[index]?.value)]);
    return [["", ...series.map(({ name }) => name)], ...rows];
  }
  const width = kind === "bubble" ? 3 : 2;
  const length = Math.max(...series.map(({ points }) => points.length));
  const rows = Array.from({ length }, (_, index) =>
    series.flatMap(({ points }) => {
      const point = points[index];
      return [point?.x, point?.value, point?.size ?? 1]
        .slice(0, width)
        .map((value) => (point === undefined ? undefined : value));
    }),
  );
  return [series.flatMap(({ name }) => ["x", name, "size"].slice(0, width)), ...rows];
}

/** The name of a column, from 0: A, B, … Z, AA. */
export function columnName(index: number): string {
  const letter = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

/** A workbook with one sheet. */
export function writeWorkbook(sheet: Sheet): Uint8Array {
  const rows = sheet.map((cells, row) =>
    xml(
      "row",
      { r: row + 1 },
      ...cells.flatMap((cell, column) => printCell(cell, `${columnName(column)}${row + 1}`)),
    ),
  );
  const book = xml(
    "workbook",
    { xmlns: main, "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships" },
    xml("sheets", {}, xml("sheet", { name: "Sheet1", sheetId: 1, "r:id": "rId1" })),
  );
  const styles = xml(
    "styleSheet",
    { xmlns: main },
    '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf/></cellXfs>',
  );
  return packParts(
    [
      {
        path: "xl/workbook.xml",
        content: xmlDocument(book),
        contentType: `${type}sheet.main+xml`,
        relations: [
          inside("rId1", "worksheet", "xl/worksheets/sheet1.xml"),
          inside("rId2", "styles", "xl/styles.xml"),
        ],
      },
      {
        path: "xl/worksheets/sheet1.xml",
        content: xmlDocument(xml("worksheet", { xmlns: main }, xml("sheetData", {}, ...rows))),
        contentType: `${type}worksheet+xml`,
      },
      { path: "xl/styles.xml", content: xmlDocument(styles), contentType: `${type}styles+xml` },
    ],
    [inside("rId1", "officeDocument", "xl/workbook.xml")],
  );
}

function printCell(value: string | number | undefined, name: string): readonly string[] {
  if (value === undefined || value === "") return [];
  if (typeof value === "number") return [xml("c", { r: name }, `<v>${value}</v>`)];
  return [xml("c", { r: name, t: "inlineStr" }, xml("is", {}, xml("t", {}, escapeXml(value))))];
}
