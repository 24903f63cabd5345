import { shortlist } from "./shortlist.ts";
import type { Claim } from "./context.ts";
import type { TimeSpan } from "../../../model/time.ts";
import type { Language } from "../language/language.ts";
import type { Entry } from "../ledger/entry.ts";
import type { LedgerIndex } from "../ledger/ledger-index.ts";
import { relateHappening, type PeriodRelation } from "./periods.ts";
import type { ProseDate } from "../reading/quantity.ts";
import { rateRelevance } from "./relevance.ts";
import { matched, open, type Verdict } from "./verdict.ts";

interface Dated {
  readonly entry: Entry;
  readonly relevance: number;
  readonly sharesTopic: boolean;
  readonly said: number;
  readonly relation: PeriodRelation;
}

/**
 * Holds a date against the ledger: does what the sentence tells lie there? `isAttached` says that the date only places a figure,
 * which is judged with it.
 */
export function judgeDate(
  claim: Claim<ProseDate>,
  index: LedgerIndex,
  language: Language,
  isAttached: boolean,
): Verdict {
  const date = claim.quantity;
  const dated = shortlist(claim, index)
    .flatMap((entry) => rateDate(claim, entry, index, language) ?? [])
    .toSorted((a, b) => b.relevance - a.relevance);
  const agreeing = dated
    .filter(({ relation }) => relation === "agree")
    .map((each) => discount(each, date))
    .toSorted((a, b) => b.relevance - a.relevance)[0];
  const against = dated.find(
    ({ relation, entry, sharesTopic, said }) =>
      relation === "conflict" && isHappening(entry) && sharesTopic && said >= 0.42,
  );
  const isAnother = claim.sentence.words.some((word) => language.noveltyWords.has(word.lower));
  // “Mining ended in 1996, 18 years after …”: it is the date of what happened then.
  const isTold =
    agreeing !== undefined && isHappening(agreeing.entry) && agreeing.sharesTopic && agreeing.said >= 0.4;
  const isContradicted =
    !isAnother &&
    !isTold &&
    against !== undefined &&
    (date.tie !== "since" || (isPrecise(date) && against.relevance >= 0.6 && isInstant(against.entry))) &&
    !isAttached &&
    date.tie !== "than" &&
    against.relevance >= 0.5 &&
    against.relevance > (isLooser(agreeing, against, date) ? 0 : (agreeing?.relevance ?? 0)) + 0.12;
  const exact = isOfOneDay(date) ? index.dated.find((entry) => isTheVery(date, entry)) : undefined;
  if (exact !== undefined && (against?.relevance ?? 0) < 0.75) return matched(date, exact);
  if (isContradicted) return open(date, "prose/period", against.entry);
  if (agreeing !== undefined && agreeing.relevance >= 0.2) return matched(date, agreeing.entry);
  const anywhere = findDated(date, index);
  if (anywhere !== undefined) return matched(date, anywhere);
  if (language.ownTalk.test(claim.sentence.text) || language.anniversaries.test(claim.sentence.text))
    return { state: "harmless", quantity: date };
  const perhaps = dated.find(({ relation, relevance }) => relation === "unclear" && relevance >= 0.2);
  if (perhaps !== undefined) return matched(date, perhaps.entry);
  if (
    date.precision === "century" ||
    date.precision === "decade" ||
    (date.isYearless && date.precision === "month")
  ) {
    return { state: "harmless", quantity: date };
  }
  return open(date, "prose/not-in-ledger");
}

/** Any fact of that time. */
export function findDated(date: ProseDate, index: LedgerIndex): Entry | undefined {
  return index.dated.find(
    (entry) => entry.when !== undefined && relateHappening(date, entry.when) === "agree",
  );
}

/** A day, or a stretch of months, agrees with a figure of that year only loosely, where what the sentence tells happened at another time of it. */
function isLooser(agreeing: Dated | undefined, against: Dated, date: ProseDate): boolean {
  const start = against.entry.when?.start;
  const isAlike = date.isRange
    ? against.entry.when?.isInterval === true
    : date.precision === "day" && isInstant(against.entry);
  if (agreeing === undefined || !isAlike) return false;
  if (start === undefined || typeof start === "string") return false;
  return agreeing.entry.fact.value !== undefined && Math.floor(start.from) === Math.floor(date.from);
}

/** That some figure covers the year says little of a date to the day. */
function discount(dated: Dated, date: ProseDate): Dated {
  const isLoose = dated.entry.fact.value !== undefined && isPrecise(date);
  return isLoose ? { ...dated, relevance: dated.relevance * 0.6 } : dated;
}

/** Whether a date to the day or month is that of an event which its clause clearly tells. */
export function isOfHappening(claim: Claim, index: LedgerIndex, language: Language): boolean {
  const { quantity, sentence, part } = claim;
  if (quantity.kind !== "date") return false;
  const holdsFigure = sentence.quantities.some(
    (other) => other.kind !== "date" && other.start >= part.start && other.end <= part.end,
  );
  const exact = isOfOneDay(quantity)
    ? index.dated.filter((entry) => entry.fact.value === undefined && isTheVery(quantity, entry))
    : [];
  if (exact.some((entry) => rateRelevance(claim, entry, index).total >= 0.2)) return true;
  if (!isPrecise(quantity) && holdsFigure) return false;
  return shortlist(claim, index).some((entry) => {
    if (entry.fact.value !== undefined && (!isPrecise(quantity) || !isInstant(entry))) return false;
    const dated = rateDate({ ...claim, quantity }, entry, index, language);
    if (dated?.relation !== "agree") return false;
    return (
      (dated.sharesTopic && dated.relevance >= 0.4) || (dated.relevance >= 0.2 && dated.entry.names.size > 0)
    );
  });
}

function isPrecise({ precision }: ProseDate): boolean {
  return precision === "day" || precision === "month";
}

/** Whether a date could be that of one fact alone: a day, or from one day to another. */
function isOfOneDay({ isRange, precision, isYearless }: ProseDate): boolean {
  return (isRange || precision === "day") && !isYearless;
}

/** A day, a month or a range that a fact has to the day: hardly by chance. */
function isTheVery(date: ProseDate, { when }: Entry): boolean {
  if (when === undefined) return false;
  const { start, end } = when;
  if (typeof start === "string" || typeof end === "string") return false;
  const slack = date.precision === "day" ? 1e-3 : date.precision === "part" ? 0.09 : 1;
  return Math.abs(date.from - start.from) < slack && Math.abs(date.to - end.to) < slack;
}

function rateDate(
  claim: Claim<ProseDate>,
  entry: Entry,
  index: LedgerIndex,
  language: Language,
): Dated | undefined {
  const { when } = entry;
  if (when === undefined && entry.spoken.length === 0) return undefined;
  const isSpoken = entry.spoken.some(
    ({ quantity }) =>
      quantity.kind === "date" && quantity.from < claim.quantity.to && claim.quantity.from < quantity.to,
  );
  const relation = isSpoken
    ? "agree"
    : when === undefined
      ? "unclear"
      : relateToEdge(claim, entry, when, language);
  // That a figure is of another time contradicts no date.
  if (relation === "conflict" && !isHappening(entry)) return undefined;
  const { total, sharesTopic, said } = rateRelevance(claim, entry, index);
  return { entry, relevance: total, sharesTopic, said, relation };
}

/** “It ended in May 2023”: of what lasts, only its end; else wherever it lies. */
function relateToEdge(
  { quantity, sentence }: Claim<ProseDate>,
  { fact }: Entry,
  when: TimeSpan,
  language: Language,
): PeriodRelation {
  const relation = relateHappening(quantity, when);
  const { start, end } = when;
  if (relation !== "agree" || quantity.isRange || !when.isInterval || fact.value !== undefined)
    return relation;
  if (typeof start === "string" || typeof end === "string" || quantity.isYearless) return relation;
  const before = sentence.text.slice(0, quantity.start);
  const edge = language.endsBefore.test(before)
    ? end
    : language.startsBefore.test(before)
      ? start
      : undefined;
  if (edge === undefined || quantity.precision === "part") return relation;
  const slack = 2 / 365;
  return quantity.from < edge.to + slack && edge.from < quantity.to + slack ? "agree" : "conflict";
}

/** What happened at a time, or a year that the ledger states; not a figure of some time. */
function isHappening({ fact }: Entry): boolean {
  return fact.value === undefined || fact.unit === "year";
}

function isInstant({ when }: Entry): boolean {
  return (
    when !== undefined && !when.isInterval && typeof when.start !== "string" && when.start.precision === "day"
  );
}
