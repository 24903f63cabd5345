import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import type { Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { runCli } from "../commands/run-cli.ts";
import { deckMd, makeDeck } from "../commands/small-deck.ts";
import { makeFolder } from "../project/deck-folder.ts";
import { withBrowser } from "../support/with-browser.ts";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

interface Served {
  readonly address: string;
  readonly server: Server;
  /** What was asked for since the last call. */
  readonly takeAsked: () => readonly string[];
}

/** Serves a folder as its own file `_headers` asks for. */
async function serve(folder: string): Promise<Served> {
  let asked: string[] = [];
  const server = createServer((request, response) => {
    const url = request.url === "/" ? "/index.html" : (request.url ?? "");
    asked.push(url);
    const file = path.join(folder, url);
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    for (const [name, value] of headersFor(url, readFileSync(path.join(folder, "_headers"), "utf8")))
      response.setHeader(name, value);
    response.setHeader("Content-Type", types[path.extname(file)] ?? "application/octet-stream");
    response.end(readFileSync(file));
  });
  server.listen(0, "localhost");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const takeAsked = (): readonly string[] => {
    const before = asked;
    asked = [];
    return before;
  };
  return { address: `http://localhost:${port}/`, server, takeAsked };
}

function headersFor(url: string, rules: string): readonly (readonly [string, string])[] {
  let isMeant = false;
  return rules.split("\n").flatMap((line) => {
    if (/^\S/.test(line)) {
      isMeant = new RegExp(`^${line.replaceAll("*", ".*")}$`).test(url);
      return [];
    }
    const [, name, value] = /^\s+([^:]+): (.*)$/.exec(line) ?? [];
    return isMeant && name !== undefined && value !== undefined ? [[name, value] as const] : [];
  });
}

async function exportWeb(folder: string, out: string): Promise<void> {
  const { status, said } = await runCli("export", folder, "--to", "html", "--split", "--out", out);
  expect([status, said]).toEqual([0, ""]);
}

function titleOn(page: Page): Promise<string | null> {
  return page.locator("section.present .headline, section.present h1").first().textContent();
}

test("a deck in a folder opens without a network from the second time on, loads nothing twice, and shows a new edition at once", async () => {
  const out = makeFolder({});
  await exportWeb(makeDeck(), out);
  const served = await serve(path.join(out, "web"));
  await withBrowser(
    async (lendPage) => {
      const page = await lendPage({ width: 1280, height: 720, scripts: "run", network: "local" });
      await page.goto(served.address);
      expect(await titleOn(page)).toContain("Light on the coast");
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
      served.takeAsked();

      await page.reload();
      expect(await titleOn(page)).toContain("Light on the coast");
      expect(served.takeAsked().filter((url) => url.startsWith("/assets/"))).toEqual([]);

      await page.context().setOffline(true);
      await page.reload();
      expect(await titleOn(page)).toContain("Light on the coast");
      expect(served.takeAsked()).toEqual([]);
      await page.context().setOffline(false);

      const [kept] = await page.evaluate(() => caches.keys());
      const later = deckMd.replace("title: Light on the coast", "title: Darkness at the coast");
      await exportWeb(makeDeck({ "deck.md": later }), out);
      await page.reload();
      expect(await titleOn(page)).toContain("Darkness at the coast");
      // The new edition is kept before the old one is dropped.
      const editions = (): Promise<string[]> => page.evaluate(() => caches.keys());
      await expect.poll(editions, { timeout: 20_000 }).toEqual([expect.not.stringMatching(kept ?? "")]);
      await page.context().setOffline(true);
      await page.reload();
      expect(await titleOn(page)).toContain("Darkness at the coast");
    },
    { onProgress: () => undefined },
  );
}, 60_000);
