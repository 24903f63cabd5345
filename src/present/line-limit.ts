import type { Server } from "node:http";

export interface LineLimit {
  /** Takes a line from this address in, and gives what lets it go; undefined where there are enough. */
  readonly take: (address: string) => (() => void) | undefined;
}

/** Keeps one machine from taking all lines: at most `inAll`, and of these `each` from one address, behind which there may be a whole network. */
export function limitLines({ inAll, each }: { readonly inAll: number; readonly each: number }): LineLimit {
  const counts = new Map<string, number>();
  let all = 0;

  function change(address: string, by: number): void {
    const count = (counts.get(address) ?? 0) + by;
    if (count > 0) counts.set(address, count);
    else counts.delete(address);
    all += by;
  }

  return {
    take: (address) => {
      if (all >= inAll || (counts.get(address) ?? 0) >= each) return undefined;
      change(address, 1);
      return () => change(address, -1);
    },
  };
}

/** Cuts off connections beyond the limit as they come, before anything is read from them. */
export function limitConnections(server: Server, limit: LineLimit): void {
  server.on("connection", (socket) => {
    const letGo = limit.take(socket.remoteAddress ?? "");
    if (letGo === undefined) socket.destroy();
    else socket.once("close", letGo);
  });
}
