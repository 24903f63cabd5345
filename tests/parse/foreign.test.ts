import { describe, expect, test } from "vitest";
import { trusted } from "../../src/commands/trust.ts";
import type { MarkdownToken } from "../../src/model/deck.ts";
import { parseDeck } from "../../src/parse/deck.ts";
import { openSanitizer } from "../../src/parse/markdown/sanitize-html.ts";
import { projectFrom } from "../support/project-from.ts";

const head = "---\ntitle: A deck\n---\n\n## One\n\n";

async function read(text: string, trust: "own" | "foreign", files: Readonly<Record<string, string>> = {}) {
  const project = trusted(projectFrom({ "deck.md": head + text, ...files }), trust);
  const { deck, problems } = await parseDeck(project);
  const blocks = deck.slides[1]?.blocks ?? [];
  return {
    deck,
    html: blocks.map((block) => (block.kind === "markdown" ? htmlIn(block.tokens) : "")).join(""),
    problems: problems.map(({ code, severity, span }) => `${severity} ${code} ${span.line}:${span.column}`),
    messages: problems.map(({ message }) => message),
  };
}

/** Raw HTML and text, one after another. */
function htmlIn(tokens: readonly MarkdownToken[]): string {
  return tokens
    .map((token) => (token.tokens === undefined ? (token.text ?? "") : htmlIn(token.tokens)))
    .join("");
}

describe("somebody else's deck", () => {
  test("keeps raw HTML that only marks text up, across blocks", async () => {
    const text = '<div class="big" lang="de">\n\nOne <kbd>key</kbd>\n\n</div>\n';
    const { html, problems } = await read(text, "foreign");
    expect(html).toBe('<div class="big" lang="de">One <kbd>key</kbd></div>\n');
    expect(problems).toEqual([]);
  });

  test("loses tags, attributes and addresses that could do more, each told of at its place", async () => {
    const text =
      'a <b onclick="x()" id="y">b</b>\n\n<p>\n<iframe src="https://a.example"></iframe>\n<a href="javascript:x()">c</a></p>\n';
    const { html, problems, messages } = await read(text, "foreign");
    expect(html).toBe("a <b>b</b><p>\n\n<a>c</a></p>\n");
    expect(problems).toEqual([
      "warning safe/html 7:6",
      "warning safe/html 7:20",
      "warning safe/html 10:1",
      "warning safe/html 11:4",
    ]);
    expect(messages[0]).toContain("“onclick”");
  });

  test("loses links to anywhere but the web and its own slides; their words stay", async () => {
    const { html, problems } = await read(
      "[a](https://a.example) [b](file:///etc) [c](smb://x) [d](//e) [e](#one)\n",
      "foreign",
    );
    expect(html).toBe("a b c d e");
    expect(problems).toEqual(["warning safe/link 7:24", "warning safe/link 7:41", "warning safe/link 7:54"]);
  });

  test("goes without its templates and theme; its own layouts and classes are known, and do nothing", async () => {
    const { deck, problems } = await read("## Two {layout=mine .loud}\n", "foreign", {
      "templates/layouts/mine.hbs": "<section></section>",
      "theme.css": ".loud { color: red }",
    });
    expect(problems).toEqual(["warning safe/ignored 1:1", "warning safe/ignored 1:1"]);
    expect(deck.slides.at(-1)).toMatchObject({ classes: ["loud"] });
    expect(deck.slides.at(-1)?.layout).toBeUndefined();
  });
});

describe("one's own deck", () => {
  test("keeps its raw HTML, and is told what of it browsers will refuse", async () => {
    const text =
      '<p onclick="x()">a</p>\n\n<iframe src="https://a.example"></iframe> <img src="http://b.example/c.png">\n\n<pre>onclick="x"</pre> <!-- <script> -->\n';
    const { html, problems } = await read(text, "own");
    expect(html).toContain('<p onclick="x()">a</p>');
    expect(problems).toEqual([
      "warning html/blocked 7:4",
      "warning html/blocked 9:2",
      "warning html/blocked 9:14",
      "warning html/blocked 9:53",
    ]);
  });

  test.each(["javascript:x()", "JavaScript:x()", "vbscript:x", "data:text/html,x", "<java\tscript:x>"])(
    "a link whose address is code keeps its words alone: %s",
    async (address) => {
      const { html, problems } = await read(`[words](${address})\n`, "own");
      expect(html).toBe("words");
      expect(problems).toEqual(["warning links/code 7:1"]);
    },
  );
});

describe("the sanitiser", () => {
  test("lets a piece close what an earlier one opened, and nothing else", () => {
    const { clean, close } = openSanitizer();
    expect(clean("</section><ul><li>").html).toBe("<ul><li>");
    expect(clean("</li></ul></div>").html).toBe("</li></ul>");
    expect(clean("<b><i>").html).toBe("<b><i>");
    expect(close()).toBe("</i></b>");
    expect(close()).toBe("");
  });

  test("leaves out a piece that would swallow what follows", () => {
    for (const piece of ['<p title="', "<!-- ", "<script>", "<style>a", "<textarea>", "<b <"]) {
      const { clean, close } = openSanitizer();
      expect(clean(piece).html + close()).not.toMatch(/["!]|<[^/b]/u);
    }
  });

  test("shows pictures that stand in their address, and no others", () => {
    const { clean } = openSanitizer();
    const shown = '<img src="data:image/png;base64,AA==" alt="a" />';
    expect(clean(shown)).toEqual({ html: shown, removed: [] });
    expect(clean('<img src="https://a.example/b.png">')).toEqual({
      html: "",
      removed: [{ name: "src", offset: 5 }],
    });
  });
});
