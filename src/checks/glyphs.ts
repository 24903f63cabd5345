import type { Problem } from "../model/problem.ts";
import { warning } from "../model/problem.ts";
import type { Project, TextFile } from "../model/project.ts";
import type { Span } from "../model/span.ts";
import { startOf } from "../model/span.ts";
import type { Check } from "./check.ts";

/** Every character on a slide is in one of the fonts that the deck carries with it. */
export const checkGlyphs: Check = {
  name: "glyphs",
  needs: "deck",
  reach: "deck",
  run: ({ project, missingCharacters }) => missingCharacters.map((point) => describe(point, project)),
};

function describe(point: number, project: Project): Problem {
  const character = String.fromCodePoint(point);
  const code = `U+${point.toString(16).toUpperCase().padStart(4, "0")}`;
  const message = `None of the deck's fonts has “${character}” (${code}): each machine shows it in a font of its own, or not at all.`;
  return warning(
    "glyphs/missing",
    findCharacter(character, project),
    message,
    "Use another character, or a picture of it.",
  );
}

function findCharacter(character: string, { markdown, facts, sources, tables }: Project): Span {
  const files = [...markdown, facts, sources, ...tables.values()].filter(
    (file): file is TextFile => file !== undefined,
  );
  for (const file of files) {
    const index = file.text.indexOf(character);
    if (index < 0) continue;
    const before = file.text.slice(0, index).split("\n");
    return { file: file.path, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  }
  return startOf("deck.md");
}
