import type { Language } from "../language.ts";
import { englishDateTests, englishDates } from "./dates.ts";
import { phraseList, words } from "../word-lists.ts";

/** Dates, periods, and words that move a statement in time. */
export const englishTimes = {
  dates: englishDates,
  dateTests: englishDateTests,
  relativeTimes:
    /\b(?:years?|decades?|months?|weeks?|days?|century) (?:after|later|earlier|before|ago)\b|\b(?:following|previous|next|last|preceding) (?:year|month|week|decade|century)\b/i,
  fromNow: /^\S+(?: \p{L}+){1,2} (?:ago|from now|hence|on)(?!\p{L})/u,
  timeTravel: /\blet(?:'s|’s| us| me) \p{L}+ (?:\p{L}+ )?(?:back|ahead|forwards?)(?: by)? $/iu,
  betweenTimes: /\b(?:after|afterwards|later|before|earlier|until|till|since|between|within)\b/i,
  pastTense:
    /\b(?:was|were|had|did|took|began|came|went|won|held|met|became|saw|(?!hundred)[a-z]{2,}[^\We]ed)\b/i,
  timeShifts: new Set(
    words(
      "today now currently nowadays presently since later earlier before afterwards previously meanwhile then once formerly",
    ),
  ),
  dateTies: new Map([
    ...words("since from").map((word): [string, "since"] => [word, "since"]),
    ...words("until till to through").map((word): [string, "until"] => [word, "until"]),
    ...words("by").map((word): [string, "by"] => [word, "by"]),
    ...words("around about circa c ca roughly some approximately").map((word): [string, "around"] => [
      word,
      "around",
    ]),
    ...words("than before after against versus unlike following").map((word): [string, "than"] => [
      word,
      "than",
    ]),
  ]),
  yearIntroductions: new Set(
    words("in by since until till from to of during after before and between through around about than"),
  ),
  comparators: phraseList(
    "than in|than at|than for|than|what it was in|what it had been in|what they were in|had been in|compared with|compared to|as compared with|in comparison with|against|versus|vs|vs.|relative to|the level of|the levels of|level of|levels of|times that of|times the|above its level in|above the level of|below the level of|up from|down from|on the same months of|on the same period of|over the same period of|from its level in|over that of|as in|as of old|not in|unlike|unlike in|rather than|before|after|prior to|ahead of|later than|earlier than|following",
  ),
  noveltyWords: new Set(words("new other others further again anew additional")),
  changeWords: new Set(
    words(
      "rise rises rose risen rising fall falls fell fallen falling grow grows grew grown growing drop drops dropped decline declined climb climbed increase increased decrease decreased shrink shrank shrunk double doubled triple tripled halve halved peak peaked jump jumped gain gained lose lost add added slip slipped sink sank soar soared surge surged change changed move moved return returned recover recovered fewer less higher lower larger smaller greater bigger longer shorter",
    ),
  ),
  startsBefore:
    /\b(?:began|begun|begins?|starts?|started|opens?|opened|broke out|set (?:out|off))(?: \p{L}+){0,2}? (?:(?:on|in) )?$/u,
  endsBefore:
    /\b(?:end(?:s|ed)?|finish(?:es|ed)?|conclude[sd]?|closed?|closes|(?:was|were|is) over)(?: \p{L}+){0,2}? (?:(?:on|in) )?$/u,
  dateBridges: new Set(words("end early late year of")),
} satisfies Partial<Language>;
