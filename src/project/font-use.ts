/** What a deck's HTML asks of the fonts. */
export interface FontUse {
  /** Code points outside ASCII; ASCII is always there. */
  readonly characters: ReadonlySet<number>;
  readonly italic: boolean;
  readonly mono: boolean;
}

/** Reads from a page's HTML which characters and styles it uses. Pass only what is shown: neither scripts nor styles. */
export function fontsUsedBy(html: string): FontUse {
  const characters = new Set<number>();
  for (const [run] of html.matchAll(/[^\0-\x7F]+/gu)) for (const character of run) add(characters, character);
  for (const [, decimal] of html.matchAll(/&#(\d+);/gu)) characters.add(Number(decimal));
  for (const [, hex] of html.matchAll(/&#x([\da-f]+);/giu)) characters.add(Number.parseInt(hex ?? "", 16));
  for (const [, name] of html.matchAll(/&([a-z]+);/giu)) add(characters, namedCharacters[name ?? ""] ?? "");
  return {
    characters,
    italic: /<(?:em|i|cite|dfn|var|address|blockquote)\b|\bitalic\b/u.test(html),
    mono: /<(?:code|pre|kbd|samp)\b/u.test(html),
  };
}

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
