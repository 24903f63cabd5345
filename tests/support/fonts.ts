import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import subsetFont from "subset-font";
import type { FontFace } from "../../src/model/font.ts";

const require = createRequire(import.meta.url);

/** Static Latin instances of the theme's sans face in both weights, as the page gets them. */
export async function latinSansFaces(): Promise<readonly FontFace[]> {
  return Promise.all([400, 600].map((weight) => sansFace(weight === 600 ? 600 : 400)));
}

async function sansFace(weight: 400 | 600): Promise<FontFace> {
  const file =
    require.resolve("@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2");
  const sfnt = await subsetFont(readFileSync(file), "", {
    keepAllGlyphs: true,
    variationAxes: { wght: weight },
    targetFormat: "sfnt",
  });
  return {
    family: "sans",
    name: "Source Sans 3",
    weight,
    italic: false,
    ranges: [
      [0x20, 0x7e],
      [0xa0, 0xff],
      [0x131, 0x131],
      [0x152, 0x153],
      [0x2013, 0x2014],
      [0x2018, 0x201a],
      [0x201c, 0x201e],
      [0x2022, 0x2022],
      [0x2026, 0x2026],
      [0x20ac, 0x20ac],
      [0x2212, 0x2212],
    ],
    sfnt: new Uint8Array(sfnt),
    woff2: new Uint8Array(),
  };
}
