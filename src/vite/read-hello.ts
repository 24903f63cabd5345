import type { LiveHello } from "../model/live-update.ts";

/** What a page says first, in the way in which Vite's client says things; undefined for anything else. */
export function readHello(text: string): LiveHello | undefined {
  try {
    const said = JSON.parse(text) as { event?: unknown; data?: { version?: unknown } | null } | null;
    const version = said?.event === "chronodeck:hello" ? said.data?.version : undefined;
    return typeof version === "number" ? { version } : undefined;
  } catch {
    return undefined;
  }
}
