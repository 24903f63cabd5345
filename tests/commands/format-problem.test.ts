import { expect, test } from "vitest";
import { formatProblem } from "../../src/commands/format-problem.ts";
import { error, warning } from "../../src/model/problem.ts";

const layout = { file: "my-deck/deck.md", hasColour: false };
const at = (column: number, endColumn?: number) => ({
  file: "deck.md",
  line: 14,
  column,
  ...(endColumn !== undefined && { endLine: 14, endColumn }),
});

test("a problem shows its place, severity, code and message, the line with a caret, and the cure", () => {
  const problem = error(
    "facts/unknown",
    at(11, 24),
    "There is no fact “trade-202”.",
    "Did you mean “trade-2020”?",
  );
  expect(formatProblem(problem, { ...layout, sourceLine: "Trade was {{trade-202}} in 2020." })).toBe(
    [
      "my-deck/deck.md:14:11  error  facts/unknown  There is no fact “trade-202”.",
      "    Trade was {{trade-202}} in 2020.",
      "              ^^^^^^^^^^^^^",
      "    Did you mean “trade-2020”?",
      "",
    ].join("\n"),
  );
});

test("without a source line and a hint it is one line", () => {
  const problem = warning("images/damaged", at(1), "a.png is damaged.");
  expect(formatProblem(problem, { ...layout, sourceLine: undefined })).toBe(
    "my-deck/deck.md:14:1  warning  images/damaged  a.png is damaged.\n",
  );
});

function caretLine(sourceLine: string, column: number, endColumn?: number): readonly string[] {
  const problem = error("a/b", at(column, endColumn), "m");
  return formatProblem(problem, { ...layout, sourceLine })
    .split("\n")
    .slice(1, 3);
}

test("tabs before the caret stay tabs", () => {
  expect(caretLine("\tkey:\tvalue", 7)).toEqual(["    \tkey:\tvalue", "    \t    \t^"]);
});

test("the caret stands under a character after Chinese ones, accents and emoji", () => {
  expect(caretLine("中亚x", 3)).toEqual(["    中亚x", "        ^"]);
  expect(caretLine("e\u0301x", 3)[1]).toBe("     ^");
  expect(caretLine("👩‍🚀x", "👩‍🚀".length + 1)[1]).toBe("      ^");
  expect(caretLine("中亚x", 1, 3)[1]).toBe("    ^^^^");
});

test("a column beyond the line's end is marked at the end", () => {
  expect(caretLine("abc", 99)[1]).toBe("       ^");
});

test("of a long line the part around the column is shown", () => {
  const line = `${"a ".repeat(200)}HERE${" b".repeat(200)}`;
  const [text = "", caret = ""] = caretLine(line, line.indexOf("HERE") + 1);
  expect(text.length).toBeLessThan(120);
  expect(text.startsWith("    …") && text.endsWith("…")).toBe(true);
  expect(text.slice(caret.indexOf("^"))).toMatch(/^HERE/);
});

test("control characters of a deck do not reach the terminal", () => {
  const problem = error("a/b", at(1), "see \u001B[31mred");
  const text = formatProblem(problem, { ...layout, sourceLine: "x\u001B]0;title\u0007y" });
  expect(text).not.toMatch(/[^\P{Cc}\n]/u);
});

test("colours are only there when asked for", () => {
  const problem = error("a/b", at(1), "m");
  expect(formatProblem(problem, { ...layout, hasColour: true, sourceLine: "x" })).toContain(
    "\u001B[31merror",
  );
  expect(formatProblem(problem, { ...layout, sourceLine: "x" })).not.toContain("\u001B");
});
