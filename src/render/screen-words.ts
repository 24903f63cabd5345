import type { ScreenWords } from "../model/screen-words.ts";
import { chinese } from "./screen-words/chinese.ts";
import { french } from "./screen-words/french.ts";
import { german } from "./screen-words/german.ts";
import { russian } from "./screen-words/russian.ts";
import { spanish } from "./screen-words/spanish.ts";

/** What a deck's pages say themselves, in the language of this BCP 47 tag; undefined where English will do, which needs no words. */
export function screenWordsOf(lang: string): ScreenWords | undefined {
  return byLanguage[lang.toLowerCase().split("-")[0] ?? ""];
}

const byLanguage: Readonly<Record<string, ScreenWords>> = {
  de: german,
  fr: french,
  es: spanish,
  ru: russian,
  zh: chinese,
};
