import type { Server } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer } from "ws";
import type { RoomCode, RoomSecrets } from "../model/room.ts";
import { answer, type ServedFiles } from "./answer.ts";
import { roomCodes } from "./codes.ts";
import { isFromOwnPage, type Door } from "./doors.ts";
import { keepAlive } from "./heartbeat.ts";
import { limitConnections, limitLines } from "./line-limit.ts";
import { listenAtDoors } from "./listen.ts";
import { servedFiles, type RoomContent } from "./pages.ts";
import { longestRequest } from "./read-request.ts";
import { openReception } from "./reception.ts";
import { openRoom, type RoomOptions } from "./room.ts";

export interface RoomServerOptions extends Omit<RoomOptions, "clock"> {
  readonly port: number;
  /** Whether to give up where the port is taken, and not to try the next ones. */
  readonly strictPort: boolean;
  /** Addresses of this machine on which phones may come in; none: only this machine may. */
  readonly addresses: readonly string[];
  readonly secrets: RoomSecrets;
  readonly content: RoomContent;
}

export interface RoomServer {
  /** The speaker's deck. */
  readonly url: string;
  /** The links for phones, for each address by which these can come in, the likeliest first; where none can, for this machine. */
  readonly codes: readonly (readonly RoomCode[])[];
  readonly close: () => Promise<void>;
}

/** Serves the deck to the speaker, and to phones that steer it or follow it. Everything comes out of memory. Rejects where no port can be had. */
export async function startRoomServer(options: RoomServerOptions): Promise<RoomServer> {
  const { secrets } = options;
  const room = openRoom({ ...options, clock });
  const receive = openReception({ room, secrets, clock });
  const lines = new WebSocketServer({
    noServer: true,
    maxPayload: longestRequest,
    perMessageDeflate: false,
    clientTracking: true,
  });
  const limit = limitLines(mostLines);
  const connectionLimit = limitLines(mostConnections);
  const stopBeating = keepAlive(lines.clients, beatEvery);

  const { servers, doors } = await listenAtDoors(options);
  const phones = doors.filter(({ kind }) => kind === "phones");
  const codes = (phones.length > 0 ? phones : doors).map((door) => roomCodes(door, secrets.remote));
  const files = servedFiles(options.content, { secret: secrets.speaker, codes: codes[0] ?? [] });
  for (const [index, server] of servers.entries()) {
    const door = doors[index];
    if (door !== undefined) open(server, door, files);
  }

  function open(server: Server, door: Door, served: ServedFiles): void {
    if (door.kind === "phones") limitConnections(server, connectionLimit);
    server.on("request", (request, response) => answer(request, response, door, served));
    server.on("upgrade", (request, socket, head) => {
      socket.on("error", () => socket.destroy());
      if (request.url !== "/room") return turnAway(socket, "404 Not Found");
      if (!isFromOwnPage(request, door)) return turnAway(socket, "403 Forbidden");
      const address = request.socket.remoteAddress ?? "";
      // However full the hall is, the speaker's own machine comes in.
      const letGo = door.kind === "speaker" ? undefined : limit.take(address);
      if (door.kind === "phones" && letGo === undefined) return turnAway(socket, "503 Service Unavailable");
      if (letGo !== undefined) socket.once("close", letGo);
      lines.handleUpgrade(request, socket, head, (line) => receive(line, { door: door.kind, address }));
    });
  }

  const close = async (): Promise<void> => {
    stopBeating();
    room.close();
    for (const line of lines.clients) line.terminate();
    lines.close();
    await Promise.all(
      servers.map(async (server) => {
        const closed = new Promise((resolve) => server.close(resolve));
        server.closeAllConnections();
        await closed;
      }),
    );
  };
  return { url: `http://127.0.0.1:${doors[0]?.port ?? options.port}/`, codes, close };
}

/** In milliseconds. Pages take a silence of two and a half of these for a broken line. */
const beatEvery = 10_000;
/** More than any hall holds. */
const mostLines = { inAll: 10_000, each: 1000 };
/** Of lines, and of requests on their way. A phone that loads its page has a few at once. */
const mostConnections = { inAll: 20_000, each: 4000 };

function turnAway(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

function clock(): number {
  return performance.now();
}
