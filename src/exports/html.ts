import { createHash } from "node:crypto";
import type { ExportedFile, Exporter, WebPage } from "./exporter.ts";
import { cacheRules, serviceWorker } from "./html-caching.ts";

/** The presentation for browsers: `deck.html` with everything inside, or `web/` in files that a server's visitors load once. */
export const html: Exporter = {
  name: "html",
  needs: "nothing",
  run: async ({ slides, choices, web }) => {
    if (web === undefined) throw new Error("there is no page to present");
    const contents = slides.length === 1 ? "1 slide" : `${slides.length} slides`;
    if (choices?.html !== "folder")
      return { files: [{ path: "deck.html", content: web.whole(), contents }], problems: [] };
    const files = splitPage(web).map(({ path, content }) => ({ path: `web/${path}`, content, contents }));
    return { files, series: { folder: "web", names: /^$/, noun: "file" }, problems: [] };
  },
};

type WebFile = Pick<ExportedFile, "path" | "content">;

/**
 * A page that links to its style, script, fonts and pictures. Their names hold a hash of what is in them, so that a browser may keep them for
 * ever; a service worker keeps all of them, so that the deck opens without a network once it has been seen.
 */
export function splitPage({ linked, styles, script, keepsDrawings = false }: WebPage): readonly WebFile[] {
  const assets = new Map<string, WebFile>();
  const add = (content: string | Uint8Array, ending: string): string => {
    const path = `assets/${hashOf(content)}.${ending}`;
    assets.set(path, { path, content });
    return path;
  };
  const addPixels: Add = (content, ending) => (ending === "svg" ? undefined : add(content, ending));
  const style = add(takeOut(styles, add, ""), "css");
  // Not in the page, whose policy lets nothing run that stands in it.
  const code = add(`${script}\n${register}\n`, "js");
  const head = `<link rel="stylesheet" href="${style}">
<script defer src="${code}"></script>`;
  const index = {
    path: "index.html",
    content: takeOut(linked(head), keepsDrawings ? addPixels : add, "assets/"),
  };
  const worker = serviceWorker(["./", ...assets.keys()], hashOf(index.content));
  return [
    ...assets.values(),
    { path: "sw.js", content: worker },
    { path: "_headers", content: cacheRules },
    index,
  ];
}

const register = 'navigator.serviceWorker?.register("sw.js").catch(() => undefined);';

/** Makes a file and gives its path; undefined for what is to stay where it is. */
type Add = (content: Uint8Array, ending: string) => string | undefined;

/** Fonts and pictures that stand inside a text become files; `folder` is where those are, seen from the text. */
function takeOut(text: string, add: Add, folder: string): string {
  return text.replaceAll(
    /data:(?:image|font)\/([a-z\d.+-]+);base64,([\d+/A-Za-z]{400,}={0,2})/g,
    (whole: string, kind: string, data: string) => {
      const path = add(Buffer.from(data, "base64"), endings.get(kind) ?? kind);
      return path === undefined ? whole : folder + path.slice("assets/".length);
    },
  );
}

const endings = new Map([
  ["svg+xml", "svg"],
  ["jpeg", "jpg"],
]);

function hashOf(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex").slice(0, 12);
}
