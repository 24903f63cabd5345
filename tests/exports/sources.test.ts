import { describe, expect, test } from "vitest";
import { sources as exporter } from "../../src/exports/sources.ts";
import { formatCitations } from "../../src/render/citations/format-citations.ts";
import { readAuthors } from "../../src/render/csl/read-authors.ts";
import { cslDate } from "../../src/render/csl/csl-date.ts";
import { inferType } from "../../src/render/csl/infer-type.ts";
import { printCsv } from "../../src/exports/sources-csv.ts";
import { columns, type Use } from "../../src/exports/sources-uses.ts";
import { parseDate } from "../../src/parse/dates.ts";
import { parseDeck } from "../../src/parse/deck.ts";
import { source } from "../render/deck-parts.ts";
import { projectFrom } from "../support/project-from.ts";

const files = {
  "deck.md": `---
title: The canal
---

## Traffic grew {#traffic}

From {{early compact}} to {{late}}, so {{growth}}, as told [@log p. 9].

\`\`\`timeline
events:
  - opening
  - {when: 1888, label: Convention, source: [log p. 1]}
\`\`\`

::: notes
Say {{early full}}.
:::
`,
  "facts.yaml": `
early: {what: "Tonnage, net", value: 436609, unit: tons, when: 1870, source: [company p. 2]}
late: {what: Tonnage, value: 20e6, unit: tons, when: 1913/1914, hedge: about, source: [company p. 40, log]}
growth: {what: As a multiple, derived: late / early, unit: times}
opening: {what: The canal opens, when: 1869-11-17, source: [log]}
`,
  "sources.yaml": `
company: {title: Annual returns, author: "Lesseps, Ferdinand de", publisher: Paris, date: 1914-03, url: "https://example.org/r"}
log: {title: The consuls' log, short: Log, type: manuscript}
idle: {title: Nobody cites it}
`,
};

const refuse = () => Promise.reject(new Error("this export needs no browser"));

async function exportDeck(change: Readonly<Record<string, string>> = {}) {
  const { deck, problems } = await parseDeck(projectFrom({ ...files, ...change }));
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  const slides = [
    { id: "cover", title: "The canal", section: "", html: "", key: "" },
    ...deck.slides
      .filter(({ id }) => id !== "cover")
      .map(({ id, title, section }) => ({ id, title, section, html: "", key: "" })),
  ];
  const { files: written, problems: found } = await exporter.run({
    deck,
    slides,
    citations: formatCitations(deck, new Map(), new Map()).texts,
    openPage: refuse,
    turnTo: refuse,
    openHandout: refuse,
    findOverflow: refuse,
  });
  expect(found).toEqual([]);
  const [csv, csl, list] = written;
  return {
    csv: String(csv?.content),
    csl: JSON.parse(String(csl?.content)),
    list: String(list?.content),
    paths: written.map(({ path }) => path),
  };
}

/** As RFC 4180 has it. */
function readCsv(csv: string): readonly Readonly<Record<string, string>>[] {
  const records = [...csv.replace(/^\u{FEFF}/u, "").matchAll(/(?:"(?:[^"]|"")*"|[^",\r\n]*)(?:,|\r\n)/g)].map(
    ([cell]) => cell,
  );
  const rows: string[][] = [[]];
  for (const cell of records) {
    const text = cell.replace(/(?:,|\r\n)$/, "");
    rows.at(-1)?.push(text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text);
    if (cell.endsWith("\r\n")) rows.push([]);
  }
  const [names = [], ...data] = rows.slice(0, -1);
  return data.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] ?? ""])));
}

describe("sources.csv", () => {
  test("has a row for each use of a fact or source, in reading order, one for each of its sources", async () => {
    const { csv } = await exportDeck();
    const rows = readCsv(csv).map((row) =>
      [row["place"], row["fact_id"], row["source_id"], row["locator"]].join(" "),
    );
    expect(rows).toEqual([
      "body early company p. 2",
      "body late company p. 40",
      "body late log ",
      "body growth company p. 40",
      "body growth log ",
      "body growth company p. 2",
      "body  log p. 9",
      "timeline figure opening log ",
      "timeline figure  log p. 1",
      "notes early company p. 2",
    ]);
  });

  test("says of each what is printed, the bare value, and all that stands behind it", async () => {
    const { csv } = await exportDeck();
    const rows = readCsv(csv);
    expect(rows[0]).toEqual({
      slide_number: "2",
      slide_id: "traffic",
      slide_title: "Traffic grew",
      place: "body",
      fact_id: "early",
      statement: "Tonnage, net",
      printed: "436,609 tons",
      value: "436609",
      unit: "tons",
      period: "1870",
      hedge: "exact",
      source_number: "1",
      source_id: "company",
      locator: "p. 2",
      url: "https://example.org/r",
      derivation: "",
    });
    expect(rows[1]).toMatchObject({
      printed: "about 20 million tons",
      value: "20000000",
      period: "1913/1914",
      hedge: "about",
    });
    expect(rows[3]?.["derivation"]).toMatch(/^late \/ early; about 20 ÷ 0\.436609 = .*45\.8/);
    expect(rows[7]).toMatchObject({
      printed: "17 November 1869",
      period: "1869-11-17",
      value: "",
      hedge: "",
    });
  });

  test("ends its lines with CRLF and quotes what needs it", async () => {
    const { csv } = await exportDeck();
    expect(csv.startsWith(`\u{FEFF}${columns.join(",")}\r\n`)).toBe(true);
    expect(csv.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(csv).toContain('"Tonnage, net"');
  });

  test.each([
    ["=1+1", "'=1+1"],
    ["+49 30", "'+49 30"],
    ["-2 of them", "'-2 of them"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["  =1", "'  =1"],
    ["\t=1", "'\t=1"],
    ["＝1", "'＝1"],
    ["-5", "-5"],
    ["-1.5e-7", "-1.5e-7"],
    ["a=b", "a=b"],
    ['say "so"', '"say ""so"""'],
    ["two\nlines", '"two\nlines"'],
  ])("%j is written as %j, so that no spreadsheet runs it", (text, written) => {
    const use = Object.fromEntries(
      columns.map((column) => [column, column === "statement" ? text : ""]),
    ) as Use;
    const row = printCsv([use]).split("\r\n")[1] ?? "";
    expect(row.replaceAll(/^,{5}|,{10}$/g, "")).toBe(written);
  });
});

describe("sources.csl.json", () => {
  test("has every cited source, and no other", async () => {
    const { csl, paths } = await exportDeck();
    expect(paths).toEqual(["sources.csv", "sources.csl.json", "sources.md"]);
    expect(csl).toEqual([
      {
        id: "company",
        type: "webpage",
        title: "Annual returns",
        author: [{ family: "Lesseps", given: "Ferdinand de" }],
        "container-title": "Paris",
        issued: { "date-parts": [[1914, 3]] },
        URL: "https://example.org/r",
      },
      { id: "log", type: "manuscript", title: "The consuls’ log", "title-short": "Log" },
    ]);
  });

  test("a type that CSL does not have is a problem with the nearest name", async () => {
    const { problems } = await parseDeck(
      projectFrom({ ...files, "sources.yaml": "company: {title: A, type: web-page}\nlog: {title: B}\n" }),
    );
    expect(problems.find(({ span }) => span.file === "sources.yaml")).toMatchObject({
      severity: "error",
      hint: expect.stringContaining("webpage"),
    });
  });

  test.each([
    ["Mommsen, Theodor", [{ family: "Mommsen", given: "Theodor" }]],
    ["de Beauvoir, Simone", [{ family: "de Beauvoir", given: "Simone" }]],
    ["J. R. R. Tolkien", [{ family: "Tolkien", given: "J. R. R." }]],
    [
      "K. Barbieri, O. Keshk",
      [
        { family: "Barbieri", given: "K." },
        { family: "Keshk", given: "O." },
      ],
    ],
    [
      "A. Smith and B. Jones",
      [
        { family: "Smith", given: "A." },
        { family: "Jones", given: "B." },
      ],
    ],
    ["Curie, Marie; World Bank", [{ family: "Curie", given: "Marie" }, { literal: "World Bank" }]],
    ["Lai Yi", [{ literal: "Lai Yi" }]],
    ["Angus Maddison", [{ literal: "Angus Maddison" }]],
    ["Ministry of Commerce, Beijing", [{ literal: "Ministry of Commerce, Beijing" }]],
    ["Trade and Industry Board", [{ literal: "Trade and Industry Board" }]],
  ])("the author “%s” is read without guessing", (text, names) => {
    expect(readAuthors(text)).toEqual(names);
  });

  test.each([
    ["1914", { "date-parts": [[1914]] }],
    ["2021-12-24", { "date-parts": [[2021, 12, 24]] }],
    ["1998~", { "date-parts": [[1998]], circa: true }],
    ["2021-22", { "date-parts": [[2021]], season: 2 }],
    ["2001/2013-05", { "date-parts": [[2001], [2013, 5]] }],
    ["-0043", { "date-parts": [[-44]] }],
    ["2013/..", { literal: "since 2013" }],
    ["199X", { literal: "1990s" }],
  ])("the date %s is one that CSL understands", (edtf, date) => {
    const read = parseDate(edtf);
    expect(cslDate(edtf, read.ok ? read.span : undefined, "en")).toEqual(date);
  });

  test.each([
    ["dataset", { title: "Maddison Project Database 2020", url: "https://example.org" }],
    ["dataset", { title: "Imports", url: "https://example.org/imports.csv" }],
    ["article-newspaper", { title: "A ship passes", publisher: "Evening Post", url: "https://example.org" }],
    ["article-journal", { title: "On ships", publisher: "Journal of Ships" }],
    ["article-journal", { title: "On ships", url: "https://doi.org/10.1000/1" }],
    ["report", { title: "Annual report of the company", url: "https://example.org" }],
    ["webpage", { title: "On ships", url: "https://example.org" }],
    ["book", { title: "Ships", author: "A. Sailor", publisher: "Press", date: "1900" }],
    ["document", { title: "Ships" }],
  ])("a %s is inferred from %j", (type, parts) => {
    expect(inferType(source("s", 1, parts))).toBe(type);
  });
});

describe("sources.md", () => {
  test("has the cited sources in the deck's style, with their numbers and the slides that use them", async () => {
    const { list } = await exportDeck();
    expect(list).toBe(`# Sources: The canal

**1** Lesseps, F. de. (1914, March). *Annual returns*. Paris. <https://example.org/r> (Slide 2)

**2** *The consuls’ log*. (n.d.). (Slide 2)
`);
  });

  test("numbers stay what they are on slides, and marks of Markdown are words", async () => {
    const { list } = await exportDeck({
      "sources.yaml":
        "idle: {title: Nobody cites it}\ncompany: {title: 'A *bold* [claim]', outside: true}\nlog: {title: B}\n",
    });
    expect(list).toContain("**2** *A \\*bold\\* \\[claim\\]*. (n.d.). (outside · Slide 2)");
    expect(list).not.toContain("Nobody");
  });
});
