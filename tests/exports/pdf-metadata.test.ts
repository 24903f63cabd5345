import { expect, test } from "vitest";
import { finishPdf, readPrinted } from "../../src/exports/pdf-finish.ts";
import type { PdfMetadata } from "../../src/exports/pdf-metadata.ts";
import { readPdf } from "./read-pdf.ts";

/** The least that is a PDF, with its table of objects as the browser writes it. */
function smallPdf(info: string): Uint8Array {
  const objects = [
    info,
    "<</Type /Catalog\n/Pages 3 0 R\n/Lang (en)\n/MarkInfo <</Marked true>>\n/StructTreeRoot <</K []>>>>",
    "<</Type /Pages\n/Kids [4 0 R]\n/Count 1>>",
    "<</Type /Page\n/Parent 3 0 R\n/MediaBox [0 0 960 540]>>",
  ];
  let text = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const entries = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const start = text.length;
  text += `xref\n0 5\n0000000000 65535 f \n${entries}trailer\n<</Size 5\n/Root 2 0 R\n/Info 1 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, "latin1");
}

function write(pdf: Uint8Array, metadata: PdfMetadata): Uint8Array {
  return finishPdf([readPrinted(pdf)], metadata);
}

const info = "<</Title (old)\n/Producer (Some/PDF)\n/CreationDate (D:20261121175400+00'00')>>";

test("title, author and subject are read back in any script, and the pages are still there", () => {
  const metadata = { title: "Китай (I) \\ 中亚 😀", author: "Ф. О’Брайен", subject: "<R&D>" };
  const { info: entries, pageSizes } = readPdf(write(smallPdf(info), metadata));
  expect(entries).toEqual({
    Title: metadata.title,
    Author: metadata.author,
    Subject: metadata.subject,
    Creator: "chronodeck",
    Producer: "Some/PDF",
  });
  expect(pageSizes).toEqual([[960, 540]]);
});

test("the date of the run is nowhere in the file", () => {
  const later = info.replace("20261121175400", "20271231235959");
  const [one, two] = [info, later].map((text) => Buffer.from(write(smallPdf(text), { title: "T" })));
  expect(one?.toString("latin1")).not.toContain("20261121");
  expect(one).toEqual(two);
});

test("a file that is built otherwise is refused", () => {
  const other = Buffer.from("%PDF-1.7\nwith a cross-reference stream\nstartxref\n9\n%%EOF\n");
  expect(() => readPrinted(other)).toThrow("built in a way that is not known");
});
