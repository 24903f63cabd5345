import * as fc from "fast-check";
import { stringify } from "yaml";
import { crosses, isInside, overlaps, type Box, type Segment } from "../../../src/draw/boxes.ts";
import type { Scene } from "../../../src/figures/timeline/scene.ts";
import { sizes } from "../figure-fixture.ts";

const word = fc.constantFrom(
  "Silk",
  "Road",
  "summit",
  "treaty",
  "first",
  "Organisation",
  "of",
  "US$38.6 billion",
  "Kazakhstan",
  "opens",
  "in",
  "2013",
  "Donaudampfschifffahrtsgesellschaft",
  "中国与中亚五国建立外交关系",
  "上海合作组织成立",
);
const words = fc.array(word, { minLength: 1, maxLength: 9 }).map((list) => list.join(" "));

const pad = (value: number, digits = 2): string => String(value).padStart(digits, "0");
const edtfYear = (year: number): string =>
  Math.abs(year) > 9999 ? `Y${year}` : `${year < 0 ? "-" : ""}${pad(Math.abs(year), 4)}`;

/** A stretch of time to put dates in: one day, a month, decades, centuries, ten thousand years, deep time. */
interface Era {
  readonly first: number;
  readonly length: number;
}
const eras: readonly Era[] = [
  { first: 1992, length: 0 },
  { first: 1990, length: 3 },
  { first: 1990, length: 32 },
  { first: -60, length: 120 },
  { first: 1200, length: 800 },
  { first: -9000, length: 11_000 },
  { first: -13_800_000_000, length: 13_800_000_000 },
];

function dateIn({ first, length }: Era): fc.Arbitrary<string> {
  const year = fc.integer({ min: first, max: first + length });
  if (length > 20_000) {
    const sorted = fc.tuple(year, year).filter(([a, b]) => a !== b);
    return fc.oneof(
      year.map(edtfYear),
      sorted.map(([a, b]) => `${edtfYear(Math.min(a, b))}/${edtfYear(Math.max(a, b))}`),
      year.map((y) => `${edtfYear(y)}/..`),
    );
  }
  const month = fc.integer({ min: 1, max: 12 });
  const day = fc.integer({ min: 1, max: length === 0 ? 3 : 28 });
  const days = fc
    .tuple(year, month, day)
    .map(([y, m, d]) => `${edtfYear(y)}-${pad(length === 0 ? 1 : m)}-${pad(d)}`);
  if (length === 0)
    return fc.oneof(
      days,
      days.map((date) => `${date}~`),
    );
  const mark = fc.constantFrom("~", "?", "%", "");
  const far = fc.integer({ min: 0, max: Math.ceil(length / 3) });
  return fc.oneof(
    days,
    year.map(edtfYear),
    fc.tuple(year, month).map(([y, m]) => `${edtfYear(y)}-${pad(m)}`),
    fc.tuple(year, fc.integer({ min: 21, max: 24 })).map(([y, s]) => `${edtfYear(y)}-${s}`),
    fc.tuple(year, mark).map(([y, sign]) => `${edtfYear(y)}${sign}`),
    fc.tuple(year, far, mark, mark).map(([y, more, a, b]) => `${edtfYear(y)}${a}/${edtfYear(y + more)}${b}`),
    year.map((y) => `${edtfYear(y)}/..`),
    year.map((y) => `../${edtfYear(y)}`),
    year.map((y) => `${edtfYear(y)}/`),
    year.map((y) => `/${edtfYear(y)}`),
    year.map((y) => (y < 1000 ? edtfYear(y) : `${Math.floor(y / 10)}X`)),
  );
}

function phasesIn(era: Era): fc.Arbitrary<unknown> {
  if (era.length < 3) return fc.constant(undefined);
  const at = (share: number): string => edtfYear(Math.round(era.first + era.length * share));
  const [a, b, c] = [at(0), at(0.3), at(0.7)];
  return fc.constantFrom(
    undefined,
    [
      { when: `${a}/${b}`, label: "Borders", text: "Boundary questions settled by negotiation" },
      { when: `${b}/${c}`, label: "Security and a rather long name", short: "Security" },
      { when: `${c}/..`, label: "Development" },
    ],
    [
      { when: `${a}/${b}`, label: "Overlapping" },
      { when: `${at(0.1)}/${c}`, label: "Later" },
      { when: `${at(0.8)}/`, label: "Nobody knows" },
    ],
  );
}

const blockIn = (era: Era, most: number): fc.Arbitrary<string> =>
  fc
    .record({
      phases: phasesIn(era),
      events: fc.array(
        fc.record(
          {
            when: dateIn(era),
            label: words,
            short: word,
            highlight: fc.boolean(),
            text: words,
            lane: fc.constantFrom("Trade", "Security and borders", "中亚"),
          },
          { requiredKeys: ["when", "label"] },
        ),
        { minLength: 1, maxLength: most },
      ),
      lanes: fc.constantFrom(undefined, undefined, true, "phase"),
      scale: fc.constantFrom(undefined, undefined, "sequential"),
      focus: fc.constantFrom(
        undefined,
        undefined,
        `${edtfYear(era.first + Math.floor(era.length / 4))}/${edtfYear(era.first + Math.ceil(era.length / 2))}`,
      ),
      breaks: fc.constantFrom(undefined, [
        `${edtfYear(era.first + Math.floor(era.length * 0.4))}/${edtfYear(era.first + Math.ceil(era.length * 0.45))}`,
      ]),
      now: fc.constantFrom(undefined, "2022-01", { when: edtfYear(era.first), label: "Here we are" }),
    })
    .map((spec) => stringify(JSON.parse(JSON.stringify(spec))));

/** Blocks of up to so many events, from one day to deep time. Some have problems; what is right in them is drawn all the same. */
export const blocks = (most: number): fc.Arbitrary<string> =>
  fc.constantFrom(...eras).chain((era) => blockIn(era, most));

export const rooms = fc.constantFrom(sizes.wide, sizes.tall, sizes.column);

/** Texts that cover each other or leave the frame, and lines that cross them, in words. */
export function faultsOf({ layout, strip }: Scene, frame: Box): readonly string[] {
  const faults: string[] = [];
  const texts = [...layout.texts, ...(strip?.texts ?? [])];
  const name = (index: number): string => texts[index]?.block.lines.map(({ text }) => text).join(" ") ?? "";
  for (const [index, { box }] of texts.entries()) {
    if (!isInside(box, frame)) faults.push(`“${name(index)}” leaves the frame`);
    for (const [other, text] of texts.entries()) {
      if (other > index && overlaps(box, text.box)) faults.push(`“${name(index)}” covers “${name(other)}”`);
    }
    for (const pole of layout.poles) {
      for (const segment of segmentsOf(pole.points)) {
        if (crosses(segment, box)) faults.push(`the line ${pole.key} crosses “${name(index)}”`);
      }
    }
  }
  return faults;
}

function segmentsOf(points: readonly { readonly x: number; readonly y: number }[]): readonly Segment[] {
  return points.slice(1).map((to, index) => ({ from: points[index] ?? to, to }));
}

/** Events that have neither mark nor place in a counted crowd. */
export function missingIn({ data, layout }: Scene): readonly string[] {
  const marked = new Set(layout.marks.map(({ key }) => key));
  const unmarked = data.events.filter(({ key }) => !marked.has(`${key}-mark`));
  return unmarked.length <= (layout.unlabelled?.count ?? 0) ? [] : unmarked.map(({ key }) => key);
}
