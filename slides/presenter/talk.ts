import type { RevealApi } from "reveal.js";
import type { Held, PenAction } from "../ink/pens.ts";
import type { InkPoint } from "../ink/stroke.ts";
import type { Curtain } from "../keys/curtain.ts";
import type { Trail } from "../talk/trail.ts";
import { goAlong } from "./follow.ts";
import type { Line } from "./line.ts";

export type PressedKey = Pick<KeyboardEvent, "key" | "code" | "keyCode" | "shiftKey">;

/** The pens and the pointer in the room. */
export interface TalkPens {
  /** Undefined until the room has said so. */
  readonly held: () => Held | undefined;
  /** Where the room sees the dot, in pixels of the stage. */
  readonly dot: () => InkPoint | null;
  readonly act: (action: PenAction) => void;
  /** Gives what ends it. */
  readonly listen: (changed: () => void) => () => void;
}

/** What a presenter's window shows and moves: a copy of the deck that goes along with the one in the room. */
export interface Talk {
  readonly deck: RevealApi;
  /** The page that the copy stands on. */
  readonly source: Document;
  readonly curtain: () => Curtain | undefined;
  readonly toggleCurtain: (curtain: Curtain) => void;
  /** The sources panel in the room, at this fact; null opens or closes it. */
  readonly showEvidence: (fact: string | null) => void;
  readonly pens: TalkPens;
  /** Hands a key on to the room. */
  readonly press: (event: PressedKey) => void;
  /** Back to where the last jump began. */
  readonly back: () => void;
}

/** Events of reveal.js after which the window is drawn anew. */
export const drawingEvents = ["slidechanged", "fragmentshown", "fragmenthidden", "resumed", "sync"] as const;

/** The talk in a room at the other end of a line. */
export function talkElsewhere({
  deck,
  source,
  line,
  trail,
}: Pick<Talk, "deck" | "source"> & { readonly line: Line; readonly trail: Trail }): Talk {
  let curtain: Curtain | undefined;
  let held: Held | undefined;
  let dot: InkPoint | null = null;
  const penListeners = new Set<() => void>();
  line.listen((message) => {
    if (message.kind === "curtain") curtain = message.curtain ?? undefined;
    if (message.kind !== "held" && message.kind !== "dot") return;
    if (message.kind === "held") ({ held } = message);
    else dot = message.at;
    for (const listener of penListeners) listener();
  });
  goAlong(deck, line);
  line.say({ kind: "where" });
  return {
    deck,
    source,
    curtain: () => curtain,
    toggleCurtain: (which) => line.say({ kind: "toggle curtain", curtain: which }),
    showEvidence: (fact) => line.say({ kind: "evidence", fact }),
    pens: {
      held: () => held,
      dot: () => dot,
      act: (action) => line.say({ kind: "pen", action }),
      listen: (changed) => {
        penListeners.add(changed);
        return () => penListeners.delete(changed);
      },
    },
    press({ key, code, keyCode, shiftKey }) {
      line.say({ kind: "press", key: { key, code, keyCode, shiftKey } });
    },
    back: trail.back,
  };
}

/** Presses a key on a page that another window has handed on. */
export function pressOn(page: Document, event: PressedKey): void {
  const { key, code, keyCode, shiftKey } = event;
  const open = page.querySelector<HTMLDialogElement>("dialog:modal");
  if (key === "Escape" && open !== null) {
    open.close();
    return;
  }
  const settings = { key, code, keyCode, shiftKey, bubbles: true, cancelable: true };
  (page.activeElement ?? page.body).dispatchEvent(new KeyboardEvent("keydown", settings));
}
