/**
 * The locale that numbers and dates are formatted in. Plain `en` is the international English of a deck shown anywhere: day before month,
 * `US$`, `bn`. An author in the United States writes `en-US`. A tag that Intl does not accept formats as plain English.
 */
export function formattingLocale(lang: string): string {
  if (lang.toLowerCase() === "en") return "en-GB";
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? "en-GB";
  } catch {
    return "en-GB";
  }
}

/** A number format, made once: to make one takes a hundred times as long as to use it. `locale` is one of `formattingLocale`. */
export function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = numberFormats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(locale, options);
  numberFormats.set(key, made);
  return made;
}

/** A date format in UTC, made once. */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = dateFormats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
  dateFormats.set(key, made);
  return made;
}

/** The plural category of a number, for choosing between “time” and “times”, “1st” and “2nd”. */
export function pluralOf(locale: string, value: number, type: "cardinal" | "ordinal"): Intl.LDMLPluralRule {
  const key = `${locale} ${type}`;
  let rules = pluralRules.get(key);
  if (rules === undefined) {
    rules = new Intl.PluralRules(locale, { type });
    pluralRules.set(key, rules);
  }
  return rules.select(value);
}

const numberFormats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();
const pluralRules = new Map<string, Intl.PluralRules>();
