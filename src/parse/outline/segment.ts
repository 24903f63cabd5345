import type { Span } from "../../model/span.ts";
import type { Attributes, PlacedText } from "../attributes.ts";
import type { TextOrigin } from "../markdown/text-origin.ts";

/** What a slide is made of, line by line, before Markdown is read. */
export type Segment = TextSegment | FigureSegment | ContainerSegment | FootnoteSegment;

/** Lines of Markdown. */
export interface TextSegment extends TextOrigin {
  readonly kind: "text";
}

/** A fence whose info word is a figure type. */
export interface FigureSegment {
  readonly kind: "figure";
  readonly type: string;
  /** The opening fence. */
  readonly span: Span;
  readonly yaml: string;
  /** Whether the block itself stands beside the picture. */
  readonly showsSource: boolean;
  /** False where nothing closes the fence; that is reported already. */
  readonly isClosed: boolean;
}

/** `::: name {…}` to `:::`. */
export interface ContainerSegment {
  readonly kind: "container";
  readonly name: string;
  /** What stands behind the name of a container that takes a word. */
  readonly word?: PlacedText;
  readonly attributes: Attributes;
  /** The opening line. */
  readonly span: Span;
  readonly children: readonly Segment[];
}

/** `[^label]: …` */
export interface FootnoteSegment {
  readonly kind: "footnote";
  readonly label: string;
  readonly span: Span;
  readonly text: TextOrigin;
}

/** The line that opens a slide: `## Words {#id .class key=value}`. */
export interface HeadingLine {
  readonly level: 1 | 2;
  readonly text: string;
  /** Of the text's first character, from 1. */
  readonly column: number;
  readonly attributes: Attributes;
}

/** The lines of one slide. */
export interface SlideOutline {
  readonly file: string;
  readonly span: Span;
  /** Absent where `---`, or the start of a file, opens the slide. */
  readonly heading?: HeadingLine;
  readonly segments: readonly Segment[];
  /** All its lines, as they stand in the file from `firstLine` on. */
  readonly firstLine: number;
  readonly text: string;
}
