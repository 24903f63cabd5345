import type { FigureData } from "../figures/common.ts";
import type { Figure } from "../model/deck.ts";

/** A figure's data as far as all types share it: what its type's `prepare` returned. */
export function figureData(figure: Figure): FigureData {
  return figure.data as FigureData;
}
