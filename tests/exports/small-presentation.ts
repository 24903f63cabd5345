import { colourTokens } from "../../src/draw/colours.ts";
import { schemePlaces, type ColourScheme } from "../../src/exports/pptx/colour.ts";
import type { SceneItem, SceneRun, SceneShape } from "../../src/exports/pptx/scene.ts";
import { writePresentation } from "../../src/exports/pptx/write-presentation.ts";
import type { FontFace } from "../../src/model/font.ts";

/** Letters of a usual look. */
export function runOf(text: string): SceneRun {
  return {
    text,
    font: "sans",
    size: 20,
    bold: false,
    italic: false,
    colour: "rgb(23, 33, 43)",
    struck: false,
    raised: "none",
    href: "",
  };
}

/** A presentation of one slide with these items and the shapes of one drawing, which fills it. */
export function presentationOf(
  items: readonly SceneItem[],
  shapes: readonly SceneShape[] = [],
  faces: readonly FontFace[] = [],
): Uint8Array {
  const drawing = { name: "A drawing", alt: "Of lines", isDecorative: false, shapes };
  const box = { x: 0, y: 0, width: 1280, height: 720 };
  return writePresentation({
    meta: {
      title: "A deck",
      lang: "en",
      theme: "atlas",
      aspect: "16:9",
      navigation: "linear",
      author: "A. Clerk",
    },
    size: { width: 1280, height: 720 },
    scheme: Object.fromEntries(
      schemePlaces.map((place, index) => [place, `${index}${index}`.slice(0, 2).repeat(3)]),
    ) as ColourScheme,
    tokens: new Map(colourTokens.map((token) => [token, "rgb(0, 0, 0)"])),
    scenes: [
      {
        id: "one",
        layout: "text",
        background: "rgb(255, 255, 255)",
        items: [...items, { kind: "drawing", drawing: 0, figure: -1, box }],
        notes: ["Say this"],
      },
    ],
    drawings: [drawing],
    pictures: new Map(),
    faces,
    slides: [{ id: "one", title: "One", section: "", isHidden: false, charts: [] }],
  });
}
