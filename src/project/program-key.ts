import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { packageRoot } from "./package-root.ts";

/**
 * A hash of everything of chronodeck's own that a deck's page depends on: the program, the browser side, the fonts, the versions of its
 * dependencies and of Node. Undefined where the program is not the one that `npm run prepare` wrote, since its code cannot be told then.
 */
export function programKey(): Promise<string | undefined> {
  key ??= readKey();
  return key;
}

let key: Promise<string | undefined> | undefined;

/** The names of the program's chunks are hashes of what is in them, and the first names all. */
const parts = [
  "program/cli.cjs",
  "client/deck.js",
  "client/deck.css",
  "fonts/index.json",
  "../package.json",
] as const;

async function readKey(): Promise<string | undefined> {
  const dist = path.join(packageRoot(), "dist");
  if (!fileURLToPath(import.meta.url).startsWith(path.join(dist, "program") + path.sep)) return undefined;
  const texts = await Promise.all(parts.map((part) => readFile(path.join(dist, part))));
  const hash = createHash("sha256").update(
    `${process.version} ${process.versions.icu ?? ""} ${process.arch}`,
  );
  for (const text of texts) hash.update(`\n${text.byteLength}\n`).update(text);
  return hash.digest("base64url");
}
