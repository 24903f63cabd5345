import type { FigureType } from "./figure.ts";

/** Every figure type, by the info word of its fence. */
export const figureTypes: ReadonlyMap<string, FigureType> = new Map<string, FigureType>([]);
