import type { SpeakerRoom } from "../model/room.ts";
import type { ScreenWords } from "../model/screen-words.ts";
import { contentPolicy } from "../render/content-policy.ts";
import type { ServedFile, ServedFiles } from "./answer.ts";

/** The deck twice, and the scripts that make its copies follow each other. */
export interface RoomContent {
  /** The deck as `build` writes it, for the speaker. */
  readonly deckPage: string;
  /** The deck without all that is for the speaker alone. */
  readonly audiencePage: string;
  /** What both may load and run, as a Content-Security-Policy for browsers that reach the server at this host. */
  readonly deckPolicy: (host: string) => string;
  /** The deck's language, a BCP 47 tag, and the words that the remote has in it; undefined for English. */
  readonly lang: string;
  readonly screenWords: ScreenWords | undefined;
  readonly scripts: {
    readonly speaker: string;
    readonly remote: string;
    readonly audience: string;
  };
}

/** All that the server serves. The codes are what the speaker's deck shows to the room. */
export function servedFiles(content: RoomContent, room: SpeakerRoom): ServedFiles {
  const { deckPage, audiencePage, deckPolicy, scripts } = content;
  const audience = html(withScript(audiencePage, "/audience.js"), deckPolicy);
  const phones: readonly (readonly [string, ServedFile])[] = [
    ["/audience", audience],
    ["/audience.js", script(scripts.audience)],
    ["/remote", html(remotePage(content), remotePolicy)],
    ["/remote.js", script(scripts.remote)],
  ];
  return {
    speaker: new Map([
      ["/", html(withScript(deckPage, "/speaker.js", jsonScript("room", room)), deckPolicy)],
      ["/speaker.js", script(scripts.speaker)],
      ...phones,
    ]),
    phones: new Map([["/", audience], ...phones]),
  };
}

function html(body: string, policy: NonNullable<ServedFile["policy"]>): ServedFile {
  return { type: "text/html", body, policy };
}

function script(body: string): ServedFile {
  return { type: "text/javascript", body };
}

/** A page with a module, and what that must know. */
function withScript(page: string, path: string, data = ""): string {
  const added = `${data}<script type="module" src="${path}"></script>`;
  // The last one: there are others inside the deck's own script.
  const end = page.lastIndexOf("</body>");
  return end < 0 ? page + added : page.slice(0, end) + added + page.slice(end);
}

function jsonScript(id: string, data: unknown): string {
  const json = JSON.stringify(data).replaceAll("<", "\\u003c");
  return `<script type="application/json" id="${id}">${json}</script>`;
}

/** Says nothing of the deck but its language: its script fetches the rest by the secret in the link, which no server or log gets to see in an address. */
function remotePage({ lang, screenWords }: Pick<RoomContent, "lang" | "screenWords">): string {
  return (
    `<!doctype html><html lang="${lang.replaceAll(/[^\w-]/gu, "")}"><head><meta charset="utf-8"><title>${screenWords?.["Remote"] ?? "Remote"}</title>` +
    '<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">' +
    '<meta name="theme-color" content="#10171e"><link rel="icon" href="data:,">' +
    `${jsonScript("deck-data", { lang, screenWords })}</head>` +
    '<body><script type="module" src="/remote.js"></script></body></html>'
  );
}

/** It shows the notes, which may hold pictures and raw HTML, but no code. */
function remotePolicy(host: string): string {
  return contentPolicy({ kind: "server", host }, []);
}
