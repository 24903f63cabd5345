import type { IncomingMessage, ServerResponse } from "node:http";
import { createRequire } from "node:module";
import type { HotPayload, Plugin, ViteDevServer } from "vite";
import { contentPolicy } from "../render/content-policy.ts";
import { readHello } from "./read-hello.ts";
import { editorAddress, editorPath } from "./editor-request.ts";
import { guardSockets, isFromHere, limitPatience } from "./gate.ts";
import type { LiveMessage, LiveSession } from "./live-session.ts";
import {
  liveScriptPath,
  measureScriptPath,
  presenterPage,
  presenterPath,
  presenterScriptPath,
  previewPage,
} from "./preview-page.ts";

export interface LiveAssets {
  readonly liveScript: string;
  readonly presenterScript: string;
  /** A module whose `measure(id)` says what does not fit on a slide. */
  readonly measureScript: string;
}

/**
 * Serves the deck's page, the presenter's page and their scripts, and answers pages that connect. Of Vite only the client gets through, and
 * the opening of editors for files of the deck in `root`. Vite's own reloading is off: the session knows better.
 */
export function livePreview(session: LiveSession, assets: LiveAssets, root: string): Plugin {
  return {
    name: "chronodeck:live-preview",
    hotUpdate: () => [],
    configureServer(server) {
      server.ws.on("connection", (socket) => {
        // Vite would obey more than pages of ours ask for, and break where they ask nonsense.
        socket.removeAllListeners("message");
        socket.on("message", (data: Buffer) => {
          const hello = readHello(data.toString());
          if (hello !== undefined) socket.send(JSON.stringify(payloadOf(session.greet(hello))));
        });
      });
      if (server.httpServer !== null) {
        guardSockets(server.httpServer);
        limitPatience(server.httpServer);
      }
      server.middlewares.use((request, response, next) => {
        if (!isFromHere(request)) return refuse(response, 403);
        // What the deck says is for its own pages: no other page may load it as a script or a picture.
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.setHeader("Referrer-Policy", "no-referrer");
        const path = request.url ?? "/";
        if (path === editorPath) return void openEditor(request, response, root, next);
        if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405);
        const answer = answers[path.replace(/\?.*/u, "")]?.(session, assets, root);
        if (answer !== undefined) {
          response.setHeader("Content-Type", `${answer.type}; charset=utf-8`);
          response.setHeader("Cache-Control", "no-store");
          // The gate has seen to it that there is a host, and that it is ours.
          const policy = answer.policy?.(request.headers.host ?? "");
          if (policy !== undefined) response.setHeader("Content-Security-Policy", policy);
          response.end(answer.body);
        } else if (fromVite.has(path)) next();
        else refuse(response, 404);
      });
    },
  };
}

/**
 * Tells all open pages, but for those that have stopped to listen: these are cut off, and load the deck anew should they come back. Vite would keep
 * a message for a page that comes later, and that page has the new deck already.
 */
export function tellPages(server: ViteDevServer, message: LiveMessage): void {
  for (const { socket } of server.ws.clients) if (socket.bufferedAmount > mostUnread) socket.terminate();
  if (server.ws.clients.size > 0) server.ws.send(payloadOf(message));
}

/** In bytes. A browser holds up its end even in a tab that sleeps; many edits fit in. */
const mostUnread = 16_000_000;

interface Answer {
  readonly type: "text/html" | "text/javascript";
  readonly body: string;
  /** Of a page: what it may load and run, for browsers that reach the server at this host. */
  readonly policy?: (host: string) => string;
}

const ownScripts = (host: string): string => contentPolicy({ kind: "server", host }, []);

type MakeAnswer = (session: LiveSession, assets: LiveAssets, root: string) => Answer;

const answers: Readonly<Record<string, MakeAnswer>> = {
  "/": (session, _assets, root) => {
    const deck = session.deck();
    const body = previewPage(deck, session.version(), root);
    return { type: "text/html", body, policy: deck?.policy ?? ownScripts };
  },
  [presenterPath]: (_session, _assets, root) => {
    return { type: "text/html", body: presenterPage(root), policy: ownScripts };
  },
  [liveScriptPath]: (_session, assets) => ({ type: "text/javascript", body: assets.liveScript }),
  [measureScriptPath]: (_session, assets) => ({ type: "text/javascript", body: assets.measureScript }),
  [presenterScriptPath]: (_session, assets) => ({ type: "text/javascript", body: assets.presenterScript }),
};

/** Vite's client, and the one module that it imports. */
const fromVite: ReadonlySet<string> = new Set(["/@vite/client", pathOf("vite/dist/client/env.mjs")]);

function pathOf(module: string): string {
  const file = createRequire(import.meta.url)
    .resolve(module)
    .replaceAll("\\", "/");
  return encodeURI(`/@fs/${file.replace(/^\//u, "")}`);
}

async function openEditor(
  request: IncomingMessage,
  response: ServerResponse,
  root: string,
  next: () => void,
): Promise<void> {
  const address = await editorAddress(request, root).catch(() => undefined);
  if (address === undefined) return refuse(response, 403);
  request.url = address;
  next();
}

function refuse(response: ServerResponse, status: 403 | 404 | 405): void {
  response.statusCode = status;
  response.end();
}

function payloadOf(message: LiveMessage): HotPayload {
  if (message.kind === "reload") return { type: "full-reload" };
  return { type: "custom", event: "chronodeck:update", data: message.update };
}
