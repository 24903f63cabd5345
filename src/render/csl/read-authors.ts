/** A person's name in its parts, or a name that is printed as it stands. */
export type CslName = { readonly family: string; readonly given: string } | { readonly literal: string };

/**
 * Reads who wrote a source. “Mommsen, Theodor” and “T. Mommsen” have parts beyond doubt; several of them are told apart by semicolons or
 * commas. Everything else stays as it stands: of “Lai Yi” nobody can say which name is the family's, and an office has none.
 */
export function readAuthors(text: string): readonly CslName[] {
  if (text.includes(";")) return text.split(";").map((one) => readName(one.trim()));
  const listed = text.split(/\s*,\s*(?:and\s+|&\s*)?|\s+(?:and|&)\s+/u);
  const byInitials = listed.map(readInitialsFirst);
  if (byInitials.every((name) => name !== undefined)) return byInitials;
  return [readName(text.trim())];
}

function readName(text: string): CslName {
  return readInitialsFirst(text) ?? readFamilyFirst(text) ?? { literal: text };
}

/** “J. R. R. Tolkien”. */
function readInitialsFirst(text: string): CslName | undefined {
  const found = /^((?:\p{Lu}\.[ -]?)+) ?(\p{Lu}[\p{L}'’-]+)$/u.exec(text);
  const [, given, family] = found ?? [];
  return given === undefined || family === undefined ? undefined : { family, given: given.trim() };
}

/** “Mommsen, Theodor”, “de Beauvoir, Simone”, “Lesseps, Ferdinand de”. */
function readFamilyFirst(text: string): CslName | undefined {
  const [family, given, ...more] = text.split(/\s*,\s*/u);
  if (family === undefined || given === undefined || more.length > 0 || bodies.test(text)) return undefined;
  return familyName.test(family) && givenNames.test(given) ? { family, given } : undefined;
}

const particle = String.raw`(?:al|bin|da|de|del|der|di|du|el|la|le|ten|van|von|zu)`;
const familyName = new RegExp(String.raw`^(?:${particle} )*\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?$`, "u");
const givenNames = new RegExp(
  String.raw`^(?:\p{Lu}(?:[\p{L}'’-]+|\.)(?:[ -]|$))+(?:${particle}(?: |$))*$`,
  "u",
);

/** Words by which a name is that of an office, whatever its commas. */
const bodies =
  /\b(?:academy|administration|agency|association|authority|bank|board|bureau|cent(?:er|re)|college|commission|committee|company|council|department|embassy|federation|foundation|government|institute|ministry|museum|office|organi[sz]ation|parliament|press|secretariat|service|society|union|university)\b/iu;
