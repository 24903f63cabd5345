import type { Stretch } from "./stretch.ts";

/** Reads a date as people type one, in digits or with the name of a month in the deck's language or English: `1996`, `1996-04`, `4/1996`, `26 April 1996`, `44 BCE`. */
export function readTypedDate(typed: string, lang: string): Stretch | undefined {
  const text = typed.trim().toLowerCase().replaceAll(/[,.]/g, " ").replaceAll(/\s+/g, " ").trim();
  const iso = /^([-−]?\d{1,11})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text);
  if (iso !== null) return stretch(Number((iso[1] ?? "").replace("−", "-")), iso[2], iso[3]);
  const era = /^(\d{1,11}) ?(bce?|ce|ad)$/.exec(text);
  if (era !== null) return stretch(era[2]?.startsWith("b") === true ? 1 - Number(era[1]) : Number(era[1]));
  const short = /^(\d{1,2})\/(\d{3,4})$/.exec(text);
  if (short !== null) return stretch(Number(short[2]), short[1]);
  const words = /^(?:(\d{1,2}) )?(\p{L}+)(?: (\d{1,2}))? (-?\d{3,4})$/u.exec(text);
  const month = words === null ? 0 : monthNamed(words[2] ?? "", lang);
  return words === null || month === 0
    ? undefined
    : stretch(Number(words[4]), String(month), words[1] ?? words[3]);
}

function stretch(year: number, month?: string, day?: string): Stretch | undefined {
  if (month === undefined) return { from: year, to: year + 1 };
  const [m, d] = [Number(month), Number(day ?? 1)];
  if (m < 1 || m > 12 || d < 1 || d > 31) return undefined;
  return {
    from: decimal(year, m, d),
    to: day === undefined ? decimal(year, m + 1, 1) : decimal(year, m, d + 1),
  };
}

/** As the deck counts: the days gone by as a share of the year. */
function decimal(year: number, month: number, day: number): number {
  const start = new Date(0).setUTCFullYear(year, 0, 1);
  const end = new Date(0).setUTCFullYear(year + 1, 0, 1);
  const at = new Date(0).setUTCFullYear(year, month - 1, day);
  return year + (at - start) / (end - start);
}

/** 1 to 12 for a month's name or its beginning from three letters on, 0 for other words. */
function monthNamed(word: string, lang: string): number {
  for (const language of [lang, "en"]) {
    const months = new Intl.DateTimeFormat(language, { month: "long", day: "numeric", timeZone: "UTC" });
    const names = Array.from({ length: 12 }, (_, index) =>
      months.format(Date.UTC(2001, index, 1)).toLowerCase(),
    );
    const found = names.findIndex(
      (name) => word.length > 2 && new RegExp(`(?<!\\p{L})${word}`, "u").test(name),
    );
    if (found >= 0) return found + 1;
  }
  return 0;
}
