import type { Language } from "../language.ts";
import { lines, words } from "../word-lists.ts";

/** Small words, and the forms of irregular ones. */
export const englishGrammar = {
  articles: new Set(words("a an the")),
  determiners: new Set(words("the these those this that its their his her our both all whose")),
  fillers: new Set(
    words("more other further such new additional extra separate different known recorded full whole odd"),
  ),
  conjunctions: new Set(words("and or")),
  stopWords: new Set(
    words(
      "a an the and or but nor so yet if then than that this these those there here it its it's he she they them their his her hers our we us you your i me my who whom whose which what when where why how is are was were be been being am do does did done have has had having will would shall should can could may might must not no of in on at to for from by with within without into onto over under about above below between among through during since until till against along across around as per via up down out off again further once more most less least very too also just only even still already ever never both each every all any some such same other another own one's s t it one ones now today later early late so-called including include includes namely said says say according called while whereas whether because although though however therefore thus hence almost nearly exactly precisely roughly approximately approximate mere merely alone together first second third much many few several lot year years time times month months day days century centuries decade decades",
    ),
  ),
  measureVerbs: new Set(
    words(
      "before after reach reached reaches stand stood stands come came comes amount amounted amounts total totalled totaled totals equal equalled hit hits climb climbed climbs number numbered numbers make made makes go went gone goes become became see saw seen sees show shows showed shown report reported reports record recorded put puts take took taken takes bring brought get got gets give gave given gives account accounted accounts represent represented represents worth mean means meant run ran follow followed happen happened occur occurred remain remained include contain contained contains hold held holds find found count counted counts value valued be figure figures number level sum amount total rate share value size scale mark record whole full overall combined entire entirely actually really fact estimate estimated forecast expected expect project projected predict predicted anticipated due set plan planned likely exceed exceeded exceeds exceeding surpass surpassed top topped pass passed approach approached compare compared against end start beginning begin began late early mid period annual annually yearly year-on-year previous last next past present current currently recent recently new old modern big large small great high low long short",
    ),
  ),
  verbForms: new Set(
    words(
      "comes goes has is was does marks brings sees shows ranks makes takes gives opens closes begins ends starts stands leads follows remains becomes holds passes carries lands leaves wins loses rises falls grows drops keeps runs reaches costs means says tells looks finds puts sets gets needs uses works lives dies lies lasts covers serves joins signs builds buys sells pays earns wants seems appears happens occurs returns moves turns meets sends receives includes contains amounts equals exceeds proves adds produces creates adopts declares orbits",
    ),
  ),
  prepositions: new Set(
    words(
      "of in on at to for from by with within without into onto over under between among through during since until till against along across around as per via than like near inside outside beyond towards toward throughout despite because while when where who which that is are was were has have had and or but nor so yet did do does can could will would may might must not also only alone each apiece altogether compared came come",
    ),
  ),
  placePrepositions: new Set(words("in across throughout within inside for of over from at into around")),
  clauseBreaks: new Set(
    words("and while whereas but against compared versus vs yet though although or nor then"),
  ),
  relatives: new Set(words("who which whose whom that where")),
  subordinators: new Set(words("when where which who whose after before until since as")),
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
  particles: {
    of: "of",
    to: "to",
    from: "from",
    between: "between",
    and: "and",
    out: "out",
    in: "in",
    on: "on",
    at: "at",
    over: "over",
    half: "half",
    per: "per",
    than: "than",
    only: "only",
  },
  innerPrepositions: new Set(words("in across throughout within inside")),
  owningPrepositions: new Set(words("of at for off")),
  owningVerbs: new Set(
    words("had has have owned owns boasted boasts employed employs housed houses possessed possesses"),
  ),
} satisfies Partial<Language>;
