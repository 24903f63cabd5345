import type { Held, PenAction } from "../ink/pens.ts";
import type { InkPoint } from "../ink/stroke.ts";
import type { Curtain } from "../keys/curtain.ts";
import type { PressedKey } from "./talk.ts";

/** Where a presentation stands, as the windows of one browser tell each other. */
export interface Place {
  readonly h: number;
  readonly v: number;
  readonly f?: number;
}

/** What the audience's window and those of presenters say to each other. */
export type LineMessage =
  /** What the audience's window shows; where it has been asked for, the number of that. */
  | { readonly kind: "place"; readonly place: Place; readonly answers?: string }
  /** Asks the audience's window to show something. No two askings have the same number. */
  | { readonly kind: "go"; readonly place: Place; readonly number: string }
  /** Asks the audience's window where it is, and what hides it. */
  | { readonly kind: "where" }
  /** Asks the audience's window whether it is there; it answers the same. */
  | { readonly kind: "there" }
  /** Says that a presenter's window closes, or is loaded anew. */
  | { readonly kind: "gone" }
  /** What hides the slide in the room. */
  | { readonly kind: "curtain"; readonly curtain: Curtain | null }
  /** Asks for a curtain to be drawn or opened. */
  | { readonly kind: "toggle curtain"; readonly curtain: Curtain }
  /** Asks for the sources panel at this fact; null for opening or closing it. */
  | { readonly kind: "evidence"; readonly fact: string | null }
  /** What the speaker has in the hand in the room. */
  | { readonly kind: "held"; readonly held: Held }
  /** Where the room sees the pointer's dot. */
  | { readonly kind: "dot"; readonly at: InkPoint | null }
  /** What a hand does in a presenter's window. */
  | { readonly kind: "pen"; readonly action: PenAction }
  /** A key that is for the room. */
  | { readonly kind: "press"; readonly key: PressedKey };

/** The line between the audience's window and those of presenters. */
export interface Line {
  readonly say: (message: LineMessage) => void;
  readonly listen: (listener: (message: LineMessage) => void) => void;
}

/** Between all windows of a live preview. */
export function channelLine(): Line {
  const channel = new BroadcastChannel("chronodeck-presenter");
  return {
    say: (message) => channel.postMessage(message),
    listen: (listener) =>
      channel.addEventListener("message", ({ data }: MessageEvent<LineMessage>) => listener(data)),
  };
}

/** From a presenter's window to the one that has opened it. Over file:// windows share nothing but this. */
export function lineToOpener(): Line {
  return {
    say: (message) => {
      const room: Window | null = window.opener;
      if (room !== null && !room.closed) room.postMessage({ [mark]: message }, "*");
    },
    listen: (listener) =>
      hear((message, from) => {
        if (from === window.opener) listener(message);
      }),
  };
}

export interface LineToWindows extends Line {
  /** A presenter's window that has been heard and is still open. */
  readonly window: () => WindowProxy | undefined;
}

/** From the audience's window to those that it has opened, be it before it was loaded anew: they speak first. */
export function lineToWindows(): LineToWindows {
  const windows = new Set<WindowProxy>();
  const open = (): readonly WindowProxy[] => {
    for (const one of windows) if (one.closed) windows.delete(one);
    return [...windows];
  };
  return {
    window: () => open()[0],
    say: (message) => {
      for (const one of open()) one.postMessage({ [mark]: message }, "*");
    },
    listen: (listener) =>
      hear((message, from) => {
        if (message.kind === "gone") windows.delete(from);
        else windows.add(from);
        listener(message);
      }),
  };
}

const mark = "chronodeck-presenter";

/** Over file:// every page has an origin of its own, which is called “null”; elsewhere only the deck's own pages are listened to. */
function hear(listener: (message: LineMessage, from: WindowProxy) => void): void {
  addEventListener("message", ({ data, origin, source }: MessageEvent<unknown>) => {
    const message: LineMessage | undefined = Object(data)[mark];
    const isOurs = origin === location.origin || (origin === "null" && location.protocol === "file:");
    // Only windows have a say; workers and ports have none.
    if (message !== undefined && isOurs && source !== null && "closed" in source) listener(message, source);
  });
}
