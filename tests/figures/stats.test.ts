import { expect, test } from "vitest";
import { statsSchema } from "../../src/figures/stats/schema.ts";
import { partsOfText } from "../../src/figures/value-parts.ts";
import { sizes } from "./map/fixture.ts";
import { drawFigure, prepareFigure, wordsIn } from "./stats/fixture.ts";

const draw = (yaml: string, lang = "en") => drawFigure("stats", yaml, sizes.wide, lang);
const problemsOf = (yaml: string) =>
  prepareFigure("stats", yaml).problems.map(
    ({ code, span, severity }) => `${severity} ${code} at ${span.file}`,
  );

test("a fact prints with its unit and hedge, for machines as a number, and names itself", () => {
  const { markup } = draw("items: [{fact: hoped}]");
  expect(wordsIn(markup)).toContain("over US$40 billion");
  expect(markup).toContain('<data value="40000000000" class="fact" data-fact="hoped">');
});

test("reference numbers link to the list of sources, outside ones marked", () => {
  const { markup } = draw("items: [{fact: hoped}]");
  expect(markup).toMatch(
    /<sup class="refs"><a class="ref" href="#source-a"[^>]*>1<\/a><a class="ref outside" href="#source-o"[^>]*>2<\/a><\/sup>/u,
  );
});

test("a derived fact is backed by the sources of what it is computed from, each once", () => {
  expect(draw("items: [{fact: multiple}]").markup.match(/<a /gu)).toHaveLength(1);
});

test.each([
  ["multiple", "US$ billion 38.6 ÷ 0.46 = 83.9"],
  ["hopedMultiple", "US$ billion over 40 ÷ 0.46 = over 87"],
  ["gain", "US$ billion 38.6 − 0.46 = 38.1"],
  ["hundredfold", "US$460m × 100 = US$46bn"],
  ["growth", "(US$38.6bn − US$460m) ÷ US$460m × 100 = 8,291%"],
])("the sum behind %s is printed with its numbers", (fact, sum) => {
  expect(wordsIn(draw(`items: [{fact: ${fact}, sum: true}]`).markup)).toContain(sum);
});

test("a sum is in the deck's language", () => {
  expect(wordsIn(draw("items: [{fact: multiple, sum: true}]", "de").markup)).toContain("38,6 ÷ 0,46 = 83,9");
});

test("an author's own value, label and text print as they are", () => {
  const { markup, description, table } = draw(
    'items: [{value: 3 of 5, label: markets, text: "about 2021", source: [a ¶10], tone: accent}]',
  );
  expect(wordsIn(markup)).toContain("3 of 51 | markets | about 2021 |");
  expect(markup).toContain('class="stat tone-accent"');
  expect(description).toBe("markets: 3 of 5.");
  expect(table?.rows).toEqual([["markets", "3 of 5", "about 2021"]]);
});

test("a struck value is struck out for eyes, in the description and in the table", () => {
  const { markup, description } = draw("items: [{value: 100, label: times, struck: true}]");
  expect(markup).toContain('<s class="stat-number">');
  expect(description).toContain("100 (struck out)");
});

test("the label is the fact's short form, else its statement", () => {
  expect(wordsIn(draw("items: [{fact: later}]").markup)).toContain("Sales in the last year");
  expect(wordsIn(draw("items: [{fact: opening, value: 1992}]").markup)).toContain("Opening");
});

test("what is missing or too much is reported at its place", () => {
  expect(problemsOf("items: [{fact: latter}]")).toEqual(["error figure/unknown-fact at items.0.fact"]);
  expect(problemsOf("items: [{label: nothing}]")).toEqual(["error stats/no-value at items.0"]);
  expect(problemsOf("items: [{value: 7}]")).toEqual(["error stats/no-label at items.0"]);
  expect(problemsOf("items: [{fact: opening}]")).toEqual(["error stats/fact-without-value at items.0.fact"]);
  expect(problemsOf("items: [{value: 1, label: one}, {fact: later, value: 3}]")).toEqual([
    "error stats/two-values at items.1.value",
  ]);
  expect(problemsOf("items: [{fact: later, sum: true}]")).toEqual(["warning stats/no-sum at items.0.sum"]);
});

test("one to four values, and no unknown keys", () => {
  const item = { value: 1, label: "one" };
  expect(statsSchema.safeParse({ items: [] }).success).toBe(false);
  expect(statsSchema.safeParse({ items: [item, item, item, item, item] }).success).toBe(false);
  expect(statsSchema.safeParse({ items: [{ ...item, colour: "red" }] }).success).toBe(false);
});

test("facts and citations come along for the slide's line of sources", () => {
  const { facts, citations } = prepareFigure(
    "stats",
    "{items: [{fact: hoped}, {value: 1, label: one, source: [o]}], source: [a]}",
  );
  expect(facts).toEqual(["hoped"]);
  expect(citations.map(({ source }) => source)).toEqual(["a", "a", "o", "o"]);
});

test("values stand in one row where there is room, and the words of a single one beside it", () => {
  const three = "items: [{value: 1, label: one}, {value: 2, label: two}, {value: 3, label: three}]";
  expect(draw(three).markup).toContain('class="stats stats-columns" style="--columns:3;');
  expect(draw("items: [{fact: multiple, text: a long explanation of it}]").markup).toContain(
    'class="stats stats-beside"',
  );
});

test("digits are the smaller, the less room they have, and a warning says when there is none", () => {
  const yaml = "items: [{fact: later}, {fact: hoped}, {fact: start}, {fact: multiple}]";
  const digits = (width: number, height: number) =>
    Number(/--digits:(\d+)px/u.exec(drawFigure("stats", yaml, { width, height }).markup)?.[1]);
  expect(digits(1136, 430)).toBeGreaterThan(digits(640, 480));
  expect(drawFigure("stats", yaml, { width: 640, height: 480 }).warnings).toEqual([]);
  expect(drawFigure("stats", yaml, { width: 200, height: 150 }).warnings).toMatchObject([
    { code: "stats/no-room" },
  ]);
});

test("a hedge stands before the digits, or on a line above where that leaves them larger", () => {
  const row = "items: [{fact: hoped, label: hoped for}, {value: 8, label: shops}, {value: 9, label: towns}]";
  const wide = drawFigure("stats", row, { width: 1136, height: 300 }).markup;
  expect(wide.match(/class="stat-hedge"/gu)).toHaveLength(3);
  expect(wordsIn(wide)).toContain("over US$40 billion");
  const low = drawFigure("stats", row, { width: 1136, height: 170 }).markup;
  expect(low).not.toContain("stat-hedge");
  expect(wordsIn(low)).toContain("over US$40 billion");
});

test.each([
  ["3 of 5", { before: "", digits: "3 of 5", after: "" }],
  ["more than 10", { before: "more than ", digits: "10", after: "" }],
  ["7.77 million", { before: "", digits: "7.77", after: " million" }],
  ["1,332,000", { before: "", digits: "1,332,000", after: "" }],
  ["−24.5%", { before: "", digits: "−24.5", after: "%" }],
  ["none", { before: "", digits: "none", after: "" }],
])("“%s” is taken apart around its number", (text, parts) => {
  expect(partsOfText(text)).toEqual({ hedge: "", ...parts });
});
