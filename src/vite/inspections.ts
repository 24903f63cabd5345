import type { Compilation } from "./compilation.ts";

export interface Inspections {
  /** Looks the deck over once nothing has been saved for a while. `edited`: ids of slides. */
  readonly plan: (compilation: Compilation, edited: readonly string[]) => void;
  /** What is planned or running is out of date. */
  readonly giveUp: () => void;
}

/** Runs the checks of a deck in the pauses of its author, and hands on what they find. A newer save comes first. */
export function planInspections(
  onFound: (compilation: Compilation, found: Compilation["problems"]) => void,
  onFailure: (reason: unknown) => void,
): Inspections {
  let timer: NodeJS.Timeout | undefined;
  let running: AbortController | undefined;
  // Slides edited since the checks last came to an end: a burst of saves is one edit.
  const edited = new Set<string>();

  function giveUp(): void {
    clearTimeout(timer);
    running?.abort();
  }

  function plan(compilation: Compilation, ids: readonly string[]): void {
    giveUp();
    const { inspect } = compilation;
    for (const id of ids) edited.add(id);
    if (inspect === undefined) return;
    const mine = new AbortController();
    running = mine;
    const run = async (): Promise<void> => {
      const found = await inspect(new Set(edited), mine.signal);
      if (mine.signal.aborted || found === undefined) return;
      edited.clear();
      onFound(compilation, found);
    };
    timer = setTimeout(() => void run().catch(onFailure), pause);
  }

  return { plan, giveUp };
}

/** Milliseconds without a save after which an author has paused. */
const pause = 300;
