import type { RawData, WebSocket } from "ws";
import type { RoomRefusal, RoomRequest, RoomSecrets } from "../model/room.ts";
import { allow } from "./allowance.ts";
import type { DoorKind } from "./doors.ts";
import type { Member } from "./members.ts";
import { readRequest } from "./read-request.ts";
import type { Room } from "./room.ts";
import { countGuesses, isSecret } from "./secrets.ts";

export interface ReceptionOptions {
  readonly room: Room;
  readonly secrets: RoomSecrets;
  /** Milliseconds from any beginning. */
  readonly clock: () => number;
}

/** Where a line came in. */
export interface Caller {
  readonly door: DoorKind;
  readonly address: string;
}

/** Listens to each new line: lets in those who may, passes on what they say, and closes lines that misbehave. */
export function openReception({
  room,
  secrets,
  clock,
}: ReceptionOptions): (socket: WebSocket, caller: Caller) => void {
  const guesses = countGuesses({ most: 5, delay: 2000 });

  return function receive(socket, { door, address }) {
    let member: Member | undefined;
    let isRefused = false;
    const mayTalk = allow({ burst: 100, perSecond: 50 }, clock);
    const patience = setTimeout(() => socket.terminate(), helloWithin);
    patience.unref();
    socket.on("error", () => undefined);
    socket.on("close", () => {
      clearTimeout(patience);
      if (member !== undefined) room.leave(member);
    });
    socket.on("message", (data, isBinary) => {
      if (isRefused || socket.readyState !== socket.OPEN) return;
      const request = isBinary || !mayTalk() ? undefined : readRequest(textOf(data));
      if (request === undefined) hangUp();
      else if (member !== undefined) {
        if (!room.hear(member, request)) hangUp();
      } else if (request.kind === "hello") greet(request);
      else hangUp();
    });

    function greet(hello: Extract<RoomRequest, { readonly kind: "hello" }>): void {
      clearTimeout(patience);
      if (hello.role !== "audience") {
        if (!guesses.mayGuess(address)) return refuse(4429);
        const isRight = isSecret(hello.secret, secrets[hello.role]);
        // The speaker's page is served, and its secret known, on this machine alone.
        if (!isRight || (hello.role === "speaker" && door !== "speaker")) {
          isRefused = true;
          guesses.punish(address, () => refuse(4401));
          return;
        }
      }
      member = room.enter(socket, hello);
    }

    function hangUp(): void {
      isRefused = true;
      socket.close(1008);
    }

    function refuse(code: RoomRefusal): void {
      isRefused = true;
      socket.close(code);
    }
  };
}

/** How long a line may stay silent at first, in milliseconds. */
const helloWithin = 5000;

function textOf(data: RawData): string {
  return Array.isArray(data) ? Buffer.concat(data).toString() : Buffer.from(data as Buffer).toString();
}
