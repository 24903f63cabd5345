import { suggestName } from "../figures/nearest-name.ts";
import { citationStyles, type CitationStyle } from "../model/citation-style.ts";
import type { Problem } from "../model/problem.ts";
import { error } from "../model/problem.ts";
import type { Span } from "../model/span.ts";

/** Reads the style that sources are cited in: a known name, or the path of one of the deck's CSL files; else what is wrong at `at`. */
export function readCitationStyle(
  written: string,
  files: readonly string[],
  at: Span,
): { readonly style?: CitationStyle; readonly problems: readonly Problem[] } {
  const named = citationStyles.find((name) => name === written.toLowerCase());
  if (named !== undefined) return { style: { kind: "named", name: named }, problems: [] };
  const path = written.replace(/^\.\//, "");
  if (files.includes(path)) return { style: { kind: "file", path }, problems: [] };
  const isFile = path.endsWith(".csl");
  const message = isFile
    ? `There is no file “${path}” in the deck's folder.`
    : `There is no citation style “${written}”.`;
  const hint = isFile
    ? suggestName(
        path,
        files,
        "Styles can be had at https://www.zotero.org/styles; put the file beside deck.md.",
      )
    : suggestName(
        written,
        [...citationStyles, ...files],
        `Known are ${citationStyles.join(", ")}; for another one put its .csl file beside deck.md and name that.`,
      );
  return { problems: [error("front-matter/invalid-value", at, message, hint)] };
}
