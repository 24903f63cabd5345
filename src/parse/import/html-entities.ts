/** ISO 8859-1 from U+00A0 on, in order: the entities that HTML has had from its beginning. */
const latin =
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil " +
  "sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute " +
  "Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc " +
  "atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide " +
  "oslash ugrave uacute ucirc uuml yacute thorn yuml";

/** The others that people type, each name before its character. */
const others =
  "amp & lt < gt > quot \" apos ' ndash – mdash — hellip … bull • dagger † Dagger ‡ permil ‰ prime ′ Prime ″ lsquo ‘ rsquo ’ sbquo ‚ " +
  "ldquo “ rdquo ” bdquo „ lsaquo ‹ rsaquo › euro € trade ™ larr ← uarr ↑ rarr → darr ↓ harr ↔ minus − infin ∞ asymp ≈ ne ≠ le ≤ ge ≥ " +
  "radic √ sum ∑ part ∂ OElig Œ oelig œ Scaron Š scaron š Yuml Ÿ Zcaron Ž zcaron ž fnof ƒ circ ˆ tilde ˜ alpha α beta β gamma γ delta δ " +
  "epsilon ε lambda λ mu μ pi π sigma σ Omega Ω ensp \u2002 emsp \u2003 thinsp \u2009 zwnj \u200C zwj \u200D lrm \u200E rlm \u200F";

const named: ReadonlyMap<string, string> = new Map([
  ...latin.split(" ").map((name, index) => [name, String.fromCodePoint(0xa0 + index)] as const),
  ...Array.from(
    others.matchAll(/(\w+) (\S|[\u2002\u2003\u2009])/g),
    ([, name = "", character = ""]) => [name, character] as const,
  ),
]);

/** Character references as the characters that they stand for; an unknown one stays as it is written. */
export function decodeEntities(text: string): string {
  return text.replaceAll(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]\w*));/gi, (written, hex, decimal, name) => {
    if (typeof name === "string") return named.get(name) ?? written;
    const code = typeof hex === "string" ? Number.parseInt(hex, 16) : Number(decimal);
    const isCharacter = code > 0 && code <= 0x10_ff_ff && (code < 0xd8_00 || code > 0xdf_ff);
    return isCharacter ? String.fromCodePoint(code) : "\u{FFFD}";
  });
}
