import { Server, type IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";

/**
 * Whether a request comes from a page of this very server, or from someone who typed its address: the Host is this machine by name or number
 * (another name that leads here is DNS rebinding), and the Origin, where there is one, is the same.
 */
export function isFromHere({ headers, socket }: IncomingMessage): boolean {
  const { host, origin } = headers;
  if (host === undefined || !isOwnHost(host, socket.localPort)) return false;
  return origin === undefined || origin === `http://${host}`;
}

function isOwnHost(host: string, port: number | undefined): boolean {
  const names = ["127.0.0.1", "localhost", "[::1]"];
  return names.some((name) => host === `${name}:${port}` || (port === 80 && host === name));
}

/** Closes WebSockets that no page of this server asked for, before Vite answers them: a browser always says its Origin. */
export function guardSockets(server: UpgradingServer): void {
  server.prependListener("upgrade", (request: IncomingMessage, socket: Duplex) => {
    if (request.headers.origin !== undefined && isFromHere(request)) return;
    socket.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
    socket.destroy();
  });
}

interface UpgradingServer {
  readonly prependListener: (
    event: "upgrade",
    listener: (request: IncomingMessage, socket: Duplex) => void,
  ) => unknown;
}

/** Who sends half a request and waits is not waited for. */
export function limitPatience(server: object): void {
  if (!(server instanceof Server)) return;
  server.headersTimeout = 8000;
  server.requestTimeout = 15_000;
}
