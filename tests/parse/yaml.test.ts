import { describe, expect, test } from "vitest";
import { parseYaml } from "../../src/parse/yaml-document.ts";

function read(text: string, firstLine = 1) {
  const document = parseYaml({ file: "f.yaml", firstLine, text });
  const places = document.problems.map(({ code, span }) => `${code} ${span.line}:${span.column}`);
  return { ...document, places };
}

describe("slips in YAML are reported where they can be mended", () => {
  test.each([
    ["a bracket that nothing closes", "a: 1\nb: [1, 2\nc: 3\n", ["yaml/syntax 2:4"]],
    ["a brace that nothing closes", "- {a: 1\n- b\n", ["yaml/syntax 1:3"]],
    ["a quotation mark that nothing closes", 'a: "x\nb: 2\n', ["yaml/syntax 1:4"]],
    ["a colon in text", "a: b: c\n", ["yaml/syntax 1:4"]],
    ["a tab", "a:\n\tb: 1\n", ["yaml/syntax 2:1"]],
    ["a key used twice", "a: 1\nb: 2\na: 3\n", ["yaml/duplicate-key 3:1"]],
    ["a second document", "a: 1\n---\nb: 2\n", ["yaml/syntax 2:1"]],
    ["text that starts with @", "a: @b\n", ["yaml/syntax 1:4"]],
    ["text that starts with *", "a: *b*\n", ["yaml/syntax 1:4"]],
    ["text that starts with &", "a: &b c\n", ["yaml/syntax 1:4"]],
    ["text that starts with {{", "a: {{b}}\n", ["yaml/syntax 1:5"]],
    ["a list on its key's line", "a: - b\n", ["yaml/syntax 1:4"]],
    ["two slips in two entries", "a: [1\nb: 2\nc: [3\nd: 4\n", ["yaml/syntax 1:4", "yaml/syntax 3:4"]],
  ])("%s", (_name, text, expected) => {
    expect(read(text).places).toEqual(expected);
  });

  test("in the lines of the file that the YAML stands in", () => {
    expect(read("a: 1\na: 2\n", 10).places).toEqual(["yaml/duplicate-key 11:1"]);
  });
});

describe("places", () => {
  const { locate, locateKey, locatePart } = read('a: 1\nlist:\n  - x\n  - {key: "one two", empty: }\n', 5);

  test.each([
    [["a"], 5, 4],
    [["list"], 7, 3],
    [["list", 0], 7, 5],
    [["list", 1, "key"], 8, 11],
    [["list", 1, "empty"], 8, 22],
    [["list", 1, "other", 3], 8, 5],
    [["other"], 5, 1],
  ])("the value at %j, or its nearest parent, is at %i:%i", (path, line, column) => {
    expect(locate(path)).toMatchObject({ line, column });
  });

  test("of keys, and of parts of a text", () => {
    expect(locateKey(["list", 1, "key"])).toMatchObject({ line: 8, column: 6 });
    expect(locatePart(["list", 1, "key"], 4, 3)).toMatchObject({ line: 8, column: 16, endColumn: 19 });
  });
});

test("numbers that begin with zero stay text, since they are years", () => {
  expect(read("a: 0476\nb: -0500\nc: 0\nd: -5\ne: 38.6e9\nf: 2013-01\n").value).toEqual({
    a: "0476",
    b: "-0500",
    c: 0,
    d: -5,
    e: 38.6e9,
    f: "2013-01",
  });
});
