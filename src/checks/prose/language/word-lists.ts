/** Words parted by blanks. */
export function words(list: string): string[] {
  return list.split(/\s+/).filter((word) => word !== "");
}

/** Lines of words parted by blanks. */
export function lines(block: string): string[][] {
  return block
    .split("\n")
    .map(words)
    .filter((line) => line.length > 0);
}

/** Words and the numbers that they count up to. */
export function numbered(start: number, list: string): [string, number][] {
  return words(list).map((word, index) => [word, start + index]);
}

/** Words with their numbers: `million:1e6`. */
export function pairs(list: string): Map<string, number> {
  return new Map(
    words(list).map((pair) => [pair.slice(0, pair.indexOf(":")), Number(pair.slice(pair.indexOf(":") + 1))]),
  );
}

/** Phrases parted by bars, the longest first. */
export function phraseList(list: string): string[][] {
  return list
    .split("|")
    .map((phrase) => phrase.split(" "))
    .toSorted((a, b) => b.length - a.length);
}

/** One pattern instead of many, since every sentence is searched for it. */
export function anyOf(patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map((pattern) => pattern.source).join("|"), "g");
}
