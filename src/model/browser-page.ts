/** A rectangle on a page, in CSS pixels from the page's upper left corner. */
export interface PageArea {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A page of a browser, as far as measuring, printing and taking pictures need it. */
export interface BrowserPage {
  /** Puts a document in place of the page's own, and waits until it has loaded. */
  setContent(html: string): Promise<void>;
  /**
   * Runs a function in the page, also where the page's own scripts do not run. It is sent as source, so that all it calls stands inside it; what it is
   * given and what it gives must be JSON or undefined. Rejects with what it throws.
   */
  evaluate<Result>(inPage: () => Result | Promise<Result>): Promise<Result>;
  evaluate<Argument, Result>(
    inPage: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ): Promise<Result>;
  /** In CSS pixels. */
  setViewportSize(size: { readonly width: number; readonly height: number }): Promise<void>;
  /** Prints the page on paper of the size that its own style asks for, in colour and with backgrounds; `tagged` with tags and bookmarks. */
  print(marks: "tagged" | "untagged"): Promise<Uint8Array>;
  /** A PNG of an area, or of the first element that a selector finds, at rest. Without `background`, what nothing is painted on is transparent. */
  screenshot(options: { readonly of: PageArea | string; readonly background?: "none" }): Promise<Uint8Array>;
  /** Ends the page and gives its memory back. */
  close(): Promise<void>;
}

/** A page that is only looked at. */
export type MeasuredPage = Pick<BrowserPage, "evaluate">;
