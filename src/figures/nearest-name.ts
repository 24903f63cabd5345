import { distance } from "fastest-levenshtein";

/** “Did you mean “…”?” with the known name that differs least, or `otherwise` where more than a third of the letters do. */
export function suggestName(name: string, known: Iterable<string>, otherwise: string): string {
  const wanted = name.toLowerCase();
  const [best] = [...known]
    .map((candidate) => ({ candidate, distance: distance(wanted, candidate.toLowerCase()) }))
    .toSorted((a, b) => a.distance - b.distance);
  const allowed = Math.max(2, Math.floor(wanted.length / 3));
  if (best === undefined || best.distance > allowed || best.distance >= wanted.length) return otherwise;
  return `Did you mean “${best.candidate}”?`;
}
