import type { Citation } from "../model/fact.ts";
import { error } from "../model/problem.ts";
import { readCitation } from "./citations.ts";
import { readReference } from "./fact-reference.ts";
import type { LexedToken } from "./markdown/lexed-token.ts";
import { suggestName } from "./nearest-name.ts";
import type { PlacedToken } from "./placed-token.ts";
import { asText } from "./placed-token.ts";
import type { SlideContext } from "./slide-context.ts";

/** Reads `{{…}}`: a FactRefToken, or the text as written where there is a problem. */
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
  if (!facts.broken.has(fact.id)) {
    if (read.field === "value" && fact.value === undefined) {
      const other = fact.when === undefined ? "what" : "year";
      context.report(
        error(
          "facts/no-value",
          name,
          `“${fact.id}” has no value to print.`,
          `Write {{${fact.id}.${other}}}?`,
        ),
      );
    }
    if (read.field === "year" && fact.when === undefined) {
      context.report(
        error("facts/no-date", name, `“${fact.id}” has no date to print.`, "Give it a “when” in facts.yaml."),
      );
    }
  }
  if (fact.citations.length > 0) context.markCited();
  return { ...token, fact: fact.id, field: read.field, options: read.options, span: at(0, token.raw.length) };
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
