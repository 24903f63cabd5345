import { distance } from "fastest-levenshtein";
import type { Problem } from "../../model/problem.ts";
import { error } from "../../model/problem.ts";

/** What is wrong with the first line of a fence, if it is a figure's or was meant to be one. */
export function reportFigureLine(
  line: string,
  word: string,
  at: { readonly file: string; readonly line: number; readonly figureNames: readonly string[] },
): Problem | undefined {
  const place = (from: number, length: number) => ({
    file: at.file,
    line: at.line,
    column: from + 1,
    endLine: at.line,
    endColumn: from + 1 + length,
  });
  const start = line.indexOf(word);
  if (!at.figureNames.includes(word)) {
    const meant = nearestFigure(word, at.figureNames);
    if (meant === undefined) return undefined;
    return error(
      "figures/unknown-type",
      place(start, word.length),
      `There is no figure “${word}”.`,
      `Did you mean “${meant}”?`,
    );
  }
  if (line.startsWith(" ")) {
    const message = "The fence of a figure stands at the left margin, and not inside a list.";
    return error(
      "figures/indented",
      place(line.search(/\S/), line.trim().length),
      message,
      "Take the spaces away.",
    );
  }
  const extra = line.slice(start + word.length).trim();
  if (extra === "" || showsSource(extra)) return undefined;
  const where = place(line.lastIndexOf(extra), extra.length);
  return error(
    "figures/extra-text",
    where,
    `“${extra}” cannot stand on the line of a figure's name.`,
    `What the figure needs stands below, as YAML; here only ${withSource} may stand.`,
  );
}

const withSource = "{.with-source}";

/** Whether the words behind a figure's name ask for its block to stand beside the picture. */
export function showsSource(words: string): boolean {
  return words === withSource;
}

/** A language of code that is one letter away from a figure type. */
const looksLikeFigures = new Set(["stata"]);

function nearestFigure(word: string, names: readonly string[]): string | undefined {
  const wanted = word.toLowerCase();
  if (wanted === "" || looksLikeFigures.has(wanted)) return undefined;
  return names.find((name) => distance(wanted, name) <= (name.length <= 5 ? 1 : 2));
}
