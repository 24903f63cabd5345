import { readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import { ExitStatus } from "../model/exit-status.ts";
import { Failure } from "../model/failure.ts";
import type { ImageFile, Project, TextFile } from "../model/project.ts";
import type { DeckFileKind } from "./deck-file.ts";
import { kindOfFile, templateName } from "./deck-file.ts";
import { findDeckFolder } from "./find-deck-folder.ts";
import { listFiles } from "./list-files.ts";
import { readImage } from "./read-image.ts";
import { systemErrorReason } from "./system-error.ts";
import { takeOver } from "./take-over.ts";

/**
 * Reads a deck's folder: the only place where authors' files are read. Nothing outside the folder is touched. Files that cannot be
 * read are named in `unreadable`; a folder that is none, or holds no deck.md, is a `Failure`.
 */
export async function loadProject(folder: string): Promise<Project> {
  const root = await findDeckFolder(folder);
  return assemble(root, path.basename(path.resolve(folder)), {
    before: new Map(),
    stale: new Set(),
  });
}

/**
 * Reads the folder again after a change: of the files that were there before only those in `changed` (paths below the folder), and all
 * that are new. What says the same as before is the same object, and so is the project where all does.
 */
export async function reloadProject(previous: Project, changed: readonly string[]): Promise<Project> {
  const root = await findDeckFolder(previous.root);
  const before = filesOf(previous);
  const stale = new Set(changed);
  return takeOver(previous, await assemble(root, previous.name, { before, stale }));
}

/** What the folder held when it was last read, and which of that may have changed since. */
interface Earlier {
  readonly before: ReadonlyMap<string, DeckFile>;
  readonly stale: ReadonlySet<string>;
}

async function assemble(root: string, name: string, { before, stale }: Earlier): Promise<Project> {
  const listing = await listFiles(root);
  const read = await Promise.all(
    listing.files.map(async (file) => {
      const kind = kindOfFile(file);
      if (kind === undefined) return undefined;
      const known = before.get(file);
      if (known !== undefined && !stale.has(file)) return known;
      const now = await readDeckFile(root, file, kind);
      return isDeepStrictEqual(known, now) ? known : now;
    }),
  );

  const texts = new Map<DeckFileKind, TextFile[]>();
  const images = new Map<string, ImageFile>();
  const unreadable = new Map(listing.unreadable);
  for (const file of read) {
    if (file === undefined) continue;
    if ("reason" in file) unreadable.set(file.path, file.reason);
    else if ("image" in file) images.set(file.image.path, file.image);
    else texts.set(file.kind, [...(texts.get(file.kind) ?? []), file.text]);
  }

  const slides = texts.get("slides") ?? [];
  const first = slides.find((file) => file.path === "deck.md");
  if (first === undefined) throw missingDeck(root, unreadable.get("deck.md"));
  const [facts] = texts.get("facts") ?? [];
  const [sources] = texts.get("sources") ?? [];
  const [themeCss] = texts.get("theme") ?? [];
  return {
    root,
    name,
    markdown: [first, ...slides.filter((file) => file !== first)],
    ...(facts && { facts }),
    ...(sources && { sources }),
    ...(themeCss && { themeCss }),
    citationStyles: new Map((texts.get("citation style") ?? []).map((file) => [file.path, file])),
    tables: new Map((texts.get("table") ?? []).map((file) => [file.path, file])),
    images,
    templates: new Map((texts.get("template") ?? []).map((file) => [templateName(file.path), file])),
    unreadable,
  };
}

type DeckFile =
  | { readonly kind: DeckFileKind; readonly text: TextFile }
  | { readonly image: ImageFile }
  | { readonly path: string; readonly reason: string };

/** What a project is made of, by path; what could not be read is left to be tried again. */
function filesOf(project: Project): Map<string, DeckFile> {
  const { markdown, facts, sources, themeCss, citationStyles, tables, templates, images } = project;
  const texts = [
    ...markdown,
    facts,
    sources,
    themeCss,
    ...citationStyles.values(),
    ...tables.values(),
    ...templates.values(),
  ];
  const files = new Map<string, DeckFile>();
  for (const text of texts) {
    const kind = text && kindOfFile(text.path);
    if (text !== undefined && kind !== undefined) files.set(text.path, { kind, text });
  }
  for (const image of images.values()) files.set(image.path, { image });
  return files;
}

async function readDeckFile(root: string, file: string, kind: DeckFileKind): Promise<DeckFile> {
  let bytes: Uint8Array;
  try {
    bytes = await readWhole(path.join(root, file));
  } catch (thrown) {
    return { path: file, reason: `could not be read: ${systemErrorReason(thrown)}` };
  }
  if (kind === "image") {
    const read = readImage(file, bytes);
    return read.ok ? { image: read.image } : { path: file, reason: read.reason };
  }
  const text = decodeText(bytes);
  if (text === undefined) {
    return { path: file, reason: "is not UTF-8 text; save it again with the encoding UTF-8" };
  }
  return { kind, text: { path: file, text } };
}

/** An editor may just have truncated the file that it is about to write, so an empty one is read again, for a few milliseconds. */
async function readWhole(file: string): Promise<Uint8Array> {
  for (let tries = 0; ; tries += 1) {
    // Not in the background: what has just been written is in memory, and a turn of the event loop takes longer than to read it.
    const bytes = readFileSync(file);
    if (bytes.length > 0 || tries === mostTries) return bytes;
    await wait(1);
  }
}

const mostTries = 5;

/** Text with `\n` at the ends of its lines; undefined for bytes that are not UTF-8. The decoder drops a byte-order mark. */
export function decodeText(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.includes("\r") ? text.replaceAll(/\r\n?/g, "\n") : text;
  } catch {
    return undefined;
  }
}

function missingDeck(root: string, reason: string | undefined): Failure {
  const folder = path.relative(process.cwd(), root) || ".";
  if (reason !== undefined)
    return new Failure(ExitStatus.usage, `${path.join(folder, "deck.md")} ${reason}.`);
  return new Failure(
    ExitStatus.usage,
    `${folder} holds no deck.md, so it is not a deck.`,
    "A deck's first file is deck.md; `chronodeck init <folder>` makes a deck to start from.",
  );
}
