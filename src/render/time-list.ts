import type { TimeListItem } from "../figures/figure.ts";
import { escapeHtml } from "./escape.ts";

/** What a figure about time shows, as a list in order of time: for those who listen, and where there is no room for the picture. */
export function printTimeList(caption: string, items: readonly TimeListItem[]): string {
  const lines = items.map(({ when, text, group = "", ...dates }) => {
    const topic = group === "" ? "" : `${escapeHtml(group)}: `;
    return `<li>${printTime(dates, when)} ${topic}${escapeHtml(text)}</li>`;
  });
  return `<ol class="time-list visually-hidden" aria-label="${escapeHtml(caption)}">${lines.join("")}</ol>\n`;
}

/** HTML's `<time>` holds one date: of what lasted its first one, since the words tell both. */
function printTime({ start, end }: Pick<TimeListItem, "start" | "end">, when: string): string {
  const date = start === "" ? (end ?? "") : start;
  const words = escapeHtml(when);
  return date === ""
    ? `<span class="time">${words}</span>`
    : `<time datetime="${escapeHtml(date)}">${words}</time>`;
}
