import type { SceneColumn } from "./scene.ts";

/** How much wider than the deck's a font may be before it breaks words in two. */
const wider = 1.35;

/** The widths of columns: those that just hold their longest word get some from those with more than their lines need, as far as these have it. */
export function roomForWords(columns: readonly SceneColumn[]): readonly number[] {
  const needs = columns.map(({ width, word }) => Math.max(0, word * wider - width));
  const spares = columns.map(({ width, line, word }) =>
    Math.max(0, width - Math.max(line + 4, word * wider)),
  );
  const [need, spare] = [sum(needs), sum(spares)];
  const moved = Math.min(need, spare);
  if (moved === 0) return columns.map(({ width }) => width);
  return columns.map(
    ({ width }, index) =>
      width + ((needs[index] ?? 0) / need) * moved - ((spares[index] ?? 0) / spare) * moved,
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
