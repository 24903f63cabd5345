import { formatValue } from "../../model/format-value.ts";
import { formatWhen } from "../../model/format-when.ts";
import type { Problem } from "../../model/problem.ts";
import { error, warning } from "../../model/problem.ts";
import type { Span } from "../../model/span.ts";
import type { Entry } from "./ledger/entry.ts";
import type { FaultCode, Verdict } from "./judging/verdict.ts";

type OpenVerdict = Extract<Verdict, { state: "open" }>;

/** The problem of a quantity that the ledger does not bear out; undefined where another quantity's problem says it already. */
export function describeFault(
  { code, quantity, entries }: OpenVerdict,
  span: Span,
  lang: string,
): Problem | undefined {
  if (code === undefined) return undefined;
  const said = `“${quantity.text}”`;
  const [first] = entries;
  if (first === undefined) {
    const hint = `Add the fact to facts.yaml and print it with {{…}}; or declare it: [${quantity.text}]{.unsourced reason="…"}.`;
    return warning("prose/not-in-ledger", span, `No fact of the ledger bears out ${said}.`, hint);
  }
  return error(code, span, messageOf(code, said, entries, lang), hintOf(code, first, entries, lang));
}

function messageOf(code: FaultCode, said: string, entries: readonly Entry[], lang: string): string {
  const named = entries.slice(0, 3).map(nameOf).join(", ");
  const [first] = entries;
  const value = first === undefined ? "" : valueOf(first, lang);
  const when = first?.fact.when === undefined ? "" : formatWhen(first.fact.when, lang);
  switch (code) {
    case "prose/unit":
      return `${said} has another unit than ${named}: ${value}.`;
    case "prose/scale":
      return `${said} is of another size than ${named}: ${value}.`;
    case "prose/value":
      return `${said} is not the value of ${named}: ${value}.`;
    case "prose/rounding":
      return `${said} is not ${named} rounded: ${value}.`;
    case "prose/period":
      return `${said} is told for another time than ${named}: ${when}.`;
    case "prose/scope":
      return `${said} is told of more, or of another, than ${named} speaks of${first?.fact.scope === undefined ? "" : `: ${first.fact.scope}`}.`;
    case "prose/rank":
      return `${said} is not the place that ${named} gives: ${value === "" ? `no. ${first?.place ?? "?"}` : value}.`;
    case "prose/count":
      return entries.length > 1
        ? `${said}: the ledger counts ${entries.length}, namely ${entries.map(({ fact }) => fact.id).join(", ")}.`
        : `${said} is not the count of ${named}: ${value}.`;
    case "prose/hedge-lost":
      return `${said} leaves out what ${named} says with it: ${value}.`;
    case "prose/hedge-changed":
      return `${said} says more, or something else, than ${named}: ${value}.`;
    case "prose/forecast-as-outcome":
      return `${said} tells as a result what ${named} only forecasts: ${value}.`;
    case "prose/one-side":
      return `${said} tells one side: ${named} is contradicted by ${first?.fact.disputes.join(", ") ?? ""}.`;
    case "prose/swapped":
      return `${said} has the value of another quantity in this sentence; the two seem to be swapped: ${entries.map((entry) => `${nameOf(entry)} ${valueOf(entry, lang)}`).join(", ")}.`;
    case "prose/not-in-ledger":
      return `No fact of the ledger bears out ${said}.`;
  }
}

function hintOf(code: FaultCode, { fact }: Entry, entries: readonly Entry[], lang: string): string {
  const print = `{{${fact.id}}}`;
  switch (code) {
    case "prose/one-side":
      return `Tell both: ${[fact.id, ...fact.disputes].map((id) => `{{${id}}}`).join(" and ")}.`;
    case "prose/period":
      return fact.when === undefined ? "" : `Is it ${formatWhen(fact.when, lang)}?`;
    case "prose/scope":
      return `Say of whom or where it holds, as facts.yaml does: “${fact.what}”.`;
    case "prose/count":
      return entries.length > 1
        ? `Write ${entries.length}, or correct facts.yaml.`
        : `Write ${print}, or correct facts.yaml.`;
    case "prose/swapped":
      return "Swap the two.";
    case "prose/forecast-as-outcome":
      return `Write ${print}, or say that it is expected.`;
    case "prose/unit":
    case "prose/scale":
    case "prose/value":
    case "prose/rounding":
    case "prose/rank":
    case "prose/hedge-lost":
    case "prose/hedge-changed":
    case "prose/not-in-ledger":
      return fact.value === undefined
        ? "Correct it, or facts.yaml."
        : `Write ${print}: it prints “${formatValue(fact, { lang })}”.`;
  }
}

function nameOf({ fact }: Entry): string {
  const what = fact.what.length > 70 ? `${fact.what.slice(0, 67).trimEnd()}…` : fact.what;
  return `${fact.id} (“${what}”)`;
}

/** A fact's value as it prints; of an event, its date. */
function valueOf({ fact }: Entry, lang: string): string {
  if (fact.value !== undefined) return formatValue(fact, { lang });
  return fact.when === undefined ? "" : formatWhen(fact.when, lang);
}
