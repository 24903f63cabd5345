import type { Language, ProseHedge } from "../language.ts";
import { stemEnglish } from "./stem.ts";
import { phraseList, words } from "../word-lists.ts";

/** Words that make a number more or less firm. */
export const englishHedges = {
  hedgesBefore: phrases({
    about:
      "about|around|some|roughly|approximately|approx|approx.|circa|c|c.|ca|ca.|~|≈|more or less|in the region of|in the order of|on the order of|of the order of|somewhere around|something like|nigh on|give or take|a rough|broadly",
    over: "over|more than|above|in excess of|upwards of|upward of|just over|well over|a little over|slightly over|slightly more than|a little more than|not just|greater than|higher than|larger than|longer than|taller than|deeper than|older than|heavier than|wider than|beyond|north of|exceeding|a good|>",
    under:
      "under|not even|less than|fewer than|below|well under|lower than|smaller than|shorter than|younger than|lighter than|<",
    nearly:
      "nearly|almost|close to|just short of|not quite|approaching|nearing|practically|virtually|little short of|shy of|just shy of",
    "at-least":
      "at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum|≥|as a minimum",
    "just-under":
      "just under|just below|slightly under|slightly below|slightly less than|slightly fewer than|a little under|a little below|a little less than|somewhat less than|somewhat under",
    "at-most": "up to|at most|no more than|not more than|a maximum of|maximum|≤|at the most|anything up to",
    estimate:
      "an estimated|estimated|an estimated total of|by estimate|reckoned at|estimated at|put at|estimates of|an estimate of",
    forecast:
      "a projected|projected|a forecast|forecast|an expected|expected|a planned|planned|a predicted|predicted|a target of|a goal of",
  }),
  hedgesAfter: phrases({
    about: "or so|or thereabouts|approximately|roughly|odd|give or take|ish",
    over: "plus|and counting|and more|+",
    "at-least": "or more|or even more|if not more|at least|at the least|at a minimum|upwards",
    "at-most": "or less|or fewer|at most|at the most|at best",
    estimate: "by estimate|by estimates|est|est.|(est.)|(estimate)|by one estimate",
    forecast: "(forecast)|(projected)|(planned)|(expected)",
  }),
  hedgeVerbs: verbHedges({
    over: "exceed surpass top outstrip overtop pass cross overshoot eclipse",
    nearly: "approach near",
    "at-most": "cap",
  }),
  ambiguousVerbs: new Set(words("pass cross near approach top cap").map(stemEnglish)),
  overVerbs: new Set(words("turn turns turned turning hand hands handed handing")),
  hedgeBridges: new Set(
    words(
      "the a an mark of level threshold every each sum total figure as many much some its their with by at to us even only just now already itself was were is",
    ),
  ),
  sizeVerbs: new Set(
    words(
      "measure measures measured stand stands stood weigh weighs weighed reach reaches reached total totals totalled cost costs last lasts lasted take takes took at to",
    ),
  ),
  sizeWords: new Set(words("long high tall wide deep old away thick broad of for")),
  clauseHedges: new Map([
    ...words(
      "forecast forecasts forecasted expected expects expect projected projection projections predicted predicts prediction predictions anticipated anticipates foreseen foresees prospect will would shall could should might may due set planned plans plan target targets aims aim aimed likely slated envisaged envisages prognosis expectation expectations hope hopes hoped intend intends intended intention want wants pledge pledges pledged promise promises promised seek seeks goal goals vow vows vowed commit commits committed pencilled scheduled",
    ).map((word): [string, ProseHedge] => [word, "forecast"]),
    ...words(
      "estimate estimates estimated reckon reckons reckoned reckoning believe believed believes guess guessed thought assumed supposed supposedly presumably probably perhaps estimation estimations guesstimate put puts",
    ).map((word): [string, ProseHedge] => [word, "estimate"]),
  ]),
  estimateNouns: new Set(
    words("estimate estimates estimation estimations reckoning reckonings guess guesses"),
  ),
  forecastTurns:
    /\b(?:is|are) (?:\w+ly )?to (?:be )?[a-z]{3,}|\b(?:is|are|was|were) (?:meant|supposed|bound|destined|on (?:course|track)) to\b|\bby then\b|\bnot yet\b/i,
  clauseHedgesBefore: new Map([
    ["put", "at"],
    ["puts", "at"],
    ["set", "to"],
    ["due", "to"],
  ]),
} satisfies Partial<Language>;

function phrases(
  lists: Partial<Record<ProseHedge | "just-under", string>>,
): [string[], ProseHedge | "just-under"][] {
  const all = Object.entries(lists).flatMap(([hedge, list]) =>
    phraseList(list).map((phrase): [string[], ProseHedge | "just-under"] => [phrase, hedge as ProseHedge]),
  );
  return all.toSorted(([a], [b]) => b.length - a.length);
}

function verbHedges(lists: Partial<Record<ProseHedge, string>>): Map<string, ProseHedge> {
  return new Map(
    Object.entries(lists).flatMap(([hedge, list]) =>
      words(list).map((verb): [string, ProseHedge] => [stemEnglish(verb), hedge as ProseHedge]),
    ),
  );
}
