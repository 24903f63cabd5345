import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Plugin } from "vite";
import { z } from "zod";
import { fallbackSources, textSources } from "./font-sources.ts";

/** The part of a package that its notice needs. */
interface Licensed {
  readonly title: string;
  readonly licence: string;
  /** The file's text; empty where the package brings none. */
  readonly text: string;
}

/**
 * Licences ask that their words go along with the code. A deck's script and style begin with those of what is in them; the program's stand in
 * a file of their own beside it. `root` is the folder with `node_modules`.
 */
export function withNotices(root: string): Plugin {
  return {
    name: "chronodeck:with-notices",
    enforce: "post",
    async generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((part) => (part.type === "chunk" ? part.moduleIds : []));
      const notices = await noticesOf(packageFolders(modules));
      if (this.environment.name === "command")
        this.emitFile({ type: "asset", fileName: "THIRD-PARTY-NOTICES.txt", source: `${notices}\n` });
      if (this.environment.config.consumer !== "client") return;
      for (const part of Object.values(bundle))
        if (part.type === "chunk") part.code = asComment(notices) + part.code;
        else if (part.fileName.endsWith(".css"))
          part.source = asComment(await fontNotices(root)) + String(part.source);
    },
  };
}

function asComment(text: string): string {
  return text === "" ? "" : `/*!\n${text.replaceAll("*/", "* /")}\n*/\n`;
}

/**
 * The folders of the packages that modules come from. `ids` are paths as a bundler names them; what is not from `node_modules` is left
 * out, and so is a query after the path.
 */
function packageFolders(ids: Iterable<string>): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const id of ids) {
    const inside = /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//u.exec(id)?.[1];
    if (inside !== undefined) folders.add(inside);
  }
  return folders;
}

/** What the licences of bundled packages ask to stand beside their code: name, version, licence and its text, in the order of names. */
async function noticesOf(folders: ReadonlySet<string>): Promise<string> {
  const packages = await Promise.all([...folders].map(readLicensed));
  const sorted = packages.toSorted((a, b) => (a.title < b.title ? -1 : 1));
  return sorted
    .map(({ title, licence, text }) => `${title} (${licence})\n\n${text}`.trim())
    .join("\n\n---\n\n");
}

/** What the SIL Open Font License asks to stand beside fonts: whose they are, and its text once. */
async function fontNotices(root: string): Promise<string> {
  const sources = [...textSources, ...fallbackSources];
  const { text } = await readLicensed(join(root, "node_modules", sources[0]?.package ?? ""));
  const owners = new Set(sources.map(({ name, copyright }) => `${name}: ${copyright}`));
  return `This deck holds parts of those of these fonts that it uses:\n\n${[...owners].join("\n")}\n\n${withoutOwner(text)}`;
}

/** Fontsource puts the word "Google Inc." before the licence; the owners are in the fonts themselves. */
function withoutOwner(licence: string): string {
  return licence.slice(Math.max(0, licence.indexOf("This Font Software"))).trim();
}

const manifest = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string().default("no licence named"),
});

async function readLicensed(folder: string): Promise<Licensed> {
  const { name, version, license } = manifest.parse(
    JSON.parse(await readFile(join(folder, "package.json"), "utf8")),
  );
  const file = (await readdir(folder)).find((entry) => /^(?:licen[cs]e|copying)\b/iu.test(entry));
  const text = file === undefined ? "" : await readFile(join(folder, file), "utf8");
  return { title: `${name} ${version}`, licence: license, text: text.trim() };
}
