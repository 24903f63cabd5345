/** A rectangle on the stage, in CSS pixels from the slide's top left corner. */
export interface SceneBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Letters of one look. Colours are as the browser computes them: `rgb(23, 33, 43)`. */
export interface SceneRun {
  /** `\n` alone is a line break. */
  readonly text: string;
  readonly font: "serif" | "sans" | "mono";
  /** In pixels. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly colour: string;
  readonly struck: boolean;
  readonly raised: "above" | "below" | "none";
  /** How far raised letters stand above the line, in pixels; by default as far as usual. */
  readonly raise?: number;
  /** Between letters, in pixels; default: 0. */
  readonly spacing?: number;
  /** A web address, or `#` and a slide's id. */
  readonly href: string;
}

export interface SceneParagraph {
  readonly runs: readonly SceneRun[];
  readonly align: "start" | "center" | "end";
  /** From baseline to baseline, in pixels. */
  readonly line: number;
  /** Room above it. */
  readonly before: number;
  /** How far its text stands from the box's left side. */
  readonly indent: number;
  readonly bullet: "none" | "dash" | "number" | "hanging";
  /** Whether it is written from the right; `indent` is then the distance from that side. */
  readonly isRightToLeft?: boolean;
}

/** What a text is on its slide. */
export type SceneRole =
  | "title"
  | "kicker"
  | "subtitle"
  | "author"
  | "body"
  | "sources"
  | "number"
  | "caption"
  | "text";

export interface SceneCell {
  readonly paragraphs: readonly SceneParagraph[];
  readonly columns: number;
  readonly top: { readonly width: number; readonly colour: string };
  readonly bottom: { readonly width: number; readonly colour: string };
  readonly anchor: "t" | "ctr" | "b";
  /** Inside distances in pixels: left, top, right, bottom. */
  readonly padding: readonly [number, number, number, number];
}

export interface SceneColumn {
  readonly width: number;
  /** Of its widest line, with what is around it; at most `width`. */
  readonly line: number;
  /** Of its widest word, with what is around it. */
  readonly word: number;
}

export type SceneItem =
  | { readonly kind: "rect"; readonly box: SceneBox; readonly fill: string }
  | { readonly kind: "gradient"; readonly box: SceneBox; readonly image: string }
  | {
      readonly kind: "text";
      readonly role: SceneRole;
      readonly box: SceneBox;
      readonly paragraphs: readonly SceneParagraph[];
      readonly wraps: boolean;
    }
  | {
      readonly kind: "table";
      readonly box: SceneBox;
      readonly name: string;
      readonly columns: readonly SceneColumn[];
      readonly rows: readonly { readonly height: number; readonly cells: readonly SceneCell[] }[];
      readonly hasHeader: boolean;
    }
  /** `drawing` is the place among the document's drawings, `figure` that of its chart among the slide's charts; -1 for none. */
  | { readonly kind: "drawing"; readonly drawing: number; readonly figure: number; readonly box: SceneBox }
  /** An image's address as data; where it is empty, `mark` finds the element to take a picture of: its `data-picture`. */
  | {
      readonly kind: "picture";
      readonly box: SceneBox;
      readonly alt: string;
      readonly source: string;
      readonly mark: string;
    }
  | {
      readonly kind: "group";
      readonly name: string;
      readonly alt: string;
      readonly items: readonly SceneItem[];
    };

export interface SceneSlide {
  readonly id: string;
  readonly layout: string;
  readonly background: string;
  readonly items: readonly SceneItem[];
  /** What the speaker says, a string a paragraph. */
  readonly notes: readonly string[];
}

interface Painted {
  readonly fill: string;
  readonly stroke: string;
  readonly strokeWidth: number;
  /** Lengths of dashes and gaps; empty for a whole line. */
  readonly dashes: readonly number[];
  readonly fillOpacity: number;
  readonly strokeOpacity: number;
}

/** `a b c d e f` of SVG: from the shape's coordinates to the slide's. */
export type Matrix = readonly [number, number, number, number, number, number];

export type SceneShape =
  | (Painted & { readonly kind: "path"; readonly data: string; readonly matrix: Matrix })
  | (Painted & { readonly kind: "rect"; readonly box: SceneBox; readonly radius: number })
  | (Painted & { readonly kind: "ellipse"; readonly box: SceneBox })
  | {
      readonly kind: "text";
      /** Unturned, around all lines. */
      readonly box: SceneBox;
      /** Degrees clockwise, about the box's middle. */
      readonly turn: number;
      readonly align: "start" | "center" | "end";
      readonly lines: readonly (readonly SceneRun[])[];
      /** From baseline to baseline. */
      readonly line: number;
    };

/** An SVG drawing, taken apart. */
export interface SceneDrawing {
  readonly name: string;
  readonly alt: string;
  readonly isDecorative: boolean;
  readonly shapes: readonly SceneShape[];
}
