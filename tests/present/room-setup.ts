import type { Page } from "playwright-core";
import { WebSocket } from "ws";
import type { RoomMessage, RoomRequest, RoomSlide, RoomState } from "../../src/model/room.ts";
import { newSecrets } from "../../src/present/secrets.ts";
import { startRoomServer, type RoomServer, type RoomServerOptions } from "../../src/present/server.ts";
import { loadRoomScripts } from "../../src/project/assets.ts";
import { screenWordsOf } from "../../src/render/screen-words.ts";
import { withBrowser } from "../support/with-browser.ts";
import { smallPage, smallPagePolicy } from "../support/small-page.ts";

export const secrets = newSecrets();

const roomSlides: readonly RoomSlide[] = [
  { id: "one", label: "1", title: "Dawn", section: "", notes: "<p>Say one</p>" },
  { id: "two", label: "2", title: "Noon", section: "", notes: "<p>Say two</p>" },
  { id: "three", label: "3", title: "Dusk", section: "", notes: "" },
  { id: "four", label: "B1", isBackup: true, title: "Night", section: "", notes: "" },
];

const sections = roomSlides.map(({ id, title, isBackup }) => {
  const steps = id === "two" ? `<p class="fragment">a</p><p class="fragment">b</p>` : "";
  return `<section id="${id}" class="slide${isBackup ? " backup" : ""}"><h2>${title}</h2>${steps}`;
});

/** A room with a deck of three slides and one kept for questions, the second of which has two steps. */
export async function startRoom(options: Partial<RoomServerOptions> = {}, lang = "en"): Promise<RoomServer> {
  const aside = `<aside class="notes">For the speaker</aside></section>`;
  const screenWords = screenWordsOf(lang);
  const data = `<script type="application/json" id="deck-data">${JSON.stringify({ lang, screenWords })}</script>`;
  const pageOf = async (slides: readonly string[]): Promise<string> =>
    (await smallPage({ slides })).replace("</head>", `${data}</head>`);
  return startRoomServer({
    port: 0,
    strictPort: true,
    addresses: [],
    title: "A day",
    slides: roomSlides,
    secrets,
    content: {
      deckPage: await pageOf(sections.map((html) => html + aside)),
      audiencePage: await pageOf(sections.map((html) => `${html}</section>`)),
      deckPolicy: await smallPagePolicy(),
      lang,
      screenWords,
      scripts: await loadRoomScripts(),
    },
    ...options,
  });
}

export interface Pages {
  readonly speaker: () => Promise<Page>;
  readonly remote: (secret?: string) => Promise<Page>;
  readonly follower: () => Promise<Page>;
}

/** Runs `run` with a room and a browser whose pages can reach it. */
export async function inRoom(
  run: (pages: Pages, server: RoomServer) => Promise<void>,
  lang = "en",
): Promise<void> {
  const server = await startRoom({}, lang);
  try {
    await withBrowser(
      async (lendPage) => {
        const open = async (path: string): Promise<Page> => {
          const page = await lendPage({ width: 900, height: 600, scripts: "run" });
          await page.context().setOffline(false);
          await page.goto(new URL(path, server.url).href);
          return page;
        };
        const connected = async (path: string): Promise<Page> => {
          const page = await open(path);
          await page.waitForFunction(() => document.documentElement.dataset["room"] === "connected");
          return page;
        };
        await run(
          {
            speaker: () => connected("/"),
            follower: () => connected("/audience"),
            remote: (secret) =>
              secret === undefined ? connected(`/remote#${secrets.remote}`) : open(`/remote#${secret}`),
          },
          server,
        );
      },
      { onProgress: () => undefined },
    );
  } finally {
    await server.close();
  }
}

/** What a deck shows: the slide's id, and its steps so far. */
export async function shown(page: Page): Promise<string> {
  return page.evaluate(() => {
    const deck = window.Reveal;
    return deck === undefined ? "" : `${deck.getCurrentSlide().id} ${(deck.getIndices().f ?? -1) + 1}`;
  });
}

/** A page without a browser. */
export interface Line {
  readonly say: (request: RoomRequest) => void;
  readonly send: (data: string | Uint8Array) => void;
  /** All that the server has said, beats aside. */
  readonly heard: readonly RoomMessage[];
  readonly state: () => RoomState | undefined;
  /** With the code. */
  readonly closed: Promise<number>;
  readonly end: () => void;
}

/** Opens a line as a page of the server would. Rejects where the server refuses. */
export async function openLine(
  url: string,
  headers: Readonly<Record<string, string>> = { Origin: new URL(url).origin },
): Promise<Line> {
  const socket = new WebSocket(new URL("/room", url.replace(/^http/u, "ws")), { headers });
  const heard: RoomMessage[] = [];
  socket.on("message", (data: Buffer) => {
    const message = JSON.parse(data.toString()) as RoomMessage;
    if (message.kind !== "beat") heard.push(message);
  });
  const closed = new Promise<number>((resolve) => socket.on("close", resolve));
  await new Promise((resolve, reject) => socket.on("open", resolve).on("error", reject));
  return {
    say: (request) => socket.send(JSON.stringify(request)),
    send: (data) => socket.send(data),
    heard,
    state: () => heard.flatMap((message) => (message.kind === "state" ? [message.state] : [])).at(-1),
    closed,
    end: () => socket.close(),
  };
}

/** A line of a speaker's page that stands on the first slide. */
export async function openSpeaker(
  url: string,
): Promise<Line & { readonly show: (slide: string, step?: number) => void }> {
  const line = await openLine(url);
  let number = 1;
  const at = (slide: string, step: number) => ({ number, place: { slide, step }, isBlack: false });
  line.say({
    kind: "hello",
    role: "speaker",
    secret: secrets.speaker,
    report: at("one", -1),
    hasMoved: false,
  });
  return {
    ...line,
    show: (slide, step = -1) => {
      number += 1;
      line.say({ kind: "report", ...at(slide, step) });
    },
  };
}
