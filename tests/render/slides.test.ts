import { expect, test } from "vitest";
import { createSlideCache } from "../../src/render/deck.ts";
import {
  fact,
  here,
  htmlOf,
  inline,
  markdown,
  render,
  slide,
  source,
  when,
  type DeckParts,
} from "./deck-parts.ts";

const cites = { source: "a", locator: "¶6", span: here };

const sample: DeckParts = {
  facts: [
    fact("trade", {
      value: 38.6e9,
      unit: "USD",
      when: when("2020"),
      citations: [cites, { ...cites, locator: "¶8" }],
    }),
    fact("goal", { value: 40e9, unit: "USD", hedge: "over", citations: [{ source: "b", span: here }] }),
    fact("ratio", {
      value: 2,
      unit: "times",
      derivation: { expression: "goal / trade", inputs: ["goal", "trade"] },
    }),
  ],
  sources: [source("a", 1), source("b", 2, { outside: true }), source("unused", 3)],
};

function reference(
  id: string,
  field: "value" | "year" | "what" = "value",
  options: readonly string[] = [],
): ReturnType<typeof inline> {
  return [{ type: "factRef", raw: "", fact: id, field, options, span: here }];
}

function paragraph(tokens: ReturnType<typeof inline>): ReturnType<typeof markdown> {
  return { kind: "markdown", tokens: [{ type: "paragraph", raw: "", tokens }], span: here };
}

const list = slide("sources", "Sources", { layout: "sources" });

test("a cover shows the front matter", async () => {
  const html = await htmlOf("cover", {
    meta: { subtitle: "Sub", event: "Seminar", date: "2022-01", author: "Me & You" },
    slides: [slide("cover", "A *title*", { layout: "cover" })],
  });
  expect(html).toContain('<h1 class="headline">A <em>title</em></h1>');
  expect(html).toContain("Seminar · January 2022");
  expect(html).toContain('<p class="subtitle">Sub</p>');
  expect(html).toContain('<p class="author">Me &amp; You</p>');
});

test("a fact prints with its value, its hedge and the number of its source", async () => {
  const html = await htmlOf("one", {
    ...sample,
    slides: [slide("one", "One", { blocks: [paragraph(reference("goal"))] })],
  });
  expect(html).toContain(
    '<data value="40000000000" class="fact hedge-over" data-fact="goal">over\u00a0US$40\u00a0billion</data>',
  );
  expect(html).toContain('<sup class="refs"><a class="ref outside" href="#source-b" data-source="b"');
});

test("places cited in one source share its number, and the label names them", async () => {
  const html = await htmlOf("one", {
    ...sample,
    slides: [slide("one", "One", { blocks: [paragraph(reference("trade"))] })],
  });
  expect(html).toContain('aria-label="Source 1: Short a, ¶6, ¶8">1</a></sup>');
});

test("the date of an event that is only expected says so", async () => {
  const facts = [fact("launch", { kind: "event", when: when("2030"), hedge: "forecast" })];
  const html = await htmlOf("one", {
    facts,
    slides: [slide("one", "One", { blocks: [paragraph(reference("launch", "year"))] })],
  });
  expect(html).toContain('data-fact="launch">forecast 2030</span>');
});

test("both sides of a dispute print with the names and numbers of their sources", async () => {
  const tokens = ["trade", "goal"].flatMap((id) => reference(id));
  const html = await htmlOf("one", {
    ...sample,
    slides: [
      slide("one", "One", { blocks: [paragraph([{ type: "bothSides", raw: "", tokens, span: here }])] }),
    ],
  });
  expect(html.replaceAll(/<a [^>]*>(\d)<\/a>/g, "$1")).toContain(
    '<span class="both-sides"><data value="38600000000" class="fact hedge-exact" data-fact="trade">US$38.6\u00a0billion</data> ' +
      '(Short a<sup class="refs">1</sup>) or ' +
      '<data value="40000000000" class="fact hedge-over" data-fact="goal">over\u00a0US$40\u00a0billion</data> (Short b<sup class="refs">2</sup>)</span>',
  );
  expect(html).toContain('<a class="foot-source" href="#source-a">');
});

test("words that their author answers for are marked, and print as they are", async () => {
  const tokens = [{ type: "unsourced", raw: "", tokens: inline("about *40* people"), reason: "own count" }];
  const html = await htmlOf("one", {
    slides: [slide("one", "One", { blocks: [paragraph(tokens)] })],
  });
  expect(html).toContain('<span class="unsourced">about <em>40</em> people</span>');
});

test("a headline carries no reference numbers, but its sources stand at the foot", async () => {
  const html = await htmlOf("one", {
    ...sample,
    slides: [slide("one", "x", { heading: reference("trade") })],
  });
  expect(/<h2.*<\/h2>/s.exec(html)?.[0]).not.toContain("<sup");
  expect(html).toMatch(
    /class="foot-source" href="#source-a"><span class="ref">1<\/span> Short a, ¶6, ¶8<\/a>/,
  );
});

test("what comes from outside is marked in the line of sources, after the others", async () => {
  const both = [paragraph([...reference("goal"), ...reference("trade")])];
  const html = await htmlOf("one", { ...sample, slides: [slide("one", "One", { blocks: both })] });
  const line = /<p class="sources">.*?<\/p>/s.exec(html)?.[0] ?? "";
  expect(
    line
      .replaceAll(/<[^>]+>|\s+/g, " ")
      .replaceAll(/ +/g, " ")
      .trim(),
  ).toBe("Sources: 1 Short a, ¶6, ¶8 outside: 2 Short b");
});

test("a derived fact that cites nothing rests on the sources of what it is computed from", async () => {
  const html = await htmlOf("one", {
    ...sample,
    slides: [slide("one", "One", { blocks: [paragraph(reference("ratio"))] })],
  });
  expect(html).toContain('href="#source-a"');
  expect(html).toContain('href="#source-b"');
});

test("what only the speaker notes cite is not among the slide's sources", async () => {
  const html = await htmlOf("one", {
    ...sample,
    slides: [slide("one", "One", { notes: [paragraph(reference("trade"))] })],
  });
  expect(html).not.toContain('class="sources"');
});

test("the list of sources names every cited source and the slides that use it", async () => {
  const users = ["one", "two"].map((id) => slide(id, id, { blocks: [paragraph(reference("trade"))] }));
  const slides = [...users, list];
  const html = await htmlOf("sources", { ...sample, slides });
  expect(html).toContain('<li id="source-a" value="1">');
  expect(html).toMatch(/Slides&nbsp;<a href="#one" title="one">1<\/a>, <a href="#two" title="two">2<\/a>/);
  expect(html).not.toContain("unused");
});

test("every slide that uses a source is a link, also of many in a row", async () => {
  const used = [true, true, false, true, true, true, true];
  const slides = used.map((isUser, index) =>
    slide(`s${index + 1}`, "S", isUser ? { blocks: [paragraph(reference("trade"))] } : {}),
  );
  const html = await htmlOf("sources", { ...sample, slides: [...slides, list] });
  const places = /<span class="used-on">.*?<\/span>/s.exec(html)?.[0] ?? "";
  const links = [1, 2, 4, 5, 6, 7].map((number) => `<a href="#s${number}">${number}</a>`);
  expect(places.replaceAll(/ title="[^"]*"/g, "")).toContain(`${links.join(", ")}</span>`);
});

test("the list says of each source what the citation style says of it, as HTML that is safe", async () => {
  const brief = [
    { text: "A & B. " },
    { text: "<Title>", italic: true as const, url: "https://example.org/?a=1&b" },
  ];
  const users = [slide("one", "One", { blocks: [paragraph(reference("trade"))] }), list];
  const html = await htmlOf(
    "sources",
    { ...sample, slides: users },
    { citations: new Map([["a", { brief, full: [] }]]) },
  );
  expect(html).toContain(
    'A &amp; B. <a href="https://example.org/?a=1&amp;b" target="_blank" rel="noopener noreferrer"><i>&lt;Title&gt;</i></a> ',
  );
});

test("a source that nothing but notes cite is in the list, with the slides they belong to", async () => {
  const html = await htmlOf("sources", {
    ...sample,
    slides: [
      slide("one", "One", {
        blocks: [paragraph(reference("trade"))],
        notes: [paragraph(reference("trade"))],
      }),
      slide("two", "Two", { notes: [paragraph(reference("goal"))] }),
      list,
    ],
  });
  expect(html).toContain('Slide&nbsp;<a href="#one" title="One">1</a>');
  expect(html).toContain('Notes to slide&nbsp;<a href="#two" title="Two">2</a>');
});

test("a citation alone in the line of sources prints the source's name, and no raised number", async () => {
  const citation = { type: "citation", raw: "[@a ¶3]", citations: [{ ...cites, locator: "¶3" }] };
  const block = { kind: "source", blocks: [paragraph([citation])], span: here } as const;
  const html = await htmlOf("one", { ...sample, slides: [slide("one", "One", { blocks: [block] })] });
  const line = /<p class="sources">.*?<\/p>/s.exec(html)?.[0] ?? "";
  expect(
    line
      .replaceAll(/<[^>]*>/g, "")
      .replaceAll(/\s+/g, " ")
      .trim(),
  ).toBe("Source: 1 Short a, ¶3");
});

test("a long list of sources goes on over further slides, each source once", async () => {
  const sources = Array.from({ length: 60 }, (_, index) =>
    source(`s${index}`, index + 1, { title: "A long title ".repeat(8) }),
  );
  const citation = {
    type: "citation",
    raw: "",
    citations: sources.map(({ id }) => ({ source: id, span: here })),
  };
  const { slides } = await render({
    sources,
    slides: [slide("one", "One", { blocks: [paragraph([citation])] }), list],
  });
  const lists = slides.filter(({ id }) => id.startsWith("sources"));
  expect(lists.map(({ id }) => id).slice(0, 3)).toEqual(["sources", "sources-2", "sources-3"]);
  const listed = lists.flatMap(({ html }) =>
    [...html.matchAll(/<li id="source-(\w+)"/g)].map(([, id]) => id),
  );
  expect(listed).toEqual(sources.map(({ id }) => id));
});

test("a footnote stands at the foot of its slide, marked by a letter", async () => {
  const html = await htmlOf("one", {
    slides: [
      slide("one", "One", {
        blocks: [paragraph([...inline("Words"), { type: "footnoteRef", raw: "", label: "x" }])],
        footnotes: [{ label: "x", blocks: [markdown("A note.")] }],
      }),
    ],
  });
  expect(html).toContain('<a href="#one-note-a" aria-label="Footnote a">a</a>');
  expect(html).toMatch(/<li id="one-note-a"><span class="footnote-letter">a<\/span><p>A note\.<\/p>/);
});

test("steps become fragments: each item of a list, else each block", async () => {
  const html = await htmlOf("one", {
    slides: [
      slide("one", "One", {
        blocks: [{ kind: "steps", blocks: [markdown("- a\n- b\n\nWords.")], span: here }],
      }),
    ],
  });
  expect(html).toMatch(/<li class="fragment">a<\/li>\s*<li class="fragment">b<\/li>/);
  expect(html).toMatch(/<div class="fragment"><p>Words\.<\/p>/);
});

test("links leave the deck with rel, and stay in it without", async () => {
  const html = await htmlOf("one", {
    slides: [slide("one", "One", { blocks: [markdown("[a](https://a.org) [b](#two)")] })],
  });
  expect(html).toContain(
    '<a href="https://a.org" target="_blank" rel="noopener noreferrer">a</a> <a href="#two">b</a>',
  );
});

test("a slide that did not change is taken from the cache, also when it moves", async () => {
  const cache = createSlideCache();
  const one = slide("one", "One");
  const first = await render({ slides: [one] }, { cache });
  const printed = [...cache.printed];
  const moved = { ...one, span: { ...one.span, line: 40 } };
  const second = await render({ slides: [slide("new", "New"), moved] }, { cache });
  expect(cache.printed.size).toBe(2);
  expect([...cache.printed].slice(0, 1)).toEqual(printed);
  expect(second.slides[1]?.html).toBe(
    first.slides[0]?.html.replace('<span class="number">1<', '<span class="number">2<'),
  );
});

test("slides of the last deck at their places are the same objects, and what nobody uses any more is forgotten", async () => {
  const cache = createSlideCache();
  const two = slide("two", "Two");
  const first = await render({ slides: [slide("one", "One"), two] }, { cache });
  for (const title of ["Uno", "Un", "Eins"]) {
    const next = await render({ slides: [slide("one", title), two] }, { cache });
    expect(next.slides[0]?.html).toContain(title);
    expect(next.slides[1]).toBe(first.slides[1]);
  }
  expect(cache.printed.size).toBeLessThanOrEqual(4);
});

test("a slide is printed anew when a fact that it shows changes", async () => {
  const slides = [slide("one", "One", { blocks: [paragraph(reference("trade"))] }), slide("two", "Two")];
  const before = await render({ ...sample, slides });
  const facts = [fact("trade", { value: 39e9, unit: "USD" })];
  const after = await render({ ...sample, facts, slides });
  expect(after.slides[0]?.key).not.toBe(before.slides[0]?.key);
  expect(after.slides[1]?.key).toBe(before.slides[1]?.key);
});

test("a formula that cannot be read is reported", async () => {
  const formula = { type: "math", raw: "", tex: "\\frac{1", display: false };
  const { problems } = await render({ slides: [slide("one", "One", { blocks: [paragraph([formula])] })] });
  expect(problems).toMatchObject([{ code: "math/syntax", span: { line: 10 } }]);
});

test("a formula becomes MathML, a lone letter in italics", async () => {
  const formula = { type: "math", raw: "", tex: "e^2", display: true };
  const html = await htmlOf("one", { slides: [slide("one", "One", { blocks: [paragraph([formula])] })] });
  expect(html).toMatch(/<math .*<msup><mi class="italic">e<\/mi><mn>2<\/mn><\/msup>/);
});

test("code in a known language is coloured, in an unknown one plain and reported", async () => {
  const blocks = [markdown("```ts\nconst a = 1;\n```\n\n```klingon\nqapla'\n```")];
  const { slides, problems } = await render({ slides: [slide("one", "One", { blocks })] });
  expect(slides[0]?.html).toContain('<span class="code-keyword">const</span>');
  expect(slides[0]?.html).toContain("qapla&#39;");
  expect(problems).toMatchObject([
    { code: "code/unknown-language", severity: "warning", span: { line: 14 } },
  ]);
});

test("columns of numbers are aligned to the right, short first columns name their rows", async () => {
  const table = markdown(
    "| Country | Rank | Trade |\n|---|---|---|\n| Kazakhstan | 2nd best | US$25.3bn |\n| Tajikistan | third | – |",
  );
  const html = await htmlOf("one", { slides: [slide("one", "One", { blocks: [table] })] });
  expect(html).toContain('data-layout="table"');
  expect(html).toContain(
    '<th scope="row">Kazakhstan</th><td>2nd best</td><td class="numeric">US$25.3bn</td>',
  );
});
