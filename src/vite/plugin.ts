import type { HotPayload, Plugin, ViteDevServer } from "vite";
import type { LiveHello } from "../model/live-update.ts";
import type { LiveMessage, LiveSession } from "./live-session.ts";
import {
  liveScriptPath,
  presenterPage,
  presenterPath,
  presenterScriptPath,
  previewPage,
} from "./preview-page.ts";

export interface LiveAssets {
  readonly liveScript: string;
  readonly presenterScript: string;
}

/** Serves the deck's page, the presenter's page and their scripts, and answers pages that connect. Vite's own reloading is off: the session knows better. */
export function livePreview(session: LiveSession, assets: LiveAssets): Plugin {
  return {
    name: "chronodeck:live-preview",
    hotUpdate: () => [],
    configureServer(server) {
      server.ws.on("chronodeck:hello", (hello: LiveHello, client) =>
        client.send(payloadOf(session.greet(hello))),
      );
      server.middlewares.use((request, response, next) => {
        const path = new URL(request.url ?? "/", "http://localhost").pathname;
        const answer = answers[path]?.(session, assets);
        if (answer === undefined) return next();
        response.setHeader("Content-Type", `${answer.type}; charset=utf-8`);
        response.setHeader("Cache-Control", "no-store");
        response.end(answer.body);
      });
    },
  };
}

/** Tells all open pages. Vite would keep a message for a page that comes later, and that page has the new deck already. */
export function tellPages(server: ViteDevServer, message: LiveMessage): void {
  if (server.ws.clients.size > 0) server.ws.send(payloadOf(message));
}

interface Answer {
  readonly type: "text/html" | "text/javascript";
  readonly body: string;
}

const answers: Readonly<Record<string, (session: LiveSession, assets: LiveAssets) => Answer>> = {
  "/": (session) => ({ type: "text/html", body: previewPage(session.deck(), session.version()) }),
  [presenterPath]: () => ({ type: "text/html", body: presenterPage }),
  [liveScriptPath]: (_session, assets) => ({ type: "text/javascript", body: assets.liveScript }),
  [presenterScriptPath]: (_session, assets) => ({ type: "text/javascript", body: assets.presenterScript }),
};

function payloadOf(message: LiveMessage): HotPayload {
  if (message.kind === "reload") return { type: "full-reload" };
  return { type: "custom", event: "chronodeck:update", data: message.update };
}
