import { boxOf, lineHeight, type TextBlock } from "../../draw/text-block.ts";
import type { Band } from "./band.ts";
import { edgeHeight, rulerHeight } from "./band-sizes.ts";
import type { PlacedText } from "./layout.ts";

/** The names, sentences and dates of a band that lies at `bandTop` and is `bandHeight` high. */
export function placeBandTexts(
  band: Band,
  { bandTop, bandHeight }: { readonly bandTop: number; readonly bandHeight: number },
): readonly PlacedText[] {
  const rowHeight = bandHeight / band.rows;
  const extra = Math.max(0, rowHeight - band.rowHeight);
  const names = band.phases.flatMap(({ phase, block, textLeft, row }): readonly PlacedText[] => {
    if (block === undefined) return [];
    const place = { x: textLeft, y: bandTop + row * rowHeight + edgeHeight + 8 + extra * 0.3 };
    return [{ role: "phase", key: `${phase.key}-name`, block, place, box: boxOf(block, place) }];
  });
  const dates = band.labels.map(({ line, x, width, row }): PlacedText => {
    const block: TextBlock = { lines: [line], width, height: line.style.size * lineHeight };
    const bottom = bandTop + (row + 1) * rowHeight;
    const y = band.phases.length > 0 ? bottom - rulerHeight : bottom - rowHeight / 2 - block.height / 2;
    const place = { x, y };
    return { role: "date", key: `date-${line.text}`, block, place, box: boxOf(block, place) };
  });
  return [...names, ...dates];
}
