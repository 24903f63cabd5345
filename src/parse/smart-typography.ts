/** Opening and closing quotation marks of a language: double, then single. */
type Quotes = readonly [open: string, close: string, openSingle: string, closeSingle: string];

const english: Quotes = ["“", "”", "‘", "’"];
const german: Quotes = ["„", "“", "‚", "‘"];
const guillemets: Quotes = ["«", "»", "“", "”"];
const lowAndHigh: Quotes = ["„", "”", "‚", "’"];

/** By BCP 47 tag or its language; after CLDR's delimiters. French sets its guillemets off by a narrow no-break space. */
const quotesByLanguage: Readonly<Record<string, Quotes>> = {
  de: german,
  "de-ch": ["«", "»", "‹", "›"],
  cs: german,
  sk: german,
  sl: german,
  bg: german,
  da: ["»", "«", "›", "‹"],
  fr: ["«\u{202F}", "\u{202F}»", "“", "”"],
  es: guillemets,
  it: guillemets,
  pt: english,
  no: guillemets,
  nb: guillemets,
  ru: ["«", "»", "„", "“"],
  uk: ["«", "»", "„", "“"],
  be: ["«", "»", "„", "“"],
  kk: guillemets,
  ky: ["«", "»", "„", "“"],
  tg: guillemets,
  mn: guillemets,
  pl: ["„", "”", "«", "»"],
  ro: ["„", "”", "«", "»"],
  hu: ["„", "”", "»", "«"],
  nl: ["‘", "’", "“", "”"],
  sv: ["”", "”", "’", "’"],
  fi: ["”", "”", "’", "’"],
  et: lowAndHigh,
  ja: ["「", "」", "『", "』"],
};

/** What stands around the piece of text being set: typography goes on across emphasis, links and the like. */
export interface TypesettingState {
  /** The character before, or empty at the start of a block. */
  before: string;
  hasOpenSingle: boolean;
  /** Whether the last quotation mark opened. */
  hasOpened: boolean;
}

/** The state at the start of a block. */
export function startTypesetting(): TypesettingState {
  return { before: "", hasOpenSingle: false, hasOpened: false };
}

/** Sets plain text on its own: typewriter quotes, `--`, `---` and `...` become what the language prints. */
export function typeset(text: string, lang: string): string {
  return typesetPart(text, lang, startTypesetting());
}

/** Sets a piece of a longer text; `state` carries what came before from piece to piece, and is changed. */
export function typesetPart(text: string, lang: string, state: TypesettingState): string {
  if (text === "") return text;
  const set = /["']|--|\.\.\./.test(text) ? replace(text, quotesOf(lang), state) : text;
  state.before = text.at(-1) ?? "";
  return set;
}

function quotesOf(lang: string): Quotes {
  const tag = lang.toLowerCase();
  return quotesByLanguage[tag] ?? quotesByLanguage[tag.split("-")[0] ?? ""] ?? english;
}

function replace(text: string, quotes: Quotes, state: TypesettingState): string {
  return text.replaceAll(/---|--|\.\.\.|"|'/g, (found, at: number) => {
    if (found === "---") return "—";
    if (found === "--") return "–";
    if (found === "...") return "…";
    const before = at === 0 ? state.before : (text[at - 1] ?? "");
    const after = text[at + 1] ?? "";
    const canOpen = /["']/.test(before) ? state.hasOpened : /^$|[\s([{<–—\-/“‘„«]/.test(before);
    const isOpening = canOpen && !/^[\s.,;:!?)\]}]/.test(after);
    state.hasOpened = isOpening;
    if (found === '"') return isOpening ? quotes[0] : quotes[1];
    return setSingle(isOpening, after, quotes, state);
  });
}

/** A straight single quote is most often an apostrophe: within a word, or before the digits of a year ('90s). */
function setSingle(isOpening: boolean, after: string, quotes: Quotes, state: TypesettingState): string {
  if (isOpening && !/\d/.test(after)) {
    state.hasOpenSingle = true;
    return quotes[2];
  }
  if (!state.hasOpenSingle || /[\p{L}\p{N}]/u.test(after)) return "’";
  state.hasOpenSingle = false;
  return quotes[3];
}
