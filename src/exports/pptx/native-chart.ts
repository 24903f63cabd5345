import type { ChartFrame } from "./chart-frame.ts";
import { printBackground, printForeground, type ChartSource } from "./chart-grounds.ts";
import { printChart } from "./chart-part.ts";
import { dropTightLabels, placeOf, sizeOfNames } from "./chart-room.ts";
import { rangeOf, spreadEnds } from "./end-labels.ts";
import { inside } from "./master.ts";
import { plotOf } from "./plot.ts";
import { nameOnly } from "./shapes.ts";
import { transform } from "./units.ts";
import { sheetOf, writeWorkbook } from "./workbook.ts";
import { xml } from "./xml.ts";

/** A chart that PowerPoint edits, with its workbook; undefined where it has none that says the same. */
export function nativeChart(source: ChartSource): ChartFrame | undefined {
  const { data, drawing, box, number, add } = source;
  const known = plotOf(data, source.meta.lang);
  if (known === undefined) return undefined;
  const hasBackground = data.spans.length > 0 || data.gaps.length > 0;
  if (hasBackground && (known.firstYear === undefined || known.isLying)) return undefined;
  const place = placeOf(known, box);
  const room = {
    width: (place?.w ?? 0.75) * box.width,
    height: (place?.h ?? 0.85) * box.height,
  };
  const { lang } = source.meta;
  const range = rangeOf(known, data, { length: known.isLying ? room.width : room.height, lang });
  const fitting = dropTightLabels(known, range, room);
  const plot =
    place === undefined ? fitting : spreadEnds(fitting, range, { room: place.h, line: 22 / box.height });
  const sheet = sheetOf(plot);
  const path = `ppt/charts/chart${number}.xml`;
  const workbook = `ppt/embeddings/workbook${number}.xlsx`;
  add(
    {
      path,
      content: printChart(plot, { data, sheet, place, range, namesSize: sizeOfNames(plot, room) }),
      contentType: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
      relations: [inside("rId1", "package", workbook)],
    },
    { path: workbook, content: writeWorkbook(sheet) },
  );
  const alt = [drawing.name, drawing.alt].filter((part) => part !== "").join(". ");
  return {
    print: (book) => [
      ...(place === undefined ? [] : printBackground(source, plot, place, book)),
      xml(
        "p:graphicFrame",
        {},
        xml(
          "p:nvGraphicFramePr",
          {},
          xml("p:cNvPr", { ...nameOnly(book, "Chart"), descr: alt }),
          "<p:cNvGraphicFramePr/><p:nvPr/>",
        ),
        transform("p:xfrm", box),
        xml(
          "a:graphic",
          {},
          xml(
            "a:graphicData",
            { uri: "http://schemas.openxmlformats.org/drawingml/2006/chart" },
            xml("c:chart", {
              "xmlns:c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
              "r:id": book.relate("chart", path),
            }),
          ),
        ),
      ),
      ...(place === undefined ? [] : printForeground(source, plot, { place, range }, book)),
    ],
  };
}
