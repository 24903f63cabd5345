import type { Outlet } from "./newest-sender.ts";

/**
 * Sends changes, one after another. Those that come while one is still on its way out are left out, and the whole is sent instead once the
 * line is free, so that a phone with a weak signal gets all, and no memory fills.
 */
export function changeSender(outlet: Outlet, whole: () => string): (change: string) => void {
  let isSending = false;
  let isBehind = false;

  function send(text: string): void {
    if (isSending) {
      isBehind = true;
      return;
    }
    isSending = true;
    outlet.send(text, (problem) => {
      isSending = false;
      const hasMore = isBehind;
      isBehind = false;
      // A broken line says so itself.
      if (hasMore && !problem) send(whole());
    });
  }
  return send;
}
