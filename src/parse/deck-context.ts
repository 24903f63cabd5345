import type { FigureType } from "../figures/figure.ts";
import type { Project } from "../model/project.ts";
import type { Table } from "../model/table.ts";
import type { ParsedFacts } from "./facts.ts";
import type { ParsedSources } from "./sources.ts";

/** What slides may refer to: everything of the deck but the slides themselves. */
export interface DeckContext {
  readonly lang: string;
  readonly facts: ParsedFacts;
  readonly sources: ParsedSources;
  readonly tables: ReadonlyMap<string, Table>;
  /** Tables whose faults are reported at home. */
  readonly brokenTables: ReadonlySet<string>;
  readonly images: Project["images"];
  readonly unreadable: Project["unreadable"];
  /** Built in, or among the deck's own templates. */
  readonly layouts: readonly string[];
  /** That slides may have: ours, and those of the deck's own CSS. */
  readonly slideClasses: readonly string[];
  readonly figureTypes: ReadonlyMap<string, FigureType>;
}
