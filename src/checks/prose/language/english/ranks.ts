import type { Language } from "../language.ts";
import { lines, words } from "../word-lists.ts";

/** Words of order. */
export const englishRanks = {
  superlatives: new Map([
    ...words(
      "largest biggest greatest highest tallest longest deepest widest heaviest fastest oldest richest busiest strongest hottest coldest brightest earliest farthest furthest wealthiest densest steepest costliest deadliest dearest foremost commonest quickest newest loudest closest nearest fullest hardest",
    ).map((word): [string, "up"] => [word, "up"]),
    ...words(
      "smallest lowest shortest lightest slowest poorest weakest youngest cheapest fewest shallowest narrowest thinnest faintest",
    ).map((word): [string, "down"] => [word, "down"]),
  ]),
  superlativeGroups: lines(`
    largest biggest greatest
    highest tallest
    earliest oldest first
    lowest smallest
    farthest furthest
    richest wealthiest
    strongest greatest`),
  softSuperlatives: new Set(
    words("leading main chief principal foremost primary top prime premier number-one"),
  ),
  superlativeEnding: /^[a-z]{4,}iest$/,
  adjectiveEnding: /(?:ous|ed|ive|al|ant|ent|ful|ible|able|ing|ic|ary|ern|ated|some|ate|ful|ular|ient)$/,
  superlativeAdverbs: new Map([
    ["most", "up"],
    ["least", "down"],
  ]),
  rankWords: new Set(
    words(
      "rank ranks ranked ranking place places placed position come comes came finish finished finishes rate rated stand stands stood spot slot",
    ),
  ),
  comparatives: new Map([
    ...words(
      "more larger bigger greater higher taller longer deeper wider heavier older faster hotter richer stronger further farther brighter",
    ).map((word): [string, "up"] => [word, "up"]),
    ...words("less fewer smaller lower shorter younger slower colder poorer lighter").map(
      (word): [string, "down"] => [word, "down"],
    ),
  ]),
  everyOther: new Set([
    "any other",
    "any others",
    "every other",
    "all other",
    "all others",
    "all the",
    "anybody else",
    "anyone else",
    "anything else",
    "anywhere else",
  ]),
  noneWords: new Set(words("no none nobody nothing neither never")),
  onlyWords: new Set(words("only just still now even already currently again merely")),
  rankLists: new Set(words("table list ranking rankings league chart charts field standings")),
  headingVerbs: new Set(words("top tops topped head heads headed lead leads led")),
  everything: new Set(words("all any every")),
  memberWords: new Set(words("one among amongst some two three several many")),
  copulas: new Set(
    words(
      "is are was were be been being become becomes became remains remained remain stays stayed makes made",
    ),
  ),
  numberWords: new Set(words("no number № #")),
  placeNouns: new Set(words("place spot position rank slot")),
  rankPrepositions: new Set(words("in among behind")),
} satisfies Partial<Language>;
