import { keepForDeck, keptForDeck } from "../session.ts";

/** How long the talk has gone on. All windows of a deck look at the same clock, and it survives each of them. */
export interface TalkClock {
  readonly state: () => "ready" | "running" | "paused";
  /** In milliseconds. */
  readonly elapsed: () => number;
  readonly start: () => void;
  readonly pause: () => void;
  readonly reset: () => void;
  /** Takes the last reset back; false where there is none, or the clock has been started since. */
  readonly undoReset: () => boolean;
}

interface ClockState {
  /** Milliseconds counted before `since`. */
  readonly counted: number;
  /** Since when it runs, in milliseconds since 1970; null while it does not. */
  readonly since: number | null;
  /** Before the last reset. */
  readonly former?: { readonly counted: number; readonly since: number | null };
}

/** Longer than a day of rehearsals, shorter than until the next one. */
const hours = 12;

/** The clock of the deck on this page. */
export function talkClock(): TalkClock {
  return {
    state() {
      const { counted, since } = read();
      if (since !== null) return "running";
      return counted === 0 ? "ready" : "paused";
    },
    elapsed: () => elapsedOf(read()),
    start() {
      const { counted, since } = read();
      if (since === null) keepForDeck("clock", { counted, since: Date.now() } satisfies ClockState);
    },
    pause: () => keepForDeck("clock", { counted: elapsedOf(read()), since: null } satisfies ClockState),
    reset() {
      const { counted, since } = read();
      const cleared: ClockState = { counted: 0, since: null, former: { counted, since } };
      if (elapsedOf({ counted, since }) > 0) keepForDeck("clock", cleared);
    },
    undoReset() {
      const { former } = read();
      if (former !== undefined) keepForDeck("clock", former);
      return former !== undefined;
    },
  };
}

function elapsedOf({ counted, since }: ClockState): number {
  return counted + (since === null ? 0 : Math.max(0, Date.now() - since));
}

function read(): ClockState {
  const value = keptForDeck("clock", hours)?.value;
  const { counted = 0, since = null, former }: Partial<ClockState> = Object(value);
  return { counted, since, ...(former !== undefined && { former }) };
}
