import { splitSlides } from "../corpus.mjs";
import { mutate } from "./mutate.mjs";

/** Excerpts of sound decks with changes: bytes turned, lines moved, taken out and doubled, pieces of other files put in. */
export const mutations = {
  name: "mutations",
  weight: 20,
  make(random, { decks }) {
    const deck = random.pick(decks);
    const donors = random.pick(decks).files.map(([, text]) => text);
    const files = excerpt(deck, random);
    const count = random.chance(0.7) ? 1 : 2;
    const chosen = new Set(random.list(count, () => random.below(files.length)));
    return {
      files: files.map(([name, text], index) => [
        name,
        chosen.has(index) ? mutate(text, random, donors) : text,
      ]),
    };
  },
};

/** deck.md's front matter with a few slides of any file, and what they may refer to. */
function excerpt({ files }, random) {
  const slides = files
    .filter(([name]) => name.endsWith(".md"))
    .flatMap(([, text]) => splitSlides(text).slice(1));
  const chosen = random.some(slides, 1, 3).join("");
  const [front] = splitSlides(files[0][1]);
  const rest = files
    .slice(1)
    .filter(([name]) => !name.endsWith(".md") && (!name.startsWith("data/") || chosen.includes(name)));
  return [["deck.md", front + chosen], ...rest];
}

/** deck.md with one further file of slides, one of all its files cut off somewhere. */
export const truncations = {
  name: "truncations",
  weight: 1,
  make(random, { decks }) {
    const { files } = random.pick(decks);
    const more = files.filter(([name]) => name.endsWith(".md") && name !== "deck.md");
    const kept = more.length === 0 ? undefined : random.pick(more);
    const some = files.filter((file) => file[0] === "deck.md" || !file[0].endsWith(".md") || file === kept);
    const cut = random.below(some.length);
    return {
      files: some.map(([name, text], index) => [
        name,
        index === cut ? text.slice(0, random.place(text)) : text,
      ]),
    };
  },
};
