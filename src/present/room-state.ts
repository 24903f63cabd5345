import type { RoomPlace, RoomState } from "../model/room.ts";

/** Before any speaker's page has come. */
export const emptyState: RoomState = { seq: 0, place: null, furthest: null, isBlack: false };

/** The deck's slides, as far as the room must know them. */
export interface RoomOrder {
  /** Ids in the deck's order. */
  readonly slides: readonly string[];
  /** Slides that are not part of the talk: jumping to one lets nobody look at all before it. */
  readonly hidden: ReadonlySet<string>;
}

/** The state after the speaker's page has shown something; the same object where nothing is new. A place that the deck has not is no place. */
export function showPlace(
  state: RoomState,
  shown: { readonly place: RoomPlace; readonly isBlack: boolean },
  order: RoomOrder,
): RoomState {
  const { place, isBlack } = shown;
  if (!order.slides.includes(place.slide)) return state;
  if (state.isBlack === isBlack && state.place !== null && isSame(state.place, place)) return state;
  const isFurther =
    !order.hidden.has(place.slide) && (state.furthest === null || isAfter(place, state.furthest, order));
  return { seq: state.seq + 1, place, isBlack, furthest: isFurther ? place : state.furthest };
}

function isSame(a: RoomPlace, b: RoomPlace): boolean {
  return a.slide === b.slide && a.step === b.step;
}

function isAfter(a: RoomPlace, b: RoomPlace, { slides }: RoomOrder): boolean {
  if (a.slide === b.slide) return a.step > b.step;
  return slides.indexOf(a.slide) > slides.indexOf(b.slide);
}
