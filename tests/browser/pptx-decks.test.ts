import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { unzipSync } from "fflate";
import { Document, type Quad } from "mupdf";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCli } from "../commands/run-cli.ts";
import { findFaults } from "../exports/pptx-faults.ts";
import { elements, openPackage, slidePaths, words, type OpenPackage } from "../exports/read-pptx.ts";

const root = path.join(import.meta.dirname, "../..");
const hasOffice = spawnSync("soffice", ["--version"]).status === 0;
/** A folder with the XML schemas of ECMA-376, transitional, as `pml.xsd`, `dml-main.xsd` and so on. */
const schemas = process.env["OOXML_SCHEMAS"];

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

  test.skipIf(schemas === undefined)("holds to the schemas of the format", () => {
    expect(validate(file, out, schemas ?? "")).toEqual([]);
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
  page.toStructuredText("preserve-whitespace").walk({ onChar: (letter, _origin, _font, _size, quad) => add(letter, quad) });
  return off === "" ? "" : `page ${index + 1}: ${off}`;
}

/** What xmllint finds in all parts, and in the workbooks inside them. */
function validate(file: Uint8Array, folder: string, from: string): readonly string[] {
  const names = [
    ["presentationml/2006/main", "pml"],
    ["drawingml/2006/main", "dml-main"],
    ["drawingml/2006/chart", "dml-chart"],
    ["spreadsheetml/2006/main", "sml"],
    ["officeDocument/2006/extended-properties", "shared-documentPropertiesExtended"],
    ["package/2006/content-types", "opc-contentTypes"],
    ["package/2006/relationships", "opc-relationships"],
  ] as const;
  const imports = names.map(
    ([space, schema]) =>
      `<xsd:import namespace="http://schemas.openxmlformats.org/${space}" schemaLocation="${path.join(from, schema)}.xsd"/>`,
  );
  const all = path.join(folder, "all.xsd");
  writeFileSync(
    all,
    `<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema">${imports.join("")}</xsd:schema>`,
  );
  const parts = unpack(file, path.join(folder, "parts")).filter((part) => !part.endsWith("core.xml"));
  const { stderr } = spawnSync("xmllint", ["--noout", "--schema", all, ...parts], { encoding: "utf8" });
  return stderr.split("\n").filter((line) => line !== "" && !line.endsWith(" validates"));
}

function unpack(file: Uint8Array, folder: string): readonly string[] {
  return Object.entries(unzipSync(file)).flatMap(([name, bytes]) => {
    const place = path.join(folder, name);
    if (name.endsWith(".xlsx")) return unpack(bytes, `${place}.parts`);
    if (!/\.(?:xml|rels)$/u.test(name)) return [];
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, bytes);
    return [place];
  });
}
