import type { WebSocket } from "ws";
import type { RoomMessage } from "../model/room.ts";

/**
 * Every `interval` milliseconds says something on each line, by which pages know that the server is there, and asks for a sign of life; a line that
 * has given none since the last time is cut. Returns what ends it.
 */
export function keepAlive(sockets: ReadonlySet<WebSocket>, interval: number): () => void {
  const silent = new WeakSet<WebSocket>();
  const timer = setInterval(() => {
    for (const socket of sockets) {
      if (silent.has(socket)) {
        socket.terminate();
        continue;
      }
      silent.add(socket);
      socket.once("pong", () => silent.delete(socket));
      socket.ping();
      if (socket.bufferedAmount === 0) socket.send(beat, () => undefined);
    }
  }, interval);
  timer.unref();
  return () => clearInterval(timer);
}

const beat = JSON.stringify({ kind: "beat" } satisfies RoomMessage);
