import { setBlock, type Line, type TextBlock } from "../../draw/text-block.ts";
import type { TextStyle } from "../../draw/text.ts";
import { wrapText } from "../../draw/wrap-text.ts";
import type { ChartData } from "./data.ts";
import { tickSize } from "./layout.ts";
import { axisDates } from "./time-axis.ts";
import type { Frame } from "../figure.ts";

const tickStyle: TextStyle = { family: "sans", weight: 400, size: tickSize };

/** What stands below an upright chart. */
export interface Below {
  readonly blocks: readonly { readonly block: TextBlock; readonly at: number; readonly tick: number }[];
  readonly height: number;
}

/** Dates, or names of categories in at most three lines; undefined where the names have no room. */
export function setBelow(data: ChartData, x: (value: number) => number, frame: Frame): Below | undefined {
  if (data.x.kind === "time") {
    const blocks = axisDates(data, x, frame).map((date) => ({
      block: setBlock(frame.text, [
        { text: date.label, style: { ...tickStyle, size: date.size }, fill: "soft" },
      ]),
      at: date.labelX,
      tick: date.x,
    }));
    return { blocks, height: tickSize * 1.22 };
  }
  const slot = x(1) - x(0);
  const blocks = data.categories.map((name, index) => {
    const wrapped = wrapText(name, tickStyle, frame.text, { maxWidth: slot - 10, maxLines: 3 });
    const lines = wrapped.lines.map((text): Line => ({ text, style: tickStyle, fill: "ink" }));
    return {
      block: setBlock(frame.text, lines),
      at: x(index + 0.5),
      tick: x(index + 0.5),
      fits: wrapped.fits,
    };
  });
  if (blocks.some(({ fits }) => !fits)) return undefined;
  return { blocks, height: Math.max(0, ...blocks.map(({ block }) => block.height)) };
}
