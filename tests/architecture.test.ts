import { readdirSync, readFileSync } from "node:fs";
import { join, posix, relative, resolve, dirname } from "node:path";
import { describe, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "..");

/** Rooms of the house from the front door inwards: a file may import from its own room and from those further in. */
const floors: readonly (readonly string[])[] = [
  ["start"],
  ["cli"],
  ["commands"],
  ["project", "vite", "present", "exports", "checks"],
  ["parse", "render"],
  ["figures"],
  ["draw"],
  ["model"],
];

interface Import {
  readonly specifier: string;
  readonly typeOnly: boolean;
}

interface SourceFile {
  /** Relative to the project's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

function findImports(text: string): Import[] {
  const statements = text.matchAll(
    /^\s*(?:import|export)\s+(type\s)?(?:[^"';]*?\sfrom\s+)?["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)/gm,
  );
  return [...statements].map((found) => ({
    specifier: found[2] ?? found[3] ?? "",
    typeOnly: found[1] !== undefined,
  }));
}

function roomOf(path: string): string {
  const [top, second] = path.split("/");
  if (top !== "src" || second === undefined) return top ?? "";
  return second.replace(/\.ts$/, "");
}

function floorOf(room: string): number {
  return floors.findIndex((rooms) => rooms.includes(room));
}

/** Says what is wrong with one import, or undefined. */
function judge(from: string, to: Import): string | undefined {
  if (!to.specifier.startsWith(".")) return judgePackage(from, to.specifier);
  const target = relative(root, resolve(root, dirname(from), to.specifier)).replaceAll("\\", "/");
  const here = roomOf(from);
  const there = roomOf(target);
  if (here === there) return undefined;
  const complaint = `${from} must not import ${target}`;
  if (here === "slides") return there === "model" && to.typeOnly ? undefined : complaint;
  if (there === "slides") return complaint;
  return floorOf(here) >= 0 && floorOf(here) < floorOf(there) ? undefined : complaint;
}

function judgePackage(from: string, name: string): string | undefined {
  const room = roomOf(from);
  if (room === "model") return `${from} must import nothing, and imports ${name}`;
  const touchesDisk = /^node:(fs|child_process|net|http)/.test(name);
  if (touchesDisk && !["project", "commands", "cli", "vite", "present"].includes(room))
    return `${from} must not touch the machine, and imports ${name}`;
  return undefined;
}

function judgeEffects(file: SourceFile): string[] {
  const room = roomOf(file.path);
  if (["start", "cli", "commands", "slides"].includes(room)) return [];
  const words = ["project", "vite", "present"].includes(room)
    ? /console\.|process\.exit\(/
    : /console\.|process\.(exit|env|argv)|Date\.now\(|new Date\(\)|Math\.random\(/;
  const found = file.text.split("\n").findIndex((line) => words.test(line) && !/^\s*(\/\/|\*)/.test(line));
  return found < 0
    ? []
    : [`${file.path}:${found + 1} prints, exits or reads the environment, clock or chance`];
}

function judgeAll(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => [
    ...findImports(file.text).flatMap((found) => judge(file.path, found) ?? []),
    ...judgeEffects(file),
  ]);
}

/** Rings of files that import one another when they run, each as `a → b → a`, found depth first. Types vanish before that and do not count. */
function findCycles(files: readonly SourceFile[]): string[] {
  const imports = new Map(
    files.map(({ path, text }) => [
      path,
      findImports(text)
        .filter(({ specifier, typeOnly }) => specifier.startsWith(".") && !typeOnly)
        .map(({ specifier }) => posix.join(posix.dirname(path), specifier)),
    ]),
  );
  const visited = new Set<string>();
  const visit = (path: string, way: readonly string[]): string[] => {
    if (way.includes(path)) return [[...way.slice(way.indexOf(path)), path].join(" → ")];
    if (visited.has(path)) return [];
    visited.add(path);
    return (imports.get(path) ?? []).flatMap((next) => visit(next, [...way, path]));
  };
  return files.flatMap(({ path }) => visit(path, []));
}

function readSources(folder: string): SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
}

describe("the house", () => {
  const files = [...readSources("src"), ...readSources("slides")];

  test("imports point one way, and effects stay at the edge", () => {
    expect(judgeAll(files)).toEqual([]);
  });

  test("no files below src/ import one another in a ring", () => {
    expect(findCycles(readSources("src"))).toEqual([]);
  });

  test("a planted ring is found, and one of types alone is none", () => {
    const ring = [
      { path: "src/draw/a.ts", text: 'import { b } from "./deep/b.ts";' },
      { path: "src/draw/deep/b.ts", text: 'export { c } from "../c.ts";' },
      { path: "src/draw/c.ts", text: 'import { a } from "./a.ts";' },
    ];
    expect(findCycles(ring)).toEqual(["src/draw/a.ts → src/draw/deep/b.ts → src/draw/c.ts → src/draw/a.ts"]);
    const types = { path: "src/draw/c.ts", text: 'import type { A } from "./a.ts";' };
    expect(findCycles([...ring.slice(0, 2), types])).toEqual([]);
  });

  test("every file below src/ stands in a known room", () => {
    expect(files.filter((file) => file.path.startsWith("src/") && floorOf(roomOf(file.path)) < 0)).toEqual(
      [],
    );
  });

  test("no source file is longer than 300 lines", () => {
    const long = files.filter((file) => file.text.split("\n").length > 301).map((file) => file.path);
    expect(long).toEqual([]);
  });

  test.each([
    ["src/draw/planted.ts", 'import { parseDeck } from "../parse/deck.ts";'],
    ["src/parse/planted.ts", 'import { renderDeck } from "../render/deck.ts";'],
    ["src/render/planted.ts", 'import { readFile } from "node:fs/promises";'],
    ["src/model/planted.ts", 'import { z } from "zod";'],
    ["src/figures/planted.ts", 'const later = await import("../render/deck.ts");'],
    ["slides/planted.ts", 'import { error } from "../src/model/problem.ts";'],
    ["slides/planted.ts", 'import type { Deck } from "../src/render/deck.ts";'],
    ["src/draw/planted.ts", "const now = Date.now();"],
    ["src/parse/planted.ts", 'console.log("here");'],
  ])("a planted violation in %s is found: %s", (path, text) => {
    expect(judgeAll([{ path, text }])).toHaveLength(1);
  });

  test("the same imports in the right room are fine", () => {
    const allowed = [
      { path: "src/parse/fine.ts", text: 'import { figureTypes } from "../figures/index.ts";' },
      { path: "src/project/fine.ts", text: 'import { readFile } from "node:fs/promises";' },
      { path: "slides/fine.ts", text: 'import type { Aspect } from "../src/model/deck.ts";' },
    ];
    expect(judgeAll(allowed)).toEqual([]);
  });
});
