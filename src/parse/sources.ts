import { z } from "zod";
import type { Problem } from "../model/problem.ts";
import { error } from "../model/problem.ts";
import type { TextFile } from "../model/project.ts";
import type { Source, SourceList } from "../model/source.ts";
import { sourceTypes } from "../model/source.ts";
import type { TimeSpan } from "../model/time.ts";
import { nameFault } from "./names.ts";
import { readDateAt } from "./read-date.ts";
import { checkSchema, withoutKeys } from "./schema-problems.ts";
import { typeset } from "./smart-typography.ts";
import type { YamlDocument } from "./yaml-document.ts";
import { parseYaml } from "./yaml-document.ts";

/** The list of sources as read, whatever its faults. */
export interface ParsedSources {
  /** Also holds entries that have faults, so that these are reported once and not wherever they are cited. */
  readonly list: SourceList;
  /** False where a slip in the YAML may have hidden some entries. */
  readonly isComplete: boolean;
  readonly problems: readonly Problem[];
}

const text = z.string().min(1);
const date = z.union([text, z.number().int()]).transform(String);

/** One entry of `sources.yaml`. */
export const sourceSchema = z.strictObject({
  title: text.describe("Required."),
  short: text.optional().describe("What stands at the foot of slides. Default: the title."),
  type: z
    .enum(sourceTypes)
    .optional()
    .describe("What it is, by the names of CSL, for exports. Default: inferred."),
  author: text.optional().describe("Who wrote it."),
  publisher: text.optional().describe("Who published it: the newspaper, the ministry, the journal."),
  date: date.optional().describe("EDTF: when it was published."),
  url: text.optional().describe("Where it can be read."),
  accessed: date.optional().describe("EDTF: when the page was read."),
  outside: z
    .boolean()
    .optional()
    .describe(
      "True for what is not one of the texts that the deck is about; marked on slides. Default: false.",
    ),
  note: text.optional().describe("For the author."),
});

/** Reads `sources.yaml`; without one, the list is empty. */
export function parseSources(file: TextFile | undefined, lang: string): ParsedSources {
  if (file === undefined) return { list: new Map(), isComplete: true, problems: [] };
  const document = parseYaml({ file: file.path, firstLine: 1, text: file.text });
  const problems = [...document.problems];
  const list = new Map<string, Source>();
  if (!isMapOrEmpty(document.value)) {
    const hint = "Write one entry after another: an id, a colon, and below it, indented, its keys.";
    if (!document.hasSyntaxErrors) {
      problems.push(
        error("sources/wrong-type", document.locate([]), "This file must map ids to sources.", hint),
      );
    }
    return { list, isComplete: false, problems };
  }
  for (const id of Object.keys(document.value ?? {})) {
    list.set(id, parseSource(id, list.size + 1, { document, lang }, problems));
  }
  return { list, isComplete: !document.hasSyntaxErrors, problems };
}

/** What a map of entries may be: a map, or nothing at all in an empty file. */
export function isMapOrEmpty(value: unknown): value is Readonly<Record<string, unknown>> | null | undefined {
  return value === null || value === undefined || (typeof value === "object" && !Array.isArray(value));
}

interface SourceContext {
  readonly document: YamlDocument;
  readonly lang: string;
}

function parseSource(
  id: string,
  number: number,
  { document, lang }: SourceContext,
  problems: Problem[],
): Source {
  const span = document.locateKey([id]);
  const fault = nameFault(id, "source");
  if (fault !== undefined) problems.push(error("sources/invalid-id", span, fault.message, fault.hint));
  const checked = checkSchema({ schema: sourceSchema, document, path: [id], area: "sources" });
  if (!checked.ok && !document.brokenKeys.has(id)) problems.push(...checked.problems);
  const values = checked.ok ? checked.value : salvage(id, document.value, checked.badKeys);
  const readDate = (key: "date" | "accessed"): TimeSpan | undefined => {
    const written = values[key];
    if (written === undefined) return undefined;
    const read = readDateAt(written, document.locate([id, key]));
    problems.push(...read.problems);
    return read.span;
  };
  const dateSpan = readDate("date");
  const accessedSpan = readDate("accessed");
  const title = typeset(values.title, lang);
  return {
    id,
    span,
    number,
    title,
    short: values.short === undefined ? title : typeset(values.short, lang),
    ...(values.type !== undefined && { type: values.type }),
    ...(values.author !== undefined && { author: typeset(values.author, lang) }),
    ...(values.publisher !== undefined && { publisher: typeset(values.publisher, lang) }),
    ...(values.date !== undefined && { date: values.date }),
    ...(dateSpan !== undefined && { dateSpan }),
    ...(values.url !== undefined && { url: values.url }),
    ...(values.accessed !== undefined && { accessed: values.accessed }),
    ...(accessedSpan !== undefined && { accessedSpan }),
    outside: values.outside ?? false,
    ...(values.note !== undefined && { note: typeset(values.note, lang) }),
  };
}

function salvage(id: string, file: unknown, badKeys: ReadonlySet<string>): z.infer<typeof sourceSchema> {
  const written = (file as Readonly<Record<string, unknown>>)[id];
  const parsed = sourceSchema.safeParse({ title: id, ...withoutKeys(written, badKeys) });
  return parsed.success ? parsed.data : { title: id };
}
