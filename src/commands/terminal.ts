/** Where a command speaks to its user. The only door to stdout and stderr, so that a run can be tested whole. */
export interface Terminal {
  /** Results: what a script would read. */
  readonly print: (text: string) => void;
  /** Messages to the user. */
  readonly say: (text: string) => void;
  /** Shows what is going on in place of what it showed before; silent where nobody watches. */
  readonly progress: (message: string) => void;
  /** Whether each of the two may carry colours. */
  readonly printsColour: boolean;
  readonly saysColour: boolean;
}

/** The process's own streams. Colours only on a terminal, and never where NO_COLOR is set; progress only on a terminal. */
export function processTerminal(): Terminal {
  const { stdout, stderr } = process;
  const mayColour = (process.env["NO_COLOR"] ?? "") === "" && process.env["TERM"] !== "dumb";
  const eraseLine = "\r\u001B[K";
  let isProgressShown = false;
  // Whoever reads us may have seen enough, as `head` does.
  stdout.on("error", (problem: NodeJS.ErrnoException) => {
    if (problem.code !== "EPIPE") throw problem;
  });

  function clearProgress(): void {
    if (isProgressShown) stderr.write(eraseLine);
    isProgressShown = false;
  }
  return {
    print: (text) => {
      clearProgress();
      stdout.write(text);
    },
    say: (text) => {
      clearProgress();
      stderr.write(text);
    },
    progress: (message) => {
      if (!stderr.isTTY) return;
      clearProgress();
      stderr.write(message);
      isProgressShown = message !== "";
    },
    printsColour: mayColour && stdout.isTTY,
    saysColour: mayColour && stderr.isTTY,
  };
}
