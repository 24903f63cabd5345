import { distance } from "fastest-levenshtein";

/**
 * The known name that an author most likely meant by a misspelt one, or undefined where none is close: at most two letters, or a third
 * of the word, may differ, but never all; else a name that holds the whole word, or is held by it, will do.
 */
function nearestName(name: string, known: Iterable<string>): string | undefined {
  const wanted = name.toLowerCase();
  const names = [...known];
  const allowed = Math.max(2, Math.floor(wanted.length / 3));
  const ranked = names
    .map((candidate) => ({ candidate, distance: distance(wanted, candidate.toLowerCase()) }))
    .filter((entry) => entry.distance <= allowed && entry.distance < wanted.length)
    .toSorted((a, b) => a.distance - b.distance);
  if (ranked[0] !== undefined) return ranked[0].candidate;
  if (wanted.length < 3) return undefined;
  return names.find((candidate) => {
    const text = candidate.toLowerCase();
    return text.includes(wanted) || (text.length >= 3 && wanted.includes(text));
  });
}

/** “Did you mean …?”, or `otherwise` where no known name is close. */
export function suggestName(name: string, known: Iterable<string>, otherwise = ""): string {
  const nearest = nearestName(name, known);
  return nearest === undefined ? otherwise : `Did you mean “${nearest}”?`;
}
