import type { Coverage, CoverageState } from "../checks/prose/coverage.ts";

/**
 * What stands behind the numbers of a deck, as a table for people: quantities by how they are answered for, on slides and in notes, then the
 * facts by use. Ends with a line end.
 */
export function reportCoverage({ isRead, onSlides, inNotes, uses }: Coverage): string {
  if (!isRead)
    return "Nothing was counted: the deck has no facts, or its language is not one that is read.\n";
  const rows = (Object.keys(meanings) as CoverageState[]).map((state) =>
    row(meanings[state], onSlides[state], inNotes[state]),
  );
  const total = row("all", sum(onSlides), sum(inNotes));
  return `${[row("quantities", "slides", "notes"), ...rows, total].join("\n")}\n\n${factsByUse(uses)}`;
}

const meanings: Readonly<Record<CoverageState, string>> = {
  reference: "printed from the ledger",
  matched: "borne out by a fact",
  derived: "borne out by a computed fact",
  harmless: "harmless or declared so",
  open: "open",
};

function row(name: string, ...counts: readonly (string | number)[]): string {
  return `${name.padEnd(30)}${counts.map((count) => String(count).padStart(8)).join("")}`;
}

function sum(counts: Readonly<Record<CoverageState, number>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}

function factsByUse(uses: ReadonlyMap<string, number>): string {
  const used = [...uses].filter(([, count]) => count > 0).toSorted(([, one], [, other]) => other - one);
  const head = `facts: ${used.length} of ${uses.size} used in words or figures`;
  return `${[head, ...used.map(([id, count]) => `  ${id.padEnd(28)}${String(count).padStart(8)}`)].join("\n")}\n`;
}
