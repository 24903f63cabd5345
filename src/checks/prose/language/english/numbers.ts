import type { Language } from "../language.ts";
import { numbered, pairs, words } from "../word-lists.ts";

/** Numbers in digits and words. */
export const englishNumbers = {
  decimalMark: ".",
  thousandsMarks: ",'’\u00a0\u202f\u2009",
  numerals: new Map([
    ...numbered(
      0,
      "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
    ),
    ...words("twenty thirty forty fifty sixty seventy eighty ninety").map((word, index): [string, number] => [
      word,
      20 + 10 * index,
    ]),
  ]),
  scales: pairs(
    "hundred:1e2 thousand:1e3 million:1e6 millions:1e6 billion:1e9 billions:1e9 trillion:1e12 trillions:1e12 quadrillion:1e15 bn:1e9 mn:1e6 mln:1e6 mio:1e6 tn:1e12 trn:1e12 dozen:12 score:20 lakh:1e5 crore:1e7",
  ),
  shortScales: pairs("k:1e3 K:1e3 m:1e6 M:1e6 b:1e9 B:1e9 bn:1e9 mn:1e6 tn:1e12 T:1e12"),
  fractions: pairs(
    "half:0.5 halves:0.5 third:0.3333333333 thirds:0.3333333333 quarter:0.25 quarters:0.25 fourths:0.25 fifth:0.2 fifths:0.2 sixth:0.1666666667 sixths:0.1666666667 seventh:0.142857143 sevenths:0.142857143 eighth:0.125 eighths:0.125 ninths:0.111111111 tenth:0.1 tenths:0.1",
  ),
  ordinals: new Map([
    ...numbered(
      1,
      "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
    ),
    ["twenty-first", 21],
    ["thirtieth", 30],
    ["fortieth", 40],
    ["fiftieth", 50],
    ["hundredth", 100],
  ]),
  ordinalEndings: new Set(words("st nd rd th")),
  multipliers: pairs(
    "doubled:2 doubling:2 doubles:2 double:2 twice:2 twofold:2 tripled:3 tripling:3 triples:3 triple:3 trebled:3 treble:3 thrice:3 threefold:3 quadrupled:4 quadrupling:4 quadruple:4 fourfold:4 quintupled:5 fivefold:5 sixfold:6 sevenfold:7 eightfold:8 ninefold:9 tenfold:10 twentyfold:20 thirtyfold:30 fiftyfold:50 hundredfold:100 thousandfold:1000 halved:0.5 halving:0.5 halves:0.5",
  ),
  minus: "minus",
  indefiniteArticles: new Set(words("a an")),
  multiplierNouns: new Set(words("halves doubles triples double triple treble")),
  vagueCounts: new Set(words("several few many some")),
  numberSuffixes: new Set(words("x fold percent pp pct st nd rd th s")),
  links: new Set(words("to and or , versus vs against – - then now")),
  saidAgain: /^(?:, or|\(|\( or|, that is ,?|, i\.e\.)$/,
} satisfies Partial<Language>;
