import type { WebSocket } from "ws";
import type { RoomMessage, RoomRole } from "../model/room.ts";
import { changeSender } from "./change-sender.ts";
import { newestSender } from "./newest-sender.ts";

/** A page that has been let in. */
export interface Member {
  readonly role: RoomRole;
  /** Sends what must arrive, in order. */
  readonly tell: (message: RoomMessage) => void;
  /** Sends a text of which only the newest matters. */
  readonly show: (text: string) => void;
  /** Sends a change of the drawings; where some are left out, all of the drawings. */
  readonly draw: (change: string) => void;
  /** Sends the line that is being drawn, of which only the newest matters. */
  readonly trace: (text: string) => void;
  /** Sends where the speaker points; of these, too, only the newest matters. */
  readonly point: (text: string) => void;
  /** Of a speaker's page, the number of the last report that was taken in. */
  ack: number;
}

/** The pages in the room. */
export interface Members {
  readonly add: (socket: WebSocket, role: RoomRole) => Member;
  readonly remove: (member: Member) => void;
  readonly of: (role: RoomRole) => readonly Member[];
  readonly count: (role: RoomRole) => number;
  /** The speaker's page that has moved last. */
  readonly leader: () => Member | undefined;
  /** Makes a speaker's page the one that leads. */
  readonly promote: (member: Member) => void;
}

/** `wholeInk` gives what is drawn, as a message. */
export function openMembers(wholeInk: () => string): Members {
  const groups: Readonly<Record<RoomRole, Set<Member>>> = {
    speaker: new Set(),
    remote: new Set(),
    audience: new Set(),
  };
  return {
    add: (socket, role) => {
      const member = makeMember(socket, role, wholeInk);
      groups[role].add(member);
      return member;
    },
    remove: (member) => groups[member.role].delete(member),
    of: (role) => [...groups[role]],
    count: (role) => groups[role].size,
    leader: () => [...groups.speaker].at(-1),
    promote: (member) => {
      // Sets keep the order in which things came.
      groups[member.role].delete(member);
      groups[member.role].add(member);
    },
  };
}

/** A page that has this much unread, in bytes, listens no more. */
const mostUnread = 4_000_000;

function makeMember(socket: WebSocket, role: RoomRole, wholeInk: () => string): Member {
  return {
    role,
    ack: 0,
    tell: (message) => {
      if (socket.bufferedAmount > mostUnread) socket.terminate();
      else socket.send(JSON.stringify(message), () => undefined);
    },
    show: newestSender(socket),
    draw: changeSender(socket, wholeInk),
    trace: newestSender(socket),
    point: newestSender(socket),
  };
}
