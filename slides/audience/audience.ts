import type { RevealApi } from "reveal.js";
import type { RoomMessage, RoomPlace, RoomState } from "../../src/model/room.ts";
import { connect, type ConnectionStatus } from "../room/connection.ts";
import {
  goToPlace,
  isMainWindow,
  isSamePlace,
  placeOf,
  showBlack,
  showingEvents,
  slideOf,
  whenReady,
} from "../room/place.ts";
import { audienceBar } from "./bar.ts";
import { roomInk } from "./room-ink.ts";
import { roomPointer } from "./room-pointer.ts";

// The deck on a listener's phone: it goes where the speaker goes, or stays where its reader looks back.

const deck = window.Reveal;
if (deck !== undefined && isMainWindow()) whenReady(deck, () => follow(deck));

function follow(own: RevealApi): void {
  let state: RoomState | undefined;
  let status: ConnectionStatus = "connecting";
  let isFollowing = true;
  let isLed = false;

  const bar = audienceBar({
    previous: () => look(() => own.prev()),
    next: () => look(() => own.next()),
    backToLive: () => {
      isFollowing = true;
      showLive();
    },
  });
  const ink = roomInk(own);
  const dot = roomPointer(own, () => isFollowing);
  // The overview shows what is still to come.
  own.configure({ overview: false });
  own.on("beforeslidechange", (event) => {
    const { indexh, indexv } = event as Event & { readonly indexh: number; readonly indexv?: number };
    const slide = own.getSlide(indexh, indexv);
    if (!isLed && slide !== undefined && isAhead(slide)) event.preventDefault();
  });
  for (const event of showingEvents) own.on(event, moved);
  connect({
    hello: () => ({ kind: "hello", role: "audience" }),
    onMessage: hear,
    onStatus: (now) => {
      status = now;
      if (now !== "connected") {
        ink.forget();
        dot.hear({ at: null });
      }
      showBar();
    },
  });

  function hear(message: RoomMessage): void {
    if (message.kind === "ink" || message.kind === "line") return ink.hear(message);
    if (message.kind === "pointer") return dot.hear(message);
    if (message.kind !== "state") return;
    state = message.state;
    if (isFollowing) showLive();
    showBar();
  }

  function showLive(): void {
    if (!hasPlace(state)) return;
    const { place, isBlack } = state;
    lead(() => {
      goToPlace(own, place);
      showBlack(own, isBlack);
    });
    showBar();
  }

  /** What the reader's finger does while the room is dark gives the picture back. */
  function look(move: () => void): void {
    lead(() => showBlack(own, false));
    move();
  }

  function lead(move: () => void): void {
    isLed = true;
    move();
    isLed = false;
  }

  function moved(): void {
    if (isLed || !hasPlace(state)) return;
    const { furthest } = state;
    const here = placeOf(own);
    if (furthest !== null && here.slide === furthest.slide && here.step > furthest.step)
      lead(() => goToPlace(own, furthest));
    isFollowing = isSamePlace(placeOf(own), state.place);
    showBar();
  }

  /** Nothing is shown before the room has seen it; the slide in the room is, even where it is out of order. */
  function isAhead(slide: HTMLElement): boolean {
    if (!hasPlace(state)) return true;
    const limit = slideOf(own, state.furthest?.slide ?? state.place.slide);
    if (slide.id === state.place.slide || limit === null || slide === limit) return false;
    return (limit.compareDocumentPosition(slide) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  }

  function showBar(): void {
    dot.show();
    bar.show({
      status,
      isFollowing,
      hasBegun: hasPlace(state),
      isFirst: own.isFirstSlide(),
      isLast: hasPlace(state) && isSamePlace(placeOf(own), state.furthest ?? state.place),
    });
  }
}

/** Whether the room shows anything yet. */
function hasPlace(state: RoomState | undefined): state is RoomState & { readonly place: RoomPlace } {
  return state !== undefined && state.place !== null;
}
