import { readTables, joinGlyphs } from "./true-type-glyphs.ts";
import type { PdfFile, PdfObject } from "./pdf-file.ts";
import { pack, unpack } from "./pdf-file.ts";
import { referenceIn } from "./pdf-syntax.ts";

/**
 * Keeps each font once. Chromium puts into every part of a document those glyphs that the part shows, under the numbers that they have in the
 * whole font: programs of one font are thus laid together glyph by glyph; those that differ in more stay as they are.
 */
export function shareFonts(file: PdfFile): PdfFile {
  const objects = new Map<number, PdfObject>(file.objects);
  const programs = new Map<string, Program[]>();
  for (const [descriptor, { text }] of file.objects) {
    if (!text.startsWith("<</Type /FontDescriptor")) continue;
    const number = referenceIn(text, "FontFile2");
    const stored = number === undefined ? undefined : file.objects.get(number);
    // Six letters and a plus sign only tell that it is a part.
    const name = /\/FontName \/(?:[A-Z]{6}\+)?(\S+)/.exec(text)?.[1] ?? "";
    if (number === undefined || stored === undefined) continue;
    const known = programs.get(name) ?? [];
    programs.set(name, known);
    const bytes = unpack(stored);
    const same = known.find((program) => program.add(bytes));
    if (same === undefined) known.push(new Program(bytes, number, descriptor));
    else same.descriptors.push(descriptor);
  }
  for (const { number, bytes, descriptors } of [...programs.values()].flat()) {
    const [, ...others] = descriptors;
    if (others.length === 0) continue;
    objects.set(number, pack(`/Length1 ${bytes.length}`, bytes));
    for (const descriptor of others) {
      const text = objects.get(descriptor)?.text ?? "";
      objects.set(descriptor, { text: text.replace(/\/FontFile2 \d+ 0 R/, `/FontFile2 ${number} 0 R`) });
    }
  }
  return { ...file, objects };
}

class Program {
  readonly number: number;
  readonly descriptors: number[];
  bytes: Buffer;

  constructor(bytes: Buffer, number: number, descriptor: number) {
    this.bytes = bytes;
    this.number = number;
    this.descriptors = [descriptor];
  }

  /** Whether these glyphs are of the same font, which then has them too. */
  add(bytes: Buffer): boolean {
    if (bytes.equals(this.bytes)) return true;
    const [own, other] = [readTables(this.bytes), readTables(bytes)];
    const joined = own === undefined || other === undefined ? undefined : joinGlyphs(own, other);
    if (joined === undefined) return false;
    this.bytes = joined;
    return true;
  }
}
