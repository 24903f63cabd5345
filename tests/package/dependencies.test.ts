import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";

const root = join(import.meta.dirname, "../..");
const versions = z.record(z.string(), z.string()).default({});
const manifest = z
  .object({ dependencies: versions, devDependencies: versions, optionalDependencies: versions })
  .parse(JSON.parse(readFileSync(join(root, "package.json"), "utf8")));
const all = Object.entries({
  ...manifest.dependencies,
  ...manifest.devDependencies,
  ...manifest.optionalDependencies,
});

test("Every dependency is pinned to one version.", () => {
  expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+$/u.test(version))).toEqual([]);
});

test("docs/dependencies.md says of every package its version, its licence and why we need it, and of no other.", () => {
  const rows = readFileSync(join(root, "docs/dependencies.md"), "utf8")
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()))
    .filter((cells) => /^\d+\.\d+\.\d+$/u.test(cells[2] ?? ""));
  const documented = rows.map(([, name, version, licence]) => ({ name, version, licence }));
  const installed = all.map(([name, version]) => ({ name, version, licence: licenceOf(name) }));
  expect(documented.toSorted(byName)).toEqual(installed.toSorted(byName));
  expect(rows.filter((cells) => (cells[4] ?? "").length < 4)).toEqual([]);
});

function byName(a: { name?: string | undefined }, b: { name?: string | undefined }): number {
  return (a.name ?? "") < (b.name ?? "") ? -1 : 1;
}

function licenceOf(name: string): string {
  const file = join(root, "node_modules", name, "package.json");
  return z.object({ license: z.string() }).parse(JSON.parse(readFileSync(file, "utf8"))).license;
}
