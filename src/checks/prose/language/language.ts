import type { FactKind, Hedge } from "../../../model/fact.ts";
import type { ProseDate } from "../reading/quantity.ts";
import type { ReckoningWords } from "./reckoning-words.ts";
import { english } from "./english/english.ts";

/** A hedge as prose has it. `at-most` (“up to 60”) is only known to prose; no mark at all is `exact`. */
export type ProseHedge = Exclude<Hedge, "exact"> | "at-most";

/** A way to write a date. `read` gets the named groups and may decline. */
export type DateRule = readonly [
  pattern: RegExp,
  read: (groups: Readonly<Record<string, string | undefined>>) => DateReading | undefined,
  /** What a sentence must hold for the pattern to be tried. */
  needs: DateNeed,
];
export type DateNeed = "year" | "range" | "part" | "month" | "era" | "words";
export type DateReading = Pick<ProseDate, "from" | "to" | "precision"> & {
  readonly isRange?: boolean;
  readonly isYearless?: boolean;
};

/** Which way a word points when several are ranked: `largest` up, `smallest` down. */
export type Direction = "up" | "down";

/** The words of one language by which the checker reads prose. A further language is a further file with such an object. */
export interface Language extends ReckoningWords {
  /** BCP 47 language subtag. */
  readonly code: string;
  readonly decimalMark: "." | ",";
  readonly thousandsMarks: string;
  /** Number words and their values, 0 to 90. */
  readonly numerals: ReadonlyMap<string, number>;
  /** Words and suffixes that multiply the number before them. */
  readonly scales: ReadonlyMap<string, number>;
  /** Scales that only count when written without a space: `k`, `m`. */
  readonly shortScales: ReadonlyMap<string, number>;
  readonly fractions: ReadonlyMap<string, number>;
  readonly ordinals: ReadonlyMap<string, number>;
  /** What makes digits an ordinal: `th`. */
  readonly ordinalEndings: ReadonlySet<string>;
  readonly multipliers: ReadonlyMap<string, number>;
  /** The word for a minus sign. */
  readonly minus: string;
  /** Words behind a number that make it a size: `long`, `old`. */
  readonly sizeVerbs: ReadonlySet<string>;
  readonly sizeWords: ReadonlySet<string>;
  /** Words for hundredths of a currency and the codes that they may belong to. */
  readonly hundredths: ReadonlyMap<string, readonly string[]>;
  /** Words for getting less: a fact about a fall may be told with a minus sign. */
  readonly losses: readonly string[];
  /** A speaker's own talk, whose date is no fact of the ledger's. */
  readonly ownTalk: RegExp;
  /** What speaks to those who listen: minutes in it are the talk's. */
  readonly toListeners: RegExp;
  /** The number of a house before the name of its street. */
  readonly streetNumbers: RegExp;
  /** What is kept in later years: “its 75th anniversary”. */
  readonly anniversaries: RegExp;
  readonly articles: ReadonlySet<string>;
  /** Words that point to something already known: `the`, `these`, `its`. */
  readonly determiners: ReadonlySet<string>;
  /** Words that may stand between a number and the noun that it counts: `more`, `other`. */
  readonly fillers: ReadonlySet<string>;
  readonly conjunctions: ReadonlySet<string>;
  /** How dates and periods are written, longer forms first; matched on the sentence as it stands. */
  readonly dates: readonly DateRule[];
  /** What a sentence must hold for a date rule to be tried. */
  readonly dateTests: Readonly<Record<DateNeed, RegExp>>;
  /** Words before a date that tie it to its statement: `since`, `by`, `until`. */
  /** Words that move a clause to another time than the one before: `today`. */
  /** Turns that place a clause relative to a date before: “the year after”. */
  readonly relativeTimes: RegExp;
  /** A length of time told from today: “twenty years ago”. */
  readonly fromNow: RegExp;
  /** “Let us go back …”: the talk moves, the ledger does not. */
  readonly timeTravel: RegExp;
  /** Words that set one time beside another: `after`, `until`. */
  readonly betweenTimes: RegExp;
  /** Verbs that tell what has happened. */
  readonly pastTense: RegExp;
  /** Words that tell of another one than the known: `new`, `again`. */
  readonly noveltyWords: ReadonlySet<string>;
  /** Right before a date, that something begins or ends then. */
  readonly startsBefore: RegExp;
  readonly endsBefore: RegExp;
  /** Words inside names: the “de” of “Tour de France”. */
  readonly nameParticles: ReadonlySet<string>;
  /** Words of change, which go on about the subject before: `rose`, `fell`. */
  readonly changeWords: ReadonlySet<string>;
  readonly timeShifts: ReadonlySet<string>;
  readonly dateTies: ReadonlyMap<string, ProseDate["tie"]>;
  /** Words after which four digits are a year even when a noun follows: `in 2021 trains carried …`. */
  readonly yearIntroductions: ReadonlySet<string>;
  /** Currency words and signs to ISO 4217 codes that they may mean. */
  readonly currencies: ReadonlyMap<string, readonly string[]>;
  /** Adjectives that narrow a currency word: `US`, `Swiss`. */
  readonly currencyCountries: ReadonlyMap<string, string>;
  /** Unit words to keys of the table of measures. */
  readonly measures: ReadonlyMap<string, string>;
  /** Hedges that stand before a number, longest first, as lower-case words. */
  readonly hedgesBefore: readonly (readonly [words: readonly string[], hedge: ProseHedge | "just-under"])[];
  readonly hedgesAfter: readonly (readonly [words: readonly string[], hedge: ProseHedge | "just-under"])[];
  /** Verbs that say on which side of a number the truth lies (`exceeded`), by stem. */
  readonly hedgeVerbs: ReadonlyMap<string, ProseHedge>;
  /** Of those, stems of verbs that often mean something else. */
  readonly ambiguousVerbs: ReadonlySet<string>;
  /** Verbs that `over` belongs to: “turned over 98 million”. */
  readonly overVerbs: ReadonlySet<string>;
  /** Words that may stand between a hedge and its number. */
  readonly hedgeBridges: ReadonlySet<string>;
  /** Words anywhere in the clause that make it a forecast or an estimate. */
  readonly clauseHedges: ReadonlyMap<string, ProseHedge>;
  /** Nouns by which a sentence says that its figures are estimates, whichever it stands beside. */
  readonly estimateNouns: ReadonlySet<string>;
  /** Turns of phrase that tell the future: “is to reach”. */
  readonly forecastTurns: RegExp;
  /** Of those, words that only count when another follows soon: `put … at`, `set to`. */
  readonly clauseHedgesBefore: ReadonlyMap<string, string>;
  readonly superlatives: ReadonlyMap<string, Direction>;
  /** Superlatives of one meaning. */
  readonly superlativeGroups: readonly (readonly string[])[];
  /** Words that say “first” more softly: `leading`, `main`. */
  readonly softSuperlatives: ReadonlySet<string>;
  readonly superlativeEnding: RegExp;
  /** Endings by which an adjective behind `most` is known. */
  readonly adjectiveEnding: RegExp;
  /** `most`, `least` before an adjective. */
  readonly superlativeAdverbs: ReadonlyMap<string, Direction>;
  /** `more`, `larger`, and what makes them the first of all behind `than`: `any other`. */
  readonly comparatives: ReadonlyMap<string, Direction>;
  readonly everyOther: ReadonlySet<string>;
  /** `no`, `nobody`: “no park is larger than …”. */
  readonly noneWords: ReadonlySet<string>;
  /** Adverbs before a rank: “is only number two”. */
  readonly onlyWords: ReadonlySet<string>;
  /** Words for a list of ranks, and for standing at its head: “topped the medal table”. */
  readonly rankLists: ReadonlySet<string>;
  readonly headingVerbs: ReadonlySet<string>;
  /** `of all` behind “most people”. */
  readonly everything: ReadonlySet<string>;
  readonly rankWords: ReadonlySet<string>;
  /** `one`, `among`: before `of the largest` they make it a member, not the head. */
  readonly memberWords: ReadonlySet<string>;
  /** Verb forms of being and becoming. */
  readonly copulas: ReadonlySet<string>;
  /** What a sentence must hold for an idiom. */
  readonly idiomWords: RegExp;
  /** Phrases that hold number words and state no quantity. */
  readonly idioms: RegExp;
  /** Stems of nouns by which prose counts facts of a kind: `stages` are phases. */
  readonly kindNouns: ReadonlyMap<string, FactKind>;
  /** Nouns that a deck counts about itself and its argument: `reasons`, `columns`. */
  readonly structuralNouns: ReadonlySet<string>;
  /** Words before a number that is a label: `figure`, `page`, `no`. */
  readonly labels: ReadonlySet<string>;
  /** Words that may be wound up in a phrase without being what it is about. */
  readonly stopWords: ReadonlySet<string>;
  /** Verbs that only join a subject to its figure: `reached`, `stood`. */
  readonly measureVerbs: ReadonlySet<string>;
  /** Third-person forms that end like plurals: `comes`, `passes`. */
  readonly verbForms: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  readonly placePrepositions: ReadonlySet<string>;
  readonly clauseBreaks: ReadonlySet<string>;
  /** Small words of opposite meaning: `for`, `against`. */
  readonly opposites: readonly (readonly [RegExp, RegExp])[];
  /** Words that open a clause about the noun right before them: `which`. */
  readonly relatives: ReadonlySet<string>;
  /** Words that open a clause about what stands before them: `when`, `which`. */
  readonly subordinators: ReadonlySet<string>;
  /** Words that point a figure to another date than its own: `than`, `against`. */
  readonly comparators: readonly (readonly string[])[];
  /** A scope that is the whole of something. */
  readonly wholes: RegExp;
  /** Words that say that everything is meant, not one part: `worldwide`, `all five`. */
  readonly universalScopes: RegExp;
  readonly irregularForms: ReadonlyMap<string, string>;
  readonly irregularPlurals: ReadonlySet<string>;
  /** Words of one meaning, a group a line. */
  readonly concepts: readonly (readonly string[])[];
  /** Nouns for counted things, a group a line, that one may stand for another within. */
  readonly nounGroups: readonly (readonly string[])[];
  /** Groups of nouns that any other count of persons may be called by: `people`. */
  readonly genericNouns: ReadonlySet<string>;
  /** Those that act as persons do: states that vote, companies that bid. */
  readonly actorNouns: ReadonlySet<string>;
  /** Nouns for things that everything can be told of: a count of them means little by itself. */
  readonly commonThings: ReadonlySet<string>;
  readonly personNouns: ReadonlySet<string>;
  /** Endings of nouns for those who do something: `marchers`. */
  readonly agentEnding: RegExp;
  readonly countryAdjectives: ReadonlyMap<string, string>;
  /** Names of two words, in lower case, and the name that they stand for. */
  readonly longNames: ReadonlyMap<string, string>;
  readonly abbreviations: ReadonlySet<string>;
  /** Small words that the reading of numbers turns on. */
  readonly particles: Readonly<
    Record<
      | "of"
      | "to"
      | "from"
      | "between"
      | "and"
      | "out"
      | "in"
      | "on"
      | "at"
      | "over"
      | "half"
      | "per"
      | "than"
      | "only",
      string
    >
  >;
  readonly indefiniteArticles: ReadonlySet<string>;
  readonly percentWords: ReadonlySet<string>;
  /** `percentage` before `points`, and signs for both. */
  readonly pointStems: ReadonlySet<string>;
  readonly pointWords: ReadonlySet<string>;
  readonly pointSigns: ReadonlySet<string>;
  readonly timesWords: ReadonlySet<string>;
  /** Multipliers that are also nouns or verbs. */
  readonly multiplierNouns: ReadonlySet<string>;
  /** Letters right behind digits that leave them a number. */
  readonly numberSuffixes: ReadonlySet<string>;
  /** Words that look like units and are words first. */
  readonly notUnits: ReadonlySet<string>;
  readonly perWords: ReadonlySet<string>;
  readonly perMark: RegExp;
  /** `sterling` behind `pounds`: of the codes, the first is meant. */
  readonly currencyTails: ReadonlySet<string>;
  /** `several` before `hundred`. */
  readonly vagueCounts: ReadonlySet<string>;
  /** Words between two numbers of one unit: “39 to 48 per cent”. */
  readonly links: ReadonlySet<string>;
  /** What stands between a number and the same said in other words. */
  readonly saidAgain: RegExp;
  /** “Respectively”, and the words that part two names told in the order of two numbers. */
  readonly inOrder: RegExp;
  readonly orderLinks: ReadonlySet<string>;
  readonly innerPrepositions: ReadonlySet<string>;
  /** Before a name, and behind it, that what is told is told of it: `of`, `had`. */
  readonly owningPrepositions: ReadonlySet<string>;
  readonly owningVerbs: ReadonlySet<string>;
  readonly dateBridges: ReadonlySet<string>;
  /** “Won twice”: how often; and a statement that counts times. */
  readonly frequency: RegExp;
  readonly frequencyStatement: RegExp;
  readonly someMore: RegExp;
  /** Lists before and behind the number that counts them, and what parts their items. */
  readonly listBehind: RegExp;
  readonly listBefore: RegExp;
  readonly listMarks: RegExp;
  /** Before a count of all there are (“falls into”), and in a sentence that counts some. */
  readonly wholeCount: RegExp;
  readonly partCount: RegExp;
  /** `No.`, `number` before a rank; nouns behind an ordinal; prepositions behind a rank. */
  readonly numberWords: ReadonlySet<string>;
  readonly placeNouns: ReadonlySet<string>;
  readonly rankPrepositions: ReadonlySet<string>;
  /** A name of several words. */
  readonly longName: RegExp;
  /** Endings that countries, peoples and adjectives add to their root. */
  readonly nameEndings: readonly string[];
  readonly continents: readonly string[];
  readonly worldKeys: ReadonlySet<string>;
  stem(word: string): string;
}

/** The language of a BCP 47 tag, or undefined where the checker has no words for it. */
export function languageOf(tag: string): Language | undefined {
  const code = tag.toLowerCase().split("-")[0];
  return languages.find((language) => language.code === code);
}

const languages: readonly Language[] = [english];
