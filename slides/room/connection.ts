import type { RoomMessage, RoomRefusal, RoomRequest } from "../../src/model/room.ts";

export type ConnectionStatus = "connecting" | "connected" | "refused";

export interface ConnectionOptions {
  /** What to say first, each time that the line is open. */
  readonly hello: () => RoomRequest;
  readonly onMessage: (message: RoomMessage) => void;
  readonly onStatus: (status: ConnectionStatus) => void;
}

/** A line to the server that opens itself anew, until it is refused. */
export interface Connection {
  /** Says something, if the line is open; returns whether it was. */
  readonly say: (request: RoomRequest) => boolean;
}

/** After this long without a word the line is given up, in milliseconds: the server speaks every ten seconds. */
const longestSilence = 25_000;
const firstPause = 300;
const longestPause = 8000;

export function connect({ hello, onMessage, onStatus }: ConnectionOptions): Connection {
  let socket: WebSocket | undefined;
  let pause = firstPause;
  let again: ReturnType<typeof setTimeout> | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let isRefused = false;

  function open(): void {
    clearTimeout(again);
    const line = new WebSocket(new URL("/room", location.href.replace(/^http/u, "ws")));
    socket = line;
    line.addEventListener("open", () => line.send(JSON.stringify(hello())));
    line.addEventListener("message", (event: MessageEvent<string>) => {
      if (socket !== line) return;
      listenOn();
      pause = firstPause;
      setStatus("connected");
      onMessage(JSON.parse(event.data));
    });
    line.addEventListener("close", ({ code }) => {
      if (socket === line) lose(code as RoomRefusal);
    });
    listenOn();
  }

  function lose(code?: RoomRefusal): void {
    socket = undefined;
    clearTimeout(silence);
    isRefused = code === 4401;
    setStatus(isRefused ? "refused" : "connecting");
    if (isRefused) return;
    // A hall that lost its network comes back a little spread.
    again = setTimeout(open, (code === 4429 ? longestPause : pause) * (0.5 + Math.random()));
    pause = Math.min(pause * 2, longestPause);
  }

  function listenOn(): void {
    clearTimeout(silence);
    silence = setTimeout(giveUp, longestSilence);
  }

  /** Closing takes its time where the network is gone. */
  function giveUp(): void {
    const line = socket;
    lose();
    line?.close();
  }

  function tryNow(): void {
    if (socket !== undefined || isRefused) return;
    pause = firstPause;
    open();
  }

  function setStatus(status: ConnectionStatus): void {
    document.documentElement.dataset["room"] = status;
    onStatus(status);
  }

  // A phone that was in a pocket, and a network that has come back.
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) tryNow();
  });
  addEventListener("online", tryNow);
  addEventListener("offline", () => {
    if (socket !== undefined) giveUp();
  });
  setStatus("connecting");
  open();
  return {
    say: (request) => {
      if (socket?.readyState !== WebSocket.OPEN) return false;
      socket.send(JSON.stringify(request));
      return true;
    },
  };
}
