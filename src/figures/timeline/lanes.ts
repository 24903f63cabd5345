import type { Segment } from "../../draw/boxes.ts";
import { boxOf, setBlock, type Line, type TextBlock } from "../../draw/text-block.ts";
import type { TextStyle } from "../../draw/text.ts";
import { wrapText } from "../../draw/wrap-text.ts";
import type { Frame } from "../figure.ts";
import { setBand, type Band } from "./band.ts";
import { placeBandTexts } from "./band-texts.ts";
import type { TimelineData } from "./data.ts";
import { packLane, type PackedLane } from "./lane.ts";
import type { Mark, PlacedText, TimelineLayout, TimelineType } from "./layout.ts";
import { makeScale, type TimeScale } from "./scale.ts";

const inset = 8;
const columnGap = 18;
const lanePadding = 9;
const narrow = 760;

/** The band on top and a row for each lane below it; events without a lane share an unnamed first row. Undefined where they do not fit. */
export function layoutLanes(
  data: TimelineData,
  frame: Frame,
  attempts: readonly TimelineType[],
): TimelineLayout | undefined {
  const names = setLaneNames(data, frame);
  // In a narrow frame the names stand above their lanes, not beside them.
  const isNarrow = frame.width < narrow;
  const column = isNarrow ? 0 : columnOf(names);
  const scale = makeScale(data, [column + inset, frame.width - inset], frame.text, frame.lang);
  for (const type of attempts) {
    for (const lines of [1, 2, 3]) {
      const layout = tryLanes(data, frame, scale, names, { ...type, lines }, isNarrow ? "above" : "beside");
      if (layout !== undefined) return layout;
    }
  }
  return undefined;
}

export interface LaneName {
  readonly name: string | undefined;
  readonly block: TextBlock | undefined;
}

/** What the names of lanes take beside the axis, in pixels. */
export function columnOf(names: readonly LaneName[]): number {
  return Math.max(0, ...names.map((name) => name.block?.width ?? 0)) + columnGap;
}

/** The names of the lanes in order; the first has none where there are events without a lane. */
export function setLaneNames(data: TimelineData, frame: Frame): readonly LaneName[] {
  const style: TextStyle = { family: "sans", weight: 600, size: 18 };
  const named = data.lanes.map((name): LaneName => {
    const { lines } = wrapText(name, style, frame.text, {
      maxWidth: frame.width < narrow ? frame.width : frame.width * 0.17,
    });
    return {
      name,
      block: setBlock(
        frame.text,
        lines.map((text): Line => ({ text, style, fill: "ink" })),
      ),
    };
  });
  const hasLoose = data.events.some((event) => event.lane === undefined);
  return hasLoose ? [{ name: undefined, block: undefined }, ...named] : named;
}

function tryLanes(
  data: TimelineData,
  frame: Frame,
  scale: TimeScale,
  names: readonly LaneName[],
  type: TimelineType,
  namesStand: "above" | "beside",
): TimelineLayout | undefined {
  const band = setBand(data, scale, type.band, frame.text, frame.lang);
  if (band.phases.some((phase) => phase.block === undefined)) return undefined;
  const lanes = names.map(({ name }) => packLane(data, name, scale, type, frame));
  if (lanes.some((lane) => lane === undefined)) return undefined;
  const packed = lanes.filter((lane): lane is PackedLane => lane !== undefined);
  const heads = names.map(({ block }) =>
    namesStand === "above" && block !== undefined ? block.height + 3 : 0,
  );
  const heights = packed.map((lane, index) => {
    const beside = namesStand === "beside" ? (names[index]?.block?.height ?? 0) : 0;
    return Math.max(lane.height, beside) + (heads[index] ?? 0) + lanePadding * 2;
  });
  const bandHeight = band.rows * band.rowHeight;
  const need = bandHeight + 6 + heights.reduce((sum, height) => sum + height, 0);
  if (need > frame.height) return undefined;
  const slack = frame.height - need;
  const bandGrowth = data.phases.length > 0 ? Math.min(slack * 0.3, bandHeight * 0.35) : 0;
  const laneGrowth = Math.min((slack - bandGrowth) / Math.max(1, packed.length), 140);

  const spread = { bandTop: 0, bandHeight: bandHeight + bandGrowth };
  const texts: PlacedText[] = [...placeBandTexts(band, spread)];
  const marks: Mark[] = [];
  const rules: Segment[] = [];
  let top = spread.bandHeight + 6;
  for (const [index, lane] of packed.entries()) {
    const height = (heights[index] ?? 0) + laneGrowth;
    if (index > 0) rules.push({ from: { x: 0, y: top }, to: { x: frame.width, y: top } });
    const nameTop = top + lanePadding + laneGrowth / 2;
    const contentTop = nameTop + (heads[index] ?? 0);
    const name = names[index]?.block;
    if (name !== undefined) {
      const place = { x: 0, y: nameTop };
      texts.push({ role: "lane", key: `lane-${index + 1}`, block: name, place, box: boxOf(name, place) });
    }
    for (const item of lane.items) {
      const place = { ...item.place, y: item.place.y + contentTop };
      texts.push({
        role: "event",
        key: `${item.key}-label`,
        block: item.block,
        place,
        box: boxOf(item.block, place),
      });
      marks.push(lower(item.mark, contentTop));
    }
    top += height;
  }
  return {
    band,
    bandBox: {
      x: scale(data.from),
      y: 0,
      width: scale(data.to) - scale(data.from),
      height: spread.bandHeight,
    },
    scale,
    poles: [],
    marks,
    texts: texts.map((text) => (text.role === "event" ? withHalo(text) : text)),
    rules: [...guides(band, spread.bandHeight, frame.height), ...rules],
    warnings: [],
  };
}

/** Hairlines from the beginnings of phases, or from the dates of the axis, down through all lanes. */
function guides(band: Band, top: number, bottom: number): readonly Segment[] {
  const ends = band.phases.flatMap(({ left, right, phase }) =>
    phase.end.kind === "open" ? [left] : [left, right],
  );
  const xs = new Set([...ends, ...band.labelledTicks].map((x) => Math.round(x * 10) / 10));
  return [...xs].map((x) => ({ from: { x, y: top }, to: { x, y: bottom } }));
}

function withHalo(text: PlacedText): PlacedText {
  return { ...text, place: { ...text.place, halo: "halo" } };
}

function lower(mark: Mark, by: number): Mark {
  return mark.kind === "bar"
    ? { ...mark, box: { ...mark.box, y: mark.box.y + by } }
    : { ...mark, y: mark.y + by };
}
