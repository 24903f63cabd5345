import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { contentPolicy, scriptsOf } from "../../src/render/content-policy.ts";
import { markdown, render, slide, templates } from "./deck-parts.ts";

function directives(policy: string): ReadonlyMap<string, string> {
  return new Map(
    policy.split("; ").map((directive) => {
      const [name = "", ...values] = directive.split(" ");
      return [name, values.join(" ")];
    }),
  );
}

const places = [{ kind: "file" }, { kind: "folder" }, { kind: "server", host: "127.0.0.1:5173" }] as const;

test.each(places)("nothing is allowed but what is named, and no code from texts ($kind)", (place) => {
  const policy = contentPolicy(place, ["show()"]);
  const named = directives(policy);
  expect(named.get("default-src")).toBe("'none'");
  expect(named.get("script-src")).not.toMatch(/unsafe|https?:|data:|\*/u);
  for (const name of ["object-src", "base-uri", "form-action"]) expect(named.get(name)).toBe("'none'");
  expect(policy).not.toContain("unsafe-eval");
  // Only styles: they stand in attributes all over slides and figures.
  expect([...named].filter(([, values]) => values.includes("unsafe-inline")).map(([name]) => name)).toEqual([
    "style-src",
  ]);
});

test("a file reaches nothing at all; a server's page reaches its server alone, and shows in no other's frame", () => {
  const file = directives(contentPolicy({ kind: "file" }, []));
  expect(file.has("connect-src")).toBe(false);
  expect(file.get("script-src")).toBe("'none'");
  expect(file.get("img-src")).toBe("data: blob:");
  const served = directives(contentPolicy({ kind: "server", host: "localhost:80" }, []));
  expect(served.get("connect-src")).toBe("'self' ws://localhost:80");
  expect(served.get("frame-ancestors")).toBe("'self'");
});

test("an inline script is allowed by its hash", () => {
  const hash = createHash("sha256").update("show('é')").digest("base64");
  expect(contentPolicy({ kind: "file" }, ["show('é')"])).toContain(`script-src 'sha256-${hash}'`);
});

test("the built-in templates bring no script along but the deck's own", () => {
  expect(scriptsOf(templates({}))).toEqual({ around: [{ before: "", after: "" }], texts: [], problems: [] });
});

test("a script that stands word for word in a deck's own template may run", () => {
  const own = templates({
    "layouts/text": `<section id="{{id}}"><script>count(1)</script><script type="application/json">{"a": "{{id}}"}</script></section>`,
    "partials/foot": `<SCRIPT type="module" id=x>count(2)</SCRIPT >`,
    handout: "<script>print()</script>",
  });
  expect(scriptsOf(own)).toMatchObject({ texts: ["count(1)", "count(2)"], problems: [] });
});

test.each([
  ["with fields inside", `<p>\n<script>go("{{id}}")</script>`, "2:1 This script will not run: with fields"],
  [
    "from elsewhere",
    `<p> <script defer src="x.js"></script>`,
    "1:5 This script will not run: a deck loads no code",
  ],
  ["in an attribute", `<p>\n<b class="a" onclick="go()">`, "2:14 “onclick” will not run"],
])("other code in templates is told of: %s", (_, text, told) => {
  const { texts, problems } = scriptsOf(templates({ "layouts/mine": text }));
  expect(texts).toEqual([]);
  expect(problems.map(({ code, severity }) => `${severity} ${code}`)).toEqual(["warning template/script"]);
  const [{ span, message } = { span: { line: 0, column: 0 }, message: "" }] = problems;
  expect(`${span.line}:${span.column} ${message}`).toContain(told);
});

test("a page template that leaves the policy out is told of", async () => {
  const slides = [slide("one", "One", { layout: "text", blocks: [markdown("Words.")] })];
  const page = "<!doctype html><html><head></head><body>{{{slides}}}</body></html>";
  const { problems } = await render({ slides }, { templates: templates({ deck: page }) });
  expect(problems.map(({ code, span }) => `${span.file} ${code}`)).toEqual([
    "templates/deck.hbs template/no-policy",
  ]);
});

test("the deck's script is allowed as a page template of the deck's own prints it", () => {
  const own = templates({ deck: "<html>\n<script>\n  {{{ script }}}\n</script></html>" });
  expect(scriptsOf(own)).toEqual({ around: [{ before: "\n  ", after: "\n" }], texts: [], problems: [] });
});
