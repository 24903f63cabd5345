import { lines } from "../word-lists.ts";

/** Words of one meaning that histories use for one another, a group a line. Stems are taken by the reader. */
export const concepts: readonly (readonly string[])[] = lines(`
  death die died dead dying deaths kill killed perish fatality casualty toll mortality victim lethal slay slain lives claimed
  population inhabitant resident people populace citizens live lived dweller
  trade commerce commercial exchange turnover
  export exported exports ship shipped sell sold selling
  import imported imports buy bought purchase purchased
  cost price expense expenditure spend spent spending bill outlay paid pay budget costing
  revenue income earnings earn earned takings receipts proceeds
  length long stretch stretched extent lengthy measure measures measured run runs ran
  height tall high altitude elevation
  depth deep
  width wide breadth broad
  weight weigh weighed heavy mass
  speed fast velocity quick swift pace race races raced racing travel travels move moves
  distance far away apart range separated separation closeness close near nearest closest proximity
  area cover covers covered surface territory size acreage extent
  duration last lasted lasting length stay stayed span spent spend time
  age old aged
  growth grow grew rise rose increase increased gain gained climb climbed surge surged jump jumped expand expanded expansion upturn soar soared
  fall fell decline declined drop dropped decrease decreased shrink shrank reduction reduce reduced slump sank sink dip dipped loss lost contraction
  produce produced production output manufacture manufactured yield make made
  found founded foundation establish established establishment create created creation set-up founding
  open opened opening inaugurate inaugurated inauguration launch launched
  begin began start started beginning commence commenced onset outbreak
  end ended finish finished conclude concluded close closed closing
  build built construct constructed construction erect erected building
  destroy destroyed destruction burn burnt burned demolish demolished ruin ruined raze razed devastate
  discover discovered discovery find found detect detected revealed reveal spot spotted
  sight sighted sighting observe observed observation see saw seen watch watched viewer view spectator audience look
  predict predicted prediction forecast foretell foretold foresee
  return returned returns comeback reappear reappearance reappeared appearance apparition comes back recur
  period interval cycle orbit
  visit visited visitor visits tourist tourism traveller guest arrival arrivals
  sign signed signing signature signatory conclude
  adopt adopted adoption introduce introduced introduction bring-in
  measure measured measurement survey surveyed gauge
  define defined definition redefine redefined redefinition
  vaccinate vaccinated vaccination vaccine inoculate inoculated inoculation immunise immunised immunisation immunize immunization jab jabs shot shots
  disease illness ill sick sickness infection infected patient epidemic outbreak
  case cases infection infections ill illness sick infected
  participant participants participate participated part volunteer volunteers join joined
  capital invest invested raise raised fund funds money
  collision collide collided crash crashed hit struck strike
  sinking sink sank sunk founder foundered
  survive survived survivor survivors saved save rescued rescue
  aboard board onboard
  vote votes voted ballot ballots poll polled
  signature signatures signed sign signatories petition
  shop shops store stores branch branches outlet outlets
  eradicate eradicated eradication wipe wiped eliminate eliminated elimination stamp
  give gave given administer administered receive received get got jab deliver delivered delivery
  pledge pledged pledges promise promised donate donated donation donor contribute contribution
  invest invested investment investor
  land landed landing touchdown touch lander alight
  walk walked walker walkers moonwalk moonwalker moonwalkers foot
  crew crewed astronaut cosmonaut manned crews
  moon lunar
  sun solar
  earth terrestrial
  rock soil sample samples stone regolith material
  bring brought return carry carried haul
  pass passed flyby fly flew flew-past approach
  probe spacecraft craft satellite orbiter
  war conflict fighting hostilities
  battle fight fought
  ship vessel boat fleet
  train railway rail railroad
  road highway motorway street
  passenger passengers rider riders commuter journey journeys trip trips ridership ride rides
  school pupil pupils schooling
  student students enrolment enrolled university undergraduate
  worker workers workforce employee employees employ employed employment labour labor job jobs staff worked work
  household households home homes dwelling dwellings house houses housing
  member members membership belong
  state states country countries nation nations
  city cities town towns
  king queen monarch ruler emperor reign reigned
  parliament assembly congress legislature diet
  law act statute legislation decree bill
  vote voted voters ballot poll election elected turnout
  money fund funds funding finance financial
  tax taxes taxation levy
  debt owe owed loan loans borrowing borrowed
  wage wages salary salaries pay
  price prices inflation
  energy power electricity electric
  capacity output power
  oil petroleum crude
  emission emissions emit emitted
  temperature warm warmth heat hot cold temperatures
  rain rainfall precipitation
  harvest crop crops grain yield
  book books volume volumes copies copy print printed publish published publication
  painting paintings picture pictures canvas
  child children kids boys girls minors
  woman women female females
  man men male males
  foreign abroad overseas immigrant born-abroad foreign-born
  share proportion percentage fraction part portion
  share account accounts accounted
  rank rankings ranking place position
  important leading main chief principal major
  partner partners partnership
  border frontier boundary
  treaty convention agreement pact accord
  meeting summit conference congress gathering
  president leader head
  minister secretary
  first earliest initial maiden inaugural
  last final latest
  settle settled settlement resolve resolved
  attack attacked assault raid raided bombing bombed
  win won victory winner
  defeat defeated lose lost
  invent invented invention inventor
  name named names call called
  cross crossed crossing
  join joined joining accession accede acceded
  leave left quit depart departed departure
  remove removed removal
  need needed require required demand demands needs
  use used uses user users usage
  support prefer preferred favour favor favoured backing back
  prefer preferred preference
  efficacy effective effectiveness efficient protect protection prevent prevented protects prevents
  storage store stored keep kept
  tree trees forest woodland
  church churches parish
  earthquake quake tremor
  fire blaze burn
  flood floods flooded inundation
  famine hunger starvation starved
  slave slaves slavery enslaved
  migrate migration migrant migrants emigrate emigrated emigrants immigrate immigration
  soldier soldiers troops army men
  prisoner prisoners captive
  fly flew flight flights
  underground tube metro subway
  station stations stop stops
  kilometre line track
  birth births born birthrate
  marriage marriages married marry wed
  crime crimes offence offences
  doctor doctors physician physicians
  hospital hospitals beds
  museum museums gallery
  film films movie movies cinema
  telephone phone telephones phones
  car cars automobile automobiles vehicle vehicles
  plane aircraft aeroplane airplane planes
  computer computers machine
  gold bullion
  coal colliery mines
  steel iron
  wheat corn grain cereal
  sea ocean marine
  river stream
  mountain peak summit mount
  island isle islands
  lake reservoir
  nucleus core
  lobe half
  reflect reflects reflected albedo reflectivity
  brightness bright luminosity magnitude
  visible seen visibility naked-eye
  expensive cost dear
  mean average
  error mistake shortfall short shortfall missing
  drift drifted shift shifted deviation deviate diverge diverged
  difference differ differs gap
  fatality die lethality case-fatality mortality
  prototype prototypes bar bars standard
  convention treaty
  change changed changing convert converted conversion replace replaced replacing
  viewer viewers audience watched spectators television tv
  mission programme program expedition project
  burnt-down raze
  fail fails failed failure failures
  propose proposed proposal proposals
  approve approved approval
  refuse refused refusal reject rejected rejection
  renew renewed renewal
  choose chose chosen choice
  believe believed belief
  serve served service
  describe described description
  decide decided decision
  invade invaded invasion invader
  explode exploded explosion
  divide divided division
  apply applied application applicant applications
  receive received receipt reception
  know knew known knowledge
  strong strength
  young youth
  obey obeyed obedience
  behave behaved behaviour behavior
  analyse analyze analysed analyzed analysis
  respond responded response
  argue argued argument
  deny denied denial
  appeal appealed appeals
  breathe breath
  consume consumed consumption
  resign resigned resignation
  pursue pursued pursuit
  speak spoke spoken speaker speakers speech
  sing sang sung singer song
  descend descended descent
  ascend ascended ascent climb climbed
  solve solved solution
  repeat repeated repetition
  compete competed competition competitor
  inhabit inhabited inhabitant
  succeed succeeded success succession
  exceed exceeded excess
  proceed proceeded procedure
  differ different difference
  appear appeared appearance
  perform performed performance performances performer
  erupt erupted eruption
  occupy occupied occupation
  liberate liberated liberation
  unite united union unification
  rent rents rented
  Londinium London
`);
