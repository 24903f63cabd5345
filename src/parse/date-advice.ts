import { isLeapYear } from "../model/calendar.ts";

/** Why a text is no date, and how to write the date. */
export interface DateAdvice {
  readonly message: string;
  readonly hint: string;
}

interface Rule {
  readonly pattern: RegExp;
  readonly advise: (found: RegExpExecArray) => DateAdvice | string | undefined;
}

/** Says why a text is no EDTF date, and how the date that the author most likely means is written. */
export function adviseOnDate(text: string): DateAdvice {
  const message = `“${text}” is not a date in EDTF.`;
  const advice = findAdvice(text);
  if (advice === undefined) return { message, hint: general };
  return typeof advice === "string" ? { message, hint: advice } : advice;
}

const general =
  "Write a year (1992), month (1992-01), day (1992-01-02) or interval (1992/2001, 2013/..); ~ after it means “about”.";

function findAdvice(text: string): DateAdvice | string | undefined {
  for (const { pattern, advise } of rules) {
    const found = pattern.exec(text.trim());
    const advice = found === null ? undefined : advise(found);
    if (advice !== undefined) return advice;
  }
  if (!text.includes("/")) return undefined;
  const sides = text.split("/").filter((side) => side !== "" && side !== "..");
  return sides.map((side) => findAdvice(side)).find((advice) => advice !== undefined);
}

const monthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const rules: readonly Rule[] = [
  { pattern: /^$/, advise: () => ({ message: "The date is empty.", hint: general }) },
  { pattern: /^(-?\d{4})-(\d{2})(?:-(\d{2}))?[~?%]?$/, advise: explainCalendar },
  {
    pattern: /^(\d{4}) ?[-–—] ?(\d{4})$/,
    advise: ([, from, to]) => `An interval takes a slash: write “${from}/${to}”.`,
  },
  {
    pattern: /^(\d{4}(?:-\d\d)*) ?[–—] ?(\d{4}(?:-\d\d)*)$/,
    advise: ([, from, to]) => `An interval takes a slash: write “${from}/${to}”.`,
  },
  {
    pattern: /^(\d{4}(?:-\d\d)*) ?(?:[-–—]|[-–—/] ?(?:today|now|present|ongoing))$/i,
    advise: ([, from]) => `Write “${from}/..” for “since ${from}”.`,
  },
  { pattern: /^since (\d{4})$/i, advise: ([, year]) => `Write “${year}/..” for “since ${year}”.` },
  { pattern: /^(?:until|till) (\d{4})$/i, advise: ([, year]) => `Write “../${year}” for “until ${year}”.` },
  {
    pattern: /^(?:c\.?|ca\.?|circa|about|around|~) ?(\d{4}(?:-\d\d)*)$/i,
    advise: ([, date]) => `Write “${date}~” for “about ${date}”.`,
  },
  { pattern: /^(\d{3})0s$/i, advise: ([, decade]) => `Write “${decade}X” for the decade.` },
  {
    pattern: /^(\d{1,2})(?:st|nd|rd|th) c(?:entury|\.)?$/i,
    advise: ([, century]) => `Write “${pad(Number(century) - 1, 2)}XX” for the century.`,
  },
  { pattern: /^(\d{1,4}) ?(?:bce?|b\.c\.(?:e\.)?)$/i, advise: ([, year]) => beforeCommonEra(Number(year)) },
  { pattern: /^(\d{1,4}) ?(?:ce|ad|a\.d\.)$/i, advise: ([, year]) => `Write “${pad(Number(year), 4)}”.` },
  {
    pattern: /^-(\d{1,3})(.*)$/,
    advise: ([, year, rest]) =>
      `A year has four digits: write “-${pad(Number(year), 4)}${rest}”. The year 0000 is 1 BCE.`,
  },
  {
    pattern: /^(\d{1,3})$/,
    advise: ([, year]) => `A year has four digits: write “${pad(Number(year), 4)}”.`,
  },
  {
    pattern: /^(-?)(\d{5,})$/,
    advise: ([, sign, year]) => `A year of more than four digits has a Y before it: write “Y${sign}${year}”.`,
  },
  {
    pattern: /^Y(-?)(\d{1,4})$/i,
    advise: ([, sign, year]) => `A year of four digits has no Y: write “${sign}${pad(Number(year), 4)}”.`,
  },
  {
    pattern: /^(\d{4})-(\d{1,2})-(\d{1,2})$/,
    advise: ([, year, month, day]) => `Write “${year}-${pad(Number(month), 2)}-${pad(Number(day), 2)}”.`,
  },
  { pattern: /^(\d{4})-(\d)$/, advise: ([, year, month]) => `Write “${year}-${pad(Number(month), 2)}”.` },
  {
    pattern: /^(\d{4})[./](\d{1,2})[./](\d{1,2})$/,
    advise: ([, year, month, day]) => `Write “${year}-${pad(Number(month), 2)}-${pad(Number(day), 2)}”.`,
  },
  {
    pattern: /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/,
    advise: ([, day, month, year]) => `Write “${year}-${pad(Number(month), 2)}-${pad(Number(day), 2)}”.`,
  },
  {
    pattern: /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/,
    advise: ([, , , year]) => `Write year, month and day with hyphens: “${year}-…-…”.`,
  },
  { pattern: /^(?:(\d{1,2})\.? )?([A-Z][a-z]{2,8})\.? (?:(\d{1,2}),? )?(\d{4})$/, advise: fromMonthName },
  { pattern: /T\d\d/, advise: () => "A date goes down to the day; leave the time of day out." },
];

function explainCalendar([, yearText = "", monthText = "", dayText]: RegExpExecArray):
  | DateAdvice
  | string
  | undefined {
  const year = Number(yearText);
  const month = Number(monthText);
  const length = monthLengths[month - 1];
  if (length === undefined) {
    return {
      message: `There is no month ${monthText} in “${yearText}-${monthText}”.`,
      hint: "Months are 01 to 12; 21 to 24 are spring, summer, autumn and winter.",
    };
  }
  if (dayText === undefined) return undefined;
  const days = month === 2 && isLeapYear(year) ? 29 : length;
  if (Number(dayText) >= 1 && Number(dayText) <= days) return undefined;
  return {
    message: `There is no day ${dayText} in “${yearText}-${monthText}”.`,
    hint: `That month has ${days} days.`,
  };
}

function beforeCommonEra(year: number): string {
  const astronomical = year - 1;
  return `Write “${astronomical === 0 ? "" : "-"}${pad(astronomical, 4)}”: the year 0000 is 1 BCE, -0001 is 2 BCE.`;
}

function fromMonthName([, before, name = "", after, year]: RegExpExecArray): string | undefined {
  const month = monthNames.indexOf(name.slice(0, 3).toLowerCase());
  if (month < 0) return undefined;
  const day = before ?? after;
  return `Write “${year}-${pad(month + 1, 2)}${day === undefined ? "" : `-${pad(Number(day), 2)}`}”.`;
}

function pad(number: number, digits: number): string {
  return String(number).padStart(digits, "0");
}
