import { expect, test } from "vitest";
import { parseDeck } from "../../../src/parse/deck.ts";
import { projectFrom } from "../../support/project-from.ts";

const csv = `year,country,total
2000,KAZ,10
2001,KAZ,n/a
2002,KAZ,0
`;

/** Problems of a chart on a slide whose fence opens in line 7, as `code file:line:column hint`. */
async function problemsIn(yaml: string, table = csv): Promise<readonly string[]> {
  const deck = `---\ntitle: A deck\nlang: en\n---\n## A chart\n\n\`\`\`chart\n${yaml}\n\`\`\`\n`;
  const { problems } = await parseDeck(projectFrom({ "deck.md": deck, "data/t.csv": table }));
  return problems.map(({ code, span, hint }) => `${code} ${span.file}:${span.line}:${span.column} ${hint}`);
}

test("an unknown type is reported with the nearest", async () => {
  expect(await problemsIn("type: bars\npoints: [{x: a, y: 1}]")).toEqual([
    "figures/invalid-value deck.md:8:7 Did you mean “bar”?",
  ]);
});

test("a wrong column is reported where it is named, with the nearest", async () => {
  expect(await problemsIn("type: line\ndata: data/t.csv\ncolumns: {x: year, y: totl}")).toEqual([
    "chart/unknown-column deck.md:10:23 Did you mean “total”?",
  ]);
});

test("text where a number belongs is reported at the CSV's row, or at the row of the block", async () => {
  const [inFile] = await problemsIn("type: line\ndata: data/t.csv\ncolumns: {x: year, y: total}");
  expect(inFile).toContain("chart/not-a-number data/t.csv:3:10 ");
  const rows = "rows:\n  - {t: 2000, v: 1}\n  - {t: 2001, v: none}";
  const [inBlock] = await problemsIn(`type: line\ncolumns: {x: t, y: v}\n${rows}`);
  expect(inBlock).toContain("chart/not-a-number deck.md:12:18 ");
});

test("a value of zero on a logarithmic scale is reported at the CSV's row", async () => {
  const where = "where: {year: [2000, 2002]}";
  const [problem] = await problemsIn(
    `type: line\ny: {log: true}\ndata: data/t.csv\ncolumns: {x: year, y: total}\n${where}`,
  );
  expect(problem).toContain("chart/log-zero data/t.csv:4:10 ");
});

test("a sum that does not add up is reported at the CSV's row", async () => {
  const steps = "step,value\nstart,10\nmore,4\nend,15\n";
  const [problem] = await problemsIn(
    "type: waterfall\ndata: data/t.csv\ncolumns: {x: step, y: value}",
    steps,
  );
  expect(problem).toContain("chart/sum data/t.csv:4:5 ");
});

test("a part that is no part is reported at the CSV's row, however the parts are sorted", async () => {
  const parts = "part,value\nsmall,1\nnone,-2\nlarge,9\n";
  const [problem] = await problemsIn("type: pie\ndata: data/t.csv\ncolumns: {x: part, y: value}", parts);
  expect(problem).toContain("chart/pie-negative data/t.csv:3:6 ");
});

test("an end before its start is reported at the end", async () => {
  const [problem] = await problemsIn("type: line\nx: {from: 2010, to: 2000}\npoints: [{x: 2005, y: 1}]");
  expect(problem).toContain("chart/bad-axis deck.md:9:21 ");
});
