import type { Bench } from "./bench.ts";
import { shortlist } from "./shortlist.ts";
import { digitsOf } from "./compare-value.ts";
import type { Claim } from "./context.ts";
import type { Language } from "../language/language.ts";
import { measures } from "../language/measures.ts";
import type { Entry } from "../ledger/entry.ts";
import type { Amount } from "../reading/quantity.ts";
import { rateRelevance } from "./relevance.ts";
import { datesOf, lasts, yearsPerUnit } from "./durations.ts";
import { liesBetween } from "./spans.ts";
import { termsOf, type Term } from "../reading/terms.ts";

/** Whether a length of time follows from dates: of the sentence, of facts that it is about, of events that share a word with it, and today. */
export function isLengthOfTime(
  claim: Claim<Amount>,
  dated: readonly Entry[],
  told: readonly Entry[],
  bench: Bench,
): boolean {
  const { index, language, deckDate } = bench;
  const length = { ...claim, quantity: withTimeUnit(claim, told) };
  if (yearsPerUnit(length.quantity) === undefined) return false;
  const content = termsOf(claim.sentence.words, language, (root) => index.names.has(root), index.expand);
  const about = datedAbout(length, content, bench);
  return (
    spansDates(length, [...about, ...dated], deckDate) ||
    spansFact(length.quantity, index.dated) ||
    targetsOf(length, about, language).some((year) => hasFactIn(year, bench)) ||
    spansEvents(length, content, bench) ||
    isFromNow(length, bench) ||
    liesBetween(length, [...dated, ...told], content, bench) ||
    language.timeTravel.test(claim.sentence.text.slice(0, claim.quantity.start))
  );
}

/** “The blockade lasted eleven months, the airlift 15”: the unit of the length before holds on. */
function withTimeUnit({ quantity, sentence }: Claim<Amount>, told: readonly Entry[]): Amount {
  if (quantity.unit.kind !== "none") return quantity;
  const unit =
    sentence.quantities.findLast(
      (other): other is Amount => other.kind === "amount" && other.end <= quantity.start,
    )?.unit ?? told.at(-1)?.unit;
  return unit !== undefined && yearsPerUnit({ unit }) !== undefined ? { ...quantity, unit } : quantity;
}

/** “It took 96 years until a pack came back”: from one event that shares a word with the sentence to another, to a date of it, or to today. */
function spansEvents(
  claim: Claim<Amount>,
  content: readonly Term[],
  { index, language, deckDate }: Bench,
): boolean {
  const years = yearsPerUnit(claim.quantity) ?? 1;
  const found = new Set(content.flatMap((term) => term.keys).flatMap((key) => index.byKey.get(key) ?? []));
  const events = [...found].flatMap((at) => {
    const entry = index.entries[at];
    const start = entry?.fact.value === undefined ? entry?.when?.start : undefined;
    return start === undefined || typeof start === "string" ? [] : start.from;
  });
  const dates = datesOf(claim).map(({ from }) => from);
  const today = deckDate ?? index.latest;
  if (digitsOf(claim.quantity) < 2 && !language.betweenTimes.test(claim.sentence.text)) return false;
  const isLong = claim.quantity.high * years >= 5;
  const isLength = (length: number): boolean => lasts(claim.quantity, Math.abs(length) / years);
  return events.some(
    (event) =>
      (isLong && isLength(today - event)) || [...events, ...dates].some((other) => isLength(other - event)),
  );
}

/** “Twenty years ago”, “four years from now”: as far from the deck's date, or the ledger's latest, as some fact lies. */
function isFromNow({ quantity, sentence }: Claim<Amount>, bench: Bench): boolean {
  if (!bench.language.fromNow.test(sentence.text.slice(quantity.start))) return false;
  const years = quantity.high * (yearsPerUnit(quantity) ?? 1);
  const today = bench.deckDate ?? bench.index.latest;
  const slips = [-1, 0, 1].map((slip) => slip * Math.max(1, quantity.hedges.size > 0 ? years / 20 : 0));
  const todays = bench.deckDate === undefined ? [today, 2025] : [today];
  return todays.some((now) =>
    [now - years, now + years].some((year) => slips.some((slip) => hasFactIn(year + slip, bench))),
  );
}

/** Whether a length of time lies between dates of the sentence and of the facts that it is about. */
function spansDates(claim: Claim<Amount>, entries: readonly Entry[], deckDate: number | undefined): boolean {
  const { high, low } = claim.quantity;
  const years = yearsPerUnit(claim.quantity);
  if (years === undefined) return false;
  const stretches = [...claim.dates.map(({ date }) => date), ...datesOf(claim)].map(({ from, to }) => ({
    from,
    to,
  }));
  for (const { when } of entries) {
    if (when === undefined || typeof when.start === "string") continue;
    const to = typeof when.end === "string" ? deckDate : when.end.to;
    stretches.push({ from: when.start.from, to: to ?? when.start.to });
  }
  // A deck without a date is read in our days.
  const now = deckDate === undefined ? { from: 2015, to: 2035 } : { from: deckDate, to: deckDate };
  const isLength = (length: number): boolean => lasts(claim.quantity, length / years);
  const reachesNow = (start: number): boolean =>
    now.to - start >= low * years - 1 && now.from - start <= high * years + 1 && high * years >= 5;
  return stretches.some(
    (a) =>
      isLength(a.to - a.from) ||
      reachesNow(a.from) ||
      stretches.some(
        (b) => (b.from > a.from && isLength(b.from - a.from)) || (b.to > a.to && isLength(b.to - a.to)),
      ),
  );
}

/** “28 years of concrete”: as long as some fact of the ledger says that something went on. */
function spansFact({ unit, low, high, coarse }: Amount, entries: readonly Entry[]): boolean {
  const years = unit.kind === "measure" ? measures.get(unit.sign) : undefined;
  if (years?.dimension !== "time" || years.factor < 86400 || high < 10 || low !== high) return false;
  const inUnit = 31556952 / years.factor;
  return entries.some(
    ({ when }) =>
      when?.isInterval === true &&
      typeof when.start !== "string" &&
      typeof when.end !== "string" &&
      Math.abs((when.end.to - when.start.from) * inUnit - high) <= Math.max(1.05, coarse / 2),
  );
}

/** “Eight years earlier”, “ten years after its launch”: whether a fact lies that far from a date of the sentence. */
function targetsOf(
  { quantity, dates, sentence }: Claim<Amount>,
  entries: readonly Entry[],
  language: Language,
): number[] {
  const { low, high, end } = quantity;
  const unit = yearsPerUnit(quantity);
  if (
    unit === undefined ||
    low !== high ||
    !language.relativeTimes.test(sentence.text.slice(quantity.start, end + 12))
  )
    return [];
  const years = low * unit;
  // “Three years later they did it without oxygen”: later than what, the sentence before says.
  const told = entries
    .slice(0, 2)
    .flatMap(({ when }) => (when === undefined || typeof when.start === "string" ? [] : [when.start]));
  return [...dates.map(({ date }) => date), ...datesOf({ sentence }), ...told].flatMap(({ from }) => [
    from - years,
    from + years,
  ]);
}

function hasFactIn(year: number, { index }: Bench): boolean {
  const from = Math.floor(year);
  return index.dated.some(
    ({ when }) =>
      when !== undefined &&
      typeof when.start !== "string" &&
      when.start.from < from + 1 &&
      when.start.to > from,
  );
}

/** The dated facts that a sentence is most about. */
function datedAbout(length: Claim, content: readonly Term[], { index }: Bench): Entry[] {
  const claim: Claim = {
    ...length,
    content,
    keys: new Map(content.flatMap((term) => term.keys.map((key) => [key, 1]))),
  };
  return shortlist(claim, index)
    .filter((entry) => entry.when !== undefined)
    .map((entry) => ({ entry, relevance: rateRelevance(claim, entry, index).total }))
    .toSorted((a, b) => b.relevance - a.relevance)
    .slice(0, 5)
    .filter(({ relevance }) => relevance >= 0.2)
    .map(({ entry }) => entry);
}
