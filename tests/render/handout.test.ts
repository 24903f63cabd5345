import { expect, test } from "vitest";
import type { Block } from "../../src/model/deck.ts";
import { paperOf } from "../../src/model/paper.ts";
import { renderHandout } from "../../src/render/handout.ts";
import {
  deck,
  halfEm,
  here,
  markdown,
  render,
  slide,
  source,
  templates,
  type DeckParts,
} from "./deck-parts.ts";

async function handout(
  parts: DeckParts,
  own: Readonly<Record<string, string>> = {},
  paper: "a4" | "letter" = "a4",
): Promise<string> {
  const { slides } = await render(parts);
  const { page } = await renderHandout({
    deck: deck(parts),
    images: new Map(),
    templates: templates(own),
    text: halfEm,
    slides,
    paper,
  });
  return page({ fontCss: "", styles: [{ id: "own", css: "p { color: red; }" }] });
}

/** `text` with each `[@id]` as a citation. */
function citing(id: string, text: string): Block {
  const citation = { type: "citation", raw: `[@${id}]`, citations: [{ source: id, locator: "p. 3" }] };
  const paragraph = { type: "paragraph", raw: text, tokens: [{ type: "text", raw: text, text }, citation] };
  return { kind: "markdown", tokens: [paragraph], span: here };
}

const cover = slide("cover", "A title", { layout: "cover" });
const parts: DeckParts = {
  meta: { title: "A title", author: "Ann", event: "A day", date: "2026-11" },
  slides: [
    cover,
    slide("early", "Early *days*", {
      title: "Early days",
      blocks: [markdown("- One")],
      notes: [markdown("Say **this**.")],
    }),
    slide("part", "The part", { level: 1, section: "The part" }),
    slide("inside", "Inside", { section: "The part", blocks: [citing("s", "So it is")], layout: "text" }),
    slide("loose", "Loose", { section: "Bare", notes: [citing("s", "They say")] }),
    slide("mute", "", { section: "Bare" }),
    slide("sources", "Sources", { layout: "sources" }),
  ],
  sources: [source("s", 1), source("never", 2)],
};

function between(html: string, start: string, end: string): string {
  const from = html.indexOf(start);
  return html.slice(from, html.indexOf(end, from));
}

test("the title page is the cover's entry, with title, occasion and author", async () => {
  const page = between(await handout(parts), '<header class="title-page">', "<nav");
  expect(page).toContain('<p class="occasion">A day · November 2026</p>');
  expect(page).toContain('<h1 class="deck-title" id="cover">A title</h1>');
  expect(page).toContain('aria-label="Slide 1: A title"');
});

test("every slide has its heading once, under the id that the deck's links lead to, and its picture", async () => {
  const html = await handout(parts);
  const headings = Array.from(
    html.matchAll(/<(h[12])(?: class="[\w-]+")? id="([\w-]+)">(.*?)<\//g),
    (found) => found.slice(1).join(" "),
  );
  expect(headings).toEqual([
    "h1 cover A title",
    "h2 handout-contents Contents",
    "h2 early Early <em>days",
    "h1 part The part",
    "h2 inside Inside",
    "h1 section-3 Bare",
    "h2 loose Loose",
    "h2 mute Slide 6",
    "h1 sources Sources",
  ]);
  expect(html.match(/<div class="picture/g)).toHaveLength(6);
});

test("contents name sections, slides with their numbers, and the list of sources; pages are left to the printer", async () => {
  const contents = between(await handout(parts), "<nav", "</nav>");
  const lines = Array.from(
    contents.matchAll(
      /href="#([\w-]+)"><span [^>]*>(\d*)<\/span><span [^>]*>(.*?)<\/span><span [^>]*data-page-of="([\w-]+)"><\/span>/g,
    ),
    ([, href, number, title, page]) => [href === page, number, title].join(" ").trim(),
  );
  expect(lines).toEqual([
    "true 2 Early days",
    "true 3 The part",
    "true 4 Inside",
    "true  Bare",
    "true 5 Loose",
    "true 6 Slide 6",
    "true  Sources",
  ]);
});

test("notes stand as text beside their slide, with numbers that lead to the list", async () => {
  const html = await handout(parts);
  expect(html).toContain('<div class="entry-notes">\n<p>Say <strong>this</strong>.</p>');
  expect(between(html, 'id="loose"', "</article>")).toMatch(/<a class="ref" href="#source-s"[^>]*>1<\/a>/);
});

test("the list of sources leads back to each slide that uses one, also in its notes, and leaves out what is not cited", async () => {
  const list = between(await handout(parts), '<ol class="handout-sources">', "</ol>");
  expect(list.match(/<li id="source-[\w-]+">/g)).toEqual(['<li id="source-s">']);
  expect(list).toContain('Slides <a href="#inside">4</a>, <a href="#loose">5</a></p>');
});

test("a slide names its sources in full with the places cited", async () => {
  const entry = between(await handout(parts), 'id="inside"', "</article>");
  expect(entry).toContain('<span class="entry-sources-label">Source:</span>');
  expect(entry).toContain('<a href="#source-s"><span class="ref">1</span>&nbsp;Short s</a>, p. 3</span>');
});

test("slides of a few words are small", async () => {
  const html = await handout(parts);
  expect(html.match(/<article class="entry entry-small">/g)).toHaveLength(2);
  expect(between(html, '<article class="entry entry-small">', "</article>")).toContain('id="part"');
});

test("the page has the paper's size, the deck's title at its head, and that of the section", async () => {
  const html = await handout({ ...parts, meta: { title: 'Say "it"\\' } }, {}, "letter");
  expect(html).toContain("@page { size: letter;");
  expect(html).toContain('@top-left { content: "Say \\22 it\\22 \\5c "; }');
  expect(html).toContain('[data-section="part"] { page: section-1; }');
  expect(html).toContain('@page section-1 { @top-right { content: "The part"; } }');
  expect(await handout(parts)).toContain("@page { size: A4;");
});

test("its own words are in the deck's language", async () => {
  const html = await handout({ ...parts, meta: { title: "T", lang: "ru" } });
  expect(html).toContain('<h2 id="handout-contents">Содержание</h2>');
  expect(html).toContain('<p class="entry-label">Слайд 2</p>');
});

test("a deck's own template takes the place of the built-in one", async () => {
  const own = { handout: "<p>{{title}}</p>{{#each sections}}{{#each slides}}{{alt}};{{/each}}{{/each}}" };
  expect(await handout(parts, own)).toBe(
    "<p>A title</p>Slide 2: Early days;Slide 3: The part;Slide 4: Inside;Slide 5: Loose;Slide 6;",
  );
});

test("a slip in the handout's template is reported with its place when the deck is rendered", async () => {
  const own = templates({
    handout: "<p>\n{{#each sections}}{{#each slides}}{{lable}}{{/each}}{{/each}}</p>",
  });
  const { problems } = await render({ slides: [slide("a", "A")] }, { templates: own });
  expect(problems).toMatchObject([
    {
      code: "template/unknown-field",
      hint: "Did you mean “label”?",
      span: { file: "templates/handout.hbs", line: 2, column: 37 },
    },
  ]);
});

test("a slip in one of its partials is reported even where no slide shows it", async () => {
  const own = templates({ "partials/handout-source": "<li>{{nummber}}</li>" });
  const { problems } = await render({ slides: [slide("a", "A")] }, { templates: own });
  expect(problems).toMatchObject([{ span: { file: "templates/partials/handout-source.hbs", line: 1 } }]);
});

test.each([
  [{ lang: "en" }, "a4"],
  [{ lang: "de-CH" }, "a4"],
  [{ lang: "en-US" }, "letter"],
  [{ lang: "es-Latn-MX" }, "letter"],
  [{ lang: "en-US", paper: "a4" as const }, "a4"],
  [{ lang: "zh", paper: "letter" as const }, "letter"],
])("paper for %o is %s", (meta, paper) => {
  expect(paperOf(meta)).toBe(paper);
});
