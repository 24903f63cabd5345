import type { SourceList } from "../model/source.ts";
import type { Exporter } from "./exporter.ts";
import { cslItem } from "./sources-csl.ts";
import { printCsv } from "./sources-csv.ts";
import { listUses, type Use } from "./sources-uses.ts";

/** For whoever checks the facts: every use of a fact or source as a row, and the cited sources for a citation manager. */
export const sources: Exporter = {
  name: "sources",
  needs: "nothing",
  run: async ({ deck, slides }) => {
    const uses = listUses(deck, slides);
    const cited = citedIn(uses, deck.sources).map((source) => cslItem(source, deck.meta.lang));
    return {
      files: [
        { path: "sources.csv", content: printCsv(uses), contents: counted(uses.length, "row") },
        {
          path: "sources.csl.json",
          content: `${JSON.stringify(cited, undefined, 2)}\n`,
          contents: counted(cited.length, "source"),
        },
      ],
      problems: [],
    };
  },
};

function citedIn(uses: readonly Use[], all: SourceList) {
  const ids = new Set(uses.map(({ source_id: id }) => id));
  return [...all.values()].filter(({ id }) => ids.has(id)).toSorted((a, b) => a.number - b.number);
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
