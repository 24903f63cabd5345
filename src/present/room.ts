import type { WebSocket } from "ws";
import type {
  RoomClock,
  InkChange,
  RoomCommand,
  RoomMessage,
  RoomPointer,
  RoomReport,
  RoomRequest,
  RoomSlide,
} from "../model/room.ts";
import { openFanOut } from "./fan-out.ts";
import { openMembers, type Member } from "./members.ts";
import { changeInk, noInk, wholeInk } from "./room-ink.ts";
import { emptyState, showPlace, type RoomOrder } from "./room-state.ts";

export interface RoomOptions {
  readonly title: string;
  readonly slides: readonly RoomSlide[];
  /** Milliseconds from any beginning. */
  readonly clock: () => number;
}

type Hello = Extract<RoomRequest, { readonly kind: "hello" }>;

/** The one place where it is decided what the room shows, and who is told. */
export interface Room {
  /** Lets in a page whose secret, if it needs one, was right. */
  readonly enter: (socket: WebSocket, hello: Hello) => Member;
  readonly leave: (member: Member) => void;
  /** Takes in what a page says after its hello. False where it is not for that page to say. */
  readonly hear: (member: Member, request: RoomRequest) => boolean;
  readonly close: () => void;
}

export function openRoom({ title, slides, clock }: RoomOptions): Room {
  const order: RoomOrder = {
    slides: slides.map(({ id }) => id),
    hidden: new Set(slides.flatMap(({ id, isBackup }) => (isBackup === true ? [id] : []))),
  };
  const members = openMembers(() => inkMessage(wholeInk(ink)));
  const later = openFanOut();
  let state = emptyState;
  let ink = noInk;
  let pointer: RoomPointer = { at: null };
  let isPointing = false;
  let talk: RoomClock & { readonly at: number } = { elapsed: 0, isRunning: false, at: clock() };
  let countSoon: NodeJS.Timeout | undefined;

  function enter(socket: WebSocket, hello: Hello): Member {
    const member = members.add(socket, hello.role);
    switch (hello.role) {
      case "speaker":
        // Who only comes back follows those who went on; who has gone on meanwhile leads.
        if (state.place === null || hello.hasMoved) takeIn(member, hello.report);
        else member.ack = hello.report.number;
        break;
      case "remote":
        member.tell({ kind: "talk", title, slides });
        member.tell(talkClock());
        break;
      case "audience":
        if (ink.strokes.size > 0) member.draw(inkMessage(wholeInk(ink)));
        if (pointer.at !== null) member.point(pointerMessage());
        break;
    }
    showTo(member);
    tellCounts();
    return member;
  }

  function leave(member: Member): void {
    members.remove(member);
    if (members.count("speaker") === 0) point({ at: null });
    tellCounts();
  }

  function hear(member: Member, request: RoomRequest): boolean {
    if (request.kind === "report" && member.role === "speaker") {
      members.promote(member);
      takeIn(member, request);
      showTo(member);
      return true;
    }
    if (request.kind === "clock" && member.role === "speaker") {
      talk = { elapsed: request.elapsed, isRunning: request.isRunning, at: clock() };
      for (const each of members.of("remote")) each.tell(talkClock());
      return true;
    }
    if (request.kind === "ink" && member.role === "speaker") {
      draw(request);
      return true;
    }
    if (request.kind === "line" && member.role === "speaker") {
      const text = JSON.stringify(request satisfies RoomMessage);
      later.toEach(members.of("audience"), (each) => each.trace(text));
      return true;
    }
    if (request.kind === "pointer" && member.role === "speaker") {
      point(request);
      return true;
    }
    if (request.kind === "command" && member.role === "remote") {
      obey(request.command);
      return true;
    }
    return false;
  }

  function takeIn(member: Member, report: RoomReport): void {
    member.ack = report.number;
    const before = state;
    state = showPlace(before, report, order);
    if (state === before) return;
    const text = JSON.stringify({ kind: "state", state } satisfies RoomMessage);
    for (const each of members.of("audience")) each.show(text);
    for (const each of members.of("remote")) each.show(text);
    for (const each of members.of("speaker")) if (each !== member) showTo(each);
  }

  function draw(asked: InkChange): void {
    if (!order.slides.includes(asked.slide)) return;
    const changed = changeInk(ink, asked);
    if (changed === undefined) return;
    ({ ink } = changed);
    const text = inkMessage(changed.change);
    later.toEach(members.of("audience"), (each) => each.draw(text));
  }

  function inkMessage(change: InkChange): string {
    return JSON.stringify({ kind: "ink", seq: ink.seq, ...change } satisfies RoomMessage);
  }

  function point({ at }: RoomPointer): void {
    if (at === null && pointer.at === null) return;
    pointer = { at };
    // One round is enough to be on its way: it tells where the pointer is by then.
    const audience = members.of("audience");
    if (isPointing || audience.length === 0) return;
    isPointing = true;
    let text: string | undefined;
    later.toEach(audience, (each) => {
      isPointing = false;
      text ??= pointerMessage();
      each.point(text);
    });
  }

  function pointerMessage(): string {
    return JSON.stringify({ kind: "pointer", ...pointer } satisfies RoomMessage);
  }

  /** Only a deck knows its steps: one speaker's page moves, and what it then shows is the state for all. */
  function obey(command: RoomCommand): void {
    members.leader()?.tell({ kind: "command", command });
  }

  function showTo(member: Member): void {
    const ack = member.role === "speaker" ? { ack: member.ack } : {};
    member.show(JSON.stringify({ kind: "state", state, ...ack } satisfies RoomMessage));
  }

  function talkClock(): RoomMessage {
    const { elapsed, isRunning, at } = talk;
    return { kind: "clock", elapsed: elapsed + (isRunning ? clock() - at : 0), isRunning };
  }

  /** A thousand may come at once: counted together a moment later. */
  function tellCounts(): void {
    countSoon ??= setTimeout(() => {
      countSoon = undefined;
      tellOwn({
        kind: "presence",
        speakers: members.count("speaker"),
        remotes: members.count("remote"),
        followers: members.count("audience"),
      });
    }, 200);
  }

  /** To all but the audience. */
  function tellOwn(message: RoomMessage): void {
    for (const each of [...members.of("speaker"), ...members.of("remote")]) each.tell(message);
  }

  return { enter, leave, hear, close: () => clearTimeout(countSoon) };
}
