import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { packageRoot } from "./package-root.ts";

/** What the browser side of a deck needs, compiled by `prepare`. */
export interface Assets {
  /** A classic script, safe to stand inside `<script>` as it is. */
  readonly script: string;
  /** Reset, reveal.js and the theme; without fonts. */
  readonly styles: string;
  /** An ES module for the live preview; it talks to Vite's client, so it works only behind the dev server. */
  readonly liveScript: string;
  /** An ES module that makes the presenter's page beside the live preview. */
  readonly presenterScript: string;
}

/** Reads the browser bundle from `dist/client`. Throws where `npm run prepare` has not run. */
export async function loadAssets(): Promise<Assets> {
  const folder = join(packageRoot(), "dist", "client");
  const read = (file: string): Promise<string> => readFile(join(folder, file), "utf8");
  const [script, styles, liveScript, presenterScript] = await Promise.all([
    read("deck.js"),
    read("deck.css"),
    read("live.js"),
    read("presenter.js"),
  ]);
  return { script, styles, liveScript, presenterScript };
}

/** The browser's half of `present`: ES modules for the speaker's deck, for remotes and for the audience's deck. */
export interface RoomScripts {
  readonly speaker: string;
  readonly remote: string;
  readonly audience: string;
}

/** Reads them from `dist/client`. Throws where `npm run prepare` has not run. */
export async function loadRoomScripts(): Promise<RoomScripts> {
  const folder = join(packageRoot(), "dist", "client");
  const [speaker, remote, audience] = await Promise.all(
    ["speaker", "remote", "audience"].map((page) => readFile(join(folder, `room-${page}.js`), "utf8")),
  );
  return { speaker: speaker ?? "", remote: remote ?? "", audience: audience ?? "" };
}

/** The style of the handout, which stands on top of the deck's. */
export function loadHandoutStyles(): Promise<string> {
  return readFile(join(packageRoot(), "slides", "themes", "atlas", "handout.css"), "utf8");
}
