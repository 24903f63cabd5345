import { boxOf } from "../../draw/text-block.ts";
import type { Frame } from "../figure.ts";
import { setBand } from "./band.ts";
import type { TimelineData } from "./data.ts";
import { densitiesOf } from "./density.ts";
import { layoutFlags } from "./flag-layout.ts";
import { columnOf, setLaneNames, type LaneName } from "./lanes.ts";
import type { PlacedText, TimelineLayout, TimelineType } from "./layout.ts";
import { makeScale } from "./scale.ts";

const inset = 8;
/** Below the band. */
const gap = 10;
/** Rows lower than this show nothing. */
const lowestRow = 26;

/**
 * More events than can be named: the highlighted ones on poles above the band, as many as have room, and below it how many there are at a
 * time, in a row for each lane. Says how many have no label.
 */
export function layoutCrowd(
  data: TimelineData,
  frame: Frame,
  attempts: readonly TimelineType[],
): TimelineLayout {
  const lanes = data.lanes.length === 0 ? [] : setLaneNames(data, frame);
  const names: readonly LaneName[] = lanes.length * lowestRow > frame.height * 0.6 ? [] : lanes;
  const column = names.length === 0 ? 0 : columnOf(names);
  const scale = makeScale(data, [column + inset, frame.width - inset], frame.text, frame.lang);
  const highlights = data.events.filter(({ highlight }) => highlight);
  for (let count = highlights.length; ; count = Math.floor(count / 2)) {
    const named = { ...data, events: highlights.slice(0, count), lanes: [] };
    for (const type of count > mostNamed ? [] : attempts) {
      const band = setBand(named, scale, type.band, frame.text, frame.lang);
      const isBare =
        count === 0 && data.now === undefined && band.phases.every(({ block }) => block !== undefined);
      const share = isBare ? frame.height - band.rows * band.rowHeight : frame.height * 0.42;
      const reserved = Math.max(share, names.length * lowestRow + gap);
      const flags = layoutFlags({
        data: named,
        frame,
        scale,
        band,
        type,
        effort: { left: 400_000 },
        sides: ["above"],
        reserved,
      });
      if (flags !== undefined) return withDensities(flags, data, frame, names, count);
    }
    if (count === 0) return bare(data, frame, attempts, names, scale);
  }
}

const mostNamed = 24;

/** Not even the phases' names have room beside today's line: the band and the crowd, and no words but the dates. */
function bare(
  data: TimelineData,
  frame: Frame,
  attempts: readonly TimelineType[],
  names: readonly LaneName[],
  scale: TimelineLayout["scale"],
): TimelineLayout {
  const type = attempts.at(-1);
  if (type === undefined) throw new Error("a timeline without a size of type");
  const band = setBand({ ...data, events: [], lanes: [] }, scale, type.band, frame.text, frame.lang);
  const height = Math.min(band.rows * band.rowHeight, frame.height / 2);
  const bandBox = { x: scale.ends[0], y: 0, width: scale.ends[1] - scale.ends[0], height };
  const empty = { band, bandBox, scale, poles: [], marks: [], texts: [], rules: [], warnings: [] };
  return withDensities(empty, data, frame, names, 0);
}

function withDensities(
  layout: TimelineLayout,
  data: TimelineData,
  frame: Frame,
  names: readonly LaneName[],
  named: number,
): TimelineLayout {
  const { bandBox } = layout;
  const top = bandBox.y + bandBox.height + gap;
  const room = { x: bandBox.x, y: top, width: bandBox.width, height: frame.height - top };
  const { densities, highest } = densitiesOf(data, layout.scale, room, names);
  const texts = names.flatMap(({ block }, index): readonly PlacedText[] => {
    const row = densities[index];
    if (block === undefined || row === undefined) return [];
    // A name of several lines may be higher than its row.
    const short = block.height <= row.box.height ? block : { ...block, lines: block.lines.slice(0, 1) };
    const place = { x: 0, y: row.box.y + row.box.height - Math.min(block.height, row.box.height) };
    const height = Math.min(block.height, row.box.height);
    return [
      {
        role: "lane",
        key: `lane-${index + 1}`,
        block: short,
        place,
        box: { ...boxOf(short, place), height },
      },
    ];
  });
  const count = data.events.length - named;
  return {
    ...layout,
    texts: [...layout.texts, ...texts],
    densities,
    unlabelled: { count, highest },
    warnings: [crowded(count, data.events.length)],
  };
}

function crowded(count: number, all: number): TimelineLayout["warnings"][number] {
  return {
    code: "timeline/crowded",
    message: `${count} of the ${all} events found no room for a label; the timeline shows only how many there are at a time.`,
    hint: "Highlight the few to be named, choose a `focus:`, or show fewer events.",
  };
}
