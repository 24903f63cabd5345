import path from "node:path";
import { expect, test } from "vitest";
import { countProblems, reportAsJson, reportAsText } from "../../src/commands/report.ts";
import { error, warning } from "../../src/model/problem.ts";
import type { Project } from "../../src/model/project.ts";

const root = path.resolve("/decks/mine");
const project: Project = {
  root,
  name: "mine",
  markdown: [
    { path: "deck.md", text: "one\ntwo\nthree" },
    { path: "10-a.md", text: "first\nsecond" },
  ],
  facts: { path: "facts.yaml", text: "a: 1" },
  tables: new Map([["data/a.csv", { path: "data/a.csv", text: "x,y\n1,2" }]]),
  images: new Map(),
  citationStyles: new Map(),
  templates: new Map(),
  unreadable: new Map(),
};
const at = (file: string, line: number, column: number) => ({ file, line, column });
const problems = [
  error("c/d", at("deck.md", 2, 1), "later"),
  warning("a/b", at("deck.md", 1, 2), "sooner", "Cure it."),
  error("e/f", at("data/a.csv", 2, 3), "in a table"),
  error("g/h", at("10-a.md", 2, 4), "in another file"),
];

test("problems come by file, line and column, each with its own line, and are counted at the end", () => {
  const text = reportAsText(problems, project, { hasColour: false, cwd: path.resolve("/decks") });
  expect(text).toBe(
    `mine/10-a.md:2:4  error  g/h  in another file
    second
       ^

mine/data/a.csv:2:3  error  e/f  in a table
    1,2
      ^

mine/deck.md:1:2  warning  a/b  sooner
    one
     ^
    Cure it.

mine/deck.md:2:1  error  c/d  later
    two
    ^

3 errors, 1 warning
`,
  );
});

test("no problems make no report", () => {
  expect(reportAsText([], project, { hasColour: false, cwd: root })).toBe("");
  expect(countProblems([])).toBe("");
});

test("the JSON has exactly the promised keys, in the same order", () => {
  const rows: unknown = JSON.parse(reportAsJson(problems, project, root));
  expect(rows).toEqual([
    {
      code: "g/h",
      severity: "error",
      message: "in another file",
      hint: "",
      file: "10-a.md",
      line: 2,
      column: 4,
    },
    {
      code: "e/f",
      severity: "error",
      message: "in a table",
      hint: "",
      file: path.join("data", "a.csv"),
      line: 2,
      column: 3,
    },
    {
      code: "a/b",
      severity: "warning",
      message: "sooner",
      hint: "Cure it.",
      file: "deck.md",
      line: 1,
      column: 2,
    },
    { code: "c/d", severity: "error", message: "later", hint: "", file: "deck.md", line: 2, column: 1 },
  ]);
  expect(JSON.parse(reportAsJson([], project, root))).toEqual([]);
});
