/** How far each glyph moves on, in thousandths of the type's size. */
export interface FontWidths {
  readonly widths: ReadonlyMap<number, number>;
  readonly otherwise: number;
}

/**
 * Joins letters that Chromium sets one by one (`<0015> Tj`, `9.7 0 Td <0023> Tj`) into lines (`[<00150023>] TJ`), which take a quarter of the
 * bytes. Where a letter stands elsewhere than its font would have it, the distance stays, to a thousandth of the type's size.
 */
export class TextRun {
  readonly #fonts: ReadonlyMap<string, FontWidths>;
  readonly #out: string[];
  #font: FontWidths | undefined;
  #size = 1;
  /** Glyphs and distances of the line so far. */
  #pieces: (string | number)[] = [];
  /** Where the next letter would come to stand by itself, and where the last one was put, from where the line began. */
  #at = 0;
  #last = 0;
  /** From where the viewer takes the line to begin to where its last letter was put. */
  #behind = 0;

  constructor(fonts: ReadonlyMap<string, FontWidths>, out: string[]) {
    this.#fonts = fonts;
    this.#out = out;
  }

  /** Takes a line of the stream if it sets letters, or has it done with; whether it did take it. */
  take(line: string): boolean {
    if (line.endsWith("> Tj")) {
      const shown = /^(?:(\S+) (\S+) Td )?<([\dA-Fa-f]+)> Tj$/.exec(line);
      if (shown !== null && this.#show(shown[3] ?? "", shown[1], shown[2])) return true;
    }
    this.end();
    if (line.endsWith(" Tf")) {
      const [, name = "", size = "1"] = /^\/(\S+) (\S+) Tf$/.exec(line) ?? [];
      this.#font = this.#fonts.get(name);
      this.#size = Number(size);
    }
    if (line.endsWith(" Tm") || line === "BT") this.#behind = 0;
    if (this.#behind !== 0 && (line.includes(" Td") || line.includes("T*"))) {
      this.#out.push(`${round(this.#behind)} 0 Td`);
      this.#behind = 0;
    }
    return false;
  }

  /** Writes out the line so far. */
  end(): void {
    if (this.#pieces.length === 0) return;
    const [first] = this.#pieces;
    const isPlain = this.#pieces.length === 1 && typeof first === "string";
    const shown = this.#pieces.map((piece) => (typeof piece === "string" ? `<${piece}>` : piece)).join("");
    this.#out.push(isPlain ? `${shown} Tj` : `[${shown}] TJ`);
    this.#behind += this.#last;
    this.#pieces = [];
    this.#at = 0;
    this.#last = 0;
  }

  #show(glyphs: string, right: string | undefined, up: string | undefined): boolean {
    if (this.#font === undefined || glyphs.length % 4 !== 0 || this.#size === 0) return false;
    if (right !== undefined) {
      if (Number(up) !== 0 || this.#pieces.length === 0) {
        this.end();
        this.#out.push(`${round(Number(right) + this.#behind)} ${up} Td`);
        this.#behind = 0;
      } else {
        this.#last += Number(right);
        const distance = Math.round(((this.#at - this.#last) * 1000) / this.#size);
        if (distance !== 0) this.#pieces.push(distance);
        this.#at -= (distance * this.#size) / 1000;
      }
    }
    const before = this.#pieces.at(-1);
    if (typeof before === "string") this.#pieces[this.#pieces.length - 1] = before + glyphs;
    else this.#pieces.push(glyphs);
    this.#at += this.#widthOf(glyphs, this.#font);
    return true;
  }

  #widthOf(glyphs: string, { widths, otherwise }: FontWidths): number {
    let sum = 0;
    for (let index = 0; index < glyphs.length; index += 4)
      sum += widths.get(Number.parseInt(glyphs.slice(index, index + 4), 16)) ?? otherwise;
    return (sum * this.#size) / 1000;
  }
}

/** Reads the widths of a CID font (ISO 32000-1, 9.7.4.3). */
export function readWidths(font: string): FontWidths {
  const otherwise = Number(/\/DW (-?[\d.]+)/.exec(font)?.[1] ?? 1000);
  const widths = new Map<number, number>();
  const array = /\/W \[((?:[^[\]]|\[[^\]]*\])*)\]/.exec(font)?.[1] ?? "";
  for (const [, first, each, last, all] of array.matchAll(/(\d+)\s*(?:\[([^\]]*)\]|(\d+)\s+(-?[\d.]+))/g)) {
    if (each !== undefined)
      for (const [index, width] of each.trim().split(/\s+/).entries())
        widths.set(Number(first) + index, Number(width));
    else for (let glyph = Number(first); glyph <= Number(last); glyph += 1) widths.set(glyph, Number(all));
  }
  return { widths, otherwise };
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
