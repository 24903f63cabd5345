import type { Segment } from "../../draw/boxes.ts";
import { setBlock } from "../../draw/text-block.ts";
import type { BlockPlace, TextBlock } from "../../draw/text-block.ts";
import type { TextMeasurer } from "../../draw/text.ts";
import { wrapText } from "../../draw/wrap-text.ts";
import { addCost, costOfLines, setText } from "./labels.ts";
import type { MapLabel, Setting } from "./labels.ts";
import type { Mark } from "./marks.ts";

const nameStyle = { family: "sans", weight: 600, size: 18 } as const;
const textStyle = { family: "sans", weight: 400, size: 16 } as const;
const widestText = 200;

/** Name and text as a block, the text wrapped. */
export function setWords(name: string, text: string | undefined, measurer: TextMeasurer): TextBlock {
  const wrapped =
    text === undefined ? [] : wrapText(text, textStyle, measurer, { maxWidth: widestText }).lines;
  return setBlock(measurer, [
    { text: name, style: nameStyle, fill: "ink" },
    ...wrapped.map((line) => ({ text: line, style: textStyle, fill: "soft" })),
  ]);
}

/** The name beside a place's mark, at the side where fewest lines run; where all sides are taken, further off on a line. */
export function labelPlace(mark: Mark, lines: readonly Segment[], measurer: TextMeasurer): MapLabel {
  const block = setWords(mark.place.name, mark.place.text, measurer);
  const settings = [...placesBeside(mark, block), ...placesFurtherOff(mark, block)];
  return {
    words: mark.place.name,
    priority: 30,
    settings: settings.map((setting) => addCost(setting, costOfLines(setting, lines))),
    step: mark.place.step,
    ...(mark.place.fact !== undefined && { fact: mark.place.fact }),
  };
}

/** The customary order: right of the mark is read most easily, then left, above and below (Imhof 1975). */
function placesBeside({ spot: { x, y }, radius }: Mark, block: TextBlock): readonly Setting[] {
  const gap = radius + 5;
  const first = y - nameStyle.size * 0.61;
  const [above, below] = [y - radius - 3 - block.height, y + radius + 2];
  const near: readonly (readonly [BlockPlace, number])[] = [
    [{ x: x + gap, y: first }, 0],
    [{ x: x + gap, y: first - 9 }, 0.6],
    [{ x: x + gap, y: first + 9 }, 0.8],
    [{ x: x - gap, y: first, anchor: "end" }, 1],
    [{ x: x - gap, y: first - 9, anchor: "end" }, 1.5],
    [{ x: x - gap, y: first + 9, anchor: "end" }, 1.7],
    [{ x, y: above, anchor: "middle" }, 1.6],
    [{ x, y: below, anchor: "middle" }, 2],
    [{ x: x + gap - 4, y: above + 3 }, 1.2],
    [{ x: x + gap - 4, y: below - 2 }, 1.4],
    [{ x: x - gap + 4, y: above + 3, anchor: "end" }, 2],
    [{ x: x - gap + 4, y: below - 2, anchor: "end" }, 2.2],
    [{ x: x - radius, y: above }, 1.8],
    [{ x: x - radius, y: below }, 2],
    [{ x: x + radius, y: above, anchor: "end" }, 2.4],
    [{ x: x + radius, y: below, anchor: "end" }, 2.6],
  ];
  return near.map(([place, cost]) => setText(block, place, cost));
}

function placesFurtherOff({ spot, radius }: Mark, block: TextBlock): readonly Setting[] {
  const directions = Array.from({ length: 16 }, (_, index) => (index / 8) * Math.PI);
  return [24, 38, 54, 72].flatMap((distance) =>
    directions.map((angle) => {
      const [dx, dy] = [Math.cos(angle), -Math.sin(angle)];
      const end = { x: spot.x + (radius + distance) * dx, y: spot.y + (radius + distance) * dy };
      const anchor = dx > 0.3 ? "start" : dx < -0.3 ? "end" : "middle";
      const top = Math.abs(dx) <= 0.3 ? (dy < 0 ? end.y - block.height : end.y) : end.y - block.height / 2;
      const place: BlockPlace = { x: end.x + 3 * Math.sign(dx), y: top, anchor };
      const from = { x: spot.x + radius * dx, y: spot.y + radius * dy };
      return setText(block, place, 9 + distance / 5, { from, to: end });
    }),
  );
}
