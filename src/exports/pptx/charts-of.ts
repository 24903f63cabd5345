import type { ChartData } from "../../figures/chart/data.ts";
import type { Figure, Slide } from "../../model/deck.ts";
import { visitBlocks } from "../../render/visit.ts";

/** The data of a slide's charts, in the order in which they stand on it. */
export function readSlideCharts(slide: Slide): readonly ChartData[] {
  const figures: Figure[] = [];
  visitBlocks(slide.blocks, { token: () => undefined, figure: (figure) => figures.push(figure) });
  return (
    figures
      .filter(({ type }) => type === "chart")
      // A figure of this type holds what charts prepared.
      .map(({ data }) => data as ChartData)
      .filter(({ chrome }) => !chrome.decorative)
  );
}
