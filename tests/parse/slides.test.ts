import { describe, expect, test } from "vitest";
import type { Slide } from "../../src/model/deck.ts";
import { parseDeck } from "../../src/parse/deck.ts";
import { projectFrom } from "../support/project-from.ts";

const head = "---\ntitle: A deck\n---\n";

async function read(body: string, more: Readonly<Record<string, string>> = {}): Promise<readonly Slide[]> {
  const { deck, problems } = await parseDeck(projectFrom({ "deck.md": head + body, ...more }));
  expect(problems).toEqual([]);
  return deck.slides;
}

describe("slides", () => {
  test("open with #, ##, and --- that is not directly before a heading", async () => {
    const slides = await read("\n# One\n\n---\n\n## Two\n\nText.\n\n---\n\nThree\n\n---\n");
    expect(slides.map(({ level, title }) => [level, title])).toEqual([
      [undefined, "A deck"],
      [1, "One"],
      [2, "Two"],
      [undefined, "slide-4"],
    ]);
  });

  test("do not open inside code, comments, or preformatted text", async () => {
    const body =
      "\n## One\n\n~~~~\n## a\n---\n~~~\n~~~~\n\n<!--\n## b\n-->\n\n<pre>\n## c\n\n---\n</pre>\n\n- ```sh\n  # d\n  ```\n";
    expect(await read(body)).toHaveLength(2);
  });

  test("know the section that they belong to, also where it has no slide of its own", async () => {
    const slides = await read("\n## Before\n\n# One\n\n## In one\n\n# *Two* {.no-slide}\n\n## In two\n");
    expect(slides.map(({ title, section }) => [title, section])).toEqual([
      ["A deck", ""],
      ["Before", ""],
      ["One", "One"],
      ["In one", "One"],
      ["In two", "Two"],
    ]);
  });

  test("go on in the next file", async () => {
    const slides = await read("\n# One\n", { "10-more.md": "Text first.\n\n## Two\n" });
    expect(slides.map(({ id, section, span }) => [id, section, span.file])).toEqual([
      ["cover", "", "deck.md"],
      ["one", "One", "deck.md"],
      ["slide-3", "One", "10-more.md"],
      ["two", "One", "10-more.md"],
    ]);
  });

  test("carry what their attributes say", async () => {
    const [, slide] = await read('\n## One {#first .dense when=1992/2001 layout=quote kicker="Phase one"}\n');
    expect(slide).toMatchObject({
      id: "first",
      title: "One",
      classes: ["dense"],
      layout: "quote",
      when: { edtf: "1992/2001", isInterval: true },
      attributes: { kicker: "Phase one" },
    });
  });

  test("may have a layout of the deck's own, and classes of its theme", async () => {
    const more = { "templates/layouts/poster.hbs": "{{body}}", "theme.css": ".loud { color: red }" };
    const [, slide] = await read("\n## One {.loud layout=poster}\n", more);
    expect(slide).toMatchObject({ layout: "poster", classes: ["loud"] });
  });
});

describe("ids", () => {
  test("are made from headings, with a number where one is taken", async () => {
    const slides = await read(
      "\n## It's “so”!\n\n## Its so\n\n## 30 years\n\n## Тридцать лет\n\n## ---\n\n## Other {#its-so-3}\n\n## Its, so\n",
    );
    expect(slides.map(({ id }) => id)).toEqual([
      "cover",
      "its-so",
      "its-so-2",
      "slide-30-years",
      "тридцать-лет",
      "slide-6",
      "its-so-3",
      "its-so-4",
    ]);
  });

  test("given by the author are kept, even those of the cover and the sources", async () => {
    const more = { "sources.yaml": "a: {title: A}\n" };
    const slides = await read("\n## One {#cover}\n\n[@a]\n\n## Two {#sources}\n", more);
    expect(slides.map(({ id, layout }) => [id, layout])).toEqual([
      ["cover-2", "cover"],
      ["cover", undefined],
      ["sources", undefined],
      ["sources-2", "sources"],
    ]);
  });
});

describe("the cover", () => {
  test("is made from the front matter", async () => {
    const [cover] = await read("\n## One\n");
    expect(cover).toMatchObject({ id: "cover", layout: "cover", title: "A deck", section: "", blocks: [] });
  });

  test("is the author's where the first slide has its layout; it opens no section, and takes the title where it has no words", async () => {
    const slides = await read("\n# {layout=cover}\n\nBackground.\n\n## One\n");
    expect(slides).toHaveLength(2);
    expect(slides[0]).toMatchObject({
      id: "cover",
      title: "A deck",
      heading: [{ text: "A deck" }],
      blocks: [{ kind: "markdown" }],
    });
    expect(slides[1]?.section).toBe("");
  });
});

describe("the list of sources", () => {
  const more = { "sources.yaml": "a: {title: A}\n", "facts.yaml": "x: {what: X, value: 1, source: [a]}\n" };

  test.each([
    ["\n## One\n\nText [@a ¶1].\n"],
    ["\n## One\n\nText.\n\n::: notes\n{{x}}\n:::\n"],
    ["\n## One [@a]\n"],
  ])("comes last when anything is cited: %j", async (body) => {
    expect((await read(body, more)).at(-1)).toMatchObject({
      id: "sources",
      layout: "sources",
      title: "Sources",
    });
  });

  test("is not made when nothing is cited", async () => {
    expect(await read("\n## One\n\nText.\n", more)).toHaveLength(2);
  });

  test("is the author's where a slide has its layout", async () => {
    const slides = await read("\n## What we read {layout=sources}\n\n## One [@a]\n", more);
    expect(slides.map(({ id }) => id)).toEqual(["cover", "what-we-read", "one"]);
  });

  test("has its headline in the deck's language", async () => {
    const project = projectFrom({ ...more, "deck.md": "---\ntitle: T\nlang: de-AT\n---\n\n## Eins [@a]\n" });
    expect((await parseDeck(project)).deck.slides.at(-1)?.title).toBe("Quellen");
  });
});

test("a deck of front matter alone has its cover", async () => {
  expect((await read("")).map(({ id }) => id)).toEqual(["cover"]);
});
