import { deckWith } from "../decks.mjs";
import { mutate, nastyText } from "./mutate.mjs";

const names = [
  "layouts/text",
  "layouts/figure",
  "layouts/cover",
  "layouts/statement",
  "layouts/sources",
  "layouts/own",
  "partials/headline",
  "partials/rail",
  "partials/foot",
  "partials/kicker",
  "partials/a",
  "partials/b",
  "partials/__proto__",
  "layouts/constructor",
  "deck",
  "handout",
];
const fields = [
  "title",
  "body",
  "id",
  "headline",
  "this",
  ".",
  "..",
  "../title",
  "@root",
  "@root.constructor",
  "@index",
  "@first",
  "__proto__",
  "constructor",
  "constructor.constructor",
  "this.constructor.name",
  "__proto__.polluted",
  "toString",
  "hasOwnProperty",
  "__lookupGetter__",
  "[a b]",
  '"x"',
  "1",
  "true",
  "null",
  "undefined",
  "deck.title",
  "slides",
  "a.b.c",
  "lookup",
  "helperMissing",
  "blockHelperMissing",
  "log",
  "if",
  "each",
  "unless",
  "with",
];
const blocks = [
  "if",
  "each",
  "unless",
  "with",
  "lookup",
  "helperMissing",
  "blockHelperMissing",
  "log",
  "raw",
  "none",
  "title",
  "constructor",
  "__proto__",
  "__defineGetter__",
  "if title",
  "each slides as |a b|",
  "each this",
  "each @root",
  'with (lookup this "constructor") as |c|',
  "#each",
  "> layout",
  '*inline "a"',
];

/** Templates of the deck that try what Handlebars could do. */
export const templates = {
  name: "templates",
  weight: 7,
  make(random, corpus) {
    const own = corpus.decks.flatMap(({ files }) =>
      files.filter(([name]) => name.endsWith(".hbs")).map(([, text]) => text),
    );
    const count = random.between(1, 3);
    const made = random.list(count, () => [`templates/${random.pick(names)}.hbs`, source(random, own)]);
    const markdown =
      '## A\n\nText\n\n- one\n- two\n\n## B {layout=own}\n\nText\n\n## C {layout=figure}\n\n```stats\nitems: [{value: "1", label: a}]\n```\n';
    return { files: deckWith(markdown, made) };
  },
};

function source(random, own) {
  const mustache = (depth) => {
    const field = () => random.pick(fields);
    const inner = () => (depth > 0 ? random.list(random.below(4), () => mustache(depth - 1)).join("") : "x");
    return random.oneOf(
      () => `{{${field()}}}`,
      () => `{{{${field()}}}}`,
      () => `{{&${field()}}}`,
      () => `{{${field()} ${field()} ${field()}=${field()}}}`,
      () => `{{(${field()} ${field()})}}`,
      () => `{{#${random.pick(blocks)} ${field()}}}${inner()}{{/${random.pick(blocks).split(" ")[0]}}}`,
      () => {
        const block = random.pick(blocks);
        return `{{#${block} ${field()}}}${inner()}{{else}}${inner()}{{/${block.split(" ")[0]}}}`;
      },
      () => `{{#if ${field()}}}${inner()}{{/if}}`,
      () => `{{#each ${field()}}}${inner()}{{/each}}`,
      () =>
        `{{> ${random.pick(["a", "b", "headline", "rail", "foot", "none", "__proto__", "constructor", "(lookup . 'x')", "@partial-block", "../a", '"a"', "a b=c", "a this", "[a]"])}}}`,
      () => `{{> a}}{{> b}}`,
      () => `{{#> ${random.pick(["a", "none"])}}}${inner()}{{/a}}`,
      () => `{{#*inline "a"}}${inner()}{{/inline}}`,
      () => `{{* ${field()}}}`,
      () =>
        random.pick([
          "{{",
          "}}",
          "{{{",
          "{{#if a}}",
          "{{/if}}",
          "{{else}}",
          "{{!--",
          "{{! x }}",
          "\\{{x}}",
          "{{{{raw}}}} {{x}} {{{{/raw}}}}",
          "{{^}}",
          "{{~x~}}",
          "{{#}}",
          "{{/}}",
          "{{>}}",
          "{{a..b}}",
          "{{a/b}}",
          "{{[}}",
          '{{"}}',
        ]),
      () => random.pick(["<div>", "</div>", "</section>", "<script>", "\n", "text ", "<!--", "<svg>"]),
      () => nastyText(random),
    );
  };
  const made = random.chance(0.05)
    ? `${"{{#if title}}".repeat(random.size(3000))}${"{{/if}}".repeat(random.size(3000))}`
    : random.list(random.size(12), () => mustache(3)).join(random.pick(["", "\n"]));
  return random.chance(0.3) && own.length > 0 ? mutate(random.pick(own), random, [made, ...own]) : made;
}

/** The deck's own style sheet, with what would load from elsewhere or leave its element. */
export const themes = {
  name: "themes",
  weight: 4,
  make(random) {
    const pieces = [
      '@import "../secret.md";',
      "@import url(https://example.org/x.css);",
      "@IMPORT\turl( '//x' ) screen;",
      '@\\69mport "x";',
      "a{background:url(../secret.svg)}",
      'a{background:url("https://example.org/x.png")}',
      "a{background:url(data:image/png;base64,AAAA)}",
      "a{b:url(images/none.png)}",
      "@font-face{src:url(file:///etc/passwd)}",
      "</style><script>alert(1)</script>",
      "</STYLE >",
      "<!--",
      "-->",
      "<![CDATA[",
      ".a .b > .c{}",
      ".dense{color:red}",
      ".\\31 a{}",
      "@media print{.x{}}",
      '@charset "utf-16";',
      "/*",
      "*/",
      "{",
      "}",
      '"',
      "'",
      "\\",
      "\\00003c/style>",
      'a:hover::before{content:"\\f"}',
      "@layer a,b;",
      ".x{--y:expression(alert(1))}",
      "url(",
      'image-set("a.png" 1x)',
      'src("x")',
      ".{}",
      ".a".repeat(300),
      "{".repeat(500),
      "/*".repeat(500),
      "\\".repeat(501),
      "url(".repeat(300),
      ".a,".repeat(500),
    ];
    const css = random
      .list(random.size(30), () =>
        random.oneOf(
          () => random.pick(pieces),
          () => random.pick(pieces),
          () => nastyText(random),
        ),
      )
      .join(random.pick(["", "\n", " "]));
    return { files: deckWith("## A {.x}\n\nText\n", [["theme.css", css]]) };
  },
};
