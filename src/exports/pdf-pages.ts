import type { PdfFile } from "./pdf-file.ts";
import { pagesBelow } from "./pdf-join.ts";
import { referenceIn } from "./pdf-syntax.ts";

/** The pages of a document, and where on them its links lead. */
export interface PdfPages {
  readonly count: number;
  /** By name, the page on which a named destination stands, from 0. */
  readonly destinations: ReadonlyMap<string, number>;
}

/** Reads the pages of a PDF that the browser has printed (ISO 32000-1, 7.7.3 and 12.3.2.3). */
export function readPages({ objects, root }: PdfFile): PdfPages {
  const catalog = objects.get(root)?.text ?? "";
  const pages = pagesBelow(referenceIn(catalog, "Pages") ?? 0, (number) => objects.get(number)?.text ?? "");
  const order = new Map(pages.map((page, index) => [page, index]));
  const places = objects.get(referenceIn(catalog, "Dests") ?? 0)?.text ?? "";
  const destinations = [...places.matchAll(/\/([^\s[\]<>()/]+) \[(\d+) 0 R/g)].map(([, name, page]) => {
    return [readName(name ?? ""), order.get(Number(page)) ?? 0] as const;
  });
  return { count: pages.length, destinations: new Map(destinations) };
}

/**
 * Moves where links lead down by so many points. The browser reckons from the upper edge of what is printed on a page, as if the page had no
 * margin.
 */
export function lowerDestinations(file: PdfFile, points: number): PdfFile {
  const number = referenceIn(file.objects.get(file.root)?.text ?? "", "Dests");
  const places = number === undefined ? undefined : file.objects.get(number);
  if (number === undefined || places === undefined) return file;
  const text = places.text.replaceAll(
    /\/XYZ (\S+) (\S+) 0/g,
    (_, left: string, top: string) => `/XYZ ${left} ${Math.max(0, Math.round(Number(top) - points))} 0`,
  );
  return { ...file, objects: new Map(file.objects).set(number, { text }) };
}

/** A name as the page had it: the browser writes it as in an address, `%D0%9C`, and of that a PDF's name has `#25` for each `%`. */
function readName(name: string): string {
  const written = name.replaceAll(/#([\da-f]{2})/gi, (_, hex: string) =>
    String.fromCodePoint(Number.parseInt(hex, 16)),
  );
  return written.replaceAll(/(?:%[\da-f]{2})+/gi, (bytes) =>
    Buffer.from(bytes.replaceAll("%", ""), "hex").toString("utf8"),
  );
}
