const deadlySignals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** What is to be done before a signal may end the process. */
const cleanUps = new Set<() => Promise<void>>();
let signal: NodeJS.Signals | undefined;

/** On the first deadly signal cleans up, then lets the signal end the process; a second one ends it at once. */
export function onDeadlySignal(cleanUp: () => Promise<void>): {
  readonly hasCome: () => boolean;
  readonly forget: () => void;
} {
  if (cleanUps.size === 0) for (const name of deadlySignals) process.on(name, end);
  cleanUps.add(cleanUp);
  return {
    hasCome: () => signal !== undefined,
    forget: () => {
      cleanUps.delete(cleanUp);
      if (cleanUps.size === 0) stopListening();
    },
  };
}

function end(come: NodeJS.Signals): void {
  signal = come;
  stopListening();
  void Promise.allSettled([...cleanUps].map((cleanUp) => cleanUp())).then(() =>
    process.kill(process.pid, come),
  );
}

function stopListening(): void {
  for (const name of deadlySignals) process.off(name, end);
}
