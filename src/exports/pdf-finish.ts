import { rewriteContent } from "./pdf-contents.ts";
import type { PdfFile, PdfObject } from "./pdf-file.ts";
import { pack, readPdfFile, unpack, writePdfFile } from "./pdf-file.ts";
import { placeFigures } from "./pdf-figure-boxes.ts";
import { shareFonts } from "./pdf-fonts.ts";
import { joinParts } from "./pdf-join.ts";
import type { PdfMetadata } from "./pdf-metadata.ts";
import { writeMetadata } from "./pdf-metadata.ts";
import { referenceIn } from "./pdf-syntax.ts";
import { completeTags, withoutLeftovers } from "./pdf-tags.ts";
import type { FontWidths } from "./pdf-text-run.ts";
import { readWidths } from "./pdf-text-run.ts";

/** A document as the browser printed it. Throws where it is built otherwise than Chromium's. */
export function readPrinted(printed: Uint8Array): PdfFile {
  const file = readPdfFile(printed);
  if (file === undefined) throw new Error("the browser's PDF is built in a way that is not known");
  return file;
}

/**
 * One document of its parts, with its metadata, ready to be sent: of the same parts, the same bytes. No bookmark leads to pages that are said to
 * be `laterSteps`.
 */
export function finishPdf(
  parts: readonly PdfFile[],
  metadata: PdfMetadata,
  laterSteps: readonly boolean[] = [],
): Uint8Array {
  const joined = shareFonts(joinParts(parts, laterSteps));
  return writePdfFile(writeMetadata(withoutLeftovers(completeTags(joined)), metadata));
}

/** The same document with all its drawings made small, and decoration told from what is tagged, and with the places of its figures. */
export function rewriteContents(printed: PdfFile): PdfFile {
  const file = placeFigures(printed);
  const objects = new Map<number, PdfObject>(file.objects);
  const widths = new Map<number, FontWidths>();
  const fontsOf = (resources: string): ReadonlyMap<string, FontWidths> => {
    const named = /\/Font <<([^>]*)>>/.exec(resources)?.[1] ?? "";
    return new Map(
      Array.from(named.matchAll(/\/(\S+) (\d+) 0 R/g), ([, name = "", number]) => {
        const font = Number(number);
        const known = widths.get(font) ?? widthsOf(font, objects);
        widths.set(font, known);
        return [name, known];
      }),
    );
  };
  for (const [number, object] of file.objects) {
    const { text } = object;
    if (text.startsWith("<</Type /Page\n")) {
      const contents = referenceIn(text, "Contents");
      const stream = contents === undefined ? undefined : file.objects.get(contents);
      if (contents === undefined || stream === undefined) continue;
      const marks = "untagged as artifacts";
      const written = rewriteContent(unpack(stream).toString("latin1"), { marks, fonts: fontsOf(text) });
      objects.set(contents, pack("", Buffer.from(written, "latin1")));
    } else if (text.includes("/Subtype /Form") && object.data !== undefined) {
      const written = rewriteContent(unpack(object).toString("latin1"), {
        marks: "nothing",
        fonts: fontsOf(text),
      });
      const entries = text.slice(2, -2).replaceAll(/\/Filter \/FlateDecode\s*|\/Length \d+\s*/g, "");
      objects.set(number, pack(entries.trimEnd(), Buffer.from(written, "latin1")));
    }
  }
  return { ...file, objects };
}

/** Of a font whose letters have numbers of two bytes; of another nothing is known. */
function widthsOf(font: number, objects: ReadonlyMap<number, PdfObject>): FontWidths {
  const text = objects.get(font)?.text ?? "";
  const descendant = /\/DescendantFonts \[(\d+) 0 R\]/.exec(text)?.[1];
  return readWidths(objects.get(Number(descendant ?? 0))?.text ?? "");
}
