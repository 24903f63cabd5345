/** The words and turns by which a sentence reckons: compares, adds up, shares out, tells what is left. */
export interface ReckoningWords {
  /** Words that tell of getting less, and of getting more. */
  readonly falls: RegExp;
  readonly rises: RegExp;
  /** “Which makes …”: the same in other numbers. */
  readonly restates: RegExp;
  /** “So six …”: it draws a conclusion. */
  readonly concludes: RegExp;
  /** Words by which a sentence reckons with what others have said: `difference`, `average`. */
  readonly reckoningWords: ReadonlySet<string>;
  /** Words that tell how long something takes or lies apart: `lasted`, `later`. */
  readonly spans: RegExp;
  /** What follows a number that compares: “18 more than in 1889”. */
  readonly comparisons: RegExp;
  /** What stands before a number that compares: “fell by”, “a gap of”. */
  readonly comparisonsBefore: RegExp;
  /** That something is shared out: “per head”, “on average”. */
  readonly shareOut: RegExp;
  /** Words that add up: “together”. */
  readonly sums: RegExp;
  /** Behind a number: “a day”, with the word for the time; how many of them a year has. */
  readonly perTime: RegExp;
  readonly perTimeAtEnd: RegExp;
  readonly perTimeAtAll: RegExp;
  readonly timesAYear: ReadonlyMap<string, number>;
  /** Adjectives for what comes with each of these times: `monthly`. */
  readonly regularly: ReadonlyMap<string, string>;
  /** Behind a number: “a ship”, with the word for the thing. */
  readonly perThing: RegExp;
  /** “Each kilometre”, with the word for the thing. */
  readonly eachThing: RegExp;
  /** Behind a number: “nurses for every doctor”. */
  readonly forEvery: RegExp;
  /** Before a number that stands to one: “for every six who died, one …”. */
  readonly everyTime: RegExp;
  readonly everyBefore: RegExp;
  /** Around a number for what a part leaves of the whole: “the other 21 km”, “nine are left”. */
  readonly restBefore: RegExp;
  readonly restAfter: RegExp;
  /** “Outside Bavaria”: what a part leaves, too. */
  readonly exclusions: RegExp;
  /** Words that deny: of what is not insured a share of the insured tells. */
  readonly denials: RegExp;
  /** Words that tell of some who came to those there were, or left them. */
  readonly accruals: RegExp;
  /** Before a number that is the sum of what was and what came: “brought the number to”. */
  readonly totals: RegExp;
  /** Behind a percentage: “of the budget”. */
  readonly shareOf: RegExp;
  /** Behind a number: “of the seven”. */
  readonly ofThem: RegExp;
}
