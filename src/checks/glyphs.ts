import type { SetApart } from "../draw/set-apart.ts";
import type { Problem } from "../model/problem.ts";
import { warning } from "../model/problem.ts";
import type { Project, TextFile } from "../model/project.ts";
import type { Span } from "../model/span.ts";
import { startOf } from "../model/span.ts";
import { kindOfCharacter } from "./character-name.ts";
import type { Check } from "./check.ts";

/** Every character on a slide is in one of the fonts that the deck carries with it. */
export const checkGlyphs: Check = {
  name: "glyphs",
  needs: "deck",
  reach: "deck",
  run: ({ project, missingCharacters, setApart }) => [
    ...groupByKind(missingCharacters).map((points) => describeMissing(points, project)),
    ...setApart.map((character) => describeApart(character, project)),
  ],
};

/** A sentence in a script that is not there is one problem, not one a letter. */
function groupByKind(points: readonly number[]): readonly (readonly number[])[] {
  const kinds = new Map<string | undefined, number[]>();
  for (const point of points) {
    const kind = kindOfCharacter(point);
    kinds.set(kind, [...(kinds.get(kind) ?? []), point]);
  }
  return [...kinds].flatMap(([kind, group]) =>
    kind === undefined || group.length < 4 ? group.map((point) => [point]) : [group],
  );
}

function describeMissing(points: readonly number[], project: Project): Problem {
  const placed = points
    .map((point) => ({ point, place: findCharacter(String.fromCodePoint(point), project) }))
    .toSorted((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
  const [first = { point: 0, place: startOf("deck.md") }, ...others] = placed;
  const kind = kindOfCharacter(first.point);
  const name = `(${codesOf(String.fromCodePoint(first.point))}${kind === undefined ? "" : `, ${kind}`})`;
  const shown = others.slice(0, mostShown).map(({ point }) => printed(point));
  const rest = others.length > mostShown ? " …" : "";
  const more =
    others.length === 0 ? "" : `, nor ${others.length} more of the kind (${shown.join(" ")}${rest})`;
  const message = `None of the deck's fonts has ${[printed(first.point), name].join(" ").trim()}${more}: each machine shows that in a font of its own, or not at all.`;
  return warning("glyphs/missing", first.place, message, "Use another character, or a picture of it.");
}

const mostShown = 8;

function printed(point: number): string {
  const character = String.fromCodePoint(point);
  if (/\p{Cc}/u.test(character)) return "";
  // A mark that stands alone would sit on the quotation mark.
  return `“${/\p{M}/u.test(character) ? "\u25CC" : ""}${character}”`;
}

function describeApart({ text, kind }: SetApart, project: Project): Problem {
  const place = findCharacter(text, project);
  if (kind === "marks")
    return warning(
      "glyphs/missing",
      place,
      `None of the deck's fonts has “${text}” (${codesOf(text)}) as one letter: each machine shows it in a font of its own.`,
      "Use a letter that Unicode has whole, leave the mark out, or use a picture.",
    );
  return warning(
    "glyphs/apart",
    place,
    `The deck's fonts have no single emoji for “${text}” (${codesOf(text)}): its parts are shown one after the other.`,
    "Use one of the parts, or a picture.",
  );
}

/** `U+1F468 U+200D U+1F33E` */
function codesOf(text: string): string {
  return Array.from(
    text,
    (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`,
  ).join(" ");
}

/** Where it stands first, as itself or as HTML and YAML write it by its number. */
function findCharacter(character: string, { markdown, facts, sources, tables }: Project): Span {
  const point = character.codePointAt(0) ?? 0;
  const hex = point.toString(16);
  const number = `0*(?:${hex}|${hex.toUpperCase()})`;
  const itself = character.replaceAll("*", "\\*");
  const written = new RegExp(
    `${itself}|&#[xX]${number};|&#0*${point};|\\\\[uUx]${number}(?![\\da-fA-F])`,
    "u",
  );
  const files = [...markdown, facts, sources, ...tables.values()].filter(
    (file): file is TextFile => file !== undefined,
  );
  for (const file of files) {
    const index = file.text.search(written);
    if (index < 0) continue;
    const before = file.text.slice(0, index).split("\n");
    return { file: file.path, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  }
  return startOf("deck.md");
}
