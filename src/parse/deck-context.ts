import type { FigureType } from "../figures/figure.ts";
import { layouts as builtInLayouts, type TalkVariant } from "../model/deck.ts";
import type { Problem } from "../model/problem.ts";
import type { Project, TextFile } from "../model/project.ts";
import type { Table } from "../model/table.ts";
import { parseTable } from "./csv.ts";
import type { ParsedFacts } from "./facts.ts";
import { parseFacts } from "./facts.ts";
import type { Sanitizer } from "./markdown/sanitize-html.ts";
import type { ParseMemory } from "./parse-memory.ts";
import type { ParsedSources } from "./sources.ts";
import { parseSources } from "./sources.ts";

/** What slides may refer to: everything of the deck but the slides themselves. */
export interface DeckContext {
  readonly lang: string;
  /** Which of the talk's lengths this is. */
  readonly variant: TalkVariant;
  readonly facts: ParsedFacts;
  readonly sources: ParsedSources;
  readonly tables: ReadonlyMap<string, Table>;
  /** Tables whose faults are reported at home. */
  readonly brokenTables: ReadonlySet<string>;
  readonly images: Project["images"];
  readonly unreadable: Project["unreadable"];
  /** Built in, or among the deck's own templates. */
  readonly layouts: readonly string[];
  /** Among the templates of somebody else's deck, which are passed over: such slides get a layout of ours. */
  readonly foreignLayouts: readonly string[];
  /** Cleans raw HTML in somebody else's deck. */
  readonly openSanitizer?: () => Sanitizer;
  /** That slides may have: ours, and those of the deck's own CSS. */
  readonly slideClasses: readonly string[];
  readonly figureTypes: ReadonlyMap<string, FigureType>;
  /** With facts, sources and tables. */
  readonly problems: readonly Problem[];
}

interface ContextSettings {
  readonly lang: string;
  readonly variant: TalkVariant;
  readonly figureTypes: ReadonlyMap<string, FigureType>;
  readonly memory: ParseMemory;
  /** For somebody else's deck. */
  readonly openSanitizer?: (() => Sanitizer) | undefined;
}

/** Reads facts, sources and tables. As long as nothing that slides may refer to has changed, the memory gives the same object again. */
export function createDeckContext(
  project: Project,
  { lang, variant, figureTypes, memory, openSanitizer }: ContextSettings,
): DeckContext {
  const sources = memory.recall("sources", [project.sources?.text, lang], () =>
    parseSources(project.sources, lang),
  );
  const facts = memory.recall("facts", [project.facts?.text, sources, lang], () =>
    parseFacts(project.facts, sources, lang),
  );
  const parsed = [...project.tables.values()].map((file) =>
    memory.recall(`table ${file.path}`, [file.text], () => parseTable(file)),
  );
  const names = [
    ...project.images.keys(),
    ...[...project.unreadable].flat(),
    ...project.templates.keys(),
    ...(project.foreign?.templates.keys() ?? []),
  ].join("\n");
  const themeCss = project.foreign?.themeCss ?? project.themeCss;
  const inputs = [
    lang,
    variant,
    figureTypes,
    openSanitizer,
    sources,
    facts,
    names,
    themeCss?.text,
    ...parsed,
  ];
  return memory.recall("context", inputs, () => ({
    lang,
    variant,
    facts,
    sources,
    tables: new Map(parsed.map(({ table }) => [table.file, table])),
    brokenTables: new Set(
      parsed.filter(({ problems }) => problems.length > 0).map(({ table }) => table.file),
    ),
    images: project.images,
    unreadable: project.unreadable,
    layouts: [...builtInLayouts, ...layoutsAmong(project.templates)],
    foreignLayouts: layoutsAmong(project.foreign?.templates ?? new Map()),
    ...(openSanitizer !== undefined && { openSanitizer }),
    slideClasses: ["dense", ...ownClasses(themeCss)],
    figureTypes,
    problems: [...facts.problems, ...sources.problems, ...parsed.flatMap(({ problems }) => problems)],
  }));
}

function layoutsAmong(templates: Project["templates"]): string[] {
  return [...templates.keys()].flatMap((name) =>
    name.startsWith("layouts/") ? [name.slice("layouts/".length)] : [],
  );
}

function ownClasses(css: TextFile | undefined): string[] {
  return [...(css?.text ?? "").matchAll(/\.(-?[\p{L}_][\p{L}\p{N}_-]*)/gu)].map((found) => found[1] ?? "");
}
