import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { loadAssets } from "../../src/project/assets.ts";
import { contentPolicy } from "../../src/render/content-policy.ts";

export interface SmallPage {
  readonly slides: readonly string[];
  readonly navigation?: "linear" | "grid";
  readonly styles?: Readonly<Record<string, string>>;
}

/** A page as chronodeck builds it, around slides written by hand. */
export async function smallPage({ slides, navigation = "linear", styles = {} }: SmallPage): Promise<string> {
  const assets = await loadAssets();
  const own = Object.entries({ "deck-styles": assets.styles, ...styles });
  return [
    `<!doctype html><html lang="en" data-aspect="16:9" data-navigation="${navigation}" data-variant="light"><head>`,
    `<meta charset="utf-8"><title>A small deck</title><link rel="icon" href="data:,">`,
    ...own.map(([id, css]) => `<style id="${id}">${css}</style>`),
    `</head><body class="reveal-viewport"><div class="reveal"><div class="slides">`,
    ...slides,
    `</div></div><script>${assets.script}</script></body></html>`,
  ].join("\n");
}

/** What such a page may load and run behind a server. */
export async function smallPagePolicy(): Promise<(host: string) => string> {
  const { script } = await loadAssets();
  return (host) => contentPolicy({ kind: "server", host }, [script]);
}

/** Writes a page into a folder of its own and runs `use` with its file: URL. */
export async function onDisk<Result>(html: string, use: (url: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "chronodeck-page-"));
  try {
    const file = join(folder, "deck.html");
    await writeFile(file, html);
    return await use(pathToFileURL(file).href);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
