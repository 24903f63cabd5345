import type { Fact, Ledger } from "../../model/fact.ts";
import { formatValue } from "../../model/format-value.ts";
import { formattingLocale } from "../../model/locale.ts";
import { wordsOf } from "../../model/words.ts";
import type { Sum } from "./data.ts";
import { partsOfFact } from "../value-parts.ts";

/**
 * The arithmetic behind a derived fact with the numbers put in: “38.6 ÷ 0.46 = 83.9”. Quotients, sums and differences of large values of
 * one unit are written in its millions or billions; the terms of other arithmetic carry their units. Undefined
 * for a fact that is not derived or whose inputs have no values.
 */
export function printSum(fact: Fact, facts: Ledger, lang: string): Sum | undefined {
  if (fact.derivation === undefined || fact.value === undefined) return undefined;
  const { value } = fact;
  const { expression, inputs } = fact.derivation;
  const inputFacts = inputs.flatMap((id) => facts.get(id) ?? []);
  if (inputFacts.some((input) => input.value === undefined)) return undefined;
  const tokens = tokenise(expression, inputs);
  const scale = commonScale(tokens, inputFacts);
  const number = new Intl.NumberFormat(formattingLocale(lang), { maximumSignificantDigits: 15 });
  const hedged = (printed: string, hedge: Fact["hedge"]) =>
    hedge === "exact" ? printed : wordsOf(lang).hedges[hedge].replace("#", printed);
  const printInput = (input: Fact) =>
    scale === undefined
      ? formatValue(input, { lang, style: "compact" })
      : hedged(number.format(Number(((input.value ?? 0) / scale).toPrecision(12))), input.hedge);
  const left = tokens.map((token) => {
    const input = inputFacts.find(({ id }) => id === token);
    return input ? printInput(input) : (signs[token] ?? printLiteral(token, number));
  });
  const isQuotient = tokens.includes("/");
  const printResult = () => number.format(roundResult(isQuotient ? value : value / (scale ?? 1)));
  const right =
    scale === undefined ? formatValue(fact, { lang, style: "compact" }) : hedged(printResult(), fact.hedge);
  const text = `${left.join(" ").replaceAll("( ", "(").replaceAll(" )", ")")} = ${right}`;
  return { text, unit: scale === undefined ? "" : nameUnit(scale, inputFacts[0]?.unit, lang) };
}

const signs: Readonly<Record<string, string>> = { "+": "+", "-": "−", "*": "×", "/": "÷" };

/** Ids of facts hold hyphens, so they are looked for first, the longest of them foremost. */
function tokenise(expression: string, inputs: readonly string[]): readonly string[] {
  const ids = inputs
    .toSorted((a, b) => b.length - a.length)
    .map((id) => id.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`));
  const token = new RegExp([...ids, String.raw`\d+(?:\.\d+)?(?:e[+-]?\d+)?`, "[-+*/()]"].join("|"), "giu");
  return expression.match(token) ?? [];
}

/** A thousand, a million, … that all inputs can be counted in without changing what the arithmetic says. */
function commonScale(tokens: readonly string[], inputs: readonly Fact[]): number | undefined {
  const isPlain = inputs.every(({ unit }) => unit === inputs[0]?.unit);
  const operators = tokens.filter((token) => token in signs);
  const isRatio = tokens.length === 3 && operators[0] === "/";
  const isSum = operators.every((token) => token === "+" || token === "-");
  const hasOnlyInputs = tokens.every(
    (token) => token in signs || "()".includes(token) || inputs.some(({ id }) => id === token),
  );
  if (!isPlain || !hasOnlyInputs || !(isRatio || isSum)) return undefined;
  const largest = Math.max(...inputs.map(({ value }) => Math.abs(value ?? 0)));
  return largest < 1e6 ? 1 : 10 ** (3 * Math.floor(Math.log10(largest) / 3));
}

/** “US$ billion”: how one of them prints, without the one. */
function nameUnit(scale: number, unit: string | undefined, lang: string): string {
  const { before, after } = partsOfFact({ value: scale, unit, hedge: "exact" }, lang);
  return `${before}${after}`.replaceAll(/\s+/gu, " ").trim();
}

function printLiteral(token: string, number: Intl.NumberFormat): string {
  return Number.isNaN(Number(token)) ? token : number.format(Number(token));
}

/** Three significant digits, all digits before the decimal point. */
function roundResult(value: number): number {
  return Math.abs(value) >= 1000 ? Math.round(value) : Number(value.toPrecision(3));
}
