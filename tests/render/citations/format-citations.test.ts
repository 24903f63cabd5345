import { createRequire } from "node:module";
import { array, assert, property, record, string } from "fast-check";
import { expect, test } from "vitest";
import { citationStyles, type CitationStyle } from "../../../src/model/citation-style.ts";
import type { CitationText } from "../../../src/model/citation-text.ts";
import { parseDeck } from "../../../src/parse/deck.ts";
import { citationWords, printCitation } from "../../../src/render/citations/print-citation.ts";
import { formatCitations } from "../../../src/render/citations/format-citations.ts";
import { localeOf } from "../../../src/render/citations/locale-of.ts";
import { projectFrom } from "../../support/project-from.ts";
import { deck, source } from "../deck-parts.ts";

const require = createRequire(import.meta.url);
const styles = require("@citation-js/plugin-csl/lib/styles.json") as Readonly<Record<string, string>>;
const locales = require("@citation-js/plugin-csl/lib/locales.json") as Readonly<Record<string, string>>;

const apa: CitationStyle = { kind: "named", name: "apa" };

const article = `
press:
  title: Ships, and "dues" <of the> canal
  author: Mommsen, Theodor
  publisher: Evening Post
  type: article-newspaper
  date: 1914-03-09
  accessed: 2024-05-03
  url: https://example.org/a?b=1&c=2
`;

/** The citations of a deck with these lines in its front matter, with these files beside it. */
async function cite(
  frontMatter: string,
  sources: string = article,
  files: Readonly<Record<string, string>> = {},
  remembered = new Map<string, string>(),
) {
  const project = projectFrom({
    "deck.md": `---\ntitle: T\n${frontMatter}\n---\n\n## One {#one}\n\nSaid so [@press].\n`,
    "sources.yaml": sources,
    ...files,
  });
  const { deck: read, problems } = await parseDeck(project);
  const formatted = formatCitations(read, project.citationStyles, remembered);
  const press = formatted.texts.get("press") ?? { brief: [], full: [] };
  return { press, problems: [...problems, ...formatted.problems] };
}

const words = ({ press }: { readonly press: { readonly full: CitationText } }): string =>
  citationWords(press.full);

test("names the styles and languages that the library has", () => {
  expect(citationStyles.filter((name) => name !== "plain").toSorted()).toEqual(
    Object.keys(styles).toSorted(),
  );
  for (const tag of Object.keys(locales)) expect(localeOf(tag)).toBe(tag);
  expect(localeOf("en-GB")).toBe("en-US");
  expect(localeOf("ru")).toBeUndefined();
});

test("without a choice, a source is cited after APA", async () => {
  expect(words(await cite(""))).toBe(
    "Mommsen, T. (1914, March 9). Ships, and “dues” <of the> canal. Evening Post. https://example.org/a?b=1&c=2 (read 3 May 2024)",
  );
});

test.each([
  ["citations: apa", "Mommsen, T. (1914, March 9). Ships"],
  ["citations: APA", "Mommsen, T. (1914, March 9). Ships"],
  ["citations: harvard1", "Mommsen, T. (1914) “Ships, and ‘dues’ <of the> canal,” Evening Post, 9 March."],
  [
    "citations: vancouver",
    "Mommsen T. Ships, and “dues” <of the> canal. Evening Post [Internet]. 1914 Mar 9",
  ],
  [
    "citations: plain",
    "Mommsen, Theodor. Ships, and “dues” <of the> canal. Evening Post, 9 March 1914 (read 3 May 2024).",
  ],
  ["citations: apa\nlang: de", "Mommsen, T. (1914, März 9). Ships, and „dues“ <of the> canal."],
  [
    "citations: vancouver\nlang: fr",
    "Mommsen T. Ships, and « dues » <of the> canal. Evening Post [Internet]. 9 mars 1914",
  ],
])("%s", async (frontMatter, start) => {
  const cited = await cite(frontMatter);
  expect(cited.problems).toEqual([]);
  expect(words(cited).replaceAll(/[\u{A0}\u{202F}]/gu, " ")).toContain(start);
});

test("in a language that the library cannot speak, our own form is the default, in its words", async () => {
  expect(words(await cite("lang: zh"))).toContain("Evening Post, 1914年3月9日 (查阅于 2024年5月3日).");
  expect(words(await cite("lang: ru\ncitations: apa"))).toContain("(1914, March 9)");
});

test("the date of reading is told once: by the style, or by us where the style leaves it out", async () => {
  for (const style of ["apa", "harvard1", "vancouver", "plain"]) {
    const { press } = await cite(`citations: ${style}`);
    for (const citation of [press.brief, press.full])
      expect(citationWords(citation).match(/2024/g)).toHaveLength(1);
  }
});

test("a style that numbers its entries leaves that to the deck", async () => {
  const { press } = await cite("citations: vancouver");
  expect(citationWords(press.full)).toMatch(/^Mommsen/);
});

test("on slides the title is the link, and the address itself is left out with all that leads up to it", async () => {
  for (const style of ["apa", "vancouver", "plain"]) {
    const { press } = await cite(`citations: ${style}`);
    expect(citationWords(press.brief)).not.toMatch(/example\.org|available/i);
    expect(press.brief.filter(({ url }) => url !== undefined)).toEqual([
      expect.objectContaining({
        text: "Ships, and “dues” <of the> canal",
        url: "https://example.org/a?b=1&c=2",
      }),
    ]);
  }
});

test("as HTML it is safe, keeps italics, and makes a link of the address", async () => {
  const { press } = await cite("");
  expect(printCitation(press.full)).toBe(
    "Mommsen, T. (1914, March 9). Ships, and “dues” &lt;of the&gt; canal. <i>Evening Post</i>. " +
      '<a href="https://example.org/a?b=1&amp;c=2" target="_blank" rel="noopener noreferrer">https://example.org/a?b=1&amp;c=2</a> (read 3 May 2024)',
  );
});

test.each([
  "<i>x</i>",
  "<script>alert(1)</script>",
  "a &amp; b",
  "&#60;b&#62;",
  "\u{E000}i>",
  "$1 \\1 %%STRING%%",
])("a title that says %j says so in the list", async (title) => {
  const { press } = await cite("", `press: {title: ${JSON.stringify(title)}}\n`);
  expect(citationWords(press.full)).toContain(title.replace("\u{E000}", "<"));
  expect(printCitation(press.full)).not.toMatch(/<(?!\/?i>)/);
});

test.each(["javascript:alert(1)", "data:text/html,x", "images/a.png"])(
  "an address that no browser should follow, such as %s, is no link",
  async (url) => {
    for (const style of ["apa", "plain"]) {
      const { press } = await cite(`citations: ${style}`, `press: {title: A, url: "${url}"}\n`);
      expect([...press.brief, ...press.full].filter((piece) => piece.url !== undefined)).toEqual([]);
    }
  },
);

test("sources by one author in one year are told apart by their numbers, not by letters", async () => {
  const two = `
press: {title: One, author: "Mommsen, Theodor", date: 1914}
other: {title: Two, author: "Mommsen, Theodor", date: 1914}
`;
  expect(words(await cite("", two))).toBe("Mommsen, T. (1914). One.");
});

test.each([
  ["2001/2013-05", "(2001–2013)"],
  ["1998~", "(ca. 1998)"],
  ["199X", "(1990s)"],
  ["-0043", "(44 B.C.E.)"],
])("the date %s is told as %s", async (date, told) => {
  expect(words(await cite("", `press: {title: A, date: "${date}"}\n`))).toContain(told);
});

test.each(["en", "fr", "zh-Hant-TW", "haw", "x-any"])(
  "whatever authors write in %s, each source has its entry",
  (lang) => {
    const text = string({ unit: "grapheme", minLength: 1, maxLength: 20 });
    const parts = record({ title: text, author: text, publisher: text });
    assert(
      property(array(parts, { minLength: 5, maxLength: 9 }), (all) => {
        const sources = all.map((one, index) => source(`s${index}`, index + 1, one));
        const { texts, problems } = formatCitations(
          deck({ meta: { lang, citations: apa }, sources }),
          new Map(),
          new Map(),
        );
        expect(problems).toEqual([]);
        expect([...texts.values()].filter(({ brief }) => brief.length === 0)).toEqual([]);
      }),
      { numRuns: 5 },
    );
  },
);

test("entries are remembered by all that they depend on", async () => {
  const remembered = new Map<string, string>();
  await cite("", article, {}, remembered);
  expect(remembered.size).toBe(1);
  const marked = new Map([...remembered].map(([key]) => [key, '{"brief":[],"full":[{"text":"kept"}]}']));
  expect(words(await cite("", article, {}, marked))).toBe("kept");
  for (const [frontMatter, sources] of [
    ["lang: de", article],
    ["citations: harvard1", article],
    ["", article.replace("1914", "1915")],
  ] as const)
    expect(words(await cite(frontMatter, sources, {}, marked))).not.toBe("kept");
});

const ownStyle = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">
  <info><title>Own</title><id>own</id><updated>2020-01-01T00:00:00+00:00</updated></info>
  <macro name="title"><text variable="title" font-style="italic"/></macro>
  <citation><layout><text variable="citation-number"/></layout></citation>
  <bibliography second-field-align="flush">
    <layout suffix="!"><number variable="citation-number" prefix="[" suffix="] "/><text macro="title"/></layout>
  </bibliography>
</style>
`;

test("a CSL file in the deck's folder is a style, too", async () => {
  const cited = await cite("citations: styles/own.csl", article, { "styles/own.csl": ownStyle });
  expect(cited.problems).toEqual([]);
  expect(words(cited)).toBe("Ships, and “dues” <of the> canal! (read 3 May 2024)");
  expect(cited.press.full[0]).toMatchObject({ italic: true, url: "https://example.org/a?b=1&c=2" });
});

test("a style that prints no title still leads to the source", async () => {
  const file = ownStyle.replace('variable="title"', 'variable="container-title"');
  const { press } = await cite("citations: own.csl", article, { "own.csl": file });
  expect(press.full[0]).toMatchObject({ text: "Evening Post", url: "https://example.org/a?b=1&c=2" });
});

test.each([
  ["citations: appa", "“appa”", "apa"],
  ["citations: vancuver", "“vancuver”", "vancouver"],
  ["citations: chicago", "“chicago”", "Known are apa, harvard1, vancouver, plain"],
  ["citations: ons.csl", "“ons.csl”", "own.csl"],
  ["citations: far/away.csl", "“far/away.csl”", "https://www.zotero.org/styles"],
])("%s is reported at its place with what is near", async (frontMatter, message, hint) => {
  const { problems, press } = await cite(frontMatter, article, { "own.csl": ownStyle });
  expect(problems).toEqual([
    {
      code: "front-matter/invalid-value",
      severity: "error",
      message: expect.stringContaining(message),
      hint: expect.stringContaining(hint),
      span: expect.objectContaining({ file: "deck.md", line: 3, column: 12 }),
    },
  ]);
  expect(citationWords(press.full)).toContain("Ships");
});

test.each([
  ["is cut short", ownStyle.slice(0, ownStyle.indexOf("</bibliography>")), 6, 3],
  ["closes what is not open", ownStyle.replace("</macro>", "</makro>"), 4, 67],
  ["has a tag that does not end", ownStyle.replace("<citation>", "<citation"), 5, 3],
  ["uses a macro that it lacks", ownStyle.replace('macro="title"/>', 'macro="tilte"/>'), 7, 83],
  ["is no style", "<html><body/></html>", 1, 1],
  ["is no XML", "\nauthor. title.", 1, 1],
  ["has no bibliography", ownStyle.replace(/<bibliography[\s\S]*<\/bibliography>/, ""), 2, 1],
  [
    "only refers to another",
    `<style xmlns="x">\n <info><link href="http://www.zotero.org/styles/apa" rel="independent-parent"/></info>\n</style>`,
    2,
    8,
  ],
])(
  "a CSL file that %s is a problem at its place, and the list is in our own form",
  async (_, text, line, column) => {
    const { problems, press } = await cite("citations: own.csl", article, { "own.csl": text });
    expect(problems).toEqual([
      expect.objectContaining({
        code: "citations/broken-style",
        severity: "error",
        span: { file: "own.csl", line, column },
        message: expect.stringMatching(/^[\p{Lu}“].*\.$/su),
        hint: expect.stringMatching(/^$|[.?…)]$/u),
      }),
    ]);
    expect(citationWords(press.full)).toContain("Mommsen, Theodor.");
  },
);

test("while the list of sources stays the same object, nothing is worded again", () => {
  const same = deck({ sources: [source("a", 1)] });
  const first = formatCitations(same, new Map(), new Map());
  expect(formatCitations({ ...same, meta: { ...same.meta, title: "New" } }, new Map(), new Map())).toBe(
    first,
  );
  const style: CitationStyle = { kind: "named", name: "plain" };
  expect(
    formatCitations({ ...same, meta: { ...same.meta, citations: style } }, new Map(), new Map()),
  ).not.toBe(first);
});
