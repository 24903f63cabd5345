// Over file:// and in private windows, merely naming a storage may throw. Then the page remembers as long as it is open, and nothing else is lost.

/** What this tab remembers. */
export function recall(key: string): string | null {
  return read(() => sessionStorage, key);
}

export function remember(key: string, value: string): void {
  write(() => sessionStorage, key, value);
}

/** Something that is kept of a deck, and since when, in milliseconds since 1970. */
export interface Kept {
  readonly value: unknown;
  readonly at: number;
}

/**
 * What the browser remembers of this deck, also after the tab has crashed or been closed: place, clock, colours, and what else is to come
 * back (as JSON). Chromium lets all files of a machine share one storage, so that the deck's address and title are part of the key.
 */
export function keepForDeck(name: string, value: unknown): void {
  const kept: Kept = { value, at: Date.now() };
  write(() => localStorage, deckKey(name), JSON.stringify(kept));
}

/** What was kept under this name, unless it is older than `hours`. Its form is for the caller to check. */
export function keptForDeck(name: string, hours: number): Kept | undefined {
  const text = read(() => localStorage, deckKey(name));
  if (text === null || text === "") return undefined;
  const kept: Partial<Kept> = JSON.parse(text);
  const { value, at = 0 } = kept;
  return Date.now() - at > hours * 3_600_000 ? undefined : { value, at };
}

export function forgetForDeck(name: string): void {
  write(() => localStorage, deckKey(name), "");
}

function deckKey(name: string): string {
  deck ||= document.documentElement.dataset["deck"] ?? document.title;
  return `chronodeck ${name} ${hash(`${location.origin}${deckPath()} ${deck}`)}`;
}

/** Its title as the deck has it, for a window may change its own later; or what the live preview calls it, where authors change titles. */
let deck = "";

/** The live preview's windows are all of one deck. */
function deckPath(): string {
  return location.protocol === "file:" ? location.pathname : "";
}

/** FNV-1a, 32 bits, in digits and small letters. */
export function hash(text: string): string {
  let made = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) made = Math.imul(made ^ text.charCodeAt(at), 0x01000193);
  return (made >>> 0).toString(36);
}

const instead = new Map<string, string>();

function read(storage: () => Storage, key: string): string | null {
  try {
    return storage().getItem(key);
  } catch {
    return instead.get(key) ?? null;
  }
}

function write(storage: () => Storage, key: string, value: string): void {
  try {
    storage().setItem(key, value);
  } catch {
    instead.set(key, value);
  }
}
