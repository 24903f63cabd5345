import type { Problem } from "../../model/problem.ts";
import { error } from "../../model/problem.ts";
import { parseDate } from "../dates.ts";
import { edtfYear } from "./edtf-year.ts";
import type { JsonFields } from "./json-fields.ts";

/** One date of TimelineJS: an object of year, month, day, … that are numbers or texts, or a text. */
export interface ForeignDate {
  readonly edtf: string;
  /** Whether it has a time of day, which EDTF as we use it leaves out. */
  readonly hasTime: boolean;
  /** How the author wants it shown, if not by its numbers. */
  readonly shown: string;
}

const about = /^(?:c\.?|ca\.?|circa|about|around|approximately)\s*(?=[\d-])/i;

/** Reads the date at `key`; undefined with its problems where it is none, and undefined without any where there is no date. */
export function readForeignDate(
  fields: JsonFields,
  key: string,
  problems: Problem[],
): ForeignDate | undefined {
  const written = fields.text(key);
  if (written !== "") return readText(written, fields, key, problems);
  const date = fields.object(key);
  if (date === undefined) return undefined;
  const number = (name: string): number | undefined => {
    const text = date.text(name).replaceAll(/[\s,]/g, "");
    if (text === "") return undefined;
    if (/^[+-]?\d+$/.test(text)) return Number(text);
    problems.push(
      error(
        "import/date",
        date.locate(name),
        `“${date.text(name)}” is not the number of a ${name}.`,
        "Write it in digits.",
      ),
    );
    return undefined;
  };
  const before = problems.length;
  const [year, month, day] = [number("year"), number("month"), number("day")];
  const time = ["hour", "minute", "second", "millisecond"].map(number);
  if (problems.length > before) return undefined;
  if (year === undefined) {
    const hint = "A date has at least a year.";
    if (!date.isEmpty)
      problems.push(error("import/date", fields.locate(key), "This date has no year.", hint));
    return undefined;
  }
  const shown = date.text("display_date");
  date.tellUnknown([
    "year",
    "month",
    "day",
    "hour",
    "minute",
    "second",
    "millisecond",
    "display_date",
    "format",
  ]);
  const rest = month === undefined ? "" : two(month) + (day === undefined ? "" : two(day));
  const edtf = edtfYear(year) + rest + (about.test(shown) ? "~" : "");
  const parsed = parseDate(edtf);
  if (!parsed.ok || (rest !== "" && Math.abs(year) > 9999)) {
    const hint = rest === "" ? "" : "Is there such a month and day?";
    problems.push(
      error(
        "import/date",
        fields.locate(key),
        `${[year, month, day].filter((part) => part !== undefined).join("-")} is not a date.`,
        hint,
      ),
    );
    return undefined;
  }
  const hasTime = time.some((part) => part !== undefined && part !== 0);
  return { edtf, hasTime, shown: about.test(shown) ? "" : shown };
}

/** TimelineJS also takes a date as one text: `1990-05-17`, or as its spreadsheets have it, `5/17/1990`. */
function readText(
  written: string,
  fields: JsonFields,
  key: string,
  problems: Problem[],
): ForeignDate | undefined {
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(written);
  const [, month = "", day = "", year = ""] = american ?? [];
  const iso = written
    .replace(/T.*$/, "")
    .replace(/^(-)0*(\d+)/, (_, sign: string, digits: string) => sign + digits);
  const negative = /^-(\d+)(-.*)?$/.exec(iso);
  const edtf =
    american !== null
      ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`
      : negative !== null
        ? edtfYear(-Number(negative[1])) + (negative[2] ?? "")
        : iso;
  if (parseDate(edtf).ok && !edtf.includes("/")) return { edtf, hasTime: /T\d/.test(written), shown: "" };
  problems.push(
    error(
      "import/date",
      fields.locate(key),
      `“${written}” is not a date.`,
      'Write {"year": …, "month": …, "day": …}.',
    ),
  );
  return undefined;
}

function two(part: number): string {
  return `-${String(part).padStart(2, "0")}`;
}
