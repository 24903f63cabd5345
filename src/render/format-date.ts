import { decimalYear } from "../model/calendar.ts";
import { formatPoint } from "../model/format-when.ts";
import type { DatePoint } from "../model/time.ts";

/** A date of the front matter or of a source in words. Year, month and day are understood; any other EDTF prints as written. */
export function formatDate(edtf: string, lang: string): string {
  return edtf
    .split("/")
    .map((part) => {
      const point = readPoint(part);
      return point === undefined ? part : formatPoint(point, lang);
    })
    .join(" – ");
}

function readPoint(edtf: string): DatePoint | undefined {
  const match = /^(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%]?)$/.exec(edtf);
  if (match === null) return undefined;
  const [, yearText, monthText, dayText, mark] = match;
  const year = Number(yearText);
  const month = Number(monthText ?? 1);
  const day = Number(dayText ?? 1);
  // Seasons and sub-years are written as months beyond 12.
  if (month < 1 || month > 12) return undefined;
  return {
    from: decimalYear({ year, month, day }),
    to: year + 1,
    precision: dayText !== undefined ? "day" : monthText !== undefined ? "month" : "year",
    approximate: mark === "~" || mark === "%",
    uncertain: mark === "?" || mark === "%",
  };
}
