import { describe, expect, test } from "vitest";
import { z } from "zod";
import type { FigureContext, FigureType } from "../../src/figures/figure.ts";
import { defineFigure } from "../../src/figures/figure.ts";
import { error } from "../../src/model/problem.ts";
import type { Problem } from "../../src/model/problem.ts";
import { parseDeck } from "../../src/parse/deck.ts";
import { projectFrom } from "../support/project-from.ts";

const item = z.strictObject({
  fact: z.string().optional(),
  label: z.string().optional(),
  when: z.string().optional(),
  source: z.array(z.string()).optional(),
});
const schema = z.strictObject({
  items: z.array(z.union([z.string(), item])),
  data: z.string().optional(),
  size: z.enum(["small", "large"]).optional(),
});
type Spec = z.infer<typeof schema>;

/** A figure type that shows all that a figure type is given. */
function createFigure() {
  const seen: { spec: Spec; context: FigureContext }[] = [];
  const loaded: string[] = [];
  const figure: FigureType = defineFigure<Spec, { readonly count: number }>({
    type: "rows",
    schema,
    load: async () => {
      await Promise.resolve();
      loaded.push("rows");
    },
    prepare(spec, context) {
      seen.push({ spec, context });
      const problems: Problem[] = [];
      const citations = spec.items.flatMap((each, index) => {
        if (typeof each === "string") {
          if (context.facts.get(each)?.value === undefined) {
            problems.push(
              error("rows/no-value", context.locate(["items", index]), `“${each}” has no value.`),
            );
          }
          return [];
        }
        const cited = context.parseCitations(each.source ?? [], context.locate(["items", index, "source"]));
        problems.push(...cited.problems);
        return cited.citations;
      });
      const facts = spec.items.filter((each) => typeof each === "string");
      return { data: { count: spec.items.length }, facts, citations, problems };
    },
    draw: () => ({ markup: "<svg/>", isText: false, title: "", description: "", notes: [], warnings: [] }),
  });
  return { figure, seen, loaded };
}

const head = "---\ntitle: A deck\nlang: de\n---\n\n## One\n\n";
const ledger = {
  "facts.yaml": "x: {what: X, value: 1, source: [a]}\nbroken: {what: B, value: three}\n",
  "sources.yaml": "a: {title: A}\n",
  "data/t.csv": "year,n\n2020,1\n",
};

async function read(yaml: string, files: Readonly<Record<string, string>> = ledger, fence = "```rows") {
  const made = createFigure();
  const project = projectFrom({ "deck.md": `${head}${fence}\n${yaml}\`\`\`\n`, ...files });
  const { deck, problems } = await parseDeck(project, new Map([["rows", made.figure]]));
  return {
    ...made,
    blocks: deck.slides[1]?.blocks ?? [],
    slides: deck.slides,
    problems: problems
      .filter(({ span }) => span.file === "deck.md")
      .map(({ code, span }) => `${code} ${span.line}:${span.column}`),
  };
}

describe("a figure block", () => {
  test("is what its type makes of it", async () => {
    const { blocks, problems } = await read("items: [x, {label: Y, source: [a ¶6]}]\n");
    expect(problems).toEqual([]);
    expect(blocks).toMatchObject([
      {
        kind: "figure",
        span: { line: 8, column: 1 },
        figure: {
          type: "rows",
          data: { count: 2 },
          facts: ["x"],
          citations: [{ source: "a", locator: "¶6" }],
        },
      },
    ]);
  });

  test("is loaded before it is read, and only where the deck has such a figure", async () => {
    expect((await read("items: []\n")).loaded).toEqual(["rows"]);
    expect((await read("items: []\n", ledger, "```yaml")).loaded).toEqual([]);
  });

  test("gets the deck's facts, sources, tables and language", async () => {
    const { seen } = await read("items: []\n");
    const context = seen[0]?.context;
    expect(context?.facts.get("x")).toMatchObject({ value: 1 });
    expect(context?.sources.get("a")).toMatchObject({ number: 1 });
    expect(context?.tables.get("data/t.csv")?.columns).toEqual(["year", "n"]);
    expect(context?.lang).toBe("de");
    expect(context?.parseDate("1992")).toMatchObject({ ok: true });
  });

  test("finds its values in the file", async () => {
    const { seen } = await read("items:\n  - x\n  - {label: Y}\n");
    const locate = seen[0]?.context.locate;
    expect(locate?.(["items", 1, "label"])).toMatchObject({ file: "deck.md", line: 11, column: 13 });
    expect(locate?.(["size"])).toMatchObject({ line: 8, column: 1 });
  });

  test("has typography in its prose, and years as text in its dates", async () => {
    const { seen } = await read('items: [{label: "Das \\"so\\" genannte", when: 1992, fact: "it\'s"}]\n');
    expect(seen[0]?.spec.items).toEqual([{ label: "Das „so“ genannte", when: "1992", fact: "it's" }]);
  });

  test("makes the deck list its sources", async () => {
    expect((await read("items: [x]\n")).slides.at(-1)?.layout).toBe("sources");
    expect((await read("items: [{label: Y, source: [a]}]\n")).slides.at(-1)?.layout).toBe("sources");
    expect((await read("items: []\n")).slides.at(-1)?.layout).toBeUndefined();
  });

  test("stands beside its own block where the fence says {.with-source}", async () => {
    const { blocks, problems } = await read("items: [x]\n", ledger, "```rows {.with-source}");
    expect(problems).toEqual([]);
    expect(blocks).toMatchObject([
      {
        kind: "columns",
        columns: [
          { blocks: [{ tokens: [{ type: "code", lang: "yaml", text: "```rows\nitems: [x]\n```" }] }] },
          { blocks: [{ kind: "figure", figure: { type: "rows", facts: ["x"] } }] },
        ],
      },
    ]);
    expect((await read("items: [x]\n", ledger, "```rows {.large}")).problems).toEqual([
      "figures/extra-text 8:9",
    ]);
  });

  test("may be empty, if its type needs nothing", async () => {
    expect((await read("")).problems).toEqual(["figures/missing-key 8:1"]);
  });
});

describe("faults in a figure block", () => {
  test.each([
    ["an unknown key", "items: []\nsiez: large\n", ["figures/unknown-key 10:1"]],
    ["an unknown key deep inside", "items:\n  - {label: Y, lable: Z}\n", ["figures/unknown-key 10:16"]],
    ["a value of the wrong type", "items:\n  - {label: [Y]}\n", ["figures/wrong-type 10:13"]],
    ["a value that is none of a list", "items: []\nsize: larg\n", ["figures/invalid-value 10:7"]],
    ["a key that is missing", "size: large\n", ["figures/missing-key 8:1"]],
    [
      "an unknown source in a list",
      "items:\n  - {label: Y, source: [a, b ¶2]}\n",
      ["citations/unknown 10:28"],
    ],
    [
      "an unknown source on a line of its own",
      "items:\n  - source:\n      - a\n      - b\n",
      ["citations/unknown 12:9"],
    ],
    ["what its type finds", "items:\n  - y\n", ["rows/no-value 10:5"]],
    ["YAML that cannot be read", "items: [x\n", ["yaml/syntax 9:8"]],
    ["a key used twice", "items: []\nitems: []\n", ["yaml/duplicate-key 10:1"]],
  ])("%s", async (_name, yaml, expected) => {
    expect((await read(yaml)).problems).toEqual(expected);
  });

  test("are not reported where a fact is to blame that is reported at home", async () => {
    expect((await read("items:\n  - broken\n  - y\n")).problems).toEqual(["rows/no-value 11:5"]);
  });

  test("are not guessed at while the ledger cannot be read", async () => {
    expect((await read("items: [y]\n", { "facts.yaml": "x: [\n" })).problems).toEqual([]);
  });
});
