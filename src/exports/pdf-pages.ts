import { readStructure } from "./pdf-metadata.ts";

/** The pages of a document, and where on them its links lead. */
export interface PdfPages {
  readonly count: number;
  /** By name, the page on which a named destination stands, from 0. */
  readonly destinations: ReadonlyMap<string, number>;
}

/** Reads a PDF that the browser has printed (ISO 32000-1, 7.7.3 and 12.3.2.3). Throws where it is built otherwise. */
export function readPages(pdf: Uint8Array): PdfPages {
  const structure = readStructure(Buffer.from(pdf).toString("latin1"));
  if (structure === undefined) throw new Error("the browser's PDF is built in a way that is not known");
  const { root, read } = structure;
  const order = new Map<number, number>();
  const visit = (number: number): void => {
    const text = read(number)?.text ?? "";
    const kids = /\/Kids \[([^\]]*)\]/.exec(text)?.[1];
    if (kids === undefined) order.set(number, order.size);
    else for (const [, kid] of kids.matchAll(/(\d+) 0 R/g)) visit(Number(kid));
  };
  visit(referenceIn(root.text, "Pages"));
  const places = read(referenceIn(root.text, "Dests"))?.text ?? "";
  const destinations = [...places.matchAll(/\/([^\s[\]<>()/]+) \[(\d+) 0 R/g)].map(([, name, page]) => {
    return [readName(name ?? ""), order.get(Number(page)) ?? 0] as const;
  });
  return { count: order.size, destinations: new Map(destinations) };
}

/**
 * Moves where links lead down by so many points, without changing the file's length. The browser reckons from the upper edge of what is
 * printed on a page, as if the page had no margin.
 */
export function lowerDestinations(pdf: Uint8Array, points: number): Uint8Array {
  const moved = Buffer.from(pdf);
  const structure = readStructure(moved.toString("latin1"));
  const places = structure?.read(referenceIn(structure.root.text, "Dests"));
  if (places === undefined) return pdf;
  const text = places.text.replaceAll(/\/XYZ (\S+) (\S+) 0/g, (place: string, left: string, top: string) => {
    const lowered = `/XYZ ${left} ${Math.max(0, Math.round(Number(top) - points))} 0`;
    return lowered.length > place.length ? place : lowered.padEnd(place.length);
  });
  const start = moved.indexOf("<<", places.offset, "latin1");
  moved.write(text, start, "latin1");
  return moved;
}

function referenceIn(dictionary: string, key: string): number {
  return Number(new RegExp(`/${key} (\\d+) 0 R`).exec(dictionary)?.[1] ?? 0);
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
