import type { Coverage, CoverageState } from "../checks/prose/coverage.ts";

/**
 * What stands behind the numbers of a deck, as a table for people: quantities by how they are answered for, on slides and in notes, then the
 * facts by use. Ends with a line end.
 */
export function reportCoverage({ isRead, onSlides, inNotes, uses, quantities }: Coverage): string {
  if (!isRead)
    return "Nothing was counted: the deck has no facts, or its language is not one that is read.\n";
  const rows = (Object.keys(meanings) as CoverageState[]).map((state) =>
    row(meanings[state], onSlides[state], inNotes[state]),
  );
  const total = row("all", sum(onSlides), sum(inNotes));
  const counts = [row("quantities", "slides", "notes"), ...rows, total].join("\n");
  return `${counts}\n\n${openOnes(quantities)}${factsByUse(uses)}`;
}

const meanings: Readonly<Record<CoverageState, string>> = {
  reference: "printed from the ledger",
  matched: "borne out by a fact",
  derived: "borne out by a computed fact",
  harmless: "harmless or declared so",
  open: "open",
};

/** Whether some quantity has nothing that answers for it, be it one whose problem the deck ignores. */
export function isOpen({ onSlides, inNotes }: Coverage): boolean {
  return onSlides.open + inNotes.open > 0;
}

function openOnes(quantities: Coverage["quantities"]): string {
  const open = quantities.filter(({ state }) => state === "open");
  if (open.length === 0) return "";
  const places = open.map(({ span, text }) => `  ${span.file}:${span.line}:${span.column}  ${text}`);
  return `${["open:", ...places].join("\n")}\n\n`;
}

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
