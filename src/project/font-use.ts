/** What a deck's HTML asks of the fonts. */
export interface FontUse {
  /** Code points outside ASCII, and control characters; the rest of ASCII is always there. */
  readonly characters: ReadonlySet<number>;
  /** Characters made of several code points, each drawn as one: letters with marks, emoji. */
  readonly sequences: ReadonlySet<string>;
  readonly italic: boolean;
  readonly mono: boolean;
}

/** Reads from a page's HTML which characters and styles it uses. Pass only what is shown: neither scripts nor styles. */
export function fontsUsedBy(html: string): FontUse {
  const characters = new Set<number>();
  const sequences = new Set<string>();
  for (const match of html.matchAll(/[^\t\n\f\r -~]+/gu)) {
    const [run] = match;
    for (const character of run) add(characters, character);
    if (!joins.test(run)) continue;
    // The letter that the first mark stands on may be ASCII.
    for (const [sequence] of (html.slice(match.index - 1, match.index) + run).matchAll(joined))
      sequences.add(sequence);
  }
  for (const [, decimal] of html.matchAll(/&#(\d+);/gu)) characters.add(codePoint(Number(decimal)));
  for (const [, hex] of html.matchAll(/&#x([\da-f]+);/giu))
    characters.add(codePoint(Number.parseInt(hex ?? "", 16)));
  for (const [, name] of html.matchAll(/&([a-z]+);/giu)) add(characters, namedCharacters[name ?? ""] ?? "");
  return {
    characters,
    sequences,
    italic: /<(?:em|i|cite|dfn|var|address|blockquote)\b|\bitalic\b/u.test(html),
    mono: /<(?:code|pre|kbd|samp)\b/u.test(html),
  };
}

/** Browsers show the replacement character for numbers that no character has. */
function codePoint(number: number): number {
  return number <= 0x10ffff ? number : 0xfffd;
}

const joins = /[\p{M}\p{Regional_Indicator}\p{Emoji_Modifier}\u200D]/u;
/** Flags of two letters, emoji with joiners, skin and tags, keycaps, letters with marks. */
const joined =
  /\p{RI}{2}|\p{Extended_Pictographic}[\u{FE0F}\u{E0020}-\u{E007F}\p{Emoji_Modifier}]*(?:\u200D\p{Extended_Pictographic}[\u{FE0F}\p{Emoji_Modifier}]*)+|\p{Extended_Pictographic}[\u{FE0F}\p{Emoji_Modifier}\u{E0020}-\u{E007F}]+|[\p{L}\p{N}#*]\p{M}+/gu;

/** Names that authors write in raw HTML for characters outside Latin-1. */
const namedCharacters: Readonly<Record<string, string>> = {
  rarr: "→",
  larr: "←",
  uarr: "↑",
  darr: "↓",
  harr: "↔",
  rArr: "⇒",
  asymp: "≈",
  ne: "≠",
  le: "≤",
  ge: "≥",
  minus: "−",
  infin: "∞",
  radic: "√",
  sum: "∑",
  check: "✓",
};

function add(characters: Set<number>, character: string): void {
  const point = character.codePointAt(0);
  if (point !== undefined) characters.add(point);
}
