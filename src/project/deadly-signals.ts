const deadlySignals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** On the first deadly signal cleans up, then lets the signal end the process; a second one ends it at once. */
export function onDeadlySignal(cleanUp: () => Promise<void>): {
  readonly hasCome: () => boolean;
  readonly forget: () => void;
} {
  let hasCome = false;
  function forget(): void {
    for (const signal of deadlySignals) process.off(signal, end);
  }
  function end(signal: NodeJS.Signals): void {
    hasCome = true;
    forget();
    void cleanUp()
      .catch(() => undefined)
      .then(() => process.kill(process.pid, signal));
  }
  for (const signal of deadlySignals) process.on(signal, end);
  return { hasCome: () => hasCome, forget };
}
