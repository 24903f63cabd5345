import { isCurrency } from "./format-value.ts";

/** What a unit measures, as far as we know: units of one dimension and different names cannot stand for each other without conversion. */
export type Dimension = "money" | "measure" | "share" | "rank" | "year";

/** Units with a meaning of their own, written out. */
const namedUnits = ["percent", "percentage-point", "times", "rank", "year"] as const;

/** Symbols of the International System of Units and of those used beside it, as they are written. */
const symbols = [
  "nm µm mm cm dm m km au ly mm² cm² m² km² ha cm³ m³ km³ ml cl dl l L hl µg mg g kg t kt Mt Gt",
  "ns µs ms s min h d a m/s km/h km/s K °C °F Pa hPa kPa MPa bar N kN V kV A mA Ω Hz kHz MHz GHz",
  "mW W kW MW GW TW Wh kWh MWh GWh TWh J kJ MJ GJ TJ PJ EJ mol Bq Gy Sv mSv dB kB MB GB TB",
].flatMap((line) => line.split(" "));
const knownSymbols: ReadonlySet<string> = new Set(symbols);

/** What a unit measures; undefined for a counted noun, about which nothing is known, and for a bare count. */
export function dimensionOf(unit: string | undefined): Dimension | undefined {
  if (unit === undefined) return undefined;
  if (unit === "percent" || unit === "percentage-point" || unit === "times") return "share";
  if (unit === "rank" || unit === "year") return unit;
  if (isCurrency(unit)) return "money";
  return knownSymbols.has(unit) ? "measure" : undefined;
}

/**
 * The known unit that a word was most likely meant to be, though it would pass for a counted noun: “precent”, “USd”, “kw”, “%”. Strict, since
 * any noun can be counted: undefined in case of doubt.
 */
export function meantUnit(unit: string): string | undefined {
  if (dimensionOf(unit) !== undefined) return undefined;
  return (
    otherSpellings.get(unit.toLowerCase()) ??
    meantSymbol(unit) ??
    meantCurrency(unit) ??
    meantWord(unit.toLowerCase())
  );
}

const otherSpellings: ReadonlyMap<string, string> = new Map([
  ["%", "percent"],
  ["per cent", "percent"],
  ["pct", "percent"],
  ["pp", "percentage-point"],
  ["percentage point", "percentage-point"],
  ["percentage points", "percentage-point"],
  ["percentage-points", "percentage-point"],
  ["percent points", "percentage-point"],
  ["x", "times"],
  ["×", "times"],
  ["fold", "times"],
  ["time", "times"],
  ["$", "USD"],
  ["us$", "USD"],
  ["€", "EUR"],
  ["£", "GBP"],
  ["m2", "m²"],
  ["m^2", "m²"],
  ["km2", "km²"],
  ["km^2", "km²"],
  ["m3", "m³"],
  ["km3", "km³"],
  ["c°", "°C"],
  ["kmh", "km/h"],
  ["kph", "km/h"],
]);

/** A symbol in other capitals; single letters are too easily meant as they stand. */
function meantSymbol(unit: string): string | undefined {
  if (unit.length < 2) return undefined;
  const matches = symbols.filter((symbol) => symbol.toLowerCase() === unit.toLowerCase());
  // Milliwatts are rarer on slides than megawatts.
  return matches.at(-1);
}

/** All in small letters, only the currencies that are no English words. */
const majorCurrencies: ReadonlySet<string> = new Set(
  "USD EUR GBP JPY CNY CHF RUB INR KRW CAD AUD KZT UZS BRL".split(" "),
);

function meantCurrency(unit: string): string | undefined {
  if (!/^[A-Za-z]{3}$/.test(unit)) return undefined;
  const capitals = unit.toUpperCase();
  if (unit === capitals) return [...majorCurrencies].find((code) => isSwapped(unit, code));
  if (unit === unit.toLowerCase()) return majorCurrencies.has(capitals) ? capitals : undefined;
  return isCurrency(capitals) ? capitals : undefined;
}

function meantWord(word: string): string | undefined {
  if (!/^[a-z][a-z -]{2,}$/.test(word)) return undefined;
  return namedUnits.find((name) => {
    if (word === name || (isSwapped(word, name) && word[0] === name[0])) return true;
    return name.length >= 7 && differsByOne(word, name);
  });
}

/** Whether two neighbouring letters have changed places. */
function isSwapped(word: string, name: string): boolean {
  if (word.length !== name.length) return false;
  let at = 0;
  while (at < word.length && word[at] === name[at]) at += 1;
  if (at === word.length) return false;
  return word.slice(0, at) + (word[at + 1] ?? "") + (word[at] ?? "") + word.slice(at + 2) === name;
}

/** Whether one letter is missing, too many, or another. */
function differsByOne(word: string, name: string): boolean {
  if (Math.abs(word.length - name.length) > 1 || word === name) return false;
  let start = 0;
  while (start < word.length && word[start] === name[start]) start += 1;
  const rest = [word.slice(start), name.slice(start)] as const;
  return (
    rest[0].slice(1) === rest[1].slice(1) || rest[0] === rest[1].slice(1) || rest[0].slice(1) === rest[1]
  );
}
