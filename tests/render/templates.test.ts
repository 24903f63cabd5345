import { expect, test } from "vitest";
import { markdown, render, slide, templates } from "./deck-parts.ts";

async function problemsOf(own: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const slides = [slide("one", "One", { layout: "text", blocks: [markdown("Words.")], section: "S" })];
  const { problems } = await render({ slides }, { templates: templates(own) });
  return problems.map(({ code, span }) => `${span.file}:${span.line}:${span.column} ${code}`);
}

const start = '<section id="{{id}}">\n';

test("the built-in templates are sound", async () => {
  expect(await problemsOf({})).toEqual([]);
});

test("a deck's own layout replaces the built-in one of its name", async () => {
  const own = templates({ "layouts/text": `<section id="{{id}}"><h2>{{heading}}</h2>{{body}}</section>` });
  const slides = [slide("one", "*One*", { layout: "text", blocks: [markdown("a < b")] })];
  const { slides: rendered } = await render({ slides }, { templates: own });
  expect(rendered[0]?.html).toBe('<section id="one"><h2><em>One</em></h2><p>a &lt; b</p>\n</section>');
});

test.each([
  ["an unknown field", `${start}<p>{{bodi}}</p></section>`, "2:6 template/unknown-field"],
  [
    "an unknown field in a condition",
    `${start}  {{#if notez}}x{{/if}}</section>`,
    "2:9 template/unknown-field",
  ],
  [
    "a field of what is empty",
    `${start}{{#each rail.segments}}{{left}}{{/each}}</section>`,
    "2:9 template/unknown-field",
  ],
  ["an unknown partial", `${start}{{> foott}}</section>`, "2:5 template/unknown-partial"],
  ["an unknown helper", `${start}{{shout title}}</section>`, "2:3 template/unknown-helper"],
  [
    "a helper that we leave out",
    `${start}{{#unless title}}x{{/unless}}</section>`,
    "2:4 template/unknown-helper",
  ],
  ["code in a template", `${start}{{#*inline "x"}}{{/inline}}</section>`, "2:1 template/not-allowed"],
  ["a block that is closed by another", `${start}{{#if title}}x{{/each}}</section>`, "2:4 template/syntax"],
  ["a mustache that is not closed", `${start}<p>{{title</p>\n</section>`, "2:6 template/syntax"],
])("%s is reported at its place", async (_, text, expected) => {
  const found = await problemsOf({ "layouts/text": text });
  expect(found).toEqual([`templates/layouts/text.hbs:${expected}`]);
});

test("an error in a partial is reported in the partial's file, and once for all slides that show it", async () => {
  const slides = ["a", "b", "c"].map((id) => slide(id, id, { layout: "text" }));
  const { problems } = await render(
    { slides },
    { templates: templates({ "partials/foot": "<footer>\n{{numbre}}</footer>" }) },
  );
  expect(problems).toMatchObject([
    {
      code: "template/unknown-field",
      hint: "Did you mean “number”?",
      span: { file: "templates/partials/foot.hbs", line: 2, column: 3 },
    },
  ]);
});

test("an error in the page's template is reported before the page is made", async () => {
  expect(await problemsOf({ deck: "<html>\n{{{slidez}}}</html>" })).toEqual([
    "templates/deck.hbs:2:4 template/unknown-field",
  ]);
});

test("a slide whose template errs still has its title", async () => {
  const own = templates({ "layouts/text": "{{nothing}}" });
  const { slides } = await render(
    { slides: [slide("one", "A < B", { layout: "text" })] },
    { templates: own },
  );
  expect(slides[0]?.html).toContain("<h2>A &lt; B</h2>");
});
