import type { ReckoningWords } from "../reckoning-words.ts";
import { words } from "../word-lists.ts";

/** Words and turns by which a sentence reckons. */
export const englishReckoning = {
  comparisons:
    /^\S+(?: \S+){0,4}? (?:more|less|fewer|higher|lower|longer|shorter|taller|bigger|larger|smaller|above|below|apart|gone|missing|short of|ahead of|behind|earlier|later|(?:over|under|beyond) (?:the |its |their )?(?:budget|plan|target|limit|estimate|forecast)|\p{Ll}{2,}er than|(?:as|so) (?:much|many))(?!\p{L})/u,
  comparisonsBefore:
    /(?:\b(?:by|added|adding|gained|gaining|lost|losing|shed|saved|saving|saves)|\b(?:difference|gap|lead|margin|gain|rise|drop|fall|loss|increase|decrease|decline|surplus|deficit|growth|distance|majority|advance|shortfall|overrun|excess) of|\b(?:up|down|another|additional|extra)) (?:[\p{L}]+ ){0,3}\p{Sc}?$/u,
  shareOut: /\b(?:per|each|apiece|on average|every|a head)\b/i,
  sums: /\b(?:together|combined|altogether|in all|in total|all told|jointly|between them|both|sum)\b/i,
  perTime: /^(?: \p{L}+){0,2}? (?:an?|per|each|every) (day|week|month|hour|minute|quarter|year)(?!\p{L})/iu,
  timesAYear: new Map([
    ["day", 365.25],
    ["week", 52.18],
    ["month", 12],
    ["quarter", 4],
    ["year", 1],
    ["hour", 8766],
    ["minute", 525949],
  ]),
  regularly: new Map([
    ["daily", "day"],
    ["weekly", "week"],
    ["monthly", "month"],
    ["quarterly", "quarter"],
    ["yearly", "year"],
    ["hourly", "hour"],
  ]),
  perTimeAtEnd: / (?:an?|per|each|every) (day|week|month|hour|minute|quarter|year)$/iu,
  perTimeAtAll: /\b(?:an?|per|each|every) (day|week|month|hour|minute|quarter|year)\b/iu,
  perThing: /^ (?:an?|per|each|every) (\p{L}+)/iu,
  eachThing: /\b(?:an?|per|each|every) (\p{L}+)/giu,
  forEvery: /^(?: \p{L}+){0,2}? (?:for|to) (?:each|every|one|a)(?: \p{L}+){1,2}/iu,
  everyBefore: /\b(?:for|of|out of|to) every \S*$/iu,
  everyTime: /\bevery \S*$/iu,
  restBefore:
    /\b(?:(?:that|this|which) (?:left|leaves)(?: only| just)?|other|remaining|rest of(?: the)?|(?:rest|else|others?|remainder)[,:]|remainder|rest(?: \p{L}+){0,4}) \p{Sc}?$/u,
  restAfter: /^\S+(?: \p{L}+){0,3}? (?:others?|remain|remained|remains|left|remaining|still)(?!\p{L})/u,
  exclusions:
    /\b(?:outside|without|except|excluding|besides|apart from|aside from|other than|not counting|minus)\b/i,
  denials:
    /\b(?:not|no|never|nobody|none|neither|without|against|others?|rest|remaining|remainder|else|lack\w*|missing|refused?|rejected|opposed?|failed|lost|gone|un(?!i|der|til|less)\p{L}{4,})\b|n['’]t\b/iu,
  accruals: /\b(?:joined|join|followed|added|came in|entered|have left|dropped out|withdr[ae]w\w*|since)\b/i,
  totals:
    /\b(?:number|total|count|tally|figure|sum|membership)(?: \p{L}+){0,2}? (?:up |down )?(?:to|at|is|was) (?:\p{L}+ )?$/iu,
  shareOf: /^\s+of\b/,
  ofThem: /^ of (?:the|these|those|them|its|their)\b/u,
  reckoningWords: new Set(
    words(
      "fall rise difference sum increase growth gap average mean ratio factor period span stretch time times gain loss drop decline decrease margin majority lead lag makes took taken takes last lasted lasts lay lies lie passed went saved cheaper dearer quicker faster slower percent percentage points point multiple remainder rest roughly well good exact exactly precise precisely fact words other twice put together them us back",
    ),
  ),
  falls:
    /\b(?:fall(?:s|en|ing)?|fell|drop(?:s|ped|ping)?|declin\w+|decreas\w+|less|fewer|lower|cheaper|smaller|shorter|cuts?|lost|shr[aiu]nk\w*|down|gone|reduc\w+|loss)\b/i,
  rises:
    /\b(?:ris(?:es?|en|ing)|rose|gr(?:ow\w*|ew)|increas\w+|more|higher|dearer|larger|longer|gain\w*|up|climb\w*|jump\w*|growth|add(?:ed|s)?)\b(?! than \d)/i,
  restates:
    /\b(?:(?:that|this|which|it) (?:is|are|was|were|makes?|made|means?|meant|gives|comes to|adds up to)|equals|or (?:about|some|roughly|almost|nearly))\b|, or |=/i,
  concludes: /^(?:so|hence|thus|therefore)\b(?! (?:far|many|much|long)\b)/i,
  spans:
    /\b(?:took|takes?|taken|lasts?|lasted|for|within|in|after|later|before|earlier|since|until|till|between|old|too (?:early|late|soon)|passed|went by|ago|on|apart)\b/i,
} satisfies ReckoningWords;
