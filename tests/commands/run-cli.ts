import { run } from "../../src/cli.ts";
import type { ExitStatus } from "../../src/model/exit-status.ts";

export interface Ran {
  readonly status: ExitStatus;
  /** What went to stdout and to stderr. */
  readonly printed: string;
  readonly said: string;
}

/** Runs a command line in this process, as in a shell without a terminal. */
export async function runCli(...argv: readonly string[]): Promise<Ran> {
  let printed = "";
  let said = "";
  const status = await run(argv, {
    print: (text) => void (printed += text),
    say: (text) => void (said += text),
    progress: () => undefined,
    printsColour: false,
    saysColour: false,
  });
  return { status, printed, said };
}
