import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Door } from "./doors.ts";

export interface ListenOptions {
  readonly port: number;
  /** Whether to give up where the port is taken, and not to try the next ones. */
  readonly strictPort: boolean;
  readonly addresses: readonly string[];
}

/** Servers that listen, each at the door of the same index. The first is the speaker's. */
export interface Listening {
  readonly servers: readonly Server[];
  readonly doors: readonly Door[];
}

/** Listens on this machine and on each of the addresses, everywhere at the same port. Rejects where none can be had. */
export async function listenAtDoors({ port, strictPort, addresses }: ListenOptions): Promise<Listening> {
  const last = strictPort || port === 0 ? port : Math.min(port + portsTried, 65_535);
  for (let tried = port; ; tried += 1) {
    try {
      return await listenAt(tried, addresses);
    } catch (reason) {
      if (tried >= last || !String(reason).includes("EADDRINUSE")) throw reason;
    }
  }
}

const portsTried = 20;

/** How long a request may take to come, in milliseconds: who sends a half one and waits is not waited for. */
const patience = { headersTimeout: 8000, requestTimeout: 15_000, connectionsCheckingInterval: 2000 };
/** How long nothing may move on a connection that is no line, such as an answer that nobody reads. */
const longestSilence = 60_000;

async function listenAt(port: number, addresses: readonly string[]): Promise<Listening> {
  const servers: Server[] = [];
  const doors: Door[] = [];
  try {
    for (const address of ["127.0.0.1", ...addresses]) {
      const server = createServer(patience);
      server.setTimeout(longestSilence);
      servers.push(server);
      server.listen(doors[0]?.port ?? port, address);
      await once(server, "listening");
      const { port: taken } = server.address() as AddressInfo;
      doors.push({ kind: doors.length === 0 ? "speaker" : "phones", address, port: taken });
    }
    return { servers, doors };
  } catch (reason) {
    for (const server of servers) server.close();
    throw reason;
  }
}
