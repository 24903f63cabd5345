import type { FactKind } from "../../../model/fact.ts";
import { concepts, nounGroups } from "./english-concepts.ts";
import { englishDates, englishDateTests } from "./english-dates.ts";
import type { Language, ProseHedge } from "./language.ts";
import { stemEnglish } from "./stem-english.ts";

/** How English writes quantities, British and American. */
export const english: Language = {
  code: "en",
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
  multipliers: pairs(
    "doubled:2 doubling:2 doubles:2 double:2 twice:2 twofold:2 tripled:3 tripling:3 triples:3 triple:3 trebled:3 treble:3 thrice:3 threefold:3 quadrupled:4 quadrupling:4 quadruple:4 fourfold:4 quintupled:5 fivefold:5 sixfold:6 sevenfold:7 eightfold:8 ninefold:9 tenfold:10 twentyfold:20 thirtyfold:30 fiftyfold:50 hundredfold:100 thousandfold:1000 halved:0.5 halving:0.5 halves:0.5",
  ),
  minus: "minus",
  sizeVerbs: new Set(
    words(
      "measure measures measured stand stands stood weigh weighs weighed reach reaches reached total totals totalled cost costs last lasts lasted take takes took at to",
    ),
  ),
  sizeWords: new Set(words("long high tall wide deep old away thick broad of for")),
  hundredths: new Map([
    ...words("cent cents").map((word): [string, string[]] => [word, ["USD", "EUR", "CAD", "AUD"]]),
    ...words("pence penny pennies").map((word): [string, string[]] => [word, ["GBP"]]),
  ]),
  articles: new Set(words("a an the")),
  determiners: new Set(words("the these those this that its their his her our both all whose")),
  fillers: new Set(
    words("more other further such new additional extra separate different known recorded full whole odd"),
  ),
  conjunctions: new Set(words("and or")),
  dates: englishDates,
  dateTests: englishDateTests,
  relativeTimes:
    /\b(?:years?|decades?|months?|century) (?:after|later|earlier|before|ago)\b|\b(?:following|previous|next|last|preceding) (?:year|month|decade|century)\b/i,
  noveltyWords: new Set(words("new other others further again anew additional")),
  comparisons:
    /^\S+(?: \S+){0,4}? (?:more|less|fewer|higher|lower|longer|shorter|taller|bigger|larger|smaller|above|below)\b/,
  changeWords: new Set(
    words(
      "rise rises rose risen rising fall falls fell fallen falling grow grows grew grown growing drop drops dropped decline declined climb climbed increase increased decrease decreased shrink shrank shrunk double doubled triple tripled halve halved peak peaked jump jumped gain gained lose lost add added slip slipped sink sank soar soared surge surged change changed move moved return returned recover recovered",
    ),
  ),
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
  currencies: new Map(
    lines(`
      $ USD AUD CAD NZD SGD HKD TWD MXN
      US$ USD
      A$ AUD
      C$ CAD
      HK$ HKD
      NZ$ NZD
      S$ SGD
      NT$ TWD
      R$ BRL
      € EUR
      £ GBP
      ¥ CNY JPY
      ₽ RUB
      ₹ INR
      ₩ KRW
      ₸ KZT
      ₺ TRY
      ₴ UAH
      ₪ ILS
      ₫ VND
      ₦ NGN
      ฿ THB
      dollar USD AUD CAD NZD SGD HKD TWD
      buck USD
      euro EUR
      sterling GBP
      quid GBP
      pound GBP EGP SYP LBP IEP
      yuan CNY
      renminbi CNY
      RMB CNY
      yen JPY
      won KRW
      rouble RUB BYN SUR
      ruble RUB BYN SUR
      rupee INR PKR LKR NPR
      franc CHF FRF BEF LUF XOF XAF
      mark DEM
      deutschmark DEM
      guilder NLG
      lira ITL TRY
      lire ITL
      peseta ESP
      escudo PTE
      drachma GRD
      shekel ILS
      krona SEK
      kronor SEK
      krone NOK DKK
      kroner NOK DKK
      koruna CZK
      crown SEK NOK DKK CZK
      złoty PLN
      zloty PLN
      forint HUF
      rand ZAR
      real BRL
      reais BRL
      peso MXN ARS CLP COP PHP
      tenge KZT
      som KGS UZS
      soum UZS
      manat TMT AZN
      somoni TJS
      hryvnia UAH
      dong VND
      baht THB
      rupiah IDR
      riyal SAR QAR
      dinar KWD IQD RSD
      dirham AED MAD
      shilling KES TZS UGX ATS
      naira NGN`).map(([word = "", ...codes]) => [word, codes]),
  ),
  currencyCountries: new Map(
    lines(`
      us USD
      u.s USD
      american USD
      canadian CAD
      australian AUD
      hongkong HKD
      british GBP
      irish IEP
      swiss CHF
      french FRF
      belgian BEF
      german DEM
      chinese CNY
      japanese JPY
      indian INR
      russian RUB
      swedish SEK
      norwegian NOK
      danish DKK
      turkish TRY
      italian ITL
      egyptian EGP
      mexican MXN`).map(([word = "", code = ""]) => [word, code]),
  ),
  measures: new Map(
    lines(`
      nm nanometre nanometer
      µm micrometre micrometer micron μm um
      mm millimetre millimeter
      cm centimetre centimeter
      m metre meter
      km kilometre kilometer kms
      in inch inches
      ft foot feet
      yd yard
      mi mile
      nmi nautical-mile
      AU astronomical-unit au
      ly light-year
      pc parsec
      µg microgram μg ug mcg
      mg milligram
      g gram gramme
      kg kilogram kilogramme kilo kilos
      t tonne ton
      kt kilotonne kiloton
      Mt megatonne megaton
      lb pound lbs
      oz ounce
      cwt hundredweight
      mm² square-millimetre square-millimeter sq-mm mm2
      cm² square-centimetre square-centimeter sq-cm cm2
      m² square-metre square-meter sq-m sqm m2
      km² square-kilometre square-kilometer sq-km sqkm km2
      ha hectare
      acre acre
      ft² square-foot square-feet sq-ft ft2
      mi² square-mile sq-mi sq-mile
      ml millilitre milliliter mL
      cl centilitre
      l litre liter
      hl hectolitre
      cm³ cubic-centimetre cubic-centimeter cm3
      m³ cubic-metre cubic-meter m3
      km³ cubic-kilometre cubic-kilometer km3
      bcm bcm
      bbl barrel
      gal gallon
      pint pint
      W watt
      kW kilowatt
      MW megawatt
      GW gigawatt
      TW terawatt
      hp horsepower
      J joule
      kJ kilojoule
      MJ megajoule
      GJ gigajoule
      TJ terajoule
      kWh kilowatt-hour
      MWh megawatt-hour
      GWh gigawatt-hour
      TWh terawatt-hour
      kcal kilocalorie
      s second sec secs
      ms millisecond
      min minute mins
      h hour hr hrs
      d day
      week week
      fortnight fortnight
      month month
      a year yr yrs
      decade decade
      century century centuries
      millennium millennium millennia
      m/s metre-per-second meter-per-second metre-a-second meter-a-second
      km/s kilometre-per-second kilometer-per-second kilometre-a-second kilometer-a-second km-per-second km-a-second
      km/h kilometre-per-hour kilometer-per-hour kilometre-an-hour kilometer-an-hour kph kmh km-per-hour km-an-hour
      mph mile-per-hour mile-an-hour
      kn knot
      bit bit
      kB kilobyte
      MB megabyte
      GB gigabyte
      TB terabyte
      PB petabyte
      Hz hertz
      kHz kilohertz
      MHz megahertz
      GHz gigahertz
      V volt
      kV kilovolt
      Pa pascal
      hPa hectopascal
      kPa kilopascal
      ° degree
      °C degree-celsius degree-centigrade degree-c celsius centigrade
      °F degree-fahrenheit degree-f fahrenheit
      K kelvin`).flatMap(([sign = "", ...names]) =>
      [sign, ...names].flatMap((name): [string, string][] => [
        [name, sign],
        [name.length > 2 ? `${name}s` : name, sign],
        [name.replace(/^(\w+)-(per|a|an)-/, "$1s-$2-"), sign],
        [name.replace(/^(degree|square-mile|nautical-mile|light-year)\b/, "$1s"), sign],
      ]),
    ),
  ),
  hedgesBefore: phrases({
    about:
      "about|around|some|roughly|approximately|approx|approx.|circa|c|c.|ca|ca.|~|≈|more or less|in the region of|in the order of|on the order of|of the order of|somewhere around|something like|nigh on|give or take|a rough|broadly",
    over: "over|more than|above|in excess of|upwards of|upward of|just over|well over|a little over|slightly over|slightly more than|a little more than|not just|greater than|higher than|larger than|longer than|beyond|north of|exceeding|a good|>",
    under: "under|less than|fewer than|below|well under|lower than|smaller than|shorter than|<",
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
    "at-least": "or more|at least|at the least|at a minimum|upwards",
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
  hedgeBridges: new Set(
    words(
      "the a an mark of level threshold every each sum total figure as many much some its their with by at to us even only just now already itself was were is",
    ),
  ),
  clauseHedges: new Map([
    ...words(
      "forecast forecasts forecasted expected expects expect projected projection projections predicted predicts prediction predictions anticipated anticipates foreseen foresees prospect will would shall could should might may due set planned plans plan target targets aims aim aimed likely slated envisaged envisages prognosis expectation expectations hope hopes hoped intends intended intention wants",
    ).map((word): [string, ProseHedge] => [word, "forecast"]),
    ...words(
      "estimate estimates estimated reckon reckons reckoned reckoning believe believed believes guess guessed thought assumed supposed supposedly presumably probably perhaps estimation estimations guesstimate put puts",
    ).map((word): [string, ProseHedge] => [word, "estimate"]),
  ]),
  forecastTurns: /\b(?:is|are) (?:\w+ly )?to (?:be )?[a-z]{3,}|\bby then\b|\bnot yet\b/i,
  clauseHedgesBefore: new Map([
    ["put", "at"],
    ["puts", "at"],
    ["set", "to"],
    ["due", "to"],
  ]),
  superlatives: new Map([
    ...words(
      "largest biggest greatest highest tallest longest deepest widest heaviest fastest oldest richest busiest strongest hottest coldest brightest earliest farthest furthest wealthiest densest steepest costliest deadliest dearest foremost commonest quickest newest loudest closest nearest fullest hardest",
    ).map((word): [string, "up"] => [word, "up"]),
    ...words(
      "smallest lowest shortest lightest slowest poorest weakest youngest cheapest fewest shallowest narrowest thinnest faintest",
    ).map((word): [string, "down"] => [word, "down"]),
  ]),
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
  memberWords: new Set(words("one among amongst some two three several many")),
  copulas: new Set(
    words(
      "is are was were be been being become becomes became remains remained remain stays stayed makes made",
    ),
  ),
  idiomWords:
    /\b(?:one|two|three|four|first|second|third|zero|five|six|seven|nine|ten|fifty|half|quarter|thousand|million|billion|hundred|dozen|score|millennium)|\d|year.old/,
  idioms: anyOf([
    /\b[\w-]+[- ]year[- ]olds?\b/g,
    /\bone(?= of (?:the|its|their|his|her|our|these|those|a)\b)(?! \w+ \d)/g,
    /\bat (?:first|second) (?:glance|sight|hand)?/g,
    /\b(?:first|second|third|fourth|fifth)(?:ly)\b/g,
    /\bfirst (?:of all|and foremost|name|names|hand|aid|light|principles|person|impression|impressions|language|step|steps|half-?truth)\b/g,
    /\bfirst-(?:hand|class|rate|ever|time|person|generation|line|aid)\b/g,
    /\bsecond (?:thoughts?|nature|fiddle|hand|wind|opinion|chance|look|language|best|guess)\b/g,
    /\bsecond-(?:hand|rate|class|guess\w*)\b|\bsecond to none\b|\ba second look\b/g,
    /\bthird (?:part(?:y|ies)|person|world|degree|wheel|estate|sector|way)\b|\bthird-(?:party|rate)\b/g,
    /\bin the first (?:place|instance)\b|\bfor the (?:first|second|third|last) time\b|\bthe first time\b/g,
    /\b(?:on )?(?:the )?one hand\b|\bone (?:another|day|side|thing|by one|after another|way|too many|more|or two|or the other)\b/g,
    /\b(?:no|any|every|some)[ -]?one\b|\bone's\b|\b(?:this|that|the|which|each|only|latter|former|new|old|every) ones?\b/g,
    /\bone[- ](?:sided|way|off|party|man|time|dimensional|size|track|to[- ]one)\b|\ball in one\b|\bin one\b|\bas one\b|\bat one\b/g,
    /\btwo[- ](?:way|sided|faced|fold|tier|dimensional|thirds majority)\b|\bthree[- ](?:dimensional|way|fold)\b|\b(?:put|putting) two and two together\b/g,
    /\b(?:the|both|these|those|of|between) two(?: of (?:them|us))?(?= sides?| parties| partners| halves| worlds| together|[.,;:!?]|$)/g,
    /\bzero[- ](?:sum|tolerance|hour|emission\w*)\b|\bground zero\b|\bfrom zero\b/g,
    /\bsquare one\b|\bcloud nine\b|\b24\/7\b|\b9\/11\b|\b50[-–/]50\b|\bfifty-fifty\b|\b20\/20\b/g,
    /\bten to one\b|\bnine times out of ten\b|\bninety-nine times out of a hundred\b|\bone in a million\b|\ba (?:thousand|million) (?:times|words|thanks)\b|\bor two\b/g,
    /\b(?:hundreds|thousands|tens|dozens|scores|millions|billions)(?: and \w+s| of thousands| of millions)*(?: of)?\b/g,
    /\b(?:first|second|third) world war\b|\bworld war (?:one|two|i{1,2})\b|\bthousand and one\b/g,
    /\bone (?:might|may|can|could|must|should|would|wonders?|sees?|asks?|hopes?|has to|does)\b|\bif one\b|\bfor one\b|\bone only\b|\bonly one\b/g,
    /\b(?:number|count|sum|total) one (?:rule|priority|question)\b|\bhalf[- ](?:way|hearted|time|truth|baked)\w*\b|\bin half\b/g,
    /\bquarter[- ](?:final|deck)\w*\b|\bfour corners\b|\bseven seas\b|\bsix feet under\b|\bmillennium development goals\b/g,
  ]),
  kindNouns: new Map([
    ...words("phase stage era epoch period").map((word): [string, FactKind] => [stemEnglish(word), "phase"]),
    ...words("proposal point").map((word): [string, FactKind] => [stemEnglish(word), "proposal"]),
    [stemEnglish("project"), "project"],
    [stemEnglish("event"), "event"],
  ]),
  structuralNouns: new Set(
    words(
      "reason reasons question questions slide slides column columns chart charts map maps table tables row rows figure figures example examples lesson lessons message messages idea ideas argument arguments claim claims topic topics thing things way ways word words kind kinds type types sort sorts aspect aspects dimension dimensions factor factors case cases-in-point story stories quote quotes voice voices option options problem problems challenge challenges view views perspective perspectives angle angles line lines bullet bullets part parts section sections chapter chapters paragraph paragraphs step steps theme themes thought thoughts remark remarks caveat caveats warning warnings takeaway takeaways conclusion conclusions hand hands side sides end ends sense senses task tasks test tests clue clues hint hints answer answers surprise surprises contrast contrasts layer layers number numbers source sources text texts time-line timelines panel panels picture pictures image images note notes footnote footnotes sentence sentences axis axes set sets group groups-of list lists definition definitions hypothesis hypotheses myth myths mistake mistakes error errors doubt doubts rule rules principle-s guess guesses reading readings explanation explanations cause causes consequence consequences effect effects strand strands thread threads pillar pillars element elements ingredient ingredients half halves",
    ),
  ),
  labels: new Set(
    words(
      "no nos number figure fig table slide page p pp chapter ch section sec part vol volume paragraph para ¶ § # line version v article art annex appendix item step stage phase act level grade class type model route highway road bus flight room gate box appendix case statement example test exercise question problem equation eq rule theorem lemma clause resolution note footnote ref id issue column source text unit block row channel exhibit poster panel chart map isbn doi psalm verse sonata symphony op opus catch area district precinct ward zone platform pier lot",
    ),
  ),
  stopWords: new Set(
    words(
      "a an the and or but nor so yet if then than that this these those there here it its it's he she they them their his her hers our we us you your i me my who whom whose which what when where why how is are was were be been being am do does did done have has had having will would shall should can could may might must not no of in on at to for from by with within without into onto over under about above below between among through during before after since until till against along across around as per via up down out off again further once more most less least very too also just only even still already ever never both each every all any some such same other another own one's s t it one ones now today later early late so-called including include includes namely said says say according called while whereas whether because although though however therefore thus hence almost nearly exactly precisely roughly approximately approximate mere merely alone together first second third much many few several lot year years time times month months day days century centuries decade decades",
    ),
  ),
  measureVerbs: new Set(
    words(
      "reach reached reaches stand stood stands come came comes amount amounted amounts total totalled totaled totals equal equalled hit hits climb climbed climbs number numbered numbers make made makes go went gone goes become became see saw seen sees show shows showed shown report reported reports record recorded put puts take took taken takes bring brought get got gets give gave given gives account accounted accounts represent represented represents worth mean means meant run ran follow followed happen happened occur occurred remain remained include contain contained contains hold held holds find found count counted counts value valued be figure figures number level sum amount total rate share value size scale mark record whole full overall combined entire entirely actually really fact estimate estimated forecast expected expect project projected predict predicted anticipated due set plan planned likely exceed exceeded exceeds exceeding surpass surpassed top topped pass passed approach approached compare compared against end start beginning begin began late early mid period annual annually yearly year-on-year previous last next past present current currently recent recently new old modern big large small great high low long short",
    ),
  ),
  verbForms: new Set(
    words(
      "comes goes has is was does marks brings sees shows ranks makes takes gives opens closes begins ends starts stands leads follows remains becomes holds passes carries lands leaves wins loses rises falls grows drops keeps runs reaches costs means says tells looks finds puts sets gets needs uses works lives dies lies lasts covers serves joins signs builds buys sells pays earns wants seems appears happens occurs returns moves turns meets sends receives includes contains amounts equals exceeds proves adds produces creates adopts declares orbits",
    ),
  ),
  prepositions: new Set(
    words(
      "of in on at to for from by with within without into onto over under between among through during before after since until till against along across around as per via than like near inside outside beyond towards toward throughout despite because while when where who which that is are was were has have had and or but nor so yet did do does can could will would may might must not also only alone each apiece altogether compared came come",
    ),
  ),
  placePrepositions: new Set(words("in across throughout within inside for of over from at into around")),
  clauseBreaks: new Set(
    words("and while whereas but against compared versus vs yet though although or nor then"),
  ),
  relatives: new Set(words("who which whose whom that where")),
  subordinators: new Set(words("when where which who whose after before until since as")),
  comparators: phraseList(
    "than in|than at|than for|than|what it was in|what it had been in|what they were in|had been in|compared with|compared to|as compared with|in comparison with|against|versus|vs|vs.|relative to|the level of|the levels of|level of|levels of|times that of|times the|above its level in|above the level of|below the level of|up from|down from|on the same months of|on the same period of|over the same period of|from its level in|over that of|as in|as of old|not in|unlike|unlike in|rather than|before|after|prior to|ahead of|later than|earlier than|following",
  ),
  wholes: /\b(?:whole|all|entire|total|every|overall|combined|world|worldwide|global|everywhere)\b/i,
  universalScopes: anyOf([
    /\b(?:world[- ]?wide|global(?:ly)?|nation[- ]?wide|country[- ]?wide|city[- ]?wide|region[- ]?wide|continent[- ]?wide|universal(?:ly)?)\b/g,
    /\b(?:in|across|throughout|around|over|of) (?:the )?(?:whole|entire|all of the|rest of the)? ?(?:world|globe|planet|earth)\b|\bthe world'?s?\b|\bon (?:earth|the planet)\b/g,
    /\b(?:the (?:whole|entire|wider)|all (?:of )?the|all|every|each of the) (?:of )?(?:region|country|countries|nation|nations|continent|state|states|provinces|province|cities|city|world|globe|planet|earth)\b/g,
    /\ball (?:of the |the )?(?:two|three|four|five|six|seven|eight|nine|ten|\d+)\b|\b(?:each|every one) of the (?:two|three|four|five|six|seven|eight|nine|ten|\d+)\b|\bthe (?:three|four|five|six|seven|eight|nine|ten) (?:combined|together|as a whole)\b/g,
    /\b(?:whole|entire) (?:world|globe|planet|earth)\b/g,
    /\btogether\b|\ball (?:the )?(?:\w+ )?\w{3,}s\b/g,
    /\bthroughout\b|\beverywhere\b|\btaken together\b|\bcombined\b|\bin all\b|\bas a whole\b|\ball told\b/g,
  ]),
  irregularForms: new Map(
    lines(`
      fall fell fallen
      rise rose risen
      grow grew grown
      take took taken
      burn burnt
      build built
      send sent
      fly flew flown
      drive drove driven
      make made
      come came
      begin began begun
      lose lost
      spend spent
      pay paid
      sell sold
      buy bought
      hold held
      lead led
      meet met
      leave left
      strike struck
      bring brought
      go went gone
      become became
      win won
      write wrote written
      draw drew drawn
      break broke broken
      speak spoke spoken
      stand stood
      keep kept
      give gave given
      shoot shot
      sink sank sunk
      swim swam swum
      run ran
      shine shone
      freeze froze frozen
      fight fought
      catch caught
      teach taught
      think thought
      see saw seen
      feel felt
      lay laid
      lie lay lain
      choose chose chosen
      wear wore worn
      steal stole stolen
      arise arose arisen
      shrink shrank shrunk
      spread spread
      seek sought
      forbid forbade forbidden
      throw threw thrown
      know knew known
      person people persons
      man men
      woman women
      child children
      foot feet
      datum data
      life lives
      wife wives
      half halves
      index indices indexes
      medium media
      phenomenon phenomena
      crisis crises
      basis bases
      analysis analyses
      died dying die`).flatMap(([base = "", ...forms]) =>
      forms.map((form): [string, string] => [form, base === "died" ? "die" : base]),
    ),
  ),
  irregularPlurals: new Set(
    words(
      "people men women children denarii stadia solidi feet data media phenomena crises lives dead wounded poor data criteria aircraft spacecraft sheep fish series species troops police cattle",
    ),
  ),
  concepts,
  nounGroups,
  genericNouns: new Set(
    words(
      "people person human individual soul head being life inhabitant death fatality casualty victim dead man survivor",
    ),
  ),
  commonThings: new Set(
    words(
      "country countries state states nation nations people persons person place places thing things men man years days cities city parts",
    ),
  ),
  personNouns: new Set(
    words(
      "people person man woman child job laureate candidate delegate graduate nominee recipient winner champion hero vote ballot signature birth application human individual soul life inhabitant resident citizen visitor tourist guest traveller traveler passenger patient victim death casualty fatality dead participant refugee migrant immigrant emigrant settler worker employee labourer laborer staff soldier troop student pupil learner graduate believer member voter viewer spectator user customer consumer subscriber reader listener follower astronaut crew sailor slave prisoner pilgrim delegate deputy senator teacher doctor nurse farmer peasant miner household-head athlete player volunteer scientist engineer artist writer native subject adult youngster infant baby girl boy mother survivor convict scholar monk",
    ),
  ),
  agentEnding: /(?:[^aeiou]er|ist|ant|ee|ian|sman|smen|swoman|swomen)s?$/,
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
  abbreviations: new Set(
    words(
      "no nos c ca approx vol p pp dr mr mrs ms st prof vs etc e.g i.e u.s u.k u.n jan feb mar apr jun jul aug sep sept oct nov dec fig al est min max ft sq art ch sec inc ltd co gen col lt sen rep gov messrs mt",
    ),
  ),
  stem: stemEnglish,
};

/** One pattern instead of many, since every sentence is searched for it. */
function anyOf(patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map((pattern) => pattern.source).join("|"), "g");
}

function words(list: string): string[] {
  return list.split(/\s+/).filter((word) => word !== "");
}

function lines(block: string): string[][] {
  return block
    .split("\n")
    .map(words)
    .filter((line) => line.length > 0);
}

function numbered(start: number, list: string): [string, number][] {
  return words(list).map((word, index) => [word, start + index]);
}

function pairs(list: string): Map<string, number> {
  return new Map(
    words(list).map((pair) => [pair.slice(0, pair.indexOf(":")), Number(pair.slice(pair.indexOf(":") + 1))]),
  );
}

function phraseList(list: string): string[][] {
  return list
    .split("|")
    .map((phrase) => phrase.split(" "))
    .toSorted((a, b) => b.length - a.length);
}

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
