import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { renderPage, type PageInput } from "../../src/render/page.ts";
import { deck, render, slide, templates, type DeckParts } from "./deck-parts.ts";

async function page(parts: DeckParts, input: Partial<PageInput> = {}): Promise<string> {
  const { slides } = await render(parts);
  return renderPage({
    deck: deck(parts),
    slides,
    styles: [],
    script: "",
    fontCss: "",
    templates: templates(),
    ...input,
  });
}

test("a page names its language, title, shape and colours", async () => {
  const html = await page({
    meta: { title: "A & B", lang: "de", aspect: "4:3", description: "Says “much”" },
  });
  expect(html).toMatch(
    /^<!doctype html>\n<html lang="de" [^>]*data-variant="light" data-aspect="4:3" data-navigation="linear">/,
  );
  expect(html).toContain("<title>A &amp; B</title>");
  expect(html).toContain('<meta name="description" content="Says “much”">');
});

test("a script may hold the tags that would end or hide it", async () => {
  const script = 'const a = "</script><!-- <script>"; const b = /<\\/SCRIPT/;';
  const html = await page({}, { script });
  const inlined = /<script>(.*?)<\/script>/s.exec(html)?.[1] ?? "";
  expect(inlined).not.toMatch(/<\/script|<!--/i);
  expect(runInNewContext(`${inlined}; a`)).toBe("</script><!-- <script>");
});

test("a style may hold the tag that would end it", async () => {
  const html = await page({}, { styles: [{ id: "own", css: 'a::after { content: "</style>"; }' }] });
  expect(html).toContain('<style id="own">a::after { content: "<\\/style>"; }</style>');
});

test("the browser side finds the deck's slides as data", async () => {
  const slides = [slide("one", "One </script>", { section: "S" })];
  const html = await page({ meta: { navigation: "linear" }, slides });
  const json = /<script type="application\/json" id="deck-data">(.*?)<\/script>/s.exec(html)?.[1] ?? "";
  expect(JSON.parse(json)).toMatchObject({
    lang: "en",
    slides: [{ id: "one", title: "One </script>", section: "S" }],
  });
});

test("in a grid each section is a stack of its slides", async () => {
  const slides = [
    slide("a", "A", { level: 1, section: "A" }),
    slide("a-1", "A 1", { section: "A" }),
    slide("b", "B", { level: 1, section: "B" }),
    slide("b-1", "B 1", { section: "B" }),
  ];
  const html = await page({ meta: { navigation: "grid" }, slides });
  const shape = [...html.matchAll(/<section(?: id="([\w-]+)")?(?: class="(stack)")?|<\/section>/g)].map(
    ([tag, id, stack]) => id ?? stack ?? tag,
  );
  expect(shape.join(" ")).toBe(
    "stack a </section> a-1 </section> </section> stack b </section> b-1 </section> </section>",
  );
});
