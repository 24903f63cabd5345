import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { watchProject } from "../../src/project/watch.ts";
import { makeFolder } from "./deck-folder.ts";

function watched(folder: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const watcher = watchProject(folder, (paths) => paths.forEach((file) => seen.add(file)));
  onTestFinished(() => watcher.close());
  return seen;
}

test("a saved file is told by its path below the folder", async () => {
  const folder = makeFolder({ "deck.md": "a", "data/a.csv": "x" });
  const seen = watched(folder);
  writeFileSync(path.join(folder, "data/a.csv"), "y");
  await vi.waitFor(() => expect([...seen]).toEqual(["data/a.csv"]));
});

test("a file saved by renaming, and one removed, are told", async () => {
  const folder = makeFolder({ "deck.md": "a", "1.md": "b" });
  const seen = watched(folder);
  writeFileSync(path.join(folder, ".deck.md.swp"), "b");
  renameSync(path.join(folder, ".deck.md.swp"), path.join(folder, "deck.md"));
  rmSync(path.join(folder, "1.md"));
  await vi.waitFor(() => expect([...seen].toSorted()).toEqual(["1.md", "deck.md"]));
});

test("a new folder is watched too, with what it already holds", async () => {
  const folder = makeFolder({ "deck.md": "a" });
  const seen = watched(folder);
  mkdirSync(path.join(folder, "images/maps"), { recursive: true });
  writeFileSync(path.join(folder, "images/maps/a.png"), "x");
  await vi.waitFor(() => expect([...seen]).toEqual(["images/maps/a.png"]));
  writeFileSync(path.join(folder, "images/maps/b.png"), "x");
  await vi.waitFor(() => expect(seen).toContain("images/maps/b.png"));
});

test("a folder that went is told, and watched again when it comes back", async () => {
  const folder = makeFolder({ "deck.md": "a", "data/a.csv": "x" });
  const away = path.join(folder, "..", "away");
  const seen = watched(folder);
  renameSync(path.join(folder, "data"), away);
  await vi.waitFor(() => expect([...seen]).toContain("data"));
  renameSync(away, path.join(folder, "data"));
  await vi.waitFor(() => expect([...seen]).toContain("data/a.csv"));
  writeFileSync(path.join(folder, "data/b.csv"), "y");
  await vi.waitFor(() => expect([...seen]).toContain("data/b.csv"));
});

test("files that are none of the deck's are not told", async () => {
  const folder = makeFolder({ "deck.md": "a" });
  const seen = watched(folder);
  for (const file of ["4913", "notes.txt", ".hidden.md", "README.md"])
    writeFileSync(path.join(folder, file), "x");
  writeFileSync(path.join(folder, "deck.md"), "b");
  await vi.waitFor(() => expect([...seen]).toEqual(["deck.md"]));
});
