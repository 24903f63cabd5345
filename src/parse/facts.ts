import { z } from "zod";
import type { Citation, Fact, FactKind } from "../model/fact.ts";
import { factKinds, factStatuses, hedges } from "../model/fact.ts";
import type { Ledger } from "../model/fact.ts";
import type { Problem } from "../model/problem.ts";
import { error, hasErrors, warning } from "../model/problem.ts";
import type { TextFile } from "../model/project.ts";
import type { TimeSpan } from "../model/time.ts";
import { meantUnit } from "../model/units.ts";
import { readCitation } from "./citations.ts";
import type { DerivedDraft } from "./derive.ts";
import { deriveFacts } from "./derive.ts";
import { nameFault } from "./names.ts";
import { suggestName } from "../figures/nearest-name.ts";
import { readDateAt } from "./read-date.ts";
import { checkSchema, withoutKeys } from "./schema-problems.ts";
import { typeset } from "./smart-typography.ts";
import type { ParsedSources } from "./sources.ts";
import { isMapOrEmpty } from "./sources.ts";
import type { YamlDocument } from "./yaml-document.ts";
import { parseYaml } from "./yaml-document.ts";

/** The ledger as read, whatever its faults. */
export interface ParsedFacts {
  /** Also holds what could be read of entries that have faults. */
  readonly ledger: Ledger;
  /** Entries whose faults are reported at home, so that nobody need complain about what they lack. */
  readonly broken: ReadonlySet<string>;
  /** False where a slip in the YAML may have hidden some entries. */
  readonly isComplete: boolean;
  readonly problems: readonly Problem[];
}

const text = z.string().min(1);

/** One entry of `facts.yaml`. */
export const factSchema = z.strictObject({
  what: text.describe("The statement without its number. Required."),
  kind: z.enum(factKinds).optional().describe("Inferred from value and date unless said."),
  value: z.number().optional().describe("The number, unscaled: 38.6e9."),
  unit: text
    .optional()
    .describe(
      "ISO 4217 currency, percent, percentage-point, times, rank, year, or a counted noun. Default: a bare count.",
    ),
  when: z
    .union([text, z.number().int()])
    .transform(String)
    .optional()
    .describe("EDTF: what the value covers, or when it happened."),
  hedge: z
    .enum([...hedges, "at least"])
    .transform((hedge) => (hedge === "at least" ? "at-least" : hedge))
    .optional()
    .describe(
      "How firmly the value is stated; printed with it. Default: exact, or after what it is derived from.",
    ),
  source: z.array(text).optional().describe("Sources with the place in them: [a ¶6, b ¶3]."),
  derived: text.optional().describe("Arithmetic on other facts instead of a value: trade-2021 / trade-1992."),
  disputes: z.array(text).optional().describe("Ids of facts that contradict this one."),
  status: z.enum(factStatuses).optional().describe("Default: ok."),
  scope: text.optional().describe("The place or population that the value speaks of."),
  at: z
    .tuple([z.number().min(-90).max(90), z.number().min(-180).max(180)])
    .optional()
    .describe("Where it is or happened, for maps: [latitude, longitude] in degrees."),
  short: text.optional().describe("A short form of `what` for crowded figures."),
  aliases: z.array(text).optional().describe("Other words for it."),
  note: text.optional().describe("For the speaker."),
});

type Values = z.infer<typeof factSchema>;

/** Reads `facts.yaml` and computes the derived facts; without a file, the ledger is empty. */
export function parseFacts(file: TextFile | undefined, sources: ParsedSources, lang: string): ParsedFacts {
  if (file === undefined) return { ledger: new Map(), broken: new Set(), isComplete: true, problems: [] };
  const document = parseYaml({ file: file.path, firstLine: 1, text: file.text });
  const problems = [...document.problems];
  if (!isMapOrEmpty(document.value)) {
    const hint = "Write one entry after another: an id, a colon, and below it, indented, its keys.";
    if (!document.hasSyntaxErrors) {
      problems.push(error("facts/wrong-type", document.locate([]), "This file must map ids to facts.", hint));
    }
    return { ledger: new Map(), broken: new Set(), isComplete: false, problems };
  }
  const context: FactContext = { document, sources, lang, ids: Object.keys(document.value ?? {}) };
  const entries = context.ids.map((id) => parseFact(id, context));
  const derived = deriveFacts(withMutualDisputes(entries), document);
  problems.push(...entries.flatMap((entry) => entry.problems), ...derived.problems);
  const broken = new Set([
    ...entries.filter((entry) => hasErrors(entry.problems)).map((entry) => entry.fact.id),
    ...derived.broken,
  ]);
  return { ledger: derived.ledger, broken, isComplete: !document.hasSyntaxErrors, problems };
}

/** Who is contradicted contradicts: naming a dispute on one side is enough. */
function withMutualDisputes(entries: readonly FactEntry[]): readonly FactEntry[] {
  return entries.map((entry) => {
    const { id, disputes } = entry.fact;
    const accusers = entries.filter(({ fact }) => fact.disputes.includes(id)).map(({ fact }) => fact.id);
    if (accusers.length === 0) return entry;
    return { ...entry, fact: { ...entry.fact, disputes: [...new Set([...disputes, ...accusers])] } };
  });
}

interface FactContext {
  readonly document: YamlDocument;
  readonly sources: ParsedSources;
  readonly lang: string;
  readonly ids: readonly string[];
}

interface FactEntry extends DerivedDraft {
  readonly problems: readonly Problem[];
}

function parseFact(id: string, context: FactContext): FactEntry {
  const { document, lang } = context;
  const span = document.locateKey([id]);
  const problems: Problem[] = [];
  const fault = nameFault(id, "fact");
  if (fault !== undefined) problems.push(error("facts/invalid-id", span, fault.message, fault.hint));
  const checked = checkSchema({ schema: factSchema, document, path: [id], area: "facts" });
  if (!checked.ok && !document.brokenKeys.has(id)) problems.push(...checked.problems);
  const values = checked.ok ? checked.value : salvage(id, document.value, checked.badKeys);
  const when = readWhen(id, values, document, problems);
  if (checked.ok) problems.push(...findContradictions(id, values, when, document));
  problems.push(...findMisspeltUnit(id, values.unit, document));
  const fact: Fact = {
    id,
    span,
    kind: values.kind ?? inferKind(values, when),
    what: typeset(values.what, lang),
    ...(values.short !== undefined && { short: typeset(values.short, lang) }),
    ...(values.value !== undefined && { value: values.value }),
    ...(values.unit !== undefined && { unit: values.unit }),
    ...(when !== undefined && { when }),
    hedge: values.hedge ?? "exact",
    ...(values.aliases !== undefined && { aliases: values.aliases }),
    ...(values.scope !== undefined && { scope: typeset(values.scope, lang) }),
    ...(values.at !== undefined && { at: values.at }),
    citations: readSources(id, values.source ?? [], context, problems),
    disputes: readDisputes(id, values.disputes ?? [], context, problems),
    status: values.status ?? "ok",
    ...(values.note !== undefined && { note: typeset(values.note, lang) }),
  };
  return {
    fact,
    problems,
    ...(values.derived !== undefined && { derived: values.derived }),
    isHedged: values.hedge !== undefined,
    isBroken: hasErrors(problems) || document.brokenKeys.has(id),
  };
}

function salvage(id: string, file: unknown, badKeys: ReadonlySet<string>): Values {
  const written = (file as Readonly<Record<string, unknown>>)[id];
  const parsed = factSchema.safeParse({ what: id, ...withoutKeys(written, badKeys) });
  return parsed.success ? parsed.data : { what: id };
}

function readWhen(
  id: string,
  values: Values,
  document: YamlDocument,
  problems: Problem[],
): TimeSpan | undefined {
  if (values.when === undefined) return undefined;
  const read = readDateAt(values.when, document.locate([id, "when"]));
  problems.push(...read.problems);
  return read.span;
}

function inferKind(values: Values, when: TimeSpan | undefined): FactKind {
  if (values.value !== undefined || values.derived !== undefined)
    return values.unit === "rank" ? "ranking" : "figure";
  if (when === undefined) return "theme";
  return when.isInterval ? "phase" : "event";
}

/** Keys that are right each by itself, but not together. */
function findContradictions(
  id: string,
  values: Values,
  when: TimeSpan | undefined,
  document: YamlDocument,
): Problem[] {
  const problems: Problem[] = [];
  if (values.value !== undefined && values.derived !== undefined) {
    problems.push(
      error(
        "facts/value-and-derived",
        document.locateKey([id, "derived"]),
        `“${id}” has a value and is derived as well.`,
        "Keep one of the two: a derived fact is computed.",
      ),
    );
  }
  const needsDate = values.kind === "event" || values.kind === "phase";
  if (needsDate && values.when === undefined) {
    const kind = values.kind === "event" ? "An event" : "A phase";
    problems.push(
      error(
        "facts/missing-key",
        document.locateKey([id]),
        `“when” of “${id}” is missing.`,
        `${kind} needs its date.`,
      ),
    );
  }
  if (values.kind === "phase" && when !== undefined && !when.isInterval) {
    problems.push(
      error(
        "facts/invalid-value",
        document.locate([id, "when"]),
        `The phase “${id}” needs an interval, not “${when.edtf}”.`,
        `Write “${when.edtf}/..” for “since ${when.edtf}”, or give its end.`,
      ),
    );
  }
  return problems;
}

/** Any noun can be counted, so a slip of the finger would pass for one. */
function findMisspeltUnit(id: string, unit: string | undefined, document: YamlDocument): Problem[] {
  const meant = unit === undefined ? undefined : meantUnit(unit);
  if (meant === undefined) return [];
  const message = `“${unit}” would print as a counted noun.`;
  return [warning("facts/misspelt-unit", document.locate([id, "unit"]), message, `Did you mean “${meant}”?`)];
}

function readSources(
  id: string,
  texts: readonly string[],
  context: FactContext,
  problems: Problem[],
): Citation[] {
  return texts.flatMap((written, index) => {
    const at = context.document.locate([id, "source", index]);
    const { citation, problem } = readCitation(written, at, context.sources);
    if (problem !== undefined) problems.push(problem);
    return citation ?? [];
  });
}

function readDisputes(
  id: string,
  others: readonly string[],
  context: FactContext,
  problems: Problem[],
): string[] {
  return others.filter((other, index) => {
    const at = context.document.locate([id, "disputes", index]);
    if (other === id) problems.push(error("facts/disputes-itself", at, `“${id}” cannot dispute itself.`));
    else if (!context.ids.includes(other)) {
      problems.push(
        error("facts/unknown", at, `There is no fact “${other}”.`, suggestName(other, context.ids)),
      );
    }
    return other !== id && context.ids.includes(other);
  });
}
