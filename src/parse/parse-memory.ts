/**
 * What reading one version of a deck leaves for the next, so that a live preview reads only what has changed. Values are found
 * by name, and hold as long as their inputs are the same (compared with Object.is, one by one).
 */
export interface ParseMemory {
  readonly recall: <T>(name: string, inputs: readonly unknown[], make: () => T) => T;
  /** Forgets what was not asked for since the last call: slides and tables that are gone. */
  readonly sweep: () => void;
}

interface Memorised {
  readonly inputs: readonly unknown[];
  readonly value: unknown;
}

/** An empty memory, for one deck. */
export function createParseMemory(): ParseMemory {
  let before = new Map<string, Memorised>();
  let now = new Map<string, Memorised>();
  return {
    recall<T>(name: string, inputs: readonly unknown[], make: () => T): T {
      const known = now.get(name) ?? before.get(name);
      const isSame =
        known !== undefined &&
        known.inputs.length === inputs.length &&
        known.inputs.every((input, index) => Object.is(input, inputs[index]));
      const entry = isSame ? known : { inputs, value: make() };
      now.set(name, entry);
      // Each name stands for one maker, so the value is of its type.
      return entry.value as T;
    },
    sweep() {
      before = now;
      now = new Map();
    },
  };
}
