import type { Surroundings } from "./context.ts";
import { relateHedge } from "./compare-hedge.ts";
import { applyDisputes } from "./disputes.ts";
import { readClauseHedges, readHedges } from "../reading/hedges.ts";
import type { Bench } from "./bench.ts";
import { judgeSentence } from "./judge-sentence.ts";
import type { Entry } from "../ledger/entry.ts";
import type { Passage, SlideProse } from "../deck/passages.ts";
import { readSentence, type ReadSentence } from "../reading/quantities.ts";
import type { Amount, ProseDate, Stretch } from "../reading/quantity.ts";
import { splitSentences } from "../reading/sentences.ts";
import { readCell } from "../reading/table-cells.ts";
import { splitWords, type Word } from "../reading/words.ts";
import { termsOf, type Term } from "../reading/terms.ts";
import { open, type Verdict } from "./verdict.ts";

/** The verdicts on one passage, their stretches counted from the passage's start. */
export interface JudgedPassage {
  readonly passage: Passage;
  readonly verdicts: readonly Verdict[];
}

/** Judges all prose of a slide: each sentence with what stands around it, then what only the whole shows. */
export function judgeSlide(prose: SlideProse, bench: Bench): JudgedPassage[] {
  const { index } = bench;
  const heading = prose.passages.find((passage) => passage.part === "heading");
  const shown = prose.figureFacts.flatMap((id) => index.byId.get(id) ?? []);
  const told = [...shown];
  const dated: Entry[] = [];
  const judged = prose.passages.map((passage, at) => {
    const before = prose.passages[at - 1];
    const around = surround(passage, heading, before, prose.slide.section, bench);
    const verdicts = judgePassage(passage, around, { shown, told, dated }, bench);
    told.push(...verdicts.flatMap(toldBy));
    dated.push(...verdicts.flatMap(datedBy));
    return { passage, verdicts };
  });
  const settled = applyDisputes(
    judged.map(({ passage, verdicts }) => ({
      group: passage.part === "heading" ? undefined : passage.group,
      isTable: passage.part === "table",
      verdicts,
    })),
    shown,
    index.byId,
  );
  return judged.map(({ passage }, at) => ({ passage, verdicts: settled[at] ?? [] }));
}

function toldBy(verdict: Verdict): readonly Entry[] {
  if (verdict.quantity.kind === "date" || verdict.state === "harmless") return [];
  return verdict.state === "open" ? verdict.entries : verdict.entry === undefined ? [] : [verdict.entry];
}

function datedBy(verdict: Verdict): readonly Entry[] {
  return verdict.quantity.kind === "date" && verdict.state === "matched" && verdict.entry !== undefined
    ? [verdict.entry]
    : [];
}

/** Facts that the slide's figures show, those that its passages before this one tell, and those whose dates they give. */
interface Told {
  readonly shown: readonly Entry[];
  readonly told: readonly Entry[];
  readonly dated: readonly Entry[];
}

function judgePassage(
  passage: Passage,
  around: Surroundings,
  { shown, told, dated }: Told,
  bench: Bench,
): Verdict[] {
  const { index, language } = bench;
  const references = referencesOf(passage, bench);
  const stretches =
    passage.part === "table" || passage.heads.length > 0
      ? [{ start: 0, end: passage.text.length }]
      : splitSentences(passage.text, language);
  const verdicts: Verdict[] = [...references];
  let before: Surroundings = around;
  for (const stretch of stretches) {
    const text = passage.text.slice(stretch.start, stretch.end);
    const taken = passage.references.map((reference) => shift(reference, -stretch.start));
    const names = index.knownNames;
    const sentence =
      passage.heads.length > 0
        ? readCell(text, passage.heads, language, names)
        : readSentence(text, language, names, { taken, isTitle: passage.part === "heading" });
    const inSentence = references.flatMap((verdict) =>
      inside(verdict.quantity, stretch) && "entry" in verdict ? (verdict.entry ?? []) : [],
    );
    const found = judgeSentence(sentence, before, bench, {
      inSentence,
      near: shown,
      before: [...told, ...verdicts.flatMap(toldBy)],
      dated: [...dated, ...verdicts.flatMap(datedBy)],
    });
    verdicts.push(...found.map((verdict) => moved(verdict, stretch.start)));
    if (stretch !== stretches.at(-1)) before = follow(around, sentence, bench);
  }
  return verdicts.map((verdict) =>
    passage.unsourced.some((stretch) => inside(verdict.quantity, stretch))
      ? { state: "harmless", quantity: verdict.quantity }
      : verdict,
  );
}

/** Facts printed by reference; one that is printed bare must keep its hedge by other words. */
function referencesOf(passage: Passage, { index, language }: Bench): Verdict[] {
  return passage.references.flatMap(({ token, start, end }): Verdict[] => {
    const entry = index.byId.get(token.fact);
    if (entry === undefined || token.field === "what") return [];
    const value = entry.fact.value ?? 0;
    const words = splitWords(passage.text);
    const at = words.findIndex((word) => word.start === start);
    const { hedges } = readHedges(words, at, at + 1, language);
    const quantity: Amount = {
      kind: "amount",
      text: `{{${token.fact}}}`,
      start,
      end,
      low: value,
      high: value,
      step: 0,
      coarse: 0,
      scale: 1,
      unit: entry.unit,
      hedges,
      looseHedges: new Set(),
      isWritten: "digits",
      isDefinite: false,
      isVague: false,
      otherReadings: [],
    };
    if (token.field === "value" && token.options.includes("bare")) {
      const relation = relateHedge(quantity, value, hedges, { hedge: entry.fact.hedge, value }, "same");
      if (relation !== "kept")
        return [
          open(
            quantity,
            relation === "lost"
              ? "prose/hedge-lost"
              : relation === "changed"
                ? "prose/hedge-changed"
                : "prose/forecast-as-outcome",
            entry,
          ),
        ];
    }
    return [{ state: "reference", quantity, entry }];
  });
}

/** What a passage may rest on: its slide's heading, the section, the passage before, and for a cell its heads. */
function surround(
  passage: Passage,
  heading: Passage | undefined,
  before: Passage | undefined,
  section: string,
  bench: Bench,
): Surroundings {
  const sources: { readonly text: string; readonly weight: number; readonly givesDates: boolean }[] = [];
  for (const head of passage.heads) sources.push({ text: head, weight: 0.95, givesDates: true });
  if (heading !== undefined && heading !== passage)
    sources.push({ text: heading.text, weight: 0.45, givesDates: passage.part !== "notes" });
  if (
    before !== undefined &&
    before !== heading &&
    passage.heads.length === 0 &&
    passage.part === before.part
  ) {
    sources.push({ text: before.text, weight: 0.25, givesDates: false });
  }
  sources.push({ text: section, weight: 0.15, givesDates: false });
  const keys = new Map<string, number>();
  const names = new Set<string>();
  const dates: { date: ProseDate; isOwn: boolean }[] = [];
  for (const { text, weight, givesDates } of sources) {
    const reading = readAgain(text, bench);
    addKeys(reading.terms, weight, keys, names);
    if (!givesDates) continue;
    const isHead = passage.heads.includes(text);
    for (const date of datesIn(reading, bench)) dates.push({ date, isOwn: isHead });
  }
  return { keys, names, dates };
}

interface Reading {
  readonly text: string;
  readonly terms: readonly Term[];
  /** Its dates, once they have been asked for. */
  dates?: readonly ProseDate[];
}

const readings = new WeakMap<Bench, Map<string, Reading>>();

/** Headings and sections surround many passages. */
function readAgain(text: string, bench: Bench): Reading {
  let known = readings.get(bench);
  if (known === undefined) readings.set(bench, (known = new Map()));
  let reading = known.get(text);
  if (reading === undefined) known.set(text, (reading = { text, terms: termsIn(splitWords(text), bench) }));
  return reading;
}

function datesIn(reading: Reading, { index, language }: Bench): readonly ProseDate[] {
  return (reading.dates ??= readSentence(reading.text, language, index.knownNames).quantities.filter(
    (quantity) => quantity.kind === "date",
  ));
}

function termsIn(words: readonly Word[], { index, language }: Bench): readonly Term[] {
  return termsOf(words, language, (root) => index.names.has(root), index.expand);
}

/** After a sentence, the next one may go on about the same: “It grew to …”. */
function follow(around: Surroundings, sentence: ReadSentence, bench: Bench): Surroundings {
  const keys = new Map(around.keys);
  const names = new Set(around.names);
  addKeys(termsIn(sentence.words, bench), 0.35, keys, names);
  return { ...around, keys, names, hedges: readClauseHedges(sentence.words, bench.language) };
}

function addKeys(
  terms: readonly Term[],
  weight: number,
  keys: Map<string, number>,
  names: Set<string>,
): void {
  for (const term of terms) {
    for (const key of term.keys) {
      if ((keys.get(key) ?? 0) < weight) keys.set(key, weight);
      if (term.isName && key.startsWith("@")) names.add(key.slice(1));
    }
  }
}

function moved(verdict: Verdict, by: number): Verdict {
  return by === 0 ? verdict : { ...verdict, quantity: shift(verdict.quantity, by) };
}

function shift<Part extends Stretch>(stretch: Part, by: number): Part {
  return { ...stretch, start: stretch.start + by, end: stretch.end + by };
}

function inside(inner: Stretch, outer: Stretch): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
