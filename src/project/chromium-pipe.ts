import type { Readable, Writable } from "node:stream";
import type { ChromiumEvent, Method, Methods } from "./chromium-protocol.ts";

/** A browser's end of the Chrome DevTools Protocol over a pair of pipes: messages of JSON, each ended by a zero byte. */
export interface ChromiumPipe {
  /** Rejects where the browser refuses, or is gone before it answers. */
  readonly send: <Name extends Method>(
    method: Name,
    params: Methods[Name][0],
    session?: string,
  ) => Promise<Methods[Name][1]>;
  /** Gives the function that ends it. */
  readonly listen: (listener: (event: ChromiumEvent) => void) => () => void;
  /** Whether nothing more can come. */
  readonly isBroken: () => boolean;
}

interface Waiting {
  readonly method: string;
  readonly resolve: (result: unknown) => void;
  readonly reject: (reason: Error) => void;
}

interface Answer {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** Speaks to a browser that reads from `toBrowser` and writes to `fromBrowser`. */
export function openPipe(toBrowser: Writable, fromBrowser: Readable): ChromiumPipe {
  const waiting = new Map<number, Waiting>();
  const listeners = new Set<(event: ChromiumEvent) => void>();
  let last = 0;
  let isBroken = false;

  const take = (message: Answer | ChromiumEvent): void => {
    if (!("id" in message)) {
      for (const listener of listeners) listener(message);
      return;
    }
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.error === undefined) asked?.resolve(message.result);
    else asked?.reject(new Error(`${asked.method}: ${message.error.message}`));
  };
  const breakOff = (): void => {
    isBroken = true;
    for (const { method, reject } of waiting.values()) reject(new Error(`${method}: the browser is gone`));
    waiting.clear();
  };
  readMessages(fromBrowser, (text) => {
    // What the browser sends is as its protocol says.
    take(JSON.parse(text) as Answer | ChromiumEvent);
  });
  // Broken pipes show as the end of what waits for an answer.
  toBrowser.on("error", breakOff);
  fromBrowser.on("error", breakOff);
  fromBrowser.on("close", breakOff);

  return {
    send: <Name extends Method>(method: Name, params: Methods[Name][0], sessionId?: string) =>
      new Promise<Methods[Name][1]>((resolve, reject) => {
        if (isBroken) {
          reject(new Error(`${method}: the browser is gone`));
          return;
        }
        last += 1;
        waiting.set(last, { method, resolve, reject });
        toBrowser.write(`${JSON.stringify({ id: last, method, params, sessionId })}\0`);
      }),
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    isBroken: () => isBroken,
  };
}

/** A message may come in many pieces, and many in one. */
function readMessages(stream: Readable, take: (text: string) => void): void {
  let pieces: Buffer[] = [];
  stream.on("data", (data: Buffer) => {
    let from = 0;
    for (let end = data.indexOf(0); end !== -1; end = data.indexOf(0, from)) {
      const last = data.subarray(from, end);
      const whole = pieces.length === 0 ? last : Buffer.concat([...pieces, last]);
      pieces = [];
      from = end + 1;
      take(whole.toString("utf8"));
    }
    if (from < data.length) pieces.push(data.subarray(from));
  });
}
