export type Direction = "ltr" | "rtl";

/** In which direction a language (BCP 47) is written, by the script that it is mostly written in or that the tag names (`az-Arab`). */
export function directionOf(lang: string): Direction {
  const script = /-([A-Z][a-z]{3})\b/u.exec(lang)?.[1] ?? new Intl.Locale(lang).maximize().script ?? "Latn";
  return rightToLeft.has(script) ? "rtl" : "ltr";
}

const rightToLeft: ReadonlySet<string> = new Set([
  "Adlm",
  "Arab",
  "Hebr",
  "Mand",
  "Nkoo",
  "Rohg",
  "Samr",
  "Syrc",
  "Thaa",
]);

/** In which direction a text is written: that of most of its letters. Undefined where it has none, like a number. */
export function directionOfText(text: string): Direction | undefined {
  if (!anyRightToLeft.test(text)) return /\p{L}/u.test(text) ? "ltr" : undefined;
  const rtl = text.match(rtlLetter)?.length ?? 0;
  const all = text.match(/\p{L}/gu)?.length ?? 0;
  return rtl * 2 > all ? "rtl" : "ltr";
}

/**
 * Where a text begins with letters of the other direction than its own (a Latin name before Arabic words), a mark before it says so to
 * whoever goes by the first letter, as SVG text here does. It has no width.
 */
export function markDirection(text: string): string {
  if (!anyRightToLeft.test(text)) return text;
  const first = /\p{L}/u.exec(text)?.[0] ?? "";
  const isRtl = directionOfText(text) === "rtl";
  if (anyRightToLeft.test(first) === isRtl) return text;
  return (isRtl ? "\u200F" : "\u200E") + text;
}

/** Hebrew, Arabic, Syriac, Thaana, N’Ko and the presentation forms. */
const blocks = "\\u0590-\\u08FF\\uFB1D-\\uFDFF\\uFE70-\\uFEFC";
const anyRightToLeft = new RegExp(`[${blocks}]`, "u");
const rtlLetter = new RegExp(`(?=\\p{L})[${blocks}]`, "gu");
