import { createHash } from "node:crypto";
import type { CompiledDeck } from "./compilation.ts";

/** Where the server keeps the live client. The version tells the server which deck the page holds. */
export const liveScriptPath = "/@chronodeck/live.js";

/** Where the live client finds the rules by which a slide is measured. */
export const measureScriptPath = "/@chronodeck/measure.js";

/** The page of the deck in `root` with the live client; before there is any deck, an empty page that waits for one. */
export function previewPage(deck: CompiledDeck | undefined, version: number, root: string): string {
  const script = `<script type="module" src="${liveScriptPath}?version=${version}"></script>`;
  const page = named(deck?.page() ?? waiting, root);
  // The last one: there are others inside the deck's own script.
  const end = page.lastIndexOf("</body>");
  return end < 0 ? page + script : page.slice(0, end) + script + page.slice(end);
}

export const presenterPath = "/presenter";
export const presenterScriptPath = "/@chronodeck/presenter.js";

/** The presenter's page: its script makes everything on it. */
export function presenterPage(root: string): string {
  return named(emptyPage(`<script type="module" src="${presenterScriptPath}"></script>`), root);
}

/** What browsers keep of a deck goes by its title, which its author may change; here it goes by the folder. */
function named(page: string, root: string): string {
  const deck = createHash("sha256").update(root).digest("base64url").slice(0, 12);
  return page.replace(/<html\b/u, `$& data-deck="${deck}"`);
}

const waiting = emptyPage("");

function emptyPage(body: string): string {
  return (
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>chronodeck</title>' +
    `<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"></head><body>${body}</body></html>`
  );
}
