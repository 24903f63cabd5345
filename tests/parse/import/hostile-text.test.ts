import { array, assert, asyncProperty, constantFrom, oneof, string, tuple } from "fast-check";
import { expect, test } from "vitest";
import { hasErrors } from "../../../src/model/problem.ts";
import { parseDeck } from "../../../src/parse/deck.ts";
import { composeDeck } from "../../../src/parse/import/compose-deck.ts";
import { readMarkwhen } from "../../../src/parse/import/markwhen.ts";
import type { ForeignTimeline } from "../../../src/parse/import/timeline.ts";
import { readTimelineJs } from "../../../src/parse/import/timelinejs.ts";
import { projectFrom } from "../../support/project-from.ts";
import { plain, wordsOf } from "./words-of.ts";

const piece = oneof(
  constantFrom(
    "{{trade}}",
    "{{{x",
    "}}",
    ":::",
    "::: notes",
    ":::: columns",
    "---",
    "***",
    "===",
    "```",
    "~~~",
    "```timeline",
    "# ",
    "## x {#a when=1}",
    "{.dense}",
    "{#id}",
    "- ",
    "+ ",
    "1. ",
    "1) ",
    "> ",
    "| a | b |",
    "|---|",
    "$x$",
    "$$",
    "\\",
    "\\(",
    "`",
    "[@a]",
    "[^1]",
    "[^1]: x",
    "![a](b.png)",
    "[a](b)",
    "[x]{.unsourced}",
    "<b>",
    "</b>",
    "<script>",
    "<!--",
    "-->",
    "&amp;",
    "&#x41;",
    "&",
    "https://example.org/a_b_(c)?d=*e*&f",
    "www.example.org",
    "me@example.org",
    "http://",
    "*",
    "**",
    "_",
    "__init__",
    "~",
    "^",
    "!",
    "'",
    '"',
    ": ",
    "#tag",
    "- a: b",
    "&x *y",
    "%",
    "@",
    "null",
    "true",
    "1984",
    "0476",
    "1996-04-26",
    "2 - 3",
    "😀",
    "汉字",
    "é",
    "…",
    "--",
  ),
  string({ maxLength: 6 }),
  string({ unit: "binary", maxLength: 3 }),
);
const text = array(piece, { minLength: 1, maxLength: 12 }).map((pieces) =>
  pieces
    .join(" ")
    .replaceAll(/[\p{Cc}\u00AD\u2028\u2029]/gu, " ")
    .replaceAll(/\p{Cs}/gu, "?"),
);

async function parse(timeline: ForeignTimeline): Promise<Awaited<ReturnType<typeof parseDeck>>> {
  const { files } = composeDeck(timeline, "Fallback");
  return parseDeck(projectFrom(Object.fromEntries(files.map((file) => [file.path, file.text]))));
}

function asHtml(words: string): string {
  return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

test("whatever an event of TimelineJS says, the deck has no errors and says the same", async () => {
  await assert(
    asyncProperty(text, text, tuple(text, text, text), async (headline, body, [group, caption, credit]) => {
      const json = JSON.stringify({
        title: { text: { headline: asHtml(group), text: `<p>${asHtml(caption)}</p>` } },
        events: [
          {
            start_date: { year: 1990 },
            text: {
              headline: asHtml(headline),
              text: `<p>${asHtml(body)}</p><ul><li>${asHtml(caption)}</li></ul>`,
            },
            group: asHtml(group),
            media: { url: "https://example.org/x.jpg", caption: asHtml(caption), credit: asHtml(credit) },
          },
          { start_date: { year: "1991" }, group: asHtml(caption), text: { headline: asHtml(body) } },
        ],
      });
      const read = readTimelineJs("t.json", json);
      expect(read.problems.filter(({ severity }) => severity === "error")).toEqual([]);
      const { deck, problems } = await parse(read.timeline);
      expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
      const [fact] = [...deck.facts.values()];
      const shown = headline.trim() || caption.trim();
      const headed = shown || (fact?.what ?? "");
      expect(plain(fact?.what ?? "")).toBe(plain(headed));
      const slide = deck.slides.find(({ attributes }) => attributes["kicker"]?.startsWith("1990"));
      const said = slide === undefined ? "" : wordsOf(slide);
      expect(said).toContain(plain(body));
      expect(said).toContain(plain(caption));
      // A headline too long for a heading is cut there, and stands below it.
      expect(said + plain(slide?.title ?? headed)).toContain(plain(headed));
    }),
    { numRuns: 150 },
  );
});

test("whatever stands behind the colon in Markwhen, the deck has no errors", async () => {
  await assert(
    asyncProperty(text, text, text, async (headline, body, group) => {
      const document = `title: x\n\nsection ${group}\n1990: ${headline}\n${body}\n\n${body}\n1991: again ${body}\n`;
      const read = readMarkwhen("t.mw", document, "2026-01-01");
      if (hasErrors(read.problems)) return;
      const { problems } = await parse(read.timeline);
      expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
