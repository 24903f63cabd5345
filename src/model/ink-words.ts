/** What the pens say, from the page's data. */
export interface InkWords {
  readonly draw: string;
  readonly pen: string;
  readonly highlighter: string;
  readonly eraser: string;
  /** Of the pens: the theme's `accent`, `phase-2` and `phase-1`. */
  readonly colours: readonly string[];
  readonly undo: string;
  readonly clear: string;
  readonly close: string;
  /** To those who listen, as drawing begins and ends. */
  readonly begun: string;
  readonly ended: string;
}
