import type { RevealApi } from "reveal.js";
import type { RoomCommand, RoomMessage, RoomReport, RoomState, SpeakerRoom } from "../../src/model/room.ts";
import { talkClock } from "../talk/clock.ts";
import { codesOverlay } from "./codes-overlay.ts";
import { connect } from "./connection.ts";
import {
  goToPlace,
  isMainWindow,
  isSamePlace,
  placeOf,
  showBlack,
  showingEvents,
  whenReady,
} from "./place.ts";
import { readRoomData } from "./room-data.ts";
import { tellInk } from "./tell-ink.ts";
import { tellTime } from "./tell-time.ts";

// The speaker's deck as part of a room: it says what it shows, and does what remotes ask. Without the server it is a deck like any other.

const deck = window.Reveal;
if (deck !== undefined && isMainWindow()) whenReady(deck, () => joinRoom(deck));

function joinRoom(own: RevealApi): void {
  const room = readRoomData() as SpeakerRoom;
  const codes = codesOverlay(own, room.codes);
  const clock = talkClock();
  let number = 0;
  /** What this page last said or was told that the room shows. */
  let agreed: Pick<RoomReport, "place" | "isBlack"> = shown();
  let hasMoved = false;
  let isWaiting = false;
  let isObeying = false;
  let speakers = 1;

  const time = tellTime(clock, (told) => connection.say({ kind: "clock", ...told }));
  const pens = window.chronodeck?.pens();
  const ink =
    pens &&
    tellInk(own, pens, {
      say: (request) => connection.say(request),
      isLed: () => isObeying && speakers > 1,
    });
  const connection = connect({
    hello: () => {
      isWaiting = true;
      return {
        kind: "hello",
        role: "speaker",
        secret: room.secret,
        report: nextReport(),
        hasMoved,
      };
    },
    onMessage: hear,
    onStatus: (status) => {
      if (status !== "connected") isWaiting = false;
      time.showStatus(status);
      ink?.showStatus(status);
      codes.showStatus(status);
    },
  });
  for (const event of showingEvents) own.on(event, report);

  function shown(): Pick<RoomReport, "place" | "isBlack"> {
    return { place: placeOf(own), isBlack: own.isPaused() };
  }

  function nextReport(): RoomReport {
    number += 1;
    agreed = shown();
    return { number, ...agreed };
  }

  /** One report is on its way at a time: what is shown meanwhile is told when that has arrived. */
  function report(): void {
    if (isObeying || isAgreed()) return;
    hasMoved = true;
    if (isWaiting) return;
    isWaiting = connection.say({ kind: "report", ...nextReport() });
  }

  function isAgreed(): boolean {
    const { place, isBlack } = shown();
    return isSamePlace(place, agreed.place) && isBlack === agreed.isBlack;
  }

  function hear(message: RoomMessage): void {
    switch (message.kind) {
      case "state":
        return agree(message.state, message.ack ?? 0);
      case "command":
        return obey(message.command);
      case "presence":
        ({ speakers } = message);
        return codes.showPresence(message);
      case "talk":
      case "clock":
      case "ink":
      case "line":
      case "pointer":
      case "beat":
        return;
    }
  }

  /** What was decided before the server knew of our last report is out of date. */
  function agree(state: RoomState, ack: number): void {
    if (ack < number) return;
    isWaiting = false;
    if (!isAgreed()) return report();
    hasMoved = false;
    if (state.place === null) return;
    agreed = { place: state.place, isBlack: state.isBlack };
    isObeying = true;
    goToPlace(own, state.place);
    showBlack(own, state.isBlack);
    isObeying = false;
    agreed = shown();
  }

  function obey(command: RoomCommand): void {
    if (own.isOverview()) own.toggleOverview(false);
    switch (command.do) {
      case "next":
      case "previous":
        // As with the keys of other programs: the first press gives the picture back.
        // Where no presenter's window is open, nobody else starts it.
        if (clock.state() === "ready") clock.start();
        if (own.isPaused()) showBlack(own, false);
        else if (command.do === "next") own.next();
        else own.prev();
        return;
      case "go":
        return goToPlace(own, { slide: command.slide, step: -1 });
      case "black":
        return showBlack(own, command.on);
      case "restart-clock":
        clock.reset();
        clock.start();
        return time.tell();
    }
  }
}
