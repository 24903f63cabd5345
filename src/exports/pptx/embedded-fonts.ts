import type { FontFace } from "../../model/font.ts";
import { readTables } from "../true-type-glyphs.ts";
import { joinSlices, styleName, type FontNames } from "./join-slices.ts";
import type { Part } from "./package.ts";
import { faceKey } from "./slide-book.ts";
import { typefaceNames } from "./theme.ts";

/** A family that the file carries: the paths of its faces' parts. */
export interface EmbeddedFamily {
  readonly name: string;
  readonly faces: readonly { readonly style: "regular" | "bold" | "italic"; readonly path: string }[];
}

/**
 * The parts of the theme's fonts for programs that have them not: of each family the faces that `used` names, as Embedded OpenType without
 * compression, which PowerPoint reads. The semi-bold is its bold, as it is in the deck.
 */
export function embedFonts(
  faces: readonly FontFace[],
  used: ReadonlySet<string>,
): { readonly families: readonly EmbeddedFamily[]; readonly parts: readonly Part[] } {
  const parts: Part[] = [];
  const families = (["serif", "sans", "mono"] as const).flatMap((font) => {
    const family = typefaceNames[font];
    const made = styles.flatMap(({ style, weight, italic }) => {
      if (!used.has(faceKey(font, style))) return [];
      const slices = faces.filter(
        (face) => face.name === family && face.weight === weight && face.italic === italic,
      );
      const names = { family, bold: weight === 600, italic };
      const content = embed(
        slices.map(({ sfnt }) => sfnt),
        names,
      );
      if (content === undefined) return [];
      const path = `ppt/fonts/font${parts.length + 1}.fntdata`;
      parts.push({ path, content });
      return [{ style, path }];
    });
    return made.length === 0 ? [] : [{ name: family, faces: made }];
  });
  return { families, parts };
}

const styles = [
  { style: "regular", weight: 400, italic: false },
  { style: "bold", weight: 600, italic: false },
  { style: "italic", weight: 400, italic: true },
] as const;

function embed(slices: readonly Uint8Array[], names: FontNames): Uint8Array | undefined {
  const font = joinSlices(slices, names);
  return font === undefined ? undefined : wrap(font, names);
}

/** A font as Embedded OpenType, version 2.1 (W3C submission of 2008, “Embedded OpenType File Format”). */
function wrap(font: Buffer, names: FontNames): Uint8Array {
  const tables = readTables(font);
  const os2 = tables?.get("OS/2");
  const head = tables?.get("head");
  if (os2 === undefined || head === undefined) throw new Error("a font that we wrote lacks OS/2 or head");
  const style = styleName(names);
  const texts = [names.family, style, "Version 1.0", `${names.family} ${style}`, ""].map((text) => {
    const letters = Buffer.from(text, "utf16le");
    const size = Buffer.alloc(2);
    size.writeUInt16LE(letters.length);
    return Buffer.concat([size, letters]);
  });
  const padding = Buffer.alloc(2);
  const named = Buffer.concat(texts.flatMap((text, index) => (index === 0 ? [text] : [padding, text])));
  const fixed = Buffer.alloc(82);
  fixed.writeUInt32LE(fixed.length + named.length + font.length, 0);
  fixed.writeUInt32LE(font.length, 4);
  fixed.writeUInt32LE(0x00_02_00_01, 8);
  os2.copy(fixed, 16, 32, 42);
  fixed.writeUInt8(1, 26);
  fixed.writeUInt8(names.italic ? 1 : 0, 27);
  fixed.writeUInt32LE(names.bold ? 700 : 400, 28);
  fixed.writeUInt16LE(0, 32);
  fixed.writeUInt16LE(0x50_4c, 34);
  for (const [index, at] of [42, 46, 50, 54, 78, 82].entries())
    fixed.writeUInt32LE(os2.readUInt32BE(at), 36 + index * 4);
  fixed.writeUInt32LE(head.readUInt32BE(8), 60);
  return Buffer.concat([fixed, named, font]);
}
