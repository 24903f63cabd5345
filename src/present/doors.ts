import type { IncomingMessage } from "node:http";

/** The speaker's door is on this machine alone; phones come in by the others, or by this one where there is no other. */
export type DoorKind = "speaker" | "phones";

/** An address on which the server listens. */
export interface Door {
  readonly kind: DoorKind;
  /** `127.0.0.1` or an address of this machine in its network. */
  readonly address: string;
  readonly port: number;
}

export function urlOf({ address, port }: Door): string {
  return `http://${address}:${port}/`;
}

/**
 * Whether a request names this door as its host. A page elsewhere whose name was made to point to this machine (DNS rebinding) names its own host.
 */
export function isForDoor(request: IncomingMessage, door: Door): boolean {
  return hostsOf(door).includes(request.headers.host ?? "");
}

/** Whether a line was opened by a page of this server. Browsers always say what page opens one. */
export function isFromOwnPage(request: IncomingMessage, door: Door): boolean {
  return isForDoor(request, door) && request.headers.origin === `http://${request.headers.host}`;
}

function hostsOf({ kind, address, port }: Door): readonly string[] {
  const names = kind === "speaker" ? [address, "localhost"] : [address];
  return names.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]));
}
