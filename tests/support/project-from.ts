import { join } from "node:path";
import { kindOfFile, templateName } from "../../src/project/deck-file.ts";
import { loadProject } from "../../src/project/load.ts";
import { readImage } from "../../src/project/read-image.ts";
import type { ImageFile, Project, TextFile } from "../../src/model/project.ts";

/** A project from texts by path. `deck.md` comes first; images are given as SVG. */
export function projectFrom(files: Readonly<Record<string, string>>): Project {
  const texts = Object.entries(files).map(([path, text]): TextFile => ({ path, text }));
  const ofKind = (kind: ReturnType<typeof kindOfFile>): TextFile[] =>
    texts.filter((file) => kindOfFile(file.path) === kind);
  const slides = ofKind("slides");
  const [facts] = ofKind("facts");
  const [sources] = ofKind("sources");
  const [themeCss] = ofKind("theme");
  return {
    root: "/decks/example",
    name: "example",
    markdown: [
      ...slides.filter((file) => file.path === "deck.md"),
      ...slides.filter((file) => file.path !== "deck.md"),
    ],
    ...(facts && { facts }),
    ...(sources && { sources }),
    ...(themeCss && { themeCss }),
    citationStyles: new Map(ofKind("citation style").map((file) => [file.path, file])),
    tables: new Map(ofKind("table").map((file) => [file.path, file])),
    images: new Map(
      ofKind("image").flatMap((file): [string, ImageFile][] => {
        const read = readImage(file.path, new TextEncoder().encode(file.text));
        return read.ok ? [[file.path, read.image]] : [];
      }),
    ),
    templates: new Map(ofKind("template").map((file) => [templateName(file.path), file])),
    unreadable: new Map(
      ofKind("image").flatMap((file): [string, string][] => {
        const read = readImage(file.path, new TextEncoder().encode(file.text));
        return read.ok ? [] : [[file.path, read.reason]];
      }),
    ),
  };
}

/** A deck of `tests/decks/`, read from disk as the commands read it. */
export async function projectFromFolder(name: string): Promise<Project> {
  return loadProject(join(import.meta.dirname, "../decks", name));
}
