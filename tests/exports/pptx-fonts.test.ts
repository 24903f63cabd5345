import { Blob, Face, Font, Buffer as Shaping, shape } from "harfbuzzjs";
import { beforeAll, describe, expect, test } from "vitest";
import { joinSlices } from "../../src/exports/pptx/join-slices.ts";
import type { FontFace } from "../../src/model/font.ts";
import { loadFonts } from "../../src/project/fonts.ts";
import { findFaults } from "./pptx-faults.ts";
import { elements, openPackage } from "./read-pptx.ts";
import { presentationOf, runOf } from "./small-presentation.ts";

const latin = "Hamburgefonstiv";
const words = `${latin} Қазақ ğş`;

function slicesOf(faces: readonly FontFace[], name: string, weight: number): readonly FontFace[] {
  return faces.filter((face) => face.name === name && face.weight === weight && !face.italic);
}

function widthOf(font: Uint8Array, text: string): number {
  const buffer = new Shaping();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  shape(new Font(new Face(new Blob(font))), buffer);
  return buffer.getGlyphInfosAndPositions().reduce((sum, { xAdvance = 0 }) => sum + xAdvance, 0);
}

describe("a font of several scripts", () => {
  let faces: readonly FontFace[];
  beforeAll(async () => {
    faces = await loadFonts(Array.from(words, (letter) => letter.codePointAt(0) ?? 0));
  });

  test("has the letters of all its slices, as wide as they are there", () => {
    const slices = slicesOf(faces, "Source Sans 3", 400);
    expect(slices.length).toBeGreaterThan(2);
    const font = joinSlices(
      slices.map(({ sfnt }) => sfnt),
      { family: "Source Sans 3", bold: false, italic: false },
    );
    if (font === undefined) throw new Error("the slices do not join");
    const known = new Face(new Blob(font)).collectUnicodes();
    const points = new Set(known);
    expect(Array.from(words).filter((letter) => !points.has(letter.codePointAt(0) ?? 0))).toEqual([]);
    expect(widthOf(font, latin)).toBe(widthOf(slices[0]?.sfnt ?? new Uint8Array(), latin));
    const cyrillic = slices.find(({ ranges }) => ranges.some(([from, to]) => from <= 0x437 && to >= 0x437));
    expect(widthOf(font, "аза")).toBe(widthOf(cyrillic?.sfnt ?? new Uint8Array(), "аза"));
  });

  test("is in the presentation, each face that it uses and no other", () => {
    const text = {
      kind: "text",
      role: "body",
      box: { x: 72, y: 190, width: 400, height: 50 },
      paragraphs: [
        {
          runs: [{ ...runOf("code"), font: "mono" }],
          align: "start",
          line: 25,
          before: 0,
          indent: 0,
          bullet: "none",
        },
      ],
      wraps: true,
    } as const;
    const file = presentationOf([text], [], faces);
    expect(findFaults(file)).toEqual([]);
    const fonts = elements(openPackage(file).xml("ppt/presentation.xml"), "p:embeddedFont");
    expect(
      fonts.map((font) => [
        elements(font, "p:font")[0]?.getAttribute("typeface"),
        ["p:regular", "p:bold", "p:italic"].filter((style) => elements(font, style).length > 0),
      ]),
    ).toEqual([
      ["Source Serif 4", ["p:regular", "p:bold"]],
      ["Source Sans 3", ["p:regular", "p:bold"]],
      ["Source Code Pro", ["p:regular"]],
    ]);
  });
});
