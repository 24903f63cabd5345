import type { SpeakerWords } from "../model/speaker-words.ts";
import { chinese } from "./speaker-words/chinese.ts";
import { french } from "./speaker-words/french.ts";
import { german } from "./speaker-words/german.ts";
import { russian } from "./speaker-words/russian.ts";
import { spanish } from "./speaker-words/spanish.ts";

/** What a page says to its speaker, in the language of this BCP 47 tag; undefined where English will do, which needs no words. */
export function speakerWordsOf(lang: string): SpeakerWords | undefined {
  return byLanguage[lang.toLowerCase().split("-")[0] ?? ""];
}

const byLanguage: Readonly<Record<string, SpeakerWords>> = {
  de: german,
  fr: french,
  es: spanish,
  ru: russian,
  zh: chinese,
};
