import { deckWith } from "../decks.mjs";
import { hostileTexts, nastyText } from "./mutate.mjs";

/** The examples of CommonMark and GFM: each alone as a slide, then mixed. */
export const examples = {
  name: "examples",
  weight: 12,
  make(random, { examples: all }, index) {
    const alone = all[index];
    if (alone !== undefined) return { files: deckWith(`## Example\n\n${alone}`) };
    const mixed = random
      .some(all, 1, 5)
      .map((text) =>
        random.pick([
          text,
          indented(text, "> "),
          indented(text, "  "),
          `- ${indented(text, "  ").trimStart()}`,
          text.trimEnd(),
        ]),
      );
    return {
      files: deckWith(
        random.pick(["## Example\n\n", ""]) +
          mixed.join(random.pick(["\n\n", "\n", "", "\n\n---\n\n", "\n## Next\n"])),
      ),
    };
  },
};

const indented = (text, by) => text.replaceAll(/^/gm, by);

/** Markdown made of the signs that mean something in a deck, in no good order. */
export const signs = {
  name: "signs",
  weight: 12,
  make(random, { words, examples: all }) {
    const piece = () =>
      random.oneOf(
        () => random.pick(hostileTexts),
        () => random.pick(words),
        () => random.pick(dialect),
        () => random.pick(dialect),
        () => random.pick(all),
        () => nastyText(random),
      );
    const text = random
      .list(random.size(80), () => piece() + random.pick(["", "", " ", "\n", "\n\n"]))
      .join("");
    return { files: deckWith(text) };
  },
};

const dialect = [
  "## A {#a .dense when=1992/2001}",
  "# Part {.no-slide}",
  "# {layout=cover}",
  "## S {layout=sources}",
  "## B {.backup}",
  "# B {.backup}",
  "## C {only=short}",
  '## D {kicker="x"}',
  "# E {minutes=3}",
  "::: notes\n",
  "::: columns\n::: column\n",
  "::: column {width=2 .quiet}\n",
  "::: steps\n",
  "::: note\n",
  "::: tip\n",
  "::: warning\n",
  "::: source\n",
  "::: only short\n",
  ":::\n",
  ":::\n:::\n",
  "```chart\ntype: bar\nfacts: [trade-1992, trade-2020]\n```\n",
  "```timeline\nevents: [met]\nphases: [phase]\n```\n",
  "```stats\nitems: [{fact: growth, sum: true}]\n```\n",
  "```map\nplaces: [place]\n```\n",
  "```points\nitems: [{title: A, text: b}, {title: C}]\n```\n",
  "```chart {.with-source}\n",
  "```ts\n",
  "```\n",
  "~~~\n",
  "{{trade-2020}}",
  "{{trade-2020 compact}}",
  "{{trade-2020 full bare}}",
  "{{met.year}}",
  "{{met.what}}",
  "{{nine both}}",
  "{{nine.year both}}",
  "{{",
  "}}",
  "[@a ¶6; @b]",
  "[@",
  "[^1]",
  "[^1]: Note\n    more\n",
  '[about 4]{.unsourced reason="own"}',
  "$x^2$",
  "$$\n\\sum_1^2\n$$\n",
  "$\\frac{1$",
  '![A](images/a.svg "B")',
  "[x](#a)",
  "[x](https://example.org)",
  "[x][a]",
  "[a]: b 'c'\n",
  "<div>\n",
  "</div>\n",
  "<!-- ",
  " -->",
  "<pre>\n",
  "</pre>\n",
  "<br>",
  "| a | b |\n|---|--:|\n| {{trade-2020}} | 2 |\n",
  "- [ ] a\n",
  "1. a\n   - b\n",
  "> q\n> — w\n",
  "---\n",
  "***\n",
  "===\n",
  "\\",
  "“",
  "--",
  "...",
  "'",
  '"',
  "www.example.org",
  "a@b.example",
  "~~",
  "**",
  "*",
  "`",
  "\t",
  "    ",
];
