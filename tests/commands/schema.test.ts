import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { makeFolder } from "../project/deck-folder.ts";
import { runCli } from "./run-cli.ts";
import { makeDeck } from "./small-deck.ts";

function readSchema(folder: string, name: string): unknown {
  return JSON.parse(readFileSync(path.join(folder, ".schemas", `${name}.json`), "utf8"));
}

/** An editor's half: whether a document holds by a JSON Schema. */
function accepts(schema: unknown, yaml: string): boolean {
  return z.fromJSONSchema(z.json().parse(schema) as z.core.JSONSchema.JSONSchema).safeParse(parse(yaml))
    .success;
}

test("schema writes a schema of each thing that authors write in YAML, and says how to name it", async () => {
  const folder = makeDeck();
  const { status, printed } = await runCli("schema", folder);
  expect(status).toBe(0);
  expect(readdirSync(path.join(folder, ".schemas"))).toEqual(
    ["chart", "facts", "front-matter", "map", "points", "sources", "stats", "timeline"].map(
      (name) => `${name}.json`,
    ),
  );
  expect(printed).toContain("# yaml-language-server: $schema=.schemas/facts.json");
});

test("the starter holds by the schemas that come with it, whose first lines name them", async () => {
  const folder = path.join(makeFolder({}), "talk");
  expect((await runCli("init", folder)).status).toBe(0);
  for (const name of ["facts", "sources"]) {
    const text = readFileSync(path.join(folder, `${name}.yaml`), "utf8");
    expect(text).toMatch(new RegExp(`^# yaml-language-server: \\$schema=\\.schemas/${name}\\.json\\n`));
    expect(accepts(readSchema(folder, name), text)).toBe(true);
  }
});

test.each([
  ["facts", "tower: {what: Height, value: 300, unit: m, when: 1889}", "tower: {what: Height, valeu: 300}"],
  ["sources", "a: {title: A, date: 1999}", "a: {short: A}"],
  ["front-matter", "{title: A, aspect: '4:3'}", "{title: A, aspect: '4x3'}"],
  ["timeline", "events: [{when: 1999, label: A}]", "events: [{wen: 1999}]"],
  ["chart", "{type: bar, series: [{facts: [a]}]}", "{type: barr, series: [{facts: [a]}]}"],
])("the schema of %s takes %s and refuses %s", async (name, good, bad) => {
  const folder = makeDeck();
  await runCli("schema", folder);
  const made = readSchema(folder, name);
  expect(accepts(made, good)).toBe(true);
  expect(accepts(made, bad)).toBe(false);
});

test("every key of the ledger says what it means", async () => {
  const folder = makeDeck();
  await runCli("schema", folder);
  const facts = readSchema(folder, "facts");
  expect(facts).toMatchObject({
    additionalProperties: { properties: { hedge: { description: expect.any(String) } } },
  });
});

test("a folder that is not there is wrong use", async () => {
  expect((await runCli("schema", path.join(makeFolder({}), "nowhere"))).status).toBe(2);
});
