import type { FigureContext, FigureType } from "../figures/figure.ts";
import type { Figure } from "../model/deck.ts";
import type { Citation } from "../model/fact.ts";
import type { Problem } from "../model/problem.ts";
import type { Span } from "../model/span.ts";
import { readCitation } from "./citations.ts";
import { parseDate } from "./dates.ts";
import type { DeckContext } from "./deck-context.ts";
import type { FigureSegment } from "./outline/segment.ts";
import { checkSchema } from "./schema-problems.ts";
import { settleValues } from "./figure-values.ts";
import type { YamlDocument } from "./yaml-document.ts";
import { parseYaml } from "./yaml-document.ts";

/** A figure as read, with the problems of its block. */
export interface ReadFigure {
  /** Absent where the problems leave nothing to draw. */
  readonly figure?: Figure;
  readonly problems: readonly Problem[];
}

/** Reads a figure block: YAML, then the figure type's schema, then its `prepare` with the deck's facts, sources and tables. */
export function readFigure(segment: FigureSegment, type: FigureType, deck: DeckContext): ReadFigure {
  if (!segment.isClosed) return { problems: [] };
  const { file, line } = segment.span;
  const document = parseYaml({ file, firstLine: line + 1, text: segment.yaml, root: segment.span });
  if (document.hasSyntaxErrors) return { problems: document.problems };
  const settled = { ...document, value: settleValues(document.value ?? {}, deck.lang) };
  const checked = checkSchema({ schema: type.schema, document: settled, path: [], area: "figures" });
  if (!checked.ok) return { problems: [...document.problems, ...checked.problems] };
  // Where a slip has hidden facts or sources, the figure would complain about each of them.
  if (!deck.facts.isComplete || !deck.sources.isComplete) return { problems: document.problems };
  const prepared = type.prepare(checked.value, createContext(document, segment, deck));
  const problems = [...document.problems, ...withoutEchoes(prepared.problems, segment, deck)];
  if (prepared.data === undefined) return { problems };
  const { data, facts, citations } = prepared;
  return { figure: { type: segment.type, data, facts, citations }, problems };
}

function createContext(document: YamlDocument, segment: FigureSegment, deck: DeckContext): FigureContext {
  return {
    facts: deck.facts.ledger,
    sources: deck.sources.list,
    tables: deck.tables,
    lang: deck.lang,
    locate: document.locate,
    parseDate,
    parseCitations(texts, at) {
      const citations: Citation[] = [];
      const problems: Problem[] = [];
      for (const text of texts) {
        const { citation, problem } = readCitation(text, findText(text, at, segment), deck.sources);
        if (citation !== undefined) citations.push(citation);
        if (problem !== undefined) problems.push(problem);
      }
      return { citations, problems };
    },
  };
}

/** Where one of several texts stands, behind the place where their list begins. */
function findText(text: string, list: Span, segment: FigureSegment): Span {
  const first = segment.span.line + 1;
  const lines = segment.yaml.split("\n");
  for (let line = list.line; line <= (list.endLine ?? list.line); line += 1) {
    const from = line === list.line ? list.column - 1 : 0;
    const at = (lines[line - first] ?? "").indexOf(text, from);
    if (at >= 0)
      return { file: list.file, line, column: at + 1, endLine: line, endColumn: at + 1 + text.length };
  }
  return list;
}

/** Drops problems on lines that name a fact or table whose own faults are reported at home. */
function withoutEchoes(
  problems: readonly Problem[],
  segment: FigureSegment,
  deck: DeckContext,
): readonly Problem[] {
  const names = [...deck.facts.broken, ...deck.brokenTables].filter((name) => segment.yaml.includes(name));
  if (names.length === 0) return problems;
  const lines = segment.yaml.split("\n");
  const isEcho = ({ span }: Problem): boolean => {
    const text = lines
      .slice(span.line - segment.span.line - 1, (span.endLine ?? span.line) - segment.span.line)
      .join("\n");
    return span.line === segment.span.line || names.some((name) => text.includes(name));
  };
  return problems.filter((problem) => !isEcho(problem));
}
