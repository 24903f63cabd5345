import type { SlideBook } from "./slide-book.ts";

/** A chart on its slide. */
export interface ChartFrame {
  /** The shapes behind it and the frame that shows it. */
  readonly print: (book: SlideBook) => readonly string[];
}
