import { withMinus } from "../../../model/format-value.ts";
import { formattingLocale, numberFormat } from "../../../model/locale.ts";
import { wordsOf } from "../../../model/words.ts";
import { hedgeLook, type ChartData, type ChartPoint } from "../data.ts";
import { markLabel } from "../numbers.ts";
import { kindPhrases } from "./phrases.ts";

/** What stands over a column of differences; shares differ by percentage points. */
export function differenceHead(data: ChartData, lang: string): string {
  const { difference } = kindPhrases(lang);
  if (data.unit !== "percent") return difference;
  return `${difference} (${wordsOf(lang).percentagePoints.other.replace("#", "").trim()})`;
}

/** “+12.3”, in the chart's scale and digits; “about” where one of the values is; nothing where one is only a bound. */
export function printDifference(from: ChartPoint, to: ChartPoint, data: ChartData, lang: string): string {
  const looks = new Set([hedgeLook(from.hedge), hedgeLook(to.hedge)]);
  if (looks.has("up") || looks.has("down")) return "";
  const printed = printChange(from, to, data, lang);
  return looks.has("hollow") ? wordsOf(lang).hedges.about.replace("#", printed) : printed;
}

/** The change with its sign, without hedge. The difference of the printed numbers and not of hidden digits, so that readers can check it. */
function printChange(from: ChartPoint, to: ChartPoint, data: ChartData, lang: string): string {
  const decimals = Math.max(decimalsOf(from, data), decimalsOf(to, data));
  const [start, end] = [from, to].map(({ value }) => rounded(value / data.y.divide, decimals));
  return signed((end ?? 0) - (start ?? 0), decimals, lang);
}

/** A number with its sign; zero has none. */
function signed(value: number, decimals: number, lang: string): string {
  const format = numberFormat(formattingLocale(lang), {
    maximumFractionDigits: decimals,
    signDisplay: "exceptZero",
  });
  return withMinus(format.format(rounded(value, decimals)));
}

/** How many decimals a value is printed with. */
export function decimalsOf(point: ChartPoint, data: ChartData): number {
  const { number } = markLabel({ ...point, hedge: "exact" }, data, "en", "as given");
  return /\.(\d+)/.exec(number)?.[1]?.length ?? 0;
}

function rounded(value: number, decimals: number): number {
  return Math.round((value + Number.EPSILON) * 10 ** decimals) / 10 ** decimals;
}
