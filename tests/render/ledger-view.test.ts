import { describe, expect, test } from "vitest";
import type { Block, MarkdownToken } from "../../src/model/deck.ts";
import type { Citation } from "../../src/model/fact.ts";
import type { LedgerView } from "../../src/model/ledger-view.ts";
import { printLedger, viewLedger } from "../../src/render/ledger-view.ts";
import { deck, fact, here, slide, source, when, type DeckParts } from "./deck-parts.ts";

function cite(text: string): Citation {
  const [id = "", locator] = text.split(" ");
  return { source: id, span: here, ...(locator !== undefined && { locator }) };
}

/** A paragraph of fact references (`{a}`) and citations (`@a`). */
function paragraph(text: string): Block {
  const tokens = text.split(", ").map((word): MarkdownToken => {
    const id = word.slice(1);
    return word.startsWith("@")
      ? { type: "citation", raw: word, citations: [cite(id)] }
      : { type: "factRef", raw: word, fact: id, field: "value", options: [], span: here };
  });
  return { kind: "markdown", span: here, tokens: [{ type: "paragraph", raw: text, tokens }] };
}

function figure(facts: readonly string[], citations: readonly Citation[], decorative = false): Block {
  const data = { chrome: { decorative } };
  return { kind: "figure", span: here, figure: { type: "timeline", data, facts, citations } };
}

function view(parts: DeckParts): LedgerView {
  return viewLedger(deck(parts), new Map());
}

describe("a slide's evidence", () => {
  const facts = ["a", "b", "c", "d"].map((id) => fact(id, { citations: [cite(`s p${id}`)] }));
  const sources = [source("s", 1), source("t", 2)];

  test("lists facts once, in reading order, through headline, text, figures and footnotes", () => {
    const footnotes = [{ label: "1", blocks: [paragraph("{a")] }];
    const heading = [{ type: "factRef", raw: "", fact: "d", field: "value", options: [], span: here }];
    const blocks = [paragraph("{c, {b"), figure(["b", "c"], [])];
    const { slides } = view({ facts, sources, slides: [slide("one", "", { heading, blocks, footnotes })] });
    expect(slides["one"]).toEqual({ facts: ["d", "c", "b", "a"] });
  });

  test("keeps apart what only the notes name", () => {
    const one = slide("one", "One", { blocks: [paragraph("{a")], notes: [paragraph("{b, {a")] });
    expect(view({ facts, sources, slides: [one] }).slides["one"]).toEqual({ facts: ["a"], spoken: ["b"] });
  });

  test("names citations by hand, by source, but not those of its facts", () => {
    const citations = [cite("s pa"), cite("t p9")];
    const one = slide("one", "One", { blocks: [paragraph("@t p10, {a, @s p2"), figure(["a"], citations)] });
    expect(view({ facts, sources, slides: [one] }).slides["one"]).toEqual({
      facts: ["a"],
      cited: [
        { source: "s", at: "p2" },
        { source: "t", at: "p9, p10" },
      ],
    });
  });

  test("leaves out backgrounds, and slides that state nothing", () => {
    const slides = [slide("one", "One", { blocks: [figure(["a"], [], true)] }), slide("two", "Two")];
    expect(view({ facts, sources, slides }).slides).toEqual({});
  });
});

describe("a fact", () => {
  const sources = [
    source("s", 1, { title: "Short s" }),
    source("t", 2, { url: "https://t.example", outside: true }),
  ];
  const facts = [
    fact("trade", {
      what: "Trade",
      value: 38.6e9,
      unit: "USD",
      hedge: "over",
      when: when("2020"),
      scope: "all five",
      status: "caution",
      note: "Careful.",
      citations: [cite("s p10"), cite("t"), cite("s p9")],
    }),
    fact("start", { what: "At the start", value: 0.5e9, unit: "USD", citations: [cite("t p1")] }),
    fact("times", {
      what: "As a multiple",
      value: 77.2,
      unit: "times",
      derivation: { expression: "trade / start", inputs: ["trade", "start"] },
    }),
    fact("claim", { what: "A claim", value: 100, unit: "times", status: "disputed", disputes: ["times"] }),
    fact("unused", { what: "Nobody says so", citations: [cite("u")] }),
  ];
  const slides = [slide("one", "One", { blocks: [paragraph("{times")] })];

  test("comes in words, with its sources by place, and without the author's note", () => {
    expect(view({ facts, sources, slides }).facts["trade"]).toEqual({
      what: "Trade",
      value: "over US$38.6 billion",
      when: "2020",
      scope: "all five",
      hedge: "over",
      status: "caution",
      cites: [{ source: "s", at: "p9, p10" }, { source: "t" }],
    });
  });

  test("that is computed shows its arithmetic, what it is computed from, and the sources of that", () => {
    const shown = view({ facts, sources, slides });
    expect(shown.facts["times"]).toMatchObject({
      sum: { text: "over 38.6 ÷ 0.5 = 77.2", unit: "US$ billion", inputs: ["trade", "start"] },
      cites: [
        { source: "s", at: "p9, p10" },
        { source: "t", at: "p1" },
      ],
    });
    expect(Object.keys(shown.facts)).toEqual(expect.arrayContaining(["trade", "start"]));
  });

  test("that is disputed names the other side, though only that says so", () => {
    const shown = view({ facts, sources, slides });
    expect(shown.facts["times"]?.disputes).toEqual(["claim"]);
    expect(shown.facts["claim"]?.disputes).toEqual(["times"]);
  });

  test("that no slide uses is left out, and so are its sources", () => {
    const shown = view({ facts, sources: [...sources, source("u", 3)], slides });
    expect(Object.keys(shown.facts)).not.toContain("unused");
    expect(shown.sources).toEqual({
      s: { number: 1, short: "Short s" },
      t: {
        number: 2,
        short: "Short t",
        citation: [{ text: "Title of t", bold: true }, { text: "." }],
        url: "https://t.example",
        outside: true,
      },
    });
  });

  test("speaks the deck's language", () => {
    const shown = view({ meta: { lang: "de" }, facts, sources, slides });
    expect(shown.words.title).toBe("Woher das stammt");
    expect(shown.words.outside).toBe("extern");
    expect(shown.facts["trade"]?.value).toMatch(/^über 38,6/);
  });
});

test("a source is cited as in the list of sources, without its links", () => {
  const sources = [
    source("s", 1, {
      author: "A. Writer",
      publisher: "Press",
      date: "2020-05",
      accessed: "2021",
      url: "https://s.example",
    }),
    source("t", 2),
    source("u", 3, { title: "All of it", short: "All of it" }),
  ];
  const slides = [slide("one", "One", { blocks: [paragraph("@s, @t, @u")] })];
  const brief = [{ text: "T", italic: true as const, url: "https://t.example" }, { text: ". (2020)." }];
  const { sources: shown } = viewLedger(deck({ sources, slides }), new Map([["t", { brief, full: [] }]]));
  expect(shown["s"]?.citation?.map(({ text }) => text).join("")).toBe(
    "A. Writer. Title of s. Press, May 2020 (read 2021).",
  );
  expect(shown["t"]?.citation).toEqual([{ text: "T", italic: true }, { text: ". (2020)." }]);
  expect(shown["u"]?.citation).toBeUndefined();
});

test("the ledger may stand inside a script, whatever authors write", () => {
  const facts = [fact("a", { what: "</script><!--" })];
  const slides = [slide("one", "One", { blocks: [paragraph("{a")] })];
  const json = printLedger(deck({ facts, slides }), new Map());
  expect(json).not.toContain("<");
  expect(JSON.parse(json)).toMatchObject({ facts: { a: { what: "</script><!--" } } });
});
