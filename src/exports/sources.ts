import type { SourceList } from "../model/source.ts";
import type { Exporter } from "./exporter.ts";
import { citedSources } from "../render/cited-sources.ts";
import { cslItem } from "../render/csl/csl-item.ts";
import { pageWordsOf } from "../render/page-words.ts";
import { printCsv } from "./sources-csv.ts";
import { printSourceList } from "./sources-list.ts";
import { listUses, type Use } from "./sources-uses.ts";

/**
 * For whoever checks the facts: every use of a fact or source as a row, and the cited sources for a citation manager and, in the deck's
 * citation style, to read.
 */
export const sources: Exporter = {
  name: "sources",
  needs: "nothing",
  run: async ({ deck, slides, citations }) => {
    const uses = listUses(deck, slides);
    const cited = citedIn(uses, deck.sources).map((source) => cslItem(source, deck.meta.lang));
    const list = citedSources(deck, slides, citations);
    return {
      files: [
        { path: "sources.csv", content: printCsv(uses), contents: counted(uses.length, "row") },
        {
          path: "sources.csl.json",
          content: `${JSON.stringify(cited, undefined, 2)}\n`,
          contents: counted(cited.length, "source"),
        },
        {
          path: "sources.md",
          content: printSourceList(list, deck.meta.title, pageWordsOf(deck.meta.lang)),
          contents: counted(list.length, "source"),
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
