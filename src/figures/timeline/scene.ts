import type { Frame } from "../figure.ts";
import type { Range, TimelineData } from "./data.ts";
import { focusOn } from "./focus.ts";
import { layoutTimeline, type TimelineLayout } from "./layout.ts";
import { layoutStrip, stripHeight, type Strip } from "./strip.ts";

/** One complete picture: what is shown, where it lies, and the strip below it when it has zoomed in. */
export interface Scene {
  readonly data: TimelineData;
  readonly layout: TimelineLayout;
  readonly strip?: Strip;
}

/** The whole timeline, or what a focus shows of it above a strip of the whole. */
export function layoutScene(data: TimelineData, frame: Frame, focus: Range | undefined = data.focus): Scene {
  if (focus === undefined) return { data, layout: layoutTimeline(data, frame) };
  const shown = focusOn(data, focus);
  const layout = layoutTimeline(shown, { ...frame, height: frame.height - stripHeight });
  return { data: shown, layout, strip: layoutStrip(data, focus, frame) };
}
