import { deckWith } from "../decks.mjs";

const signs = [
  ">", "> ", "- ", "1. ", "* ", "  - a\n", "[", "]", "![", "[a](", "[a]{", "[@a ", "[@", "[^a", "{{", "}}", "{", "(", "<", "<a ", "<a>", "<div>\n", "<!--", "<!-- -->", "`", "``", "`a", "```\n", "~~~\n", "~~a", "~", "*a", "**a ", "*a_", "_a ", "***", "a*b_", "$", "$a ", "$$\n", "$$a", "\\", "\\(", "&", "&#", "&amp", "|", "| a ", "|-|\n", "|a|\n|-|\n", "a|b\n-|-\n", ":::\n", "::: note\n", "::: columns\n::: column\n", "::: steps\n", "::: notes\n", "# ", "# a\n", "## a\n", "---\n", "===\n", "- \n", "\n", " ", "\t", " \n", "a", "a ", "a\n", "a\n\n", "A. ", "http://a.b", "www.a.", "a@b.", "a.b-c_d@", "\"", "'", "“", "--", "...", "-", "!", "^", "[a]: b\n", "[a]: b\n\n", "[^a]: b\n\n", "[^a]", "[a][b]", "![a](b)", "![a](b)\n\n", "{{trade-2020}}", "{{trade-2020}} ", "{{none}} ", "{#a}", "{.a}", "{a=b ", "## a {#a}\n", "## a {when=1992}\n", "1992 ", "38.6 billion dollars ", "24.5 percent, ", "In 2020 trade was 38.6 billion. ", "3 of 5 ", "twice ", "from 1 to 2 ", "1,", "1.", "1/", "1-", "$1 ", "№", "中", "ü", "👩‍", "\u0301", "\u200d", "::: only long\n", "[a]{.unsourced} ", "- [ ] a\n", "> a\n\n", "1) a\n", "    a\n", "\\\n", "  \n", "<b>a</b>", "</a>", "<?", "<![CDATA[", "<pre>\n",
];

/** One or two signs, thousands of times: what takes time by the square of its length shows here. */
export const repeats = {
  name: "repeats",
  weight: 6,
  make(random) {
    const unit = random.chance(0.6) ? random.pick(signs) : random.pick(signs) + random.pick(signs);
    const bytes = random.size(30_000);
    const text = unit.repeat(Math.ceil(bytes / unit.length));
    const end = random.pick(["", "", "a", ")", "]", "*", "}}", "`", "\n", ">"]);
    return { files: deckWith(random.pick(["## A\n\n", "## ", "- ", "> ", "::: notes\n", "| a |\n|---|\n| ", "# "]) + text + end) };
  },
};
