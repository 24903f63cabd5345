import type { FactKind } from "../../../../model/fact.ts";
import type { Language } from "../language.ts";
import { stemEnglish } from "./stem.ts";
import { anyOf, words } from "../word-lists.ts";

/** Turns of phrase: idioms, labels, lists, wholes and parts. */
export const englishTurns = {
  idiomWords:
    /\b(?:one|two|three|four|first|second|third|zero|five|six|seven|nine|ten|fifty|half|quarter|thousand|million|billion|hundred|dozen|score|millennium)|\d[-–/]\d|year.old|o'clock|\d ?[ap]\.?m|\bpast\b|\d in the|\bat night|\d (?:hours|days|weeks|months) |\b100\b|\btop\b|\b(?:day|week)\b/,
  idioms: anyOf([
    /\b[\w-]+[- ]year[- ]olds?\b/g,
    /\bone(?= of (?:the|its|their|his|her|our|these|those|a)\b)(?! \w+ \d)/g,
    /\bat (?:first|second) (?:glance|sight|hand)?/g,
    /\b(?:first|second|third|fourth|fifth)(?:ly)\b/g,
    /\bfirst (?:of all(?! [a-z])|and foremost|name|names|hand|aid|light|principles|person|impression|impressions|language|step|steps|half-?truth)\b/g,
    /\bfirst-(?:hand|class|rate|ever|time|person|generation|line|aid)\b/g,
    /\bsecond (?:thoughts?|nature|fiddle|hand|wind|opinion|chance|look|language|best|guess)\b/g,
    /\bsecond-(?:hand|rate|class|guess\w*)\b|\bsecond to none\b|\ba second look\b/g,
    /\b(?:cut|split|divided|torn|broken|broke|tore|fell|snapped|folded) in (?:two|three|half)\b/g,
    /\bthird (?:part(?:y|ies)|person|world|degree|wheel|estate|sector|way)\b|\bthird-(?:party|rate)\b/g,
    /\bin the first (?:place|instance)\b|\bfor the (?:first|second|third|last) time\b|\bthe first time\b/g,
    /\b(?:on )?(?:the )?one hand\b|\bone (?:another|day|side|thing|by one|after another|way|too many|more|or two|or the other)\b/g,
    /\b(?:no|any|every|some)[ -]?one\b|\bone's\b|\b(?:this|that|the|which|each|latter|former|new|old|every) ones?\b|\bonly ones\b/g,
    /\bone[- ](?:sided|way|off|party|man(?! in )|time|dimensional|size|track|to[- ]one)\b|\ball in one\b|\bin one\b|\bas one\b|\bat one\b/g,
    /\btwo[- ](?:way|sided|faced|fold|tier|dimensional|thirds majority)\b|\bthree[- ](?:dimensional|way|fold)\b|\b(?:put|putting) two and two together\b/g,
    /\b(?:the|both|these|those|of|between) two(?: of (?:them|us))?(?= sides?| parties| partners| halves| worlds| together|[.,;:!?]|$)/g,
    /\bzero[- ](?:sum|tolerance|hour|emission\w*)\b|\bground zero\b|\bfrom zero\b/g,
    /\bsquare one\b|\bcloud nine\b|\b24\/7\b|\b9\/11\b|\b50[-–/]50\b|\bfifty-fifty\b|\b20\/20\b/g,
    /\bten to one\b|\bnine times out of ten\b|\bninety-nine times out of a hundred\b|\bone in a million\b|\ba (?:hundred|thousand|million) (?:words|thanks|times(?=[.,;:!?]|$))|\bor two\b/g,
    /\b(?:hundreds|thousands|tens|dozens|scores|millions|billions)(?: and \w+s| of thousands| of millions)*(?: of)?\b/g,
    /\b(?:first|second|third) world war\b|\bworld war (?:one|two|i{1,2})\b|\bthousand and one\b/g,
    /\bone (?:might|may|can|could|must|should|would|wonders?|sees?|asks?|hopes?|has to|does)\b|\bif one\b|\bfor one\b|\bone only\b|\bonly one\b(?! (?:\w+ ){0,2}(?:in|out of) \w)/g,
    /\b(?:number|count|sum|total) one (?:rule|priority|question)\b|\bhalf[- ](?:way|hearted|time|truth|baked)\w*\b|\bin half\b/g,
    /\b(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})(?:[.:]\d{2})?|half past (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})|(?:quarter|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})) past (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})|quarter to (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})) ?(?:o'clock|[ap]\.m\.?|[ap]m\b|in the (?:morning|afternoon|evening)\b|at night\b)/g,
    /\b(?:half|(?:a )?quarter|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})(?: minutes)?) past (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})\b|\b(?:a )?quarter to (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})\b/g,
    /\b(?:24|twenty-four) hours a day\b|\b(?:7|seven) days a week\b|\b(?:365 days|52 weeks|(?:12|twelve) months) (?:a|in the|of the) year\b/g,
    /\b(?:a |one )?(?:100|hundred)(?: ?per ?cent| ?%) (?:sure|certain|safe|secure|true|right|clear|reliable|accurate|agreed)\b/g,
    /\b(?:top|first|last) (?:three|five|ten|twenty|fifty|hundred|3|5|10|20|50|100)(?= (?:list|places|of (?:the|all)))|\btop (?:three|five|ten|twenty|fifty|hundred|3|5|10|20|50|100)\b/g,
    /\b(?:on|by|from|until|after|of) (?:day|week) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})\b|^(?:day|week) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})\b/g,
    /\bquarter[- ](?:final|deck)\w*\b|\bfour corners\b|\bseven seas\b|\bsix feet under\b|\bmillennium development goals\b/g,
  ]),
  structuralNouns: new Set(
    words(
      "reason reasons question questions slide slides column columns chart charts map maps table tables row rows figure figures example examples lesson lessons message messages idea ideas argument arguments claim claims topic topics thing things way ways word words kind kinds type types sort sorts aspect aspects dimension dimensions factor factors case cases-in-point story stories quote quotes voice voices option options problem problems challenge challenges view views perspective perspectives angle angles line lines bullet bullets part parts section sections chapter chapters paragraph paragraphs step steps theme themes thought thoughts remark remarks caveat caveats warning warnings takeaway takeaways conclusion conclusions hand hands side sides end ends sense senses task tasks test tests clue clues hint hints answer answers surprise surprises contrast contrasts layer layers number numbers source sources text texts time-line timelines panel panels picture pictures image images note notes footnote footnotes sentence sentences axis axes set sets group groups-of list lists definition definitions hypothesis hypotheses myth myths mistake mistakes error errors doubt doubts rule rules principle-s guess guesses reading readings explanation explanations cause causes consequence consequences effect effects strand strands thread threads pillar pillars element elements ingredient ingredients half halves",
    ),
  ),
  kindNouns: new Map([
    ...words("phase stage era epoch period").map((word): [string, FactKind] => [stemEnglish(word), "phase"]),
    ...words("proposal point").map((word): [string, FactKind] => [stemEnglish(word), "proposal"]),
    [stemEnglish("project"), "project"],
    [stemEnglish("event"), "event"],
  ]),
  labels: new Set(
    words(
      "no nos number figure fig table slide page p pp chapter ch section sec part vol volume paragraph para ¶ § # line version v article art annex appendix item step stage phase act level grade class type model route highway road bus flight room gate box appendix case statement example test exercise question problem equation eq rule theorem lemma clause resolution note footnote ref id issue slides pages chapters figures sections tables paragraphs verses questions footnotes column source text unit block row channel exhibit poster panel chart map isbn doi psalm verse sonata symphony op opus catch area district precinct ward zone platform pier lot",
    ),
  ),
  universalScopes: anyOf([
    /\b(?:world[- ]?wide|global(?:ly)?|nation[- ]?wide|country[- ]?wide|city[- ]?wide|region[- ]?wide|continent[- ]?wide|universal(?:ly)?)\b/g,
    /\b(?:in|across|throughout|around|over|of) (?:the )?(?:whole|entire|all of the|rest of the)? ?(?:world|globe|planet|earth)\b|\bthe world'?s?\b|\bon (?:earth|the planet)\b/g,
    /\b(?:the (?:whole|entire|wider)|all (?:of )?the|all|every|each of the) (?:of )?(?:region|country|countries|nation|nations|continent|state|states|provinces|province|cities|city|world|globe|planet|earth)\b/g,
    /\ball (?:of the |the )?(?:two|three|four|five|six|seven|eight|nine|ten|\d+)\b|\b(?:each|every one) of the (?:two|three|four|five|six|seven|eight|nine|ten|\d+)\b|\bthe (?:three|four|five|six|seven|eight|nine|ten) (?:combined|together|as a whole)\b/g,
    /\b(?:whole|entire) (?:world|globe|planet|earth)\b/g,
    /\btogether\b|\ball (?:the )?(?:\w+ )?\w{3,}s\b/g,
    /\bthroughout\b|\beverywhere\b|\btaken together\b|\bcombined\b|\bin all\b|\bas a whole\b|\ball told\b/g,
  ]),
  wholes: /\b(?:whole|all|entire|total|every|overall|combined|world|worldwide|global|everywhere)\b/i,
  abbreviations: new Set(
    words(
      "no nos c ca approx vol p pp dr mr mrs ms st prof vs etc e.g i.e u.s u.k u.n jan feb mar apr jun jul aug sep sept oct nov dec fig al est min max ft sq art ch sec inc ltd co gen col lt sen rep gov messrs mt",
    ),
  ),
  opposites: [
    [/\b(?:for|in favou?r|yes|ayes?|yeas?)\b/i, /\b(?:against|opposed|no|noes|nays?)\b/i],
    [/\bbefore\b/i, /\bafter\b/i],
    [/\bwith\b/i, /\bwithout\b/i],
    [/\babove\b/i, /\bbelow\b/i],
  ],
  losses: words("fall decline drop decrease loss lost cut reduction shrink shortfall deficit decay"),
  ownTalk:
    /(?<!\p{L})I(?:['’](?:m|ve|d|ll))?(?!\p{L})|\b(?:my|this|our) (?:talk|lecture|deck|slides?|seminar|session|presentation|workshop|course|class|paper)\b/u,
  toListeners:
    /(?<!\p{L})(?:I(?:['’](?:m|ve|d|ll))?|[Mm]e|[Mm]y|[Yy]ou|[Yy]our)(?!\p{L})|\b(?:slides?|coffee|break|lunch|welcome|questions?)\b/u,
  streetNumbers:
    /(?<=\b(?:[Aa]t|of|to|from|near|in|No\.) )\d{1,3}[a-d]? (?:\p{Lu}[\p{L}'’.]+ ){1,3}(?:Street|Road|Avenue|Lane|Drive|Terrace|Boulevard|Place|Row|Square|Gardens|Crescent|St|Rd|Ave)\b/gu,
  anniversaries:
    /\b(?:anniversary|anniversaries|birthday|jubilee|centenary|centennial|bicentenary|bicentennial)\b/i,
  inOrder: /\brespectively\b/i,
  orderLinks: new Set(words("and as than or")),
  frequency: /^(?:twice|thrice)(?! (?:as|the|its|what|that|more)\b)/i,
  frequencyStatement: /^times\b/i,
  someMore: /^\S+ (?:more|others?|further)\b/,
  listBehind: /(?:[:(—–]|,? (?:namely|that is|such as),?) ?(.+?)[.)!?]?\s*$/,
  listBefore: /^(.+?)(?:[:—–]|\bare\b|\bwere\b|\bmake\b|, the\b| are the\b)/,
  listMarks: /,\s*(?:and|or)\s+|,\s*|;\s*|\s+(?:and|or)\s+/,
  wholeCount: /\b(?:into|in|has|have|had|are|were|was|knows?|consists? of|comprises?)\s+(?:\w+\s)?$|^\s*$/i,
  partCount: /\bof the\b/i,
} satisfies Partial<Language>;
