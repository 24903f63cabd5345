import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import commonmark from "commonmark-spec";

const root = path.join(import.meta.dirname, "..");

/** What cases are made of: whole decks, their slides, figure blocks and words. */
export function readCorpus() {
  const decks = [
    "content/china-central-asia",
    "content/gallery",
    "content/starter",
    "tests/decks/good-dialect",
    "tests/decks/halleys-comet",
  ].map(readDeck);
  const markdown = decks.flatMap(({ files }) => files.filter(([name]) => name.endsWith(".md")));
  const blocks = markdown.flatMap(([, text]) =>
    Array.from(
      text.matchAll(/^```(timeline|chart|map|stats|points)[^\n]*\n([\s\S]*?)^```$/gm),
      ([, type, yaml]) => ({ type, yaml }),
    ),
  );
  const words = [
    ...new Set(
      decks.flatMap(({ files }) =>
        files.flatMap(([, text]) => text.match(/[\p{L}\d]+|[^\s\p{L}\d]+/gu) ?? []),
      ),
    ),
  ];
  return { decks, blocks, words, examples: readExamples() };
}

/** A deck's text files by name, deck.md first. */
function readDeck(folder) {
  const place = path.join(root, folder);
  const names = readdirSync(place, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(md|yaml|csv|hbs|css|svg)$/.test(name) && !name.startsWith("expected"))
    .toSorted((a, b) => Number(b === "deck.md") - Number(a === "deck.md") || (a < b ? -1 : 1));
  return {
    name: path.basename(folder),
    files: names.map((name) => [name, readFileSync(path.join(place, name), "utf8")]),
  };
}

function readExamples() {
  const gfm = JSON.parse(readFileSync(path.join(import.meta.dirname, "examples/gfm.json"), "utf8"));
  // The specification shows tabs as arrows.
  return [...commonmark.tests.map(({ markdown }) => markdown.replaceAll("→", "\t")), ...gfm];
}

/** Where the slides of a Markdown file begin; the first piece is what stands above them. */
export function splitSlides(text) {
  return text.split(/^(?=##? )/m);
}
