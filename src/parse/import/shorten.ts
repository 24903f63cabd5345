/** A word longer than this finds no place in a column. */
const longestWord = 32;

/** A text cut to a length in characters between two words, and within words that are too long by themselves; an ellipsis shows where. */
export function shorten(text: string, longest: number): string {
  const words = text
    .split(" ")
    .map((word) => (word.length > longestWord ? `${cut(word, longestWord)}…` : word));
  const joined = words.join(" ");
  return joined.length <= longest ? joined : `${cut(joined, longest).replace(/\s+\S*$/, "")} …`;
}

/** Never between the two halves of a surrogate pair. */
function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, "");
}
