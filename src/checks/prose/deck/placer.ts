/** A character's place in a file: line and column from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Finds pieces of Markdown in the file that they come from, one behind the other. */
export interface Placer {
  /** The place of each character of a token's `raw`, which is looked for behind the one before; all at the last place where it is not found. */
  find(raw: string): readonly Place[];
  /** Where the search stands. */
  here(): Place;
}

/**
 * A placer that begins at a line of a file. Markdown's lexer takes margins and `>` marks out of continued lines; they are passed over.
 */
export function createPlacer(lines: readonly string[], firstLine: number): Placer {
  let line = firstLine;
  let column = 1;

  const findLine = (text: string): boolean => {
    for (
      let number = line, from = column;
      number <= Math.min(lines.length, line + 400);
      number += 1, from = 1
    ) {
      const at = lines[number - 1]?.indexOf(text, from - 1) ?? -1;
      if (at < 0) continue;
      line = number;
      column = at + 1;
      return true;
    }
    return false;
  };

  return {
    here: () => ({ line, column }),
    find(raw) {
      const places: Place[] = [];
      for (const [index, part] of raw.split("\n").entries()) {
        if (index > 0) places.push({ line, column });
        const margin = index > 0 ? part.length - part.trimStart().length : 0;
        const words = part.slice(margin);
        const isFound = words.trim() === "" || findLine(words) || findLine(words.trimEnd());
        for (let at = -margin; at < words.length; at += 1)
          places.push({ line, column: isFound ? column + Math.max(0, at) : column });
        if (isFound && words.trim() !== "") column += words.length;
      }
      return places;
    },
  };
}
