import { nameFault, slug } from "../names.ts";

const longest = 48;

/** A giver of ids made from words, each given once. Words that make none, such as “1984”, get one that begins with `of`. */
export function newNames(of: string): (words: string) => string {
  const given = new Set<string>();
  return (words) => {
    const whole = slug(words);
    const cut = Array.from(whole).slice(0, longest).join("");
    // Not in the middle of a word, where there is a place to cut before it.
    const start = cut === whole ? whole : cut.replace(/(?<=.{16})-[^-]*$/u, "");
    const base =
      start !== "" && nameFault(start, of) === undefined ? start : [of, start].filter(Boolean).join("-");
    const sound = nameFault(base, of) === undefined ? base : of;
    let id = sound;
    for (let count = 2; given.has(id); count += 1) id = `${sound}-${count}`;
    given.add(id);
    return id;
  };
}
