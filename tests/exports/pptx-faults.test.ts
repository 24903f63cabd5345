import { unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { findFaults } from "./pptx-faults.ts";
import { presentationOf, runOf } from "./small-presentation.ts";

const paragraph = {
  runs: [runOf("Words"), { ...runOf("a link"), href: "https://example.org/" }],
  align: "start",
  line: 25,
  before: 0,
  indent: 0,
  bullet: "none",
} as const;
const cell = {
  paragraphs: [paragraph],
  columns: 1,
  top: { width: 1, colour: "rgb(0, 0, 0)" },
  bottom: { width: 0, colour: "" },
  anchor: "t",
  padding: [4, 4, 4, 4],
} as const;

const file = presentationOf(
  [
    {
      kind: "text",
      role: "body",
      box: { x: 72, y: 190, width: 400, height: 50 },
      paragraphs: [paragraph],
      wraps: true,
    },
    {
      kind: "table",
      box: { x: 72, y: 300, width: 400, height: 50 },
      name: "A table",
      columns: [
        { width: 100, line: 50, word: 40 },
        { width: 300, line: 50, word: 40 },
      ],
      rows: [{ height: 50, cells: [cell, cell] }],
      hasHeader: false,
    },
  ],
  [
    {
      kind: "path",
      data: "M10 10L200 300Z",
      matrix: [1, 0, 0, 1, 0, 0],
      fill: "rgb(9, 9, 9)",
      stroke: "none",
      strokeWidth: 0,
      dashes: [],
      fillOpacity: 1,
      strokeOpacity: 1,
    },
  ],
);

/** The file with one part's text changed. */
function broken(path: string, from: string | RegExp, to: string): Uint8Array {
  const entries = unzipSync(file);
  const before = new TextDecoder().decode(entries[path]);
  const after = before.replace(from, to);
  if (after === before) throw new Error(`nothing to break in ${path}`);
  entries[path] = new TextEncoder().encode(after);
  return zipSync(entries);
}

const slide = "ppt/slides/slide1.xml";

describe("what PowerPoint would repair is found", () => {
  test("there is nothing in a presentation as we write it", () => {
    expect(findFaults(file)).toEqual([]);
  });

  test.each([
    ["a number of two shapes", slide, /(<p:cNvPr id=")3"/u, '$12"'],
    ["a shape without a number", slide, /<p:cNvPr id="3"/u, '<p:cNvPr id="0"'],
    ["a length below nothing", slide, /<a:ext cx="\d+"/u, '<a:ext cx="-5"'],
    ["a number that is none", slide, /<a:off x="\d+"/u, '<a:off x="NaN"'],
    ["a path that begins nowhere", slide, /<a:moveTo>.*?<\/a:moveTo>/u, ""],
    ["a link without an address", slide, /r:id="rId\d+"/u, 'r:id=""'],
    ["a row shorter than the grid", slide, /<a:gridCol w="\d+"\/>/u, ""],
    ["letters of no size", slide, / sz="\d+"/u, ' sz="20"'],
    ["an element before its time", slide, /(<a:solidFill>.*?<\/a:solidFill>)(<a:latin[^>]*>)/u, "$2$1"],
    ["an element that is not known", slide, "<a:lstStyle/>", "<a:lstStyle/><a:odd/>"],
    ["a relation that is missing", "ppt/slides/_rels/slide1.xml.rels", /<Relationship Id="rId2"[^>]*>/u, ""],
    ["a content type that is missing", "[Content_Types].xml", /<Override PartName="\/ppt\/slides[^>]*>/u, ""],
    ["an id of a layout below its range", "ppt/slideMasters/slideMaster1.xml", 'id="2147483650"', 'id="12"'],
    ["two layouts of one id", "ppt/slideMasters/slideMaster1.xml", 'id="2147483650"', 'id="2147483649"'],
    ["a section without a GUID", "ppt/presentation.xml", /(<p14:section [^>]*id=")[^"]*/u, "$1one"],
    ["a count that is wrong", "docProps/app.xml", "<Slides>1", "<Slides>2"],
    [
      "notes without their master",
      "ppt/notesSlides/_rels/notesSlide1.xml.rels",
      /<Relationship Id="rId1"[^>]*>/u,
      "",
    ],
    ["a language that is none", "docProps/core.xml", "<dc:language>en<", "<dc:language><"],
  ])("%s", (_, path, from, to) => {
    const changed = broken(path, from, to);
    expect(findFaults(changed)).not.toEqual([]);
  });
});
