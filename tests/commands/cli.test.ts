import { readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { commandNames } from "../../src/commands/command-list.ts";
import { makeFolder } from "../project/deck-folder.ts";
import { runCli } from "./run-cli.ts";

test("--help lists every command on stdout and is clean", async () => {
  const { status, printed, said } = await runCli("--help");
  expect([status, said]).toEqual([0, ""]);
  for (const name of commandNames) expect(printed).toContain(usageOf(name));
});

test.each(commandNames)("%s --help says what it takes", async (name) => {
  const { status, printed } = await runCli(name, "--help");
  expect(status).toBe(0);
  expect(printed).toContain(usageOf(name));
});

function usageOf(name: string): string {
  return name === "import" ? "chronodeck import <format> <file>" : `chronodeck ${name} <folder>`;
}

test("--version prints the version of package.json", async () => {
  const { status, printed } = await runCli("--version");
  expect(status).toBe(0);
  expect(printed).toMatch(/^\d+\.\d+\.\d+\S*\n$/);
});

test("wrong use is said on stderr with the cure, status 2", async () => {
  expect(await runCli("biuld", "x")).toEqual({
    status: 2,
    printed: "",
    said: "There is no command biuld.\nDid you mean “build”?\n",
  });
});

test.each(["build", "check", "export", "dev"])(
  "%s of a folder that does not exist is wrong use",
  async (command) => {
    const deck = makeFolder({ "deck.md": "" }, "history");
    const { status, printed, said } = await runCli(command, path.join(path.dirname(deck), "histroy"));
    expect([status, printed]).toEqual([2, ""]);
    expect(said).toContain(`Did you mean ${deck}?`);
  },
);

test("init makes a deck and says how to go on", async () => {
  const folder = path.join(makeFolder({}), "my-deck");
  const { status, printed } = await runCli("init", folder);
  expect(status).toBe(0);
  expect(readdirSync(folder)).toEqual(
    expect.arrayContaining(["deck.md", "facts.yaml", "sources.yaml", "data"]),
  );
  expect(printed).toContain(`chronodeck dev ${folder}`);
});

test("init fills a folder that is empty, and touches none that is not", async () => {
  const folder = makeFolder({});
  expect((await runCli("init", folder)).status).toBe(0);
  const again = await runCli("init", folder);
  expect(again.status).toBe(2);
  expect(again.said).toContain("is not empty");

  const occupied = makeFolder({ "letter.txt": "mine" });
  expect((await runCli("init", occupied)).status).toBe(2);
  expect(readdirSync(occupied)).toEqual(["letter.txt"]);
});

test("init at a file's place is wrong use", async () => {
  const folder = makeFolder({ file: "x" });
  expect((await runCli("init", path.join(folder, "file"))).status).toBe(2);
});

test("init where nothing can be written is a lack of the machine", async () => {
  const folder = makeFolder({ file: "x" });
  const { status, said } = await runCli("init", path.join(folder, "file", "deck"));
  expect(said).not.toContain("bug in chronodeck");
  expect(status === 2 || status === 3).toBe(true);
});

test("an unknown export is wrong use, before anything is read", async () => {
  const { status, said } = await runCli("export", "no-such-folder", "--to", "pdf,pngs");
  expect([status, said]).toEqual([2, "There is no export “pngs”.\nDid you mean “png”?\n"]);
});

test("a port that is none is wrong use", async () => {
  const deck = makeFolder({ "deck.md": "" });
  for (const port of ["70000", "abc", "-1"]) {
    expect((await runCli("dev", deck, `--port=${port}`)).status).toBe(2);
  }
});
