import { mkdtempSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { startPreview } from "../../src/commands/preview.ts";
import { withBrowser } from "../support/with-browser.ts";
import type { DevServer } from "../../src/vite/server.ts";

/** A folder in which an author writes. */
export interface DeckFolder {
  readonly root: string;
  readonly path: (file: string) => string;
  readonly write: (file: string, text: string) => void;
  /** Puts one text for another and saves in place. */
  readonly edit: (file: string, from: string, to: string) => void;
}

export interface Preview extends DeckFolder {
  readonly page: Page;
  readonly server: DevServer;
  /** All that the terminal was told so far. */
  readonly said: () => string;
}

export const frontMatter = "---\ntitle: A deck\nlang: en\n---\n\n";

/** Writes a deck, serves it as `chronodeck dev` does, and opens it in a browser. Goes over to `run` once the page is connected. */
export async function openPreview(
  files: Readonly<Record<string, string>>,
  run: (preview: Preview) => Promise<void>,
  options: { readonly follows?: boolean } = {},
): Promise<void> {
  await serveDeck(files, (folder, server, said) =>
    withBrowser(
      async (lendPage) => {
        const page = await lendPage({ width: 1280, height: 720, scripts: "run" });
        await page.context().setOffline(false);
        await page.goto(server.url);
        await connected(page);
        if (options.follows !== true) await page.keyboard.press("y");
        await run({ ...folder, page, server, said });
      },
      { onProgress: () => undefined },
    ),
  );
}

/** Serves a deck without a browser. */
export async function serveDeck(
  files: Readonly<Record<string, string>>,
  run: (folder: DeckFolder, server: DevServer, said: () => string) => Promise<void>,
): Promise<void> {
  const parent = mkdtempSync(path.join(realpathSync(tmpdir()), "chronodeck-preview-"));
  const folder = deckFolder(path.join(parent, "deck"));
  for (const [file, text] of Object.entries(files)) folder.write(file, text);
  let said = "";
  const terminal = { say: (text: string): void => void (said += text), saysColour: false };
  const server = await startPreview(folder.root, { port: 0, strictPort: false }, terminal);
  try {
    await run(folder, server, () => said);
  } finally {
    await server.close();
    rmSync(parent, { recursive: true, force: true });
  }
}

function deckFolder(root: string): DeckFolder {
  const inside = (file: string): string => path.join(root, file);
  const write: DeckFolder["write"] = (file, text) => {
    mkdirSync(path.dirname(inside(file)), { recursive: true });
    writeFileSync(inside(file), text);
  };
  const edit: DeckFolder["edit"] = (file, from, to) =>
    write(file, readFileSync(inside(file), "utf8").replace(from, to));
  return { root, path: inside, write, edit };
}

/** Waits until the page is connected, then marks it: a reload would wipe the mark away. */
export async function connected(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.documentElement.dataset["live"] === "connected" && window.Reveal?.isReady() === true,
    undefined,
    { timeout: 10_000 },
  );
  await page.evaluate(() => document.body.setAttribute("data-mark", ""));
}

export function isMarked(page: Page): Promise<boolean> {
  return page.evaluate(() => document.body.hasAttribute("data-mark"));
}

/** The id of the slide on screen. */
export function current(page: Page): Promise<string | undefined> {
  return page.evaluate(() => window.Reveal?.getCurrentSlide().id);
}

export function slideIds(page: Page): Promise<string[]> {
  return page.evaluate(() => window.Reveal?.getSlides().map(({ id }) => id) ?? []);
}

export async function goTo(page: Page, id: string, step?: number): Promise<void> {
  await page.evaluate(
    ([slide, f]) => {
      const { h, v } = window.Reveal?.getIndices(document.getElementById(slide) ?? undefined) ?? {
        h: 0,
        v: 0,
      };
      window.Reveal?.slide(h, v, f);
    },
    [id, step] as const,
  );
}

/** Counts what the page is sent: how many slides, in all messages since it was last asked. */
export async function countSent(page: Page): Promise<() => number> {
  let sent = 0;
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  session.on("Network.webSocketFrameReceived", ({ response }) => {
    const message: { event?: string; data?: { changed: unknown[] } } = JSON.parse(response.payloadData);
    if (message.event === "chronodeck:update") sent += message.data?.changed.length ?? 0;
  });
  await page.reload();
  await page.waitForFunction(() => document.documentElement.dataset["live"] === "connected");
  await page.evaluate(() => document.body.setAttribute("data-mark", ""));
  return () => {
    const count = sent;
    sent = 0;
    return count;
  };
}
