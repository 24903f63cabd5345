import type { ScreenWord, ScreenWords } from "../src/model/screen-words.ts";

/** What a page knows of its deck besides the slides, from `#deck-data`. Absent in pages that chronodeck has not made. */
export interface PageData {
  readonly lang: string;
  /** Of the whole talk, in minutes. */
  readonly duration?: number;
  /** Absent in English, and where we have no others. */
  readonly screenWords?: ScreenWords;
}

/** Reads it; remembered until the text changes. */
export function readPageData(page: Document = document): PageData {
  const text = page.getElementById("deck-data")?.textContent ?? "";
  if (text !== known.text) {
    // Written by our own build: see src/render/page.ts.
    known = { text, data: { ...nothing, ...(JSON.parse(text) as Partial<PageData>) } };
  }
  return known.data;
}

const nothing: PageData = { lang: "en" };
let known: { readonly text: string; readonly data: PageData } = { text: "", data: nothing };

/** A word in the deck's language, with what stands in its braces filled in. */
export function say(
  word: ScreenWord,
  filling: Readonly<Record<string, string | number>> = {},
  page: Document = document,
): string {
  const said = readPageData(page).screenWords?.[word] ?? word;
  return said.replaceAll(/\{(\w+)\}/g, (all, name: string) => String(filling[name] ?? all));
}
