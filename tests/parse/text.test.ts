import { describe, expect, test } from "vitest";
import type { MarkdownToken } from "../../src/model/deck.ts";
import { parseDeck } from "../../src/parse/deck.ts";
import { projectFrom } from "../support/project-from.ts";

const head = "---\ntitle: A deck\n---\n\n## One\n\n";
const ledger = {
  "facts.yaml": "trade: {what: Trade, value: 38.6e9, unit: USD, when: 2020, source: [a]}\n",
  "sources.yaml": "a: {title: A}\nb: {title: B}\n",
};

async function read(text: string) {
  const { deck, problems } = await parseDeck(projectFrom({ "deck.md": head + text, ...ledger }));
  const blocks = deck.slides[1]?.blocks ?? [];
  return {
    tokens: blocks.flatMap((block) => (block.kind === "markdown" ? block.tokens : [])),
    problems: problems.map(({ code, span }) => `${code} ${span.line}:${span.column}`),
  };
}

/** The inline tokens of the first paragraph, shortly. */
async function inline(text: string): Promise<readonly MarkdownToken[]> {
  const { tokens, problems } = await read(text);
  expect(problems).toEqual([]);
  return tokens[0]?.tokens ?? [];
}

async function types(text: string): Promise<readonly string[]> {
  return (await inline(text)).map(({ type }) => type);
}

async function words(text: string): Promise<string> {
  const all = (tokens: readonly MarkdownToken[]): string =>
    tokens
      .map((token) => (token.tokens === undefined ? (token.text ?? token.raw) : all(token.tokens)))
      .join("");
  return all(await inline(text));
}

describe("formulas", () => {
  test.each([
    ["$e = mc^2$", "e = mc^2", false],
    ["so $x$.", "x", false],
    ["$a_1 * b_1$ and *emphasis*", "a_1 * b_1", false],
    ["$$x$$ inside a line", "x", true],
    [String.raw`$5\$ < x$`, String.raw`5\$ < x`, false],
  ])("%s", async (text, tex, display) => {
    expect((await inline(text)).find(({ type }) => type === "math")).toMatchObject({ tex, display });
  });

  test.each([
    "$5 and $6",
    "US$38.6 billion, up from US$3 billion",
    "$ x $",
    String.raw`\$x$`,
    "a $5-bill and $20,000",
  ])("money is none: %s", async (text) => {
    expect(await types(text)).not.toContain("math");
  });

  test("on lines of their own are blocks", async () => {
    const { tokens } = await read("Text:\n$$\na\n\nb\n$$\nMore.\n");
    expect(tokens.map(({ type, tex }) => [type, tex])).toEqual([
      ["paragraph", undefined],
      ["math", "a\n\nb"],
      ["paragraph", undefined],
    ]);
  });

  test("keep emphasis around them whole", async () => {
    const [em, , strong] = await inline("*so $a*b$ is* and **Einstein: $e = m*c*c$**");
    expect(em?.tokens?.map(({ type }) => type)).toEqual(["text", "math", "text"]);
    expect(strong?.tokens?.map(({ type }) => type)).toEqual(["text", "math"]);
  });
});

describe("facts", () => {
  test.each([
    ["{{trade}}", { field: "value", options: [] }],
    ["{{ trade compact bare }}", { field: "value", options: ["compact", "bare"] }],
    ["{{trade full}}", { field: "value", options: ["full"] }],
    ["{{trade.year}}", { field: "year", options: [] }],
    ["{{trade.what}}", { field: "what", options: [] }],
    ["{{trade.value}}", { field: "value", options: [] }],
  ])("%s", async (text, expected) => {
    expect(await inline(text)).toMatchObject([{ type: "factRef", fact: "trade", ...expected }]);
  });

  test("of a forecast cannot stand without saying so", async () => {
    const facts =
      "hope: {what: H, value: 3, hedge: forecast-over}\nstart: {what: S, when: 2030, hedge: forecast}\n";
    const text = `${head}{{hope bare compact}} in {{start.year}}`;
    const { problems } = await parseDeck(projectFrom({ "deck.md": text, "facts.yaml": facts }));
    expect(problems).toMatchObject([{ code: "facts/forecast-bare", hint: "Write {{hope compact}}." }]);
  });

  test("in code, behind a backslash, or in an HTML tag are text", async () => {
    expect(await types("`{{nothing}}` \\{{nothing}} <b title='{{nothing}}'>b</b>")).not.toContain("factRef");
  });

  test("in the text of raw HTML are printed", async () => {
    const { tokens, problems } = await read(
      "<p class='{{x}}'>{{trade}} and <!-- {{y}} --> {{trade.year}}</p>\n",
    );
    expect(problems).toEqual([]);
    expect(tokens.map(({ type }) => type)).toEqual(["html", "factRef", "html", "factRef", "html"]);
    expect(tokens.map(({ raw }) => raw).join("")).toBe(
      "<p class='{{x}}'>{{trade}} and <!-- {{y}} --> {{trade.year}}</p>\n",
    );
    expect(tokens[1]).toMatchObject({ span: { line: 7, column: 18 } });
  });
});

describe("citations", () => {
  test("name sources and places, each where it stands", async () => {
    expect(await inline("So [@a ¶6; @b, p. 3–4].")).toMatchObject([
      { type: "text" },
      {
        type: "citation",
        citations: [
          { source: "a", locator: "¶6", span: { line: 7, column: 6 } },
          { source: "b", locator: "p. 3–4", span: { line: 7, column: 13 } },
        ],
      },
      { type: "text" },
    ]);
  });

  test("are not links whose words begin with @", async () => {
    expect(await types("[@someone](https://example.org)")).toEqual(["link"]);
  });
});

describe("words that their author answers for", () => {
  test("carry the reason, and what stands inside", async () => {
    expect(await inline('[about *40* people, [link](#one)]{.unsourced reason="own count"}')).toMatchObject([
      {
        type: "unsourced",
        reason: "own count",
        tokens: [{ type: "text" }, { type: "em" }, { type: "text" }, { type: "link" }],
      },
    ]);
  });

  test("need a brace that holds attributes", async () => {
    expect(await words("[a]{b} and [c] {.d}")).toBe("[a]{b} and [c] {.d}");
  });
});

describe("typography", () => {
  test("goes on across emphasis, links, facts and code", async () => {
    expect(await words(`"*Quoted*" and '[linked](#one)'s' "{{trade}}" "\`x\`"`)).toBe(
      "“Quoted” and ‘linked’s’ “{{trade}}” “x”",
    );
  });

  test("leaves code, formulas, raw HTML, escapes and addresses alone", async () => {
    const text = String.raw`${"`"}"a" -- b${"`"} $"x" -- y$ <b title="c">d</b> \"e\" https://example.org/a--b...`;
    const raw = (await inline(text)).map((token) =>
      token.type === "math" ? token["tex"] : (token.text ?? token.raw),
    );
    expect(raw.join("|")).toContain(`"a" -- b`);
    expect(raw.join("|")).toContain(`"x" -- y`);
    expect(raw.join("|")).toContain(`<b title="c">`);
    expect(raw.join("|")).toContain(`"|e|"`);
    expect(raw.join("|")).toContain("https://example.org/a--b");
  });

  test("follows the deck's language, also in titles and tables", async () => {
    const text = '---\ntitle: Das "Deck"\nlang: de\n---\n\n## Ein "Titel"\n\n| "a" |\n|---|\n| b -- c |\n';
    const { deck } = await parseDeck(projectFrom({ "deck.md": text }));
    expect(deck.meta.title).toBe("Das „Deck“");
    expect(deck.slides[1]?.title).toBe("Ein „Titel“");
    expect(JSON.stringify(deck.slides[1]?.blocks)).toContain('"text":"b – c"');
  });
});

describe("images", () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1" width="1" height="1"/>';

  test("are found relative to the deck, however their address is written", async () => {
    const text = '![A *b*](./images/a%20b.svg) ![c](images/x/../a%20b.svg "caption") ![d](<images/a b.svg>)';
    const project = projectFrom({ "deck.md": head + text, "images/a b.svg": svg });
    const { deck, problems } = await parseDeck(project);
    expect(problems).toEqual([]);
    const [block] = deck.slides[1]?.blocks ?? [];
    const tokens = block?.kind === "markdown" ? (block.tokens[0]?.tokens ?? []) : [];
    const images = tokens.filter(({ type }) => type === "image");
    expect(images.map(({ href }) => href)).toEqual(["images/a b.svg", "images/a b.svg", "images/a b.svg"]);
    expect(images[0]).toMatchObject({ text: "A b", tokens: [{ type: "text", text: "A b" }] });
  });
});

describe("footnotes", () => {
  test("are numbered by first reference, and may have several paragraphs", async () => {
    const text =
      "A[^b], b[^a], again[^b].\n\n[^a]: First.\n[^b]: Second *note*\n  goes on.\n\n  And on.\n\nText.\n";
    const { deck, problems } = await parseDeck(projectFrom({ "deck.md": head + text }));
    expect(problems).toEqual([]);
    const slide = deck.slides[1];
    expect(slide?.footnotes.map(({ label }) => label)).toEqual(["b", "a"]);
    const [note] = slide?.footnotes[0]?.blocks ?? [];
    expect(note?.kind === "markdown" ? note.tokens.map(({ type }) => type) : []).toEqual([
      "paragraph",
      "space",
      "paragraph",
    ]);
    expect(slide?.blocks).toHaveLength(2);
  });

  test("belong to their slide", async () => {
    expect((await read("Text[^1].\n\n## Two\n\nText[^1].\n\n[^1]: Note.\n")).problems).toEqual([
      "footnotes/unknown 7:5",
    ]);
  });
});

test("definitions of links hold for the whole file", async () => {
  const { tokens, problems } = await read("See [it][x].\n\n## Two\n\nText.\n\n[x]: https://example.org\n");
  expect(problems).toEqual([]);
  expect(tokens[0]?.tokens?.[1]).toMatchObject({ type: "link", href: "https://example.org" });
});
