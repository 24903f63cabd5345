/** A rectangle in points, upwards. */
export interface Area {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** `x' = ax + cy + e`, `y' = bx + dy + f` (ISO 32000-1, 8.3.3). */
type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** Follows the drawing operators of a page, and says of each what it paints. Reads one operator a line, as Chromium writes them. */
export class PaintedArea {
  readonly #forms: ReadonlyMap<string, Area>;
  readonly #kept: { readonly matrix: Matrix; readonly clip: Area | undefined }[] = [];
  #matrix: Matrix = identity;
  #clip: Area | undefined;
  #isClip = false;
  /** The lines that describe the shape so far: most are of none that is asked for. */
  #path: string[] = [];
  #line: Matrix = identity;
  #size = 0;

  constructor(forms: ReadonlyMap<string, Area>) {
    this.#forms = forms;
  }

  /** The area that a line of the stream paints, as far as clipping lets it show; undefined where it paints nothing, or where that is not `wanted`. */
  take(line: string, isWanted: boolean): Area | undefined {
    const operator = line.slice(Math.max(line.lastIndexOf(" "), line.lastIndexOf(">")) + 1);
    switch (operator) {
      case "m":
      case "l":
      case "c":
      case "v":
      case "y":
      case "re":
        this.#path.push(line);
        break;
      case "q":
        this.#kept.push({ matrix: this.#matrix, clip: this.#clip });
        break;
      case "Q": {
        const { matrix, clip } = this.#kept.pop() ?? { matrix: identity, clip: undefined };
        this.#matrix = matrix;
        this.#clip = clip;
        break;
      }
      case "cm":
        this.#matrix = multiply(matrixOf(line), this.#matrix);
        break;
      case "W":
      case "W*":
        this.#isClip = true;
        break;
      case "n":
        this.#endPath("not wanted");
        break;
      case "BT":
        this.#line = identity;
        break;
      case "Tf":
        this.#size = numbersOf(line).at(-1) ?? 0;
        break;
      case "Tm":
        this.#line = matrixOf(line);
        break;
      case "Td":
        if (isWanted) this.#moveLine(line);
        break;
      case "Tj":
        if (!isWanted) break;
        if (line.includes(" Td ")) this.#moveLine(line);
        return this.#shown(this.#glyphArea());
      case "Do": {
        if (!isWanted) break;
        // A picture fills the unit square (8.9.5.1).
        const form = this.#forms.get(/\/(\S+) Do$/.exec(line)?.[1] ?? "");
        return this.#shown(map(this.#matrix, form ?? { left: 0, bottom: 0, right: 1, top: 1 }));
      }
      default:
        if (painting.has(operator)) return this.#shown(this.#endPath(isWanted ? "wanted" : "not wanted"));
    }
    return undefined;
  }

  #endPath(use: "wanted" | "not wanted"): Area | undefined {
    const area = use === "wanted" || this.#isClip ? this.#areaOfPath() : undefined;
    this.#path = [];
    if (this.#isClip && area !== undefined) this.#clip = intersect(area, this.#clip);
    this.#isClip = false;
    return area;
  }

  #areaOfPath(): Area | undefined {
    if (this.#path.length === 0) return undefined;
    const [a, b, c, d, e, f] = this.#matrix;
    let left = Infinity;
    let bottom = Infinity;
    let right = -Infinity;
    let top = -Infinity;
    const add = (x: number, y: number): void => {
      const across = a * x + c * y + e;
      const up = b * x + d * y + f;
      if (across < left) left = across;
      if (across > right) right = across;
      if (up < bottom) bottom = up;
      if (up > top) top = up;
    };
    for (const line of this.#path) {
      const numbers = numbersOf(line);
      const isRectangle = line.endsWith("re");
      for (let index = 0; index + 1 < numbers.length; index += 2) {
        // Of a rectangle the second pair is its size.
        const [from = 0, down = 0] = isRectangle && index === 2 ? numbers : [];
        add((numbers[index] ?? 0) + from, (numbers[index + 1] ?? 0) + down);
      }
    }
    return { left, bottom, right, top };
  }

  #moveLine(line: string): void {
    const [right = 0, up = 0] = numbersOf(line.slice(0, line.indexOf(" Td") + " Td".length));
    this.#line = multiply([1, 0, 0, 1, right, up], this.#line);
  }

  /** Of the letter that is set: about as high as letters are, and half as wide. */
  #glyphArea(): Area {
    const size = this.#size;
    return map(multiply(this.#line, this.#matrix), {
      left: 0,
      bottom: -0.2 * size,
      right: 0.5 * size,
      top: 0.75 * size,
    });
  }

  #shown(area: Area | undefined): Area | undefined {
    if (area === undefined) return undefined;
    const shown = intersect(area, this.#clip);
    return shown.left > shown.right || shown.bottom > shown.top ? undefined : shown;
  }
}

const painting = new Set(["f", "F", "f*", "B", "B*", "b", "b*", "S", "s"]);

/** The operands before the operator. */
function numbersOf(line: string): readonly number[] {
  const words = line.split(" ");
  const numbers: number[] = [];
  for (let index = 0; index < words.length - 1; index += 1) {
    const number = Number(words[index]);
    if (!Number.isNaN(number)) numbers.push(number);
  }
  return numbers;
}

function matrixOf(line: string): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersOf(line);
  return [a, b, c, d, e, f];
}

/** First the one, then the other. */
function multiply([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix {
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): { readonly x: number; readonly y: number } {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

function map(matrix: Matrix, { left, bottom, right, top }: Area): Area {
  const corners = [
    apply(matrix, left, bottom),
    apply(matrix, right, bottom),
    apply(matrix, left, top),
    apply(matrix, right, top),
  ];
  const across = corners.map(({ x }) => x);
  const up = corners.map(({ y }) => y);
  return {
    left: Math.min(...across),
    bottom: Math.min(...up),
    right: Math.max(...across),
    top: Math.max(...up),
  };
}

function intersect(area: Area, other: Area | undefined): Area {
  if (other === undefined) return area;
  return {
    left: Math.max(area.left, other.left),
    bottom: Math.max(area.bottom, other.bottom),
    right: Math.min(area.right, other.right),
    top: Math.min(area.top, other.top),
  };
}
