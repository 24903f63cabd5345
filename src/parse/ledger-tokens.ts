import type { FactRefToken } from "../model/deck.ts";
import type { Citation, Fact } from "../model/fact.ts";
import { isForecast } from "../model/fact.ts";
import type { Problem } from "../model/problem.ts";
import { error } from "../model/problem.ts";
import type { Span } from "../model/span.ts";
import { readCitation } from "./citations.ts";
import type { ReadReference } from "./fact-reference.ts";
import { readReference } from "./fact-reference.ts";
import type { ParsedFacts } from "./facts.ts";
import type { LexedToken } from "./markdown/lexed-token.ts";
import { suggestName } from "../figures/nearest-name.ts";
import type { PlacedToken } from "./placed-token.ts";
import { asText } from "./placed-token.ts";
import type { SlideContext } from "./slide-context.ts";

/** Reads `{{…}}`: a FactRefToken, a BothSidesToken, or the text as written where there is a problem. */
export function readFactToken({ token, at }: PlacedToken, context: SlideContext): LexedToken {
  const { facts } = context.deck;
  const read = readReference(token.raw);
  if (!read.ok) {
    const { code, offset, length, message, hint } = read.fault;
    context.report(error(code, at(offset, length), message, hint));
    return asText(token);
  }
  const name = at(read.offset, read.fact.length);
  const fact = facts.ledger.get(read.fact);
  if (fact === undefined) {
    if (facts.isComplete) {
      const otherwise =
        facts.ledger.size === 0
          ? "The deck has no facts yet: write them to facts.yaml."
          : "Add it to facts.yaml.";
      context.report(
        error(
          "facts/unknown",
          name,
          `There is no fact “${read.fact}”.`,
          suggestName(read.fact, facts.ledger.keys(), otherwise),
        ),
      );
    }
    return asText(token);
  }
  const span = at(0, token.raw.length);
  const toRef = (id: string) => {
    const { field, options } = read;
    return { type: "factRef", raw: token.raw, fact: id, field, options, span } satisfies FactRefToken;
  };
  const sides = read.sides === "both" ? sidesOf(fact, facts) : [fact];
  for (const problem of findUnprintable(sides, read, name, facts)) context.report(problem);
  if (sides.some(({ citations }) => citations.length > 0)) context.markCited();
  if (sides.length === 1) return { ...token, ...toRef(fact.id) };
  return { ...token, type: "bothSides", tokens: sides.map(({ id }) => toRef(id)), span };
}

function sidesOf(fact: Fact, { ledger }: ParsedFacts): readonly Fact[] {
  return [fact, ...fact.disputes.flatMap((id) => ledger.get(id) ?? [])];
}

type Reference = ReadReference & { readonly ok: true };

/** Why the sides of a reference cannot be printed as it asks. What is reported in facts.yaml is not reported again. */
function findUnprintable(
  sides: readonly Fact[],
  read: Reference,
  at: Span,
  facts: ParsedFacts,
): readonly Problem[] {
  const [first, ...others] = sides.filter((fact) => !facts.broken.has(fact.id));
  if (first === undefined) return [];
  if (read.sides === "both" && sides.length === 1) {
    const message = `Nothing disputes “${first.id}”, so it has one side only.`;
    return [
      error(
        "facts/undisputed",
        at,
        message,
        "Leave “both” out, or name what contradicts it in its “disputes”.",
      ),
    ];
  }
  return [
    ...findMissing(first, first, read.field, at),
    ...others.flatMap((other) => findMissing(other, first, read.field, at)),
    ...[first, ...others].flatMap((fact) => findBareForecast(fact, read, at)),
  ];
}

function findMissing(fact: Fact, asked: Fact, field: FactRefToken["field"], at: Span): readonly Problem[] {
  const subject = fact === asked ? `“${fact.id}”` : `“${fact.id}”, which “${asked.id}” disputes,`;
  if (field === "value" && fact.value === undefined) {
    const other = fact.when === undefined ? "what" : "year";
    const hint =
      fact === asked
        ? `Write {{${fact.id}.${other}}}?`
        : `Write them one by one, this one as {{${fact.id}.${other}}}.`;
    return [error("facts/no-value", at, `${subject} has no value to print.`, hint)];
  }
  if (field === "year" && fact.when === undefined) {
    return [
      error("facts/no-date", at, `${subject} has no date to print.`, "Give it a “when” in facts.yaml."),
    ];
  }
  return [];
}

/** Without its hedge a forecast would read as an outcome. */
function findBareForecast({ id, hedge }: Fact, { options, sides }: Reference, at: Span): readonly Problem[] {
  if (!isForecast(hedge) || !options.includes("bare")) return [];
  const rest = options.filter((option) => option !== "bare");
  const written = [id, ...rest, ...(sides === "both" ? ["both"] : [])].join(" ");
  const message = `“${id}” is a forecast, and would read as a result without saying so.`;
  return [error("facts/forecast-bare", at, message, `Write {{${written}}}.`)];
}

/** Reads `[@a ¶6; @b]`: a CitationToken with the sources that are known, or the text as written where none is. */
export function readCitationToken({ token, at }: PlacedToken, context: SlideContext): LexedToken {
  const citations: Citation[] = [];
  let offset = 1;
  for (const piece of token.raw.slice(1, -1).split(";")) {
    const lead = /^\s*@?/.exec(piece)?.[0] ?? "";
    const rest = piece.slice(lead.length).trimEnd();
    const span = at(offset + lead.length, Math.max(rest.length, 1));
    offset += piece.length + 1;
    if (!lead.endsWith("@")) {
      context.report(
        error(
          "citations/malformed",
          span,
          `“${piece.trim()}” is not a citation.`,
          "Each source has an @ before it: [@a ¶6; @b].",
        ),
      );
      continue;
    }
    const id = /^[^\s,;]*/.exec(rest)?.[0] ?? "";
    const read = readCitation(
      rest,
      { ...span, endLine: span.line, endColumn: span.column + id.length },
      context.deck.sources,
    );
    if (read.problem !== undefined) context.report(read.problem);
    if (read.citation !== undefined) citations.push({ ...read.citation, span });
  }
  if (citations.length === 0) return asText(token);
  context.markCited();
  return { ...token, citations, span: at(0, token.raw.length) };
}
