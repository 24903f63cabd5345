import { deckWith } from "../decks.mjs";
import { nastyText } from "./mutate.mjs";

const nasty = [
  "a b",
  "a'b",
  'a"b',
  "a\nb",
  "a\tb",
  "a\\b",
  "a%20b",
  "a#b",
  "a?b",
  "a&b",
  "a;b",
  "a|b",
  "a*b",
  "$(touch x)",
  "`touch x`",
  "-rf",
  "--out",
  "~",
  "é",
  "e\u0301",
  "İ",
  "中亚",
  "عربى",
  "\u202Egnp.exe",
  "👩‍👩‍👧",
  "a\u0000b",
  "\u0001",
  "a\uD800b",
  "a".repeat(250),
  "a".repeat(300),
  "a/".repeat(60) + "b",
  "CON",
  "NUL.md",
  "aux",
  "COM1",
  "a.",
  "a ",
  " a",
  "A",
  "a:b",
  ".hidden",
  "..a",
  "...",
  "__proto__",
  "constructor",
  "node_modules",
  "out",
  "README",
  "deck",
  "DECK",
  "<b>",
  "{{a}}",
  "](x)",
  "a\rb",
  "a\u2028b",
  "\uFEFFa",
];
const kinds = [
  "%.md",
  "data/%.csv",
  "images/%.svg",
  "templates/layouts/%.hbs",
  "templates/partials/%.hbs",
  "%.csl",
  "%/x.csv",
  "%/x.png",
  "templates/%",
  "%",
  "images/%/a.svg",
  "templates/%.hbs",
];
const targets = [
  "../secret.md",
  "../secret",
  "../../..",
  "/etc/passwd",
  "/etc",
  "/",
  ".",
  "..",
  "deck.md",
  "self",
  "nowhere",
  "/proc/self/environ",
  "/dev/zero",
  "/dev/stdin",
  "../secret.csv",
  "data",
  "../secret/inside.md",
];

/** Names of files that are a danger, links out of the folder and in circles, and texts that refer to them; the whole program runs on the folder. */
export const paths = {
  name: "paths",
  weight: 5,
  make(random) {
    const name = () =>
      random
        .pick(kinds)
        .replace("%", () =>
          random.chance(0.85) ? random.pick(nasty) : nastyText(random).replaceAll("/", "").slice(0, 100),
        );
    const entry = () => {
      const made = name();
      return random.oneOf(
        () => [made, contentFor(made)],
        () => [made, contentFor(made)],
        () => [made, { link: random.pick(targets) }],
        () => [
          random.pick([
            "facts.yaml",
            "sources.yaml",
            "theme.css",
            "10-a.md",
            "data",
            "images",
            "templates",
            "templates/layouts",
            "data/t.csv",
            "images/a.svg",
          ]),
          { link: random.pick(targets) },
        ],
        () => [
          random.pick(["facts.yaml", "theme.css", "10-a.md", "data/t.csv", "templates/deck.hbs", made]),
          { folder: true },
        ],
      );
    };
    const files = random.list(random.between(1, 5), entry);
    const refer = () =>
      random.pick([
        ...files.map(([file]) => file),
        ...targets,
        "data/../data/t.csv",
        "./data/t.csv",
        "data//t.csv",
        "DATA/T.CSV",
      ]);
    const markdown = `## A\n\n![a](<${refer().replaceAll("\n", " ")}>)\n\n[b](<${refer().replaceAll("\n", " ")}>)\n\n\`\`\`chart\ntype: bar\ndata: ${JSON.stringify(refer())}\ncolumns: {x: year, y: value}\n\`\`\`\n\n## B {layout=${JSON.stringify(random.pick(nasty).replaceAll(/["\n\r]/g, ""))}}\n\n<img src="../secret.svg">\n`;
    const deck = random.chance(0.04)
      ? [["deck.md", random.pick([{ link: "../secret.md" }, { folder: true }])], ...files]
      : deckWith(markdown, files);
    const links = new Set(files.filter(([, content]) => typeof content === "object").map(([file]) => file));
    return {
      files: deck.filter(([file, content]) => typeof content !== "string" || !links.has(file)),
      ...(random.chance(0.5) && {
        via: [
          ["check", "DECK", "--no-browser", "--json"],
          ["build", "DECK", "--out", "OUT"],
          ["export", "DECK", "--to", "notes", "--out", "OUT"],
        ],
      }),
    };
  },
};

function contentFor(name) {
  if (name.endsWith(".csv")) return "year,value\n1992,1\n1993,2\n";
  if (name.endsWith(".svg")) return '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';
  if (name.endsWith(".hbs")) return "<div>{{body}}</div>";
  return "## More\n\nText\n";
}
