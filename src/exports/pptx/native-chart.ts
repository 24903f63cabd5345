import type { ChartData } from "../../figures/chart/data.ts";
import type { DeckMeta } from "../../model/deck.ts";
import type { ChartFrame } from "./chart-frame.ts";
import type { Part } from "./package.ts";
import type { SceneBox, SceneDrawing } from "./scene.ts";

export interface ChartSource {
  readonly data: ChartData;
  readonly drawing: SceneDrawing;
  readonly box: SceneBox;
  readonly meta: DeckMeta;
  /** From 1. */
  readonly number: number;
  /** Takes the chart's part and its workbook. */
  readonly add: (...parts: readonly Part[]) => void;
}

export function nativeChart(_source: ChartSource): ChartFrame | undefined {
  return undefined;
}
