/** A Chromium on this machine and how to start it. */
export interface BrowserProgram {
  /** In words for messages: “the embedded Chromium”, “Google Chrome”. */
  readonly name: string;
  readonly executablePath: string;
  /** What it needs in its environment besides ours. */
  readonly env: Readonly<Record<string, string>>;
}
