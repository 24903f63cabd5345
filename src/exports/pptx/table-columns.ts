import type { SceneColumn } from "./scene.ts";

/** Columns should be so much wider than their widest lines that another font does not break words in them. */
const wanted = 0.25;

/** The widths of columns: those with little room get some from those with more than they need, as far as these have it. */
export function evenRoom(columns: readonly SceneColumn[]): readonly number[] {
  const needs = columns.map(({ width, used }) => Math.max(0, used * (1 + wanted) - width));
  const spare = columns.map(({ width, used }) => Math.max(0, width - used * (1 + wanted)));
  const need = needs.reduce((sum, one) => sum + one, 0);
  const give = Math.min(
    need,
    spare.reduce((sum, one) => sum + one, 0),
  );
  if (give === 0) return columns.map(({ width }) => width);
  const all = spare.reduce((sum, one) => sum + one, 0);
  return columns.map(
    ({ width }, index) => width + ((needs[index] ?? 0) / need) * give - ((spare[index] ?? 0) / all) * give,
  );
}
