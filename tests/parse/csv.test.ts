import { describe, expect, test } from "vitest";
import { parseTable } from "../../src/parse/csv.ts";

function read(text: string) {
  const { table, problems } = parseTable({ path: "data/t.csv", text });
  return {
    columns: table.columns,
    rows: table.rows.map((row) => row.map((cell) => cell.text)),
    places: table.rows.map((row) => row.map((cell) => `${cell.line}:${cell.column}`)),
    problems: problems.map(({ code, span }) => `${code} ${span.line}:${span.column}`),
  };
}

describe("a table", () => {
  test("has named columns, and rows of cells with their places", () => {
    expect(read("year, value\n1992,0.46\n\n2020,38.6\n")).toEqual({
      columns: ["year", "value"],
      rows: [
        ["1992", "0.46"],
        ["2020", "38.6"],
      ],
      places: [
        ["2:1", "2:6"],
        ["4:1", "4:6"],
      ],
      problems: [],
    });
  });

  test("may quote cells that hold commas, quotation marks and line ends", () => {
    const { rows, places, problems } = read('a,b\n"x, ""y""",2\n"two\nlines",3\n4,5');
    expect(rows).toEqual([
      ['x, "y"', "2"],
      ["two\nlines", "3"],
      ["4", "5"],
    ]);
    expect(places).toEqual([
      ["2:1", "2:12"],
      ["3:1", "4:8"],
      ["5:1", "5:3"],
    ]);
    expect(problems).toEqual([]);
  });

  test("may end in an empty cell", () => {
    expect(read("a,b\n1,\n").rows).toEqual([["1", ""]]);
  });
});

describe("faults are found at their place", () => {
  test.each([
    ["a row that is too short", "a,b\n1\n", ["tables/ragged-row 2:2"]],
    ["a row that is too long", "a,b\n1,2,3\n", ["tables/ragged-row 2:5"]],
    ["a column name used twice", "a,b,a\n", ["tables/duplicate-column 1:5"]],
    ["a column without a name", "a,,b\n", ["tables/unnamed-column 1:3"]],
    ["a quotation mark that nothing closes", 'a,b\n1,"2\n3,4\n', ["tables/unclosed-quote 2:3"]],
    ["text behind a quotation", 'a,b\n"1" x,2\n', ["tables/text-after-quote 2:5"]],
    ["semicolons", "a;b\n1;2\n", ["tables/separator 1:1"]],
    ["an empty file", "", ["tables/empty 1:1"]],
  ])("%s", (_name, text, expected) => {
    expect(read(text).problems).toEqual(expected);
  });

  test("rows have as many cells as columns all the same", () => {
    expect(read("a,b\n1\n1,2,3\n").rows).toEqual([
      ["1", ""],
      ["1", "2"],
    ]);
  });

  test("rows below an unclosed quotation mark are still read", () => {
    expect(read('a,b\n1,"2\n3,4\n').rows).toEqual([
      ["1", "2"],
      ["3", "4"],
    ]);
  });

  test("of more than a thousand columns is reported once, however many have the same name", () => {
    const { columns, problems } = read(`${"a,".repeat(5000)}b\n1,2,3`);
    expect(columns).toHaveLength(1000);
    expect(problems).toEqual(["tables/too-wide 1:2001"]);
  });
});
