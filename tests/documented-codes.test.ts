import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
const folder = join(root, "src");

test("every code that chronodeck reports is explained in docs/checks.md", () => {
  const areas = ["front-matter", "facts", "sources", "figures"];
  const fromSchemas = ["unknown-key", "missing-key", "wrong-type", "invalid-value"].flatMap((what) =>
    areas.map((area) => `${area}/${what}`),
  );
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".ts"),
  );
  const texts = files.map((name) => readFileSync(join(folder, name), "utf8"));
  const written = texts.flatMap((text) =>
    Array.from(text.matchAll(/(?:(?:error|warning|fail)\(|code:)\s*"([a-z-]+\/[a-z-]+)"/g)),
  );
  // Charts and maps read tables alike.
  const shared = texts
    .filter((text) => text.includes("TableReader"))
    .flatMap((text) =>
      Array.from(text.matchAll(/error\(`\$\{area\}\/([a-z-]+)`/g), (found) => found[1] ?? ""),
    );
  const ofTables = shared.flatMap((what) => [`chart/${what}`, `map/${what}`]);
  const codes = new Set([...fromSchemas, ...ofTables, ...written.map((found) => found[1] ?? "")]);
  const documented = readFileSync(join(root, "docs/checks.md"), "utf8");
  expect(codes.size).toBeGreaterThan(140);
  expect([...codes].filter((code) => !documented.includes(`\`${code}\``))).toEqual([]);
});
