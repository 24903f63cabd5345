import { extentOfSpan, isWithin, zoomTo } from "./cut.ts";
import type { Range, TimelineData } from "./data.ts";

/** The part of a timeline that a focus shows. */
export function focusOn(data: TimelineData, focus: Range): TimelineData {
  const { now, focus: _focus, ...rest } = data;
  const events = data.events.filter((event) => isWithin(event, focus)).map((event) => zoomTo(event, focus));
  const isNowShown = now !== undefined && isWithin(extentOfSpan(now.when, data), focus);
  return {
    ...rest,
    ...focus,
    phases: data.phases.filter((phase) => isWithin(phase, focus)).map((phase) => zoomTo(phase, focus)),
    events,
    breaks: data.breaks.filter(({ from, to }) => from > focus.from && to < focus.to),
    lanes: data.lanes.filter((lane) => events.some((event) => event.lane === lane)),
    ...(isNowShown && { now }),
  };
}
