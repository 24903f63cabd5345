import type { IncomingMessage, ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { isForDoor, type Door } from "./doors.ts";

/** A file that the server has in memory. */
export interface ServedFile {
  readonly type: "text/html" | "text/javascript";
  readonly body: string;
  /** Of a page: what it may load and run, for browsers that reach the server at this host. */
  readonly policy?: (host: string) => string;
}

/** By door and path. Nothing else is served. */
export type ServedFiles = Readonly<Record<Door["kind"], ReadonlyMap<string, ServedFile>>>;

export function answer(
  request: IncomingMessage,
  response: ServerResponse,
  door: Door,
  files: ServedFiles,
): void {
  if (!isForDoor(request, door)) return refuse(response, 403);
  if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405);
  const file = files[door.kind].get((request.url ?? "").replace(/[?#].*$/su, ""));
  if (file === undefined) return refuse(response, 404);
  const isSmall = /\bgzip\b/u.test(request.headers["accept-encoding"] ?? "");
  const body = isSmall ? compressed(file) : plain(file);
  response.writeHead(200, {
    ...always,
    "Content-Type": `${file.type}; charset=utf-8`,
    "Content-Length": body.length,
    ...(isSmall && { "Content-Encoding": "gzip" }),
    // The door has seen to it that there is a host, and that it is ours.
    ...(file.policy !== undefined && {
      "Content-Security-Policy": file.policy(request.headers.host ?? ""),
    }),
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

const always = {
  "Cache-Control": "no-store",
  Vary: "Accept-Encoding",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "SAMEORIGIN",
  "Cross-Origin-Resource-Policy": "same-origin",
};

function refuse(response: ServerResponse, status: 403 | 404 | 405): void {
  response.writeHead(status, { ...always, "Content-Type": "text/plain; charset=utf-8" });
  response.end(`${status}\n`);
}

// A hall asks for the same page all at once, and who asks and then does not read must not cost a copy.
const gzipped = new WeakMap<ServedFile, Buffer>();
const encoded = new WeakMap<ServedFile, Buffer>();

function plain(file: ServedFile): Buffer {
  const known = encoded.get(file) ?? Buffer.from(file.body);
  encoded.set(file, known);
  return known;
}

function compressed(file: ServedFile): Buffer {
  const known = gzipped.get(file) ?? gzipSync(file.body);
  gzipped.set(file, known);
  return known;
}
