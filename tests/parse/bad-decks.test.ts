import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseDeck } from "../../src/parse/deck.ts";
import { projectFromFolder } from "../support/project-from.ts";

interface ExpectedProblem {
  readonly code: string;
  readonly severity: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

const decks = join(import.meta.dirname, "../decks");

function expectedProblems(name: string): readonly ExpectedProblem[] {
  // Written by hand in this shape, beside each deck.
  return JSON.parse(readFileSync(join(decks, name, "expected/problems.json"), "utf8")) as ExpectedProblem[];
}

describe("each fault of a broken deck is reported at its place, and nothing else is", () => {
  test.each(readdirSync(decks).filter((name) => name.startsWith("bad-")))("%s", async (name) => {
    const { problems } = await parseDeck(await projectFromFolder(name));
    const found = problems.map(({ code, severity, span }) => ({
      code,
      severity,
      file: span.file,
      line: span.line,
      column: span.column,
    }));
    expect(found).toEqual(expectedProblems(name));
  });
});

describe("each problem says what is wrong and what to do", () => {
  test("in whole sentences", async () => {
    const folders = readdirSync(decks).filter((name) => name.startsWith("bad-"));
    const read = await Promise.all(folders.map(async (name) => parseDeck(await projectFromFolder(name))));
    for (const { message, hint } of read.flatMap(({ problems }) => problems)) {
      expect(message).toMatch(/^[\p{Lu}“].*[.?]$/su);
      expect(hint).toMatch(/^$|[.?…)}]$/u);
    }
  });
});
