import { lines } from "../word-lists.ts";

/** Nouns for counted things, a group a line: within a group one may stand for another, across groups they are different things. */
export const nounGroups: readonly (readonly string[])[] = lines(`
  people person inhabitant resident citizen soul individual human
  visitor tourist guest visit arrival traveller holidaymaker
  passenger rider journey trip ride
  death fatality dead victim casualty life
  case infection patient
  dose jab shot injection
  train locomotive
  run service departure
  container TEU box
  vehicle car automobile
  ship vessel boat
  plane aircraft aeroplane airplane
  flight
  country state nation government
  city town municipality
  borough district
  village hamlet
  household family
  house home dwelling building
  school
  university college
  student pupil learner
  teacher
  soldier troop
  worker employee labourer job
  astronaut cosmonaut moonwalker crew
  ticket
  vote voter ballot
  seat
  member
  church parish
  mosque
  book title
  copy
  page
  volume
  painting picture
  museum
  hospital
  bed
  doctor physician
  nurse
  child infant baby
  woman
  man
  stone
  tree
  farm
  factory plant mill
  mine
  well
  dam
  bridge
  station stop
  line
  road highway
  sign
  bar
  wavelength
  triangle
  landing touchdown
  launch
  probe spacecraft satellite
  comet
  star
  planet
  moon
  crater
  return apparition appearance
  viewer spectator
  listener
  subscriber
  telephone phone
  computer
  patent
  article paper
  letter
  word
  language
  institute institution
  museum
  project scheme
  phase stage era period
  treaty agreement
  meeting summit
  battle
  war
  rebellion revolt uprising
  earthquake quake
  eruption
  fire
  horse
  cow cattle
  sheep
  pig
  camel
  whale
  elephant
  species
  barrel
  ton tonne
  bale
  sack
  bottle
  slave
  prisoner
  refugee
  migrant immigrant emigrant
  sesterce sestertius sesterces
  denarius denarii
  drachma drachmae
  livre
  ducat
  florin
  talent
  thaler taler
  guinea
  shilling
  penny pence cent ct
  guilder
  piece
  match game fixture
  goal
  title trophy cup championship
  team side squad
  player footballer athlete
  point
  medal
  event
  record
  spectator viewer onlooker audience
  card
  turbine
  panel module
  reactor
  power-station plant station powerplant
  transit passage crossing
  lock
  channel canal
  aqueduct
  arch
  tier storey floor level
  fountain
  column pillar
  statue sculpture
  temple shrine
  fort fortress castle
  village settlement
  colony
  island
  mountain peak
  river
  lake
  port harbour harbor
  airport
  train carriage
  bus
  bicycle bike
  lorry truck
  tank
  gun cannon
  rocket missile
  shell bomb
  mine
  letter
  telegram message
  call
  song
  concert performance
  play
  film movie
  episode
  newspaper magazine journal
  reader subscriber
  listener
  customer client
  order
  sale
  share
  loan
  account
  policy
  permit licence license
  passport
  visa
  application applicant
  marriage wedding
  divorce
  birth baby child infant newborn boy girl
  funeral
  crime offence
  arrest
  murder homicide
  accident crash
  strike
  protest demonstration
  demonstrator protester
  meal
  loaf
  acre
  field
  vineyard
  orchard
  cow cattle
  goat
  hen chicken
  egg
  bird
  bee
  hive
  insect
  specimen sample
  fossil bone
  gene
  cell
  virus
  vaccine
  drug medicine
  trial
  experiment
  study
  observation sighting
  measurement
  photograph photo picture image
  map
  coin
  stamp
  manuscript
  inscription
  tablet
  scroll
  grave tomb burial
  skeleton
  room
  window
  door
  stair step
  lamp light
  bulb
  pipe
  wire cable
  mast pole
  company firm enterprise business
  bank
  shop store
  hotel
  share
`);
