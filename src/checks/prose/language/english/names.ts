import type { Language } from "../language.ts";
import { lines, words } from "../word-lists.ts";

/** Names of countries and peoples. */
export const englishNames = {
  countryAdjectives: new Map(
    lines(`
      britain british briton britons uk
      france french frenchman frenchmen
      netherlands dutch holland
      spain spanish spaniard spaniards
      switzerland swiss
      greece greek greeks
      wales welsh
      denmark danish dane danes
      poland polish pole poles
      sweden swedish swede swedes
      norway norwegian norwegians
      finland finnish finn finns
      ireland irish irishman irishmen
      scotland scottish scots scot
      england english englishman englishmen
      turkey turkish turk turks türkiye
      thailand thai thais
      portugal portuguese
      usa us american americans america u.s u.s.a
      ussr soviet soviets
      germany german germans
      europe european europeans
      china chinese
      peru peruvian
      philippines filipino philippine
      iceland icelandic
      kazakhstan kazakh kazakhs
      kyrgyzstan kyrgyz
      belgium belgian belgians
      czechia czech czechs
      cyprus cypriot
      israel israeli israelis`).flatMap(([country = "", ...others]) =>
      others.map((other): [string, string] => [other, country]),
    ),
  ),
  longNames: new Map([
    ["united kingdom", "britain"],
    ["great britain", "britain"],
    ["united states", "usa"],
    ["soviet union", "ussr"],
    ["european union", "eu"],
    ["new zealand", "newzealand"],
    ["south africa", "southafrica"],
    ["south korea", "southkorea"],
    ["north korea", "northkorea"],
    ["saudi arabia", "saudiarabia"],
    ["sri lanka", "srilanka"],
    ["costa rica", "costarica"],
    ["hong kong", "hongkong"],
  ]),
  longName: /\p{Lu}\p{L}+(?:[ -](?:(?:of|for|and|the|on) )*\p{Lu}\p{L}+)+/gu,
  nameEndings: words("stan ese ian ean ers ish ans an er ns ia ea s a y i e n"),
  continents: words("Africa America Asia Oceania"),
  nameParticles: new Set(words("de du des la le les del della di da dos van von der den of")),
  worldKeys: new Set(words("world global worldwid")),
} satisfies Partial<Language>;
