import type { RevealApi } from "reveal.js";
import type { Curtain } from "../keys/curtain.ts";
import type { Trail } from "../talk/trail.ts";
import { moveTogether } from "./follow.ts";
import type { Line } from "./line.ts";

/** What a presenter's window shows and moves: a copy of the deck that goes along with the one in the room. */
export interface Talk {
  readonly deck: RevealApi;
  /** The page that the copy stands on. */
  readonly source: Document;
  readonly curtain: () => Curtain | undefined;
  readonly toggleCurtain: (curtain: Curtain) => void;
  /** The sources panel in the room, at this fact; null opens or closes it. */
  readonly showEvidence: (fact: string | null) => void;
  /** Hands a key on to the room. */
  readonly press: (event: KeyboardEvent) => void;
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
  line.listen((message) => {
    if (message.kind === "curtain") curtain = message.curtain ?? undefined;
  });
  moveTogether(deck, line);
  line.say({ kind: "where" });
  return {
    deck,
    source,
    curtain: () => curtain,
    toggleCurtain: (which) => line.say({ kind: "toggle curtain", curtain: which }),
    showEvidence: (fact) => line.say({ kind: "evidence", fact }),
    press({ key, code, keyCode, shiftKey }) {
      line.say({ kind: "press", key: { key, code, keyCode, shiftKey } });
    },
    back: trail.back,
  };
}

/** Presses a key on a page that another window has handed on. */
export function pressOn(
  page: Document,
  event: Pick<KeyboardEvent, "key" | "code" | "keyCode" | "shiftKey">,
): void {
  const { key, code, keyCode, shiftKey } = event;
  const open = page.querySelector<HTMLDialogElement>("dialog:modal");
  if (key === "Escape" && open !== null) {
    open.close();
    return;
  }
  const settings = { key, code, keyCode, shiftKey, bubbles: true, cancelable: true };
  (page.activeElement ?? page.body).dispatchEvent(new KeyboardEvent("keydown", settings));
}
