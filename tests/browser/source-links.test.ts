import { beforeAll, expect, test } from "vitest";
import { compile } from "../../src/commands/compile.ts";
import { openPage } from "../../src/commands/open-page.ts";
import { pdf } from "../../src/exports/pdf.ts";
import type { RenderedSlide } from "../../src/model/rendered.ts";
import { withBrowser } from "../../src/project/browser.ts";
import type { ReadPdf } from "../exports/read-pdf.ts";
import { readPdf } from "../exports/read-pdf.ts";
import { projectFrom } from "../support/project-from.ts";

const files = {
  "deck.md": `---
title: The canal
author: A. Clerk
---

## In words {#words}

{{early}}, as told [@log p. 9].

## In a figure alone {#figure}

\`\`\`stats
items:
  - {fact: late, label: the last year}
\`\`\`

## In a figure that cites {#cited}

\`\`\`chart
type: bar
unit: tons
series:
  - label: By hand
    points: [{x: 1900, y: 3}, {x: 1901, y: 4}]
    source: [charts]
\`\`\`

## Computed from others {#computed}

It grew to {{growth}}.

## In notes alone {#notes}

Nothing here.

::: notes
Say {{dues}}, and {{early}}.
:::

## Nothing at all {#nothing}

Words.
`,
  "facts.yaml": `
early: {what: Tonnage, value: 436609, unit: tons, when: 1870, source: [company p. 2]}
late: {what: Tonnage, value: 20e6, unit: tons, when: 1913, source: [almanac p. 40]}
growth: {what: As a multiple, derived: late / early, unit: times}
dues: {what: Dues, value: 10, unit: francs, when: 1870, source: [ledger]}
`,
  "sources.yaml": `
idle: {title: Nobody cites it}
company: {title: Annual returns, url: "https://example.org/returns"}
almanac: {title: The almanac, outside: true}
charts: {title: The charts}
ledger: {title: The ledger}
log: {title: The log}
`,
};

let read: ReadPdf;
let slides: readonly RenderedSlide[];
beforeAll(async () => {
  const compiled = await compile(projectFrom(files));
  const { deck, citations, problems } = compiled;
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join("\n"));
  slides = compiled.slides;
  const exported = await withBrowser(
    (lendPage) =>
      pdf.run({
        deck,
        slides,
        citations,
        openPage: () => openPage(compiled, lendPage),
        turnTo: () => Promise.reject(new Error("there is only one page")),
        openHandout: () => Promise.reject(new Error("no handout is asked for")),
        findOverflow: async () => [],
      }),
    { onProgress: () => undefined },
  );
  read = readPdf(Buffer.from(exported.files[0]?.content ?? ""));
});

const pageOf = (id: string): number => slides.findIndex((slide) => slide.id === id);
const linked = (from: string, to: string): number =>
  read.internalLinks.filter((link) => link.from === pageOf(from) && link.to === pageOf(to)).length;
/** What a slide says, in words. */
const wordsOf = (id: string): string =>
  (slides.find((slide) => slide.id === id)?.html ?? "")
    .replaceAll(/<[^>]+>|&nbsp;/g, " ")
    .replaceAll(/\s+/g, " ");

test("numbers on a slide lead to the list, wherever on it they stand", () => {
  expect(["words", "figure", "cited", "computed"].map((id) => linked(id, "sources") > 0)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(["cover", "notes", "nothing"].map((id) => linked(id, "sources"))).toEqual([0, 0, 0]);
});

test("the list leads back to every slide that uses a source, be it in a figure, by a computation, or in its notes", () => {
  expect(["words", "figure", "cited", "computed", "notes"].map((id) => linked("sources", id))).toEqual([
    // The log and the company's returns; the almanac; the charts; the almanac and the returns; the ledger.
    2, 1, 1, 2, 1,
  ]);
  expect(["cover", "nothing"].map((id) => linked("sources", id))).toEqual([0, 0]);
});

test("each entry has the number that the slides have, and says which slides use it", () => {
  for (const said of [
    "2 Annual returns . (n.d.). Slides 2 , 5",
    "3 The almanac . (n.d.). outside · Slides 3 , 5",
    "4 The charts . (n.d.). Slide 4",
    "5 The ledger . (n.d.). Notes to slide 6",
  ])
    expect(wordsOf("sources")).toContain(said);
  expect(wordsOf("sources")).not.toContain("Nobody");
  expect(wordsOf("figure")).toContain("Source (outside): 3 The almanac, p. 40");
});

test("a title in the list is a link to the source", () => {
  expect(read.externalLinks).toContain("https://example.org/returns");
});
