import type { RevealApi } from "reveal.js";
import type { InkChange, RoomRequest, RoomStroke } from "../../src/model/room.ts";
import { currentAspect } from "../aspect.ts";
import type { Pens } from "../ink/pens.ts";
import type { Stroke } from "../ink/stroke.ts";
import type { ConnectionStatus } from "./connection.ts";
import { inPixels, packStroke } from "./room-stroke.ts";

/** Between two messages, in milliseconds. */
const pause = { ink: 60, line: 200, pointer: 100 };
/** What a message may hold, in characters: the server takes 8,192 bytes at once. */
const mostText = 7000;
/** Of a line that is told again and again while it grows. */
const mostPointsOfLine = 200;

export interface InkTelling {
  readonly showStatus: (status: ConnectionStatus) => void;
}

/**
 * Tells the audience's pages what is drawn on the slide on screen, and where the speaker points: what has changed, a few times a second. What
 * is on a slide to which another of the speaker's pages has led this one (`isLed`) that page tells.
 */
export function tellInk(
  deck: RevealApi,
  pens: Pens,
  { say, isLed }: { readonly say: (request: RoomRequest) => boolean; readonly isLed: () => boolean },
): InkTelling {
  const packed = new WeakMap<Stroke, RoomStroke>();
  const drawnOn = new Set<string>();
  let told:
    | { readonly slide: string; readonly aspect: string; readonly ids: ReadonlySet<string> }
    | undefined;
  let queue: readonly InkChange[] = [];
  let isSending = false;
  let lineTimer: ReturnType<typeof setTimeout> | undefined;
  let pointTimer: ReturnType<typeof setTimeout> | undefined;

  function pack(stroke: Stroke): RoomStroke {
    const known = packed.get(stroke) ?? packStroke(stroke);
    packed.set(stroke, known);
    return known;
  }

  function tell(): void {
    const slide = deck.getCurrentSlide().id;
    const aspect = currentAspect();
    const strokes = pens.strokes().map(pack);
    const isAll = told === undefined || told.slide !== slide || told.aspect !== aspect;
    const before = isAll ? new Set<string>() : (told?.ids ?? new Set<string>());
    const ids = new Set(strokes.map(({ id }) => id));
    told = { slide, aspect, ids };
    if (isAll) queue = [];
    // A slide without drawings needs no word, unless it had some.
    if (isLed() || (isAll && ids.size === 0 && !drawnOn.has(slide))) return;
    if (ids.size > 0) drawnOn.add(slide);
    const removed = [...before].filter((id) => !ids.has(id));
    const added = strokes.filter(({ id }) => !before.has(id));
    if (!isAll && removed.length === 0 && added.length === 0) return;
    queue = [...queue, ...inParts({ slide, aspect, isAll, removed, added })];
    if (!isSending) sendNext();
  }

  function sendNext(): void {
    const [next, ...rest] = queue;
    queue = rest;
    isSending = next !== undefined;
    if (next === undefined) return;
    if (!say({ kind: "ink", ...next })) told = undefined;
    setTimeout(sendNext, pause.ink);
  }

  function tellLine(): void {
    lineTimer ??= setTimeout(() => {
      lineTimer = undefined;
      const line = pens.line();
      const stroke = line === undefined ? null : packStroke(line, mostPointsOfLine);
      say({ kind: "line", slide: deck.getCurrentSlide().id, aspect: currentAspect(), stroke });
    }, pause.line);
  }

  function point(): void {
    pointTimer ??= setTimeout(() => {
      pointTimer = undefined;
      const at = pens.dot();
      say({ kind: "pointer", at: at === undefined ? null : [inPixels(at[0]), inPixels(at[1])] });
    }, pause.pointer);
  }

  pens.listen((what) => {
    if (what === "strokes") tell();
    if (what === "line") tellLine();
    if (what === "dot") point();
  });
  return {
    showStatus: (status) => {
      if (status !== "connected") {
        told = undefined;
        queue = [];
      } else if (told === undefined) tell();
    },
  };
}

/** A change in messages of a bearable length. */
function inParts(change: InkChange): readonly InkChange[] {
  const parts: InkChange[] = [];
  let part: InkChange = { ...change, removed: change.removed.slice(0, 500), added: [] };
  let length = JSON.stringify(part).length;
  for (const stroke of change.added) {
    const more = JSON.stringify(stroke).length + 1;
    if (length + more > mostText && part.added.length > 0) {
      parts.push(part);
      part = { ...change, isAll: false, removed: [], added: [] };
      length = JSON.stringify(part).length;
    }
    part = { ...part, added: [...part.added, stroke] };
    length += more;
  }
  return [...parts, part];
}
