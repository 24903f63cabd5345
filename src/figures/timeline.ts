import { defineFigure } from "./figure.ts";
import type { TimelineData } from "./timeline/data.ts";
import { drawTimeline } from "./timeline/draw.ts";
import { prepareTimeline } from "./timeline/prepare.ts";
import { timelineSchema, type TimelineSpec } from "./timeline/schema.ts";

/** Phases as bands to scale, events on poles above and below them. */
export const timelineFigure = defineFigure<TimelineSpec, TimelineData>({
  type: "timeline",
  schema: timelineSchema,
  prepare: prepareTimeline,
  draw: drawTimeline,
});
