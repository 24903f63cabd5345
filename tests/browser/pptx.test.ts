import { beforeAll, describe, expect, test } from "vitest";
import { compile } from "../../src/commands/compile.ts";
import { openPage } from "../../src/commands/open-page.ts";
import { pptx } from "../../src/exports/pptx.ts";
import { withBrowser } from "../../src/project/browser.ts";
import { projectFrom } from "../support/project-from.ts";
import {
  chartValues,
  elements,
  openPackage,
  slidePaths,
  words,
  type OpenPackage,
} from "../exports/read-pptx.ts";
import { findFaults } from "../exports/pptx-faults.ts";

const files = {
  "deck.md": `---
title: The canal & the railway
author: A. Clerk
date: 2024-05
lang: en-GB
---

# Beginnings {#start}

## Boats carried coal before trains did {#words when=1900/1910}

First words with **weight**, [a page](https://example.org/a?b=1&c=2) and [another slide](#chart).

- One{{early}}
- Two
  - Deeper

1. First
2. Second

::: notes
Say this slowly.

- And this
:::

## A table has a head {#table}

| Year | Tons |
|---|---:|
| 1900 | 3 <b>heavy</b> |
| 1901 | 4 |

# Numbers

## A line with a gap {#chart}

\`\`\`chart
type: line
unit: tons
title: Coal by boat
series:
  - {label: By hand, points: [{x: 1900, y: 3}, {x: 1901, y: 4}, {x: 1904, y: 6.5, hedge: about}], source: [log]}
  - {label: By steam, points: [{x: 1900, y: 1}, {x: 1901, y: 2}, {x: 1904, y: 9}], source: [log]}
\`\`\`

## Bars lie, and parts make a whole {#bars}

:::: columns
::: column
\`\`\`chart
type: bar
horizontal: true
unit: tons
points: [{x: North, y: 3}, {x: South, y: 4}]
source: [log]
\`\`\`
:::
::: column
\`\`\`chart
type: pie
unit: tons
points: [{x: North, y: 3}, {x: South, y: 4}]
source: [log]
\`\`\`
:::
::::

## A timeline is shapes and words {#time}

\`\`\`timeline
phases: [{when: 1900/1905, label: Boats}, {when: 1905/1910, label: Trains}]
events: [{when: 1903-04-26, label: First lock opened}]
source: [log]
\`\`\`

## A formula and a picture {#pictures}

$$e = mc^2$$

![A red square](images/square.svg)

## {#bare}

Only words, without a headline.

## Kept for questions {#kept .backup}

More words.
`,
  "images/square.svg": `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40" viewBox="0 0 40 40"><rect width="40" height="40" fill="red"/></svg>`,
  "facts.yaml": `
early: {what: The first boat, value: 3, unit: tons, when: 1900, source: [log p. 9]}
`,
  "sources.yaml": `
log: {title: The log, url: "https://example.org/log"}
`,
};

let bytes: Uint8Array;
let again: Uint8Array;
let pack: OpenPackage;
let ids: readonly string[];
let titles: readonly string[];

beforeAll(async () => {
  const compiled = await compile(projectFrom(files));
  const { deck, slides, citations, problems } = compiled;
  const errors = problems.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("\n"));
  ids = slides.map(({ id }) => id);
  titles = slides.map(({ title }) => title);
  const write = (): Promise<Uint8Array> =>
    withBrowser(
      async (lendPage) => {
        const exported = await pptx.run({
          deck,
          slides,
          citations,
          faces: compiled.faces,
          openPage: (ratio) => openPage(compiled, lendPage, ratio),
          turnTo: () => Promise.reject(new Error("there is only one page")),
          openHandout: () => Promise.reject(new Error("no handout is asked for")),
          findOverflow: async () => [],
        });
        return Buffer.from(exported.files[0]?.content ?? "");
      },
      { onProgress: () => undefined },
    );
  bytes = await write();
  again = await write();
  pack = openPackage(bytes);
});

const slide = (id: string): ReturnType<OpenPackage["xml"]> =>
  pack.xml(slidePaths(pack)[ids.indexOf(id)] ?? "");
const relationsOf = (id: string): ReturnType<OpenPackage["relations"]> =>
  pack.relations(slidePaths(pack)[ids.indexOf(id)] ?? "");
const chartsOf = (id: string): readonly string[] =>
  relationsOf(id).flatMap(({ type, target }) => (type === "chart" ? target : []));

describe("a presentation", () => {
  test("has nothing that a program would have to repair", () => {
    expect(findFaults(bytes)).toEqual([]);
  });

  test("is the same, byte for byte, when it is written again", () => {
    expect(Buffer.compare(bytes, again)).toBe(0);
  });

  test("has as many slides as the deck, each with its title in the title’s place", () => {
    const found = slidePaths(pack).map((path) => {
      const shape = elements(pack.xml(path), "p:sp").find((one) =>
        elements(one, "p:ph").some((slot) => slot.getAttribute("type") === "title"),
      );
      return shape === undefined ? "" : words(shape);
    });
    expect(found).toEqual(titles);
  });

  test("lists every slide in the section that it belongs to", () => {
    const sections = elements(pack.xml("ppt/presentation.xml"), "p14:section");
    expect(sections.map((one) => one.getAttribute("name"))).toEqual([
      "The canal & the railway",
      "Beginnings",
      "Numbers",
    ]);
    const listed = sections.flatMap((one) => elements(one, "p14:sldId").map((id) => id.getAttribute("id")));
    expect(listed).toEqual(
      elements(pack.xml("ppt/presentation.xml"), "p:sldId").map((one) => one.getAttribute("id")),
    );
  });

  test("hides what is kept for questions, and nothing else", () => {
    const hidden = slidePaths(pack).filter(
      (path) => pack.xml(path).documentElement?.getAttribute("show") === "0",
    );
    expect(hidden).toEqual([slidePaths(pack)[ids.indexOf("kept")]]);
  });

  test("says its title, author, language and date", () => {
    const core = pack.xml("docProps/core.xml");
    const text = (name: string): string => elements(core, name)[0]?.textContent ?? "";
    expect([text("dc:title"), text("dc:creator"), text("dc:language"), text("dcterms:created")]).toEqual([
      "The canal & the railway",
      "A. Clerk",
      "en-GB",
      "2024-05-01T00:00:00Z",
    ]);
  });

  test("fills the slots that its layouts have", () => {
    for (const path of slidePaths(pack)) {
      const layout = pack.relations(path).find(({ type }) => type === "slideLayout");
      const keys = (part: string): readonly string[] =>
        elements(pack.xml(part), "p:ph").map(
          (slot) => `${slot.getAttribute("type")} ${slot.getAttribute("idx")}`,
        );
      expect(keys(layout?.target ?? "")).toEqual(expect.arrayContaining([...keys(path)]));
    }
  });

  test("has the deck’s colours and fonts as its theme", () => {
    const theme = pack.xml("ppt/theme/theme1.xml");
    expect(elements(theme, "a:srgbClr")[0]?.getAttribute("val")).toBe("17212B");
    expect(elements(theme, "a:latin").map((font) => font.getAttribute("typeface"))).toEqual([
      "Source Serif 4",
      "Source Sans 3",
    ]);
  });
});

describe("on a slide", () => {
  test("lists have bullets and numbers of their own, and go in by levels", () => {
    const paragraphs = elements(slide("words"), "a:p");
    const kind = (text: string): string => {
      const found = paragraphs.find((one) => words(one).startsWith(text));
      return found === undefined
        ? ""
        : elements(found, "a:buChar").length > 0
          ? "dash"
          : elements(found, "a:buAutoNum").length > 0
            ? "number"
            : "none";
    };
    expect([kind("One"), kind("Deeper"), kind("Second"), kind("First words")]).toEqual([
      "dash",
      "dash",
      "number",
      "none",
    ]);
  });

  test("links lead to the web and to other slides", () => {
    const relations = relationsOf("words");
    expect(relations).toContainEqual(
      expect.objectContaining({
        type: "hyperlink",
        target: "https://example.org/a?b=1&c=2",
        isExternal: true,
      }),
    );
    expect(relations).toContainEqual(
      expect.objectContaining({ type: "slide", target: slidePaths(pack)[ids.indexOf("chart")] }),
    );
  });

  test("a reference number is raised and leads to the list of sources, and the sources stand at the foot", () => {
    const raised = elements(slide("words"), "a:r").filter(
      (run) => elements(run, "a:rPr")[0]?.hasAttribute("baseline") === true,
    );
    expect(raised.map(words)).toContain("1");
    const foot = elements(slide("words"), "p:sp").find(
      (one) => elements(one, "p:ph")[0]?.getAttribute("idx") === "11",
    );
    expect(foot === undefined ? "" : words(foot)).toMatch(/^Source: 1 The log, p\. 9$/u);
  });

  test("the number counts by itself", () => {
    expect(elements(slide("words"), "a:fld")[0]?.getAttribute("type")).toBe("slidenum");
  });

  test("what the speaker says is in its notes", () => {
    const notes = relationsOf("words").find(({ type }) => type === "notesSlide");
    expect(elements(pack.xml(notes?.target ?? ""), "a:t").map((text) => text.textContent)).toEqual([
      "Say this slowly.",
      "– And this",
    ]);
    expect(relationsOf("table").some(({ type }) => type === "notesSlide")).toBe(false);
  });

  test("a table is a table with a head", () => {
    const [table] = elements(slide("table"), "a:tbl");
    if (table === undefined) throw new Error("there is no table");
    expect(elements(table, "a:tblPr")[0]?.getAttribute("firstRow")).toBe("1");
    expect(elements(table, "a:tr").map((row) => elements(row, "a:tc").map(words))).toEqual([
      ["Year", "Tons"],
      ["1900", "3 heavy"],
      ["1901", "4"],
    ]);
    expect(elements(table, "a:gridCol")).toHaveLength(2);
  });

  test("a timeline is a group of shapes and words with a description", () => {
    const group = elements(slide("time"), "p:grpSp").find(
      (one) => elements(one, "p:cNvPr")[0]?.getAttribute("name")?.startsWith("Figure") === true,
    );
    if (group === undefined) throw new Error("there is no group");
    expect(elements(group, "p:cNvPr")[0]?.getAttribute("descr")).toMatch(/^Timeline, .*Boats/u);
    const labels = elements(group, "p:sp")
      .map(words)
      .filter((text) => text !== "");
    expect(labels).toContain("Boats");
    expect(labels.join(" ")).toContain("First lock opened");
    expect(elements(slide("time"), "p:pic")).toEqual([]);
  });

  test("a formula and a drawing are pictures with words, the drawing with its lines", () => {
    const pictures = elements(slide("pictures"), "p:pic");
    expect(pictures.map((one) => elements(one, "p:cNvPr")[0]?.getAttribute("descr"))).toEqual([
      expect.stringContaining("e"),
      "A red square",
    ]);
    const kinds = relationsOf("pictures").flatMap(({ type, target }) =>
      type === "image" ? target.split(".").at(-1) : [],
    );
    expect(kinds).toHaveLength(3);
    expect(kinds).toEqual(expect.arrayContaining(["png", "svg"]));
    const png = relationsOf("pictures").find(({ target }) => target.endsWith(".png"));
    expect(
      [...pack.bytes(png?.target ?? "").subarray(1, 4)].map((code) => String.fromCodePoint(code)).join(""),
    ).toBe("PNG");
  });
});

describe("a chart", () => {
  test("has a workbook whose cells are the values that it shows", () => {
    const charts = ["chart", "bars"].flatMap(chartsOf);
    expect(charts).toHaveLength(3);
    for (const path of charts)
      for (const { formula, cached, cells } of chartValues(pack, path))
        expect(cells, `${path} ${formula}`).toEqual(cached);
  });

  test("over time has every year, and nothing where there is no value", () => {
    const [path = ""] = chartsOf("chart");
    const values = chartValues(pack, path);
    expect(values.find(({ formula }) => formula === "Sheet1!$A$2:$A$6")?.cells).toEqual([
      "1900",
      "1901",
      "1902",
      "1903",
      "1904",
    ]);
    expect(values.find(({ formula }) => formula === "Sheet1!$B$2:$B$6")?.cells).toEqual([
      "3",
      "4",
      "",
      "",
      "6.5",
    ]);
    expect(elements(pack.xml(path), "c:dispBlanksAs")[0]?.getAttribute("val")).toBe("gap");
  });

  test("is of the kind that the deck has", () => {
    const [line = ""] = chartsOf("chart");
    const [bars = "", pie = ""] = chartsOf("bars");
    expect(elements(pack.xml(line), "c:lineChart")).toHaveLength(1);
    expect(elements(pack.xml(bars), "c:barDir")[0]?.getAttribute("val")).toBe("bar");
    expect(elements(pack.xml(pie), "c:pieChart")).toHaveLength(1);
  });
});
