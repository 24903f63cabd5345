import { deckWith } from "../decks.mjs";
import { nastyText } from "./mutate.mjs";

const places = [
  "deck.md",
  "10-more.md",
  "facts.yaml",
  "sources.yaml",
  "data/t.csv",
  "theme.css",
  "templates/layouts/text.hbs",
  "images/a.png",
  "images/a.svg",
  "style.csl",
];

/** Random bytes in the place of any file. */
export const bytes = {
  name: "bytes",
  weight: 6,
  make(random) {
    const name = random.pick(places);
    const content = random.oneOf(
      () => random.bytes(random.size(4000)),
      () =>
        random
          .list(random.size(400), () => nastyText(random))
          .join("")
          .slice(0, 20_000),
      () => random.list(random.size(3000), () => String.fromCharCode(random.between(1, 126))).join(""),
      () =>
        random
          .pick(["\0", "\n", " ", "{", "[", "(", "-", "#", ">", "|", "`", "*", "a", "=", ":", '"', "&", "<"])
          .repeat(random.size(20_000)),
    );
    const withImage =
      "## A\n\n![a](images/a.png)\n\n![b](images/a.svg)\n\n```chart\ntype: line\ndata: data/t.csv\ncolumns: {x: year, y: value}\n```\n";
    return { files: deckWith(withImage, [[name, content]]) };
  },
};

/** Line ends, byte-order marks and other encodings around sound texts. */
export const encodings = {
  name: "encodings",
  weight: 5,
  make(random, { decks }) {
    const deck = random.pick(decks.slice(2));
    const files = deck.files.map(([name, text]) => [name, random.chance(0.5) ? text : encode(text, random)]);
    return { files };
  },
};

const ends = ["\r\n", "\r", "\n\r", "\u2028", "\u2029", "\u0085", "\v", "\f", "\n\n", " \n", "\t\n", "\\\n"];

function encode(text, random) {
  return random.oneOf(
    () => text.replaceAll("\n", random.pick(ends)),
    () => text.replaceAll("\n", () => (random.chance(0.1) ? random.pick(ends) : "\n")),
    () => `\uFEFF${text}`,
    () => `\uFEFF\uFEFF${text}`,
    () => text.replaceAll("\n", () => (random.chance(0.05) ? "\n\uFEFF" : "\n")),
    () => Buffer.from(`\uFEFF${text}`, "utf16le"),
    () => Buffer.from(text, "utf16le").swap16(),
    () => Buffer.from(text, "latin1"),
    () => text.replaceAll(/^ +/gm, "\t"),
    () =>
      text.replaceAll(" ", () =>
        random.chance(0.05) ? random.pick(["\t", "\u00A0", "\u3000", "\u200B", "\u2009"]) : " ",
      ),
    () => text.trimEnd(),
    () => text.replaceAll(/$/gm, "  "),
    () => text.replaceAll("\n", () => (random.chance(0.02) ? "\0\n" : "\n")),
    () => text.normalize("NFD"),
    () => text.toUpperCase(),
  );
}
