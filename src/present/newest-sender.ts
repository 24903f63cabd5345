/** The half of a WebSocket that sends. */
export interface Outlet {
  readonly send: (text: string, onFlushed: (problem?: Error | null) => void) => void;
}

/**
 * Sends texts of which only the newest matters. While one is still on its way out, as on a phone with a weak signal, those that come meanwhile
 * replace each other, so that nobody is sent a backlog and no memory fills.
 */
export function newestSender(outlet: Outlet): (text: string) => void {
  let isSending = false;
  let waiting: string | undefined;

  function send(text: string): void {
    if (isSending) {
      waiting = text;
      return;
    }
    isSending = true;
    outlet.send(text, (problem) => {
      isSending = false;
      const next = waiting;
      waiting = undefined;
      // A broken line says so itself.
      if (next !== undefined && !problem) send(next);
    });
  }
  return send;
}
