import type { Palette } from "./colour.ts";
import type { SceneBox, SceneRun } from "./scene.ts";

/** A link from one part to another, or out of the file. */
export interface Relation {
  readonly id: string;
  /** The last part of the type's address: `slideLayout`. */
  readonly type: string;
  /** A part's path from the root of the file, `ppt/slides/slide1.xml`, or a web address. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** What is written down while a slide's shapes are made: numbers of shapes, and relations. */
export class SlideBook {
  readonly palette: Palette;
  readonly stage: SceneBox;
  readonly lang: string;
  /** The part of each slide, by its id. */
  readonly slideParts: ReadonlyMap<string, string>;
  /** Of the whole presentation: each face that letters stand in, as `serif italic`. */
  readonly #faces: Set<string>;
  readonly #relations = new Map<string, Relation>();
  #lastId = 1;

  constructor(options: {
    readonly palette: Palette;
    readonly stage: SceneBox;
    readonly lang: string;
    readonly slideParts: ReadonlyMap<string, string>;
    readonly faces: Set<string>;
  }) {
    this.palette = options.palette;
    this.stage = options.stage;
    this.lang = options.lang;
    this.slideParts = options.slideParts;
    this.#faces = options.faces;
  }

  /** A number for a shape; 1 is the slide's own group. */
  nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }

  /** Notes the face of some letters. */
  useFace({ font, bold, italic }: SceneRun): void {
    this.#faces.add(faceKey(font, bold ? "bold" : italic ? "italic" : "regular"));
  }

  /** The id of a relation, the same for the same target. */
  relate(type: string, target: string, place: "inside" | "outside" = "inside"): string {
    const key = `${type} ${target}`;
    const known = this.#relations.get(key);
    if (known !== undefined) return known.id;
    const id = `rId${this.#relations.size + 1}`;
    this.#relations.set(key, { id, type, target, isExternal: place === "outside" });
    return id;
  }

  relations(): readonly Relation[] {
    return [...this.#relations.values()];
  }
}

/** A face by its family and style. */
export function faceKey(font: SceneRun["font"], style: "regular" | "bold" | "italic"): string {
  return `${font} ${style}`;
}
