import type { DateNeed, DateRule } from "../language.ts";
import {
  at,
  century,
  countOf,
  counts,
  days,
  decade,
  eraYear,
  monthOf,
  months,
  monthSpan,
  num,
  ordinalOf,
  ordinals,
  partOfYear,
  quarter,
  season,
  yearless,
  years,
} from "./date-readings.ts";

const month =
  "(?:Jan(?:uary|\\b\\.?)|Feb(?:ruary|\\b\\.?)|Mar(?:ch|\\b\\.?)|Apr(?:il|\\b\\.?)|May|June?\\b\\.?|July?\\b\\.?|Aug(?:ust|\\b\\.?)|Sep(?:tember|t?\\b\\.?)|Oct(?:ober|\\b\\.?)|Nov(?:ember|\\b\\.?)|Dec(?:ember|\\b\\.?))";
const era = "(?:\\s?(?<era>BCE|BC|CE|AD|B\\.C\\.(?:E\\.)?|A\\.D\\.|C\\.E\\.))";
const year = "(?<![\\d.,])(?:1\\d{3}|20\\d{2}|21\\d{2})(?![\\d]|[.,]\\d)";
const day = "(?:3[01]|[12]?\\d)(?:st|nd|rd|th)?";
const dash = "\\s?[-–—/]\\s?|\\s(?:to|and|through|until|till)\\s";
const ordinal = `(?:${ordinals.toReversed().join("|")}|\\d{1,2}(?:st|nd|rd|th))`;

/** How English writes dates and periods: the longer forms first, so that “2–6 January 1992” is not read as “6 January 1992”. */
export const englishDates: readonly DateRule[] = [
  [/(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})(?!\d)/g, (g) => days(num(g.y), num(g.m), num(g.d)), "year"],
  [
    rule(`(?<d1>${day})(?:${dash})(?<d2>${day})\\s(?:of\\s)?(?<m>${month}),?\\s(?<y>${year})`),
    (g) => days(num(g.y), monthOf(g.m), num(g.d1), num(g.d2)),
    "month",
  ],
  [
    rule(`(?<m>${month})\\s(?<d1>${day})(?:${dash})(?<d2>${day}),?\\s(?<y>${year})`),
    (g) => days(num(g.y), monthOf(g.m), num(g.d1), num(g.d2)),
    "month",
  ],
  [
    rule(
      `(?<d1>${day})\\s(?<m1>${month})(?:\\s(?<y1>${year}))?(?:${dash})(?<d2>${day})\\s(?<m2>${month}),?\\s(?<y>${year})`,
    ),
    (g) => ({
      from: at(num(g.y1 ?? g.y), monthOf(g.m1), num(g.d1)),
      to: at(num(g.y), monthOf(g.m2), num(g.d2) + 1),
      precision: "day",
      isRange: true,
    }),
    "month",
  ],
  [
    rule(`(?<d>${day})\\s(?:of\\s)?(?<m>${month}),?\\s(?:in\\s)?(?<y>${year})`),
    (g) => days(num(g.y), monthOf(g.m), num(g.d)),
    "month",
  ],
  [
    rule(`(?<m>${month})\\s(?:the\\s)?(?<d>${day}),?\\s(?<y>${year})`),
    (g) => days(num(g.y), monthOf(g.m), num(g.d)),
    "month",
  ],
  [
    rule(`(?<d>${day})\\s(?<m>${month})\\s(?<n>\\d{1,4})${era}`),
    (g) => days(eraYear(g.n, g.era), monthOf(g.m), num(g.d)),
    "month",
  ],
  [
    rule(
      `(?:first|opening|initial)\\s(?<n>${counts.join("|")}|\\d{1,2})\\smonths(?:\\s(?:of|in)\\s(?<y>${year}))?`,
    ),
    (g) => monthSpan(g.y, 1, countOf(g.n)),
    "part",
  ],
  [
    rule(`last\\s(?<n>${counts.join("|")}|\\d{1,2})\\smonths\\sof\\s(?<y>${year})`),
    (g) => monthSpan(g.y, 13 - countOf(g.n), 12),
    "part",
  ],
  [
    rule(`(?<n>first|second)\\shalf(?:\\s(?:of|in)\\s(?<y>${year}))`),
    (g) => (g.n === "first" ? monthSpan(g.y, 1, 6) : monthSpan(g.y, 7, 12)),
    "part",
  ],
  [
    rule(`(?<n>${ordinal}|last|final)\\squarter(?:\\s(?:of|in)\\s(?<y>${year}))`),
    (g) => quarter(g.y, /last|final/.test(g.n ?? "") ? 4 : ordinalOf(g.n)),
    "part",
  ],
  [rule(`(?:Q(?<q>[1-4])\\s?(?:of\\s)?(?<y>${year}))`), (g) => quarter(g.y, num(g.q)), "part"],
  [
    rule(`(?:H(?<h>[12])\\s?(?:of\\s)?(?<y>${year}))`),
    (g) => (g.h === "1" ? monthSpan(g.y, 1, 6) : monthSpan(g.y, 7, 12)),
    "part",
  ],
  [
    rule(
      `(?:the\\s)?(?:(?:financial|fiscal)\\s)?(?:year|twelve\\smonths|12\\smonths)\\s(?:to|until|ending|ended)\\s(?:in\\s)?(?<m>${month})\\s(?<y>${year})`,
    ),
    (g) => ({
      from: at(num(g.y) - 1, monthOf(g.m) + 1, 1),
      to: at(num(g.y), monthOf(g.m) + 1, 1),
      precision: "part",
      isRange: true,
    }),
    "month",
  ],
  [
    rule(`(?<m1>${month})\\s(?<y1>${year})(?:${dash})(?<m2>${month}),?\\s(?<y>${year})`),
    (g) => ({
      from: at(num(g.y1), monthOf(g.m1), 1),
      to: at(num(g.y), monthOf(g.m2) + 1, 1),
      precision: "part",
      isRange: true,
    }),
    "month",
  ],
  [
    rule(`(?<m1>${month})(?:${dash})(?:the\\send\\sof\\s)?(?<m2>${month})(?:,?\\s(?:of\\s)?(?<y>${year}))?`),
    (g) => monthSpan(g.y, monthOf(g.m1), monthOf(g.m2)),
    "month",
  ],
  [rule(`(?<m>${month}),?\\s(?:of\\s)?(?<y>${year})`), (g) => months(num(g.y), monthOf(g.m)), "month"],
  [rule(`(?<m>${month})\\s(?<n>\\d{1,4})${era}`), (g) => months(eraYear(g.n, g.era), monthOf(g.m)), "month"],
  [
    rule(`(?<n1>\\d{1,4})(?:${dash})(?<n2>\\d{1,4})${era}`),
    (g) => years(eraYear(g.n1, g.era), eraYear(g.n2, g.era)),
    "era",
  ],
  [
    rule(`(?<n1>\\d{1,4})\\s?(?:BCE|BC)(?:${dash})(?:AD\\s)?(?<n2>\\d{1,4})(?:\\s?(?:CE|AD))?(?!\\d)`),
    (g) => years(1 - num(g.n1), num(g.n2)),
    "era",
  ],
  [
    rule(`(?<n1>${year})(?:${dash})(?<n2>${year})(?!s)`),
    (g) => (num(g.n2) > num(g.n1) ? years(num(g.n1), num(g.n2)) : undefined),
    "range",
  ],
  [
    rule(`(?<n1>${year})[-–/](?<n2>\\d{2})(?!\\d|[.,]\\d)`),
    (g) =>
      num(g.n2) > num(g.n1) % 100 ? years(num(g.n1), num(g.n1) - (num(g.n1) % 100) + num(g.n2)) : undefined,
    "range",
  ],
  [
    rule(
      `(?:(?<part>early|mid|late|middle of the|first half of the|second half of the)[-\\s])?(?:the\\s)?(?<n>${ordinal})[-\\s](?:and\\s${ordinal}\\s)?(?:century|centuries)(?:${era})?`,
    ),
    (g) => century(ordinalOf(g.n), g.era, g.part),
    "words",
  ],
  [
    rule(`(?:(?<part>early|mid|late)[-\\s])?(?:the\\s)?(?<n>\\d{3}0)['’]?s\\b`),
    (g) => decade(num(g.n), g.part),
    "part",
  ],
  [
    rule(
      `(?:(?<part>early|mid|late)[-\\s])?(?<s>spring|summer|autumn|fall|winter|[Ee]aster|[Cc]hristmas)(?:\\sof)?\\s(?<y>${year})`,
    ),
    (g) => season(g.s, num(g.y)),
    "part",
  ],
  [rule(`(?:AD|A\\.D\\.|CE)\\s?(?<n>\\d{1,4})(?!\\d)`), (g) => years(num(g.n), num(g.n)), "era"],
  [
    rule(`(?<![\\d.,])(?<n>\\d{1,5}|\\d{1,2},\\d{3})${era}`),
    (g) => years(eraYear(g.n, g.era), eraYear(g.n, g.era)),
    "era",
  ],
  [
    rule(
      `(?:(?<part>early|mid|late|(?:the\\s)?(?:very\\s)?(?:beginning|start|middle|end|close)\\sof|end)[-\\s])(?:in\\s)?(?<y>${year})`,
    ),
    (g) => partOfYear(g.part ?? "", num(g.y)),
    "part",
  ],
  [rule(`(?<y>${year})(?![sk]\\b)`), (g) => years(num(g.y), num(g.y)), "year"],
  [
    rule(`(?<d>${day})\\s(?:of\\s)?(?<m>${month})(?!\\s\\d)`),
    (g) => yearless(monthOf(g.m), num(g.d)),
    "month",
  ],
  [rule(`(?<m>${month})\\s(?<d>${day})(?![\\d,.]\\d)`), (g) => yearless(monthOf(g.m), num(g.d)), "month"],
  [
    rule(
      `(?<=\\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|of|[Ee]arly|[Ll]ate|[Mm]id-?|that|last|next|following|previous)\\s)(?<m>${month})`,
    ),
    (g) => yearless(monthOf(g.m)),
    "month",
  ],
  [
    rule(
      `(?<=\\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|the year)\\s)(?<n>[3-9]\\d{2})(?=$|[,.;:)]|\\s(?:and|when|the|it|he|she|a|by|with|after|before|as)\\b)`,
    ),
    (g) => years(num(g.n), num(g.n)),
    "words",
  ],
];

function rule(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])${source}(?![\\p{L}])`, "gu");
}

/** What a sentence must hold for each sort of rule. */
export const englishDateTests: Readonly<Record<DateNeed, RegExp>> = {
  year: /(?<!\d)[12]\d{3}(?!\d)/,
  range: /[12]\d{3}(?:\s?[-–—/]|\s(?:to|and|through|until|till)\s)/,
  part: /\b(?:quarter|half|months|spring|summer|autumn|fall|winter|easter|christmas|early|mid|late|beginning|start|middle|end|close|[QH]\d)\b|\d0['’]?s\b/i,
  month: new RegExp(`\\b${month}`),
  era: /\b(?:BCE?|CE|AD)\b|[ABC]\.[DCE]\./,
  words: /centur|\b(?:in|since|by|until|year) [3-9]\d\d\b/i,
};
