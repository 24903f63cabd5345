import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { judgeProse } from "../../../src/checks/prose/check-prose.ts";
import type { Problem } from "../../../src/model/problem.ts";
import { parseDeck } from "../../../src/parse/deck.ts";
import { projectFrom } from "../../support/project-from.ts";

interface Statements {
  /** The ledger's file, relative to the statements. */
  readonly ledger: string;
  readonly wrong: readonly {
    readonly text: string;
    readonly code: string;
    readonly fact?: string | readonly string[];
  }[];
  readonly sound: readonly string[];
}

const decks = path.join(import.meta.dirname, "../../decks");
const subjects = readdirSync(decks).filter((name) => name.startsWith("prose-"));

function readStatements(subject: string): Statements & { readonly ledgerFile: string } {
  const folder = path.join(decks, subject);
  const statements = parse(readFileSync(path.join(folder, "statements.yaml"), "utf8")) as Statements;
  return { ...statements, ledgerFile: path.join(folder, statements.ledger) };
}

/** What the checker says of each text, standing alone on a slide of a deck with this ledger. */
async function judge(ledger: string, texts: readonly string[]): Promise<readonly (readonly Problem[])[]> {
  const slides = texts.map((text, index) => `## Statement {#s${String(index)}}\n\n${text}\n`);
  const project = projectFrom({
    "deck.md": `---\ntitle: Statements\n---\n\n${slides.join("\n")}`,
    "facts.yaml": readFileSync(ledger, "utf8"),
  });
  const { deck } = await parseDeck(project);
  const { problems } = judgeProse(deck, project.markdown);
  const starts = texts.map(
    (_, index) => deck.slides.find(({ id }) => id === `s${String(index)}`)?.span.line ?? 0,
  );
  return starts.map((start, index) =>
    problems.filter(({ span }) => span.line > start && span.line < (starts[index + 1] ?? Infinity)),
  );
}

/** Facts are named by their ids or, in messages, by their statements; either will do. */
function names(problem: Problem, ids: readonly string[]): boolean {
  return ids.length === 0 || ids.some((id) => `${problem.message} ${problem.hint}`.includes(id));
}

describe.each(subjects)("%s", (subject) => {
  const { ledgerFile, wrong } = readStatements(subject);

  test("at least nine of ten wrong statements get the right code and fact", async () => {
    const judged = await judge(
      ledgerFile,
      wrong.map(({ text }) => text),
    );
    const missed = wrong.filter(
      ({ code, fact }, index) =>
        !judged[index]?.some((problem) => problem.code === code && names(problem, [fact ?? []].flat())),
    );
    expect(missed.map(({ code, text }) => `${code}: ${text}`).slice(Math.floor(wrong.length / 10))).toEqual(
      [],
    );
  });
});

test("at most one sound statement in a hundred is accused", async () => {
  const accused: string[] = [];
  let all = 0;
  for (const subject of subjects) {
    const { ledgerFile, sound } = readStatements(subject);
    const judged = await judge(ledgerFile, sound);
    all += sound.length;
    accused.push(...sound.filter((_, index) => judged[index]?.length !== 0));
  }
  expect(accused.slice(Math.floor(all / 100))).toEqual([]);
});

test("every fault is tried at least four times, and there are as many sound statements as wrong ones", () => {
  const all = subjects.map(readStatements);
  const counts = new Map<string, number>();
  for (const { code } of all.flatMap(({ wrong }) => wrong)) counts.set(code, (counts.get(code) ?? 0) + 1);
  expect([...counts].filter(([, count]) => count < 4)).toEqual([]);
  expect(counts.size).toBe(14);
  expect(all.flatMap(({ wrong }) => wrong).length).toBeGreaterThanOrEqual(120);
  expect(all.flatMap(({ sound }) => sound).length).toBeGreaterThanOrEqual(120);
});
