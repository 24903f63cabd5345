import { formatValue } from "../model/format-value.ts";
import type { Quantity } from "../model/format-value.ts";
import type { ValueParts } from "./stats/data.ts";

/** Takes a fact's value apart, as it prints in the deck's language. */
export function partsOfFact(fact: Quantity, lang: string): ValueParts {
  const bare = formatValue(fact, { lang, hedge: "without" });
  const full = formatValue(fact, { lang });
  const at = full.indexOf(bare);
  // Where the hedge cannot be told from the value, all of it stays together.
  if (at === -1) return splitDigits(full, "");
  const [before, after] = [full.slice(0, at).trim(), full.slice(at + bare.length)];
  const parts = splitDigits(bare, before);
  return { ...parts, after: parts.after + after };
}

/** Takes apart what an author wrote as a value. */
export function partsOfText(text: string): ValueParts {
  return splitDigits(text, "");
}

/** The value in one line, for tables and descriptions. */
export function joinParts({ hedge, before, digits, after }: ValueParts): string {
  return `${hedge === "" ? "" : `${hedge} `}${before}${digits}${after}`;
}

/** Around one number; text with several, or with none, stays whole. */
function splitDigits(text: string, hedge: string): ValueParts {
  const numbers = text.match(/[+−-]?\d(?:[\d.,\u00A0\u202F’']*\d)?/gu) ?? [];
  const [digits] = numbers;
  if (numbers.length !== 1 || digits === undefined) return { hedge, before: "", digits: text, after: "" };
  const at = text.indexOf(digits);
  return { hedge, before: text.slice(0, at), digits, after: text.slice(at + digits.length) };
}
