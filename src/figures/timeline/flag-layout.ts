import { crosses } from "../../draw/boxes.ts";
import { boxOf } from "../../draw/text-block.ts";
import { isForecast } from "../../model/fact.ts";
import { edgeHeight } from "./band-sizes.ts";
import { placeBandTexts } from "./band-texts.ts";
import type { Side } from "./flags.ts";
import type { Mark, PlacedText, Pole, TimelineLayout } from "./layout.ts";
import { barMark, dotMark } from "./event-marks.ts";
import { barHeight, barPitch, dotRadius } from "./marks.ts";
import { arrangeFlags, type Arrangement } from "./search.ts";
import { spreadHeight, type Spread } from "./spread.ts";
import { subjectsOf, type FlagAttempt, type Subject } from "./subjects.ts";

/** The least distances from the band to the nearest text and between tiers, in pixels. */
const stems = { straight: 18, slanting: 24 } as const;
const tierGap = 12;
/** Slanting lines end this far before the nearest text. */
const kneeGap = 8;
const longestSlant = 30;

/** Labels on poles above and below the band; undefined where they do not fit with this type. */
export function layoutFlags(attempt: FlagAttempt): TimelineLayout | undefined {
  const { data, frame, scale, band } = attempt;
  const subjects = subjectsOf(attempt);
  if (subjects.some(({ flag }) => flag.shapes.length === 0)) return undefined;
  const bandHeight = band.rows * band.rowHeight;
  const bars = barRows(subjects);
  const barRoom = bars.depth === 0 ? 0 : bars.depth * barPitch + 4;
  const reserved = attempt.reserved ?? 0;
  const height = frame.height - bandHeight - barRoom - reserved;
  const stem = stems[attempt.type.poles];
  const room = {
    width: frame.width,
    height,
    stem,
    gap: tierGap,
    poles: attempt.type.poles,
    effort: attempt.effort,
  };
  const flags = subjects.map(({ flag }) => flag);
  const arranged = arrangeFlags(flags, room);
  if (arranged === undefined) return undefined;
  const barsOn = (side: Side): number =>
    subjects.some((subject, index) => isBar(subject) && arranged.flags[index]?.side === side) ? barRoom : 0;
  const spread = spreadHeight({
    height: frame.height,
    band: bandHeight,
    bandCanGrow: data.phases.length > 0,
    above: { bars: barsOn("above"), tiers: arranged.above },
    below: { bars: barsOn("below") + reserved, tiers: arranged.below },
    stem,
    gap: tierGap,
  });
  if (spread === undefined) return undefined;
  const bandBox = {
    x: scale(data.from),
    y: spread.bandTop,
    width: scale(data.to) - scale(data.from),
    height: spread.bandHeight,
  };
  const texts = placeTexts(subjects, arranged, spread);
  const marks = subjects.map((subject, index) => {
    const outwards = arranged.flags[index]?.side === "above" ? -1 : 1;
    return placeMark(subject, outwards, bars.rows.get(subject) ?? 0, spread, attempt);
  });
  const knees = {
    above: spread.bandTop - barsOn("above"),
    below: bandBox.y + bandBox.height + barsOn("below"),
  };
  const bandTexts = placeBandTexts(band, spread);
  const poles = placePoles(subjects, arranged, spread, knees, marks, texts, bandTexts);
  return {
    band,
    bandBox,
    scale,
    poles,
    marks: marks.filter((mark) => mark !== undefined),
    texts: [...bandTexts, ...texts],
    rules: [],
    warnings: band.hasDroppedText ? [textDropped] : [],
  };
}

const textDropped: TimelineLayout["warnings"][number] = {
  code: "timeline/text-dropped",
  message: "The sentences below the phases' names found no room and are left out.",
  hint: "Show fewer events, or give the facts a `short` form.",
};

function isBar(subject: Subject): boolean {
  return subject.kind === "event" && subject.mark.kind === "bar";
}

/** Bars that overlap in time lie in rows, counted outwards from the band. */
function barRows(subjects: readonly Subject[]): {
  readonly rows: ReadonlyMap<Subject, number>;
  readonly depth: number;
} {
  const ends: number[] = [];
  const rows = new Map<Subject, number>();
  for (const subject of subjects) {
    if (subject.kind !== "event" || subject.mark.kind !== "bar") continue;
    const { left, right } = subject.mark;
    const free = ends.findIndex((end) => end + 4 <= left);
    const row = free < 0 ? ends.length : free;
    ends[row] = right;
    rows.set(subject, row);
  }
  return { rows, depth: ends.length };
}

function placeTexts(
  subjects: readonly Subject[],
  arranged: Arrangement,
  spread: Spread,
): readonly PlacedText[] {
  return arranged.flags.map((flag, index) => {
    const tops = flag.side === "above" ? spread.topsAbove : spread.topsBelow;
    const place = {
      x: flag.facing === "right" ? flag.left : flag.right,
      y: tops[flag.tier] ?? 0,
      anchor: flag.facing === "right" ? ("start" as const) : ("end" as const),
    };
    return {
      role: subjects[index]?.kind ?? "event",
      key: `${subjects[index]?.key ?? ""}-label`,
      block: flag.block,
      place,
      box: boxOf(flag.block, place),
    };
  });
}

function placeMark(
  subject: Subject,
  outwards: number,
  row: number,
  spread: Spread,
  { data, scale }: FlagAttempt,
): Mark | undefined {
  if (subject.kind !== "event") return undefined;
  const { event, mark } = subject;
  const edge = outwards < 0 ? spread.bandTop : spread.bandTop + spread.bandHeight;
  // On the coloured upper edge the dot sits on its middle line.
  const isOnColour = outwards < 0 && data.phases.length > 0;
  if (mark.kind === "dot") return dotMark(event, mark, isOnColour ? edge + edgeHeight / 2 : edge);
  const middle = edge + outwards * (dotRadius + 3 + row * barPitch + barHeight / 2);
  return barMark(event, mark, middle, barHeight, scale);
}

/** From the mark, slanting where the pole stands beside it, straight out along the whole label. */
function placePoles(
  subjects: readonly Subject[],
  arranged: Arrangement,
  spread: Spread,
  bandEdges: Readonly<Record<Side, number>>,
  marks: readonly (Mark | undefined)[],
  texts: readonly PlacedText[],
  bandTexts: readonly PlacedText[],
): readonly Pole[] {
  return arranged.flags.flatMap((flag, index): readonly Pole[] => {
    const subject = subjects[index];
    const box = texts[index]?.box;
    if (subject === undefined || box === undefined) return [];
    const isAbove = flag.side === "above";
    const mark = marks[index];
    const edge = isAbove ? spread.bandTop : spread.bandTop + spread.bandHeight;
    const start = mark?.kind === "bar" ? mark.box.y + mark.box.height / 2 : edge;
    const knee = bandEdges[flag.side] + (isAbove ? -1 : 1) * Math.min(spread.stem - kneeGap, longestSlant);
    const end = isAbove ? box.y + 3 : box.y + box.height - 3;
    const points = [
      { x: flag.anchor, y: start },
      ...(flag.pole === flag.anchor ? [] : [{ x: flag.pole, y: knee }]),
      { x: flag.pole, y: end },
    ];
    const key = `${subject.key}-pole`;
    if (subject.kind !== "now") {
      const style = subject.kind === "event" && isForecast(subject.event.hedge) ? "dotted" : "solid";
      return [{ key, points, tone: subject.tone, style }];
    }
    const far = { x: flag.anchor, y: isAbove ? spread.bandTop + spread.bandHeight : spread.bandTop };
    const tip = { x: flag.pole, y: end };
    // The line for today runs through the band, unless a name or date stands there.
    const isBlocked = bandTexts.some((text) => crosses({ from: far, to: tip }, text.box, 3));
    const from = isBlocked ? { x: flag.anchor, y: edge } : far;
    return [{ key, points: [from, tip], tone: "accent", style: "dashed" }];
  });
}
