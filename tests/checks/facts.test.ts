import { expect, test } from "vitest";
import { checkFacts } from "../../src/checks/facts.ts";
import { parseDeck } from "../../src/parse/deck.ts";
import { projectFrom } from "../support/project-from.ts";

async function check(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const project = projectFrom(files);
  const { deck, problems } = await parseDeck(project);
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  return checkFacts
    .run({ project, deck, slides: [], missingCharacters: [], setApart: [] })
    .map(({ code, span }) => `${code} ${span.file}:${span.line}`);
}

function deckIn(lang: string, text: string): string {
  return `---\ntitle: A deck\nlang: ${lang}\n---\n\n## One\n\n${text}\n`;
}

const sources = "a: {title: A}\n";

test("a hedge dropped by “bare” is told of where the prose is not checked for it", async () => {
  const files = {
    "facts.yaml": "x: {what: X, value: 3, hedge: over, source: [a]}\ny: {what: Y, value: 3, source: [a]}\n",
    "sources.yaml": sources,
  };
  const text = "{{x bare}} {{y bare}} {{x}}";
  expect(await check({ "deck.md": deckIn("sv", text), ...files })).toEqual(["facts/hedge-dropped deck.md:8"]);
  expect(await check({ "deck.md": deckIn("en", text), ...files })).toEqual([]);
});

test("a value without its place in a source is told of where others name places in it", async () => {
  const facts = [
    "x: {what: X, value: 1, source: [a ¶6]}",
    "y: {what: Y, value: 2, source: [b, a]}",
    "z: {what: Z, source: [a]}",
    "both: {what: B, value: 3, source: [a, a ¶7]}",
    "sum: {what: S, derived: x + y}",
  ].join("\n");
  const text = "{{sum}} {{z.what}} {{both}}";
  expect(
    await check({
      "deck.md": deckIn("en", text),
      "facts.yaml": facts,
      "sources.yaml": "a: {title: A}\nb: {title: B}\n",
    }),
  ).toEqual(["facts/missing-locator facts.yaml:2"]);
});

test("a fact that is called disputed has another side", async () => {
  const facts = [
    "x: {what: X, value: 1, status: disputed, source: [a]}",
    "y: {what: Y, value: 2, status: disputed, source: [a]}",
    "z: {what: Z, value: 3, disputes: [y], source: [a]}",
  ].join("\n");
  const files = { "facts.yaml": facts, "sources.yaml": sources };
  expect(await check({ "deck.md": deckIn("en", "{{x}} {{y both}}"), ...files })).toEqual([
    "facts/disputed-by-nothing facts.yaml:1",
  ]);
});

test("facts that no slide shows and sources that nothing cites are told of", async () => {
  const facts = "x: {what: X, value: 1, source: [a]}\ny: {what: Y}\n";
  const files = { "facts.yaml": facts, "sources.yaml": `${sources}b: {title: B}\n` };
  expect(await check({ "deck.md": deckIn("en", "{{x}}"), ...files })).toEqual([
    "facts/unused facts.yaml:2",
    "sources/uncited sources.yaml:2",
  ]);
});
