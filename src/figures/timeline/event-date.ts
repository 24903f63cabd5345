import { withHedge } from "../../model/format-value.ts";
import { formatWhen, type DateStyle } from "../../model/format-when.ts";
import type { TimelineEvent } from "./data.ts";

/** The date of an event in words, with its hedge: “about 1998”, “forecast 2030”. What EDTF calls approximate is not hedged twice. */
export function eventDate({ when, hedge }: TimelineEvent, lang: string, style: DateStyle = "long"): string {
  const date = formatWhen(when, lang, style);
  const saysAbout = [when.start, when.end].some((end) => typeof end !== "string" && end.approximate);
  return saysAbout && (hedge === "about" || hedge === "estimate") ? date : withHedge(date, hedge, lang);
}
