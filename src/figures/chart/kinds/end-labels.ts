import { stroke, type ColourToken } from "../../../draw/colours.ts";
import { element, pathData, type Markup } from "../../../draw/svg.ts";
import { setBlock, type Line, type TextBlock } from "../../../draw/text-block.ts";
import type { TextMeasurer } from "../../../draw/text.ts";
import { wrapText } from "../../../draw/wrap-text.ts";
import type { ChartPoint } from "../data.ts";
import { placeText, type ChartText } from "../layout.ts";
import { spreadApart } from "../spread.ts";

/** What stands at the end of a line: its value, and its name where the side has room for names. */
export interface EndLabel {
  readonly point: ChartPoint;
  /** Where the line ends, in pixels. */
  readonly y: number;
  readonly value?: string;
  readonly name?: string;
  readonly fill: ColourToken;
}

/** A label with the line to its mark where it had to move, once it is known where the plot ends. */
type PlaceAtEdge = (edge: number) => {
  readonly texts: readonly ChartText[];
  readonly leader: readonly Markup[];
};

export interface EndColumn {
  /** Without those that found no room. */
  readonly labels: ReadonlyMap<ChartPoint, PlaceAtEdge>;
  /** From the plot's edge to the far end of the names, in pixels. */
  readonly width: number;
}

/** How much is said at the ends of lines: in a narrow picture names stand on one side only, and hedges show on the marks alone. */
export interface EndWords {
  readonly namesLeft: boolean;
  /** As a share of the frame's width. */
  readonly nameShare: number;
  readonly nameLines: number;
  readonly hedges: "in words" | "on marks";
}

/** From all there is to say to the least. */
const ways: readonly EndWords[] = [
  { namesLeft: true, nameShare: 0.26, nameLines: 2, hedges: "in words" },
  { namesLeft: true, nameShare: 0.18, nameLines: 3, hedges: "in words" },
  { namesLeft: false, nameShare: 0.26, nameLines: 2, hedges: "in words" },
  { namesLeft: false, nameShare: 0.22, nameLines: 4, hedges: "on marks" },
  { namesLeft: false, nameShare: 0.16, nameLines: 5, hedges: "on marks" },
];

/** The first way that leaves the lines at least `room` pixels between the columns of labels; else the last. */
export function chooseEnds(
  make: (words: EndWords) => readonly [left: EndColumn, right: EndColumn],
  width: number,
  room: number,
): readonly [left: EndColumn, right: EndColumn] {
  let made: readonly [EndColumn, EndColumn] | undefined;
  for (const words of ways) {
    made = make(words);
    if (width - made[0].width - made[1].width >= room) return made;
  }
  return made ?? make({ namesLeft: false, nameShare: 0.16, nameLines: 5, hedges: "on marks" });
}

export interface EndRoom {
  readonly side: "left" | "right";
  readonly top: number;
  readonly bottom: number;
  /** The most that a name may be wide, in pixels. */
  readonly nameWidth: number;
  readonly nameLines: number;
  readonly text: TextMeasurer;
}

const sizes = [20, 18, 16, 15];
/** Between the mark and its label, room for a leader included; between value and name. */
const reach = 22;
const between = 9;
const unlike = 24;

/** Values and names in two columns beside the ends of lines, moved apart as little as can be; the last that do not fit are left out. */
export function setEndLabels(labels: readonly EndLabel[], room: EndRoom): EndColumn {
  for (const size of sizes) {
    const column = setAt(labels, size, room);
    if (column !== undefined) return column;
  }
  for (let count = labels.length - 1; count > 0; count -= 1) {
    const column = setAt(labels.slice(0, count), sizes.at(-1) ?? 15, room);
    if (column !== undefined) return column;
  }
  return { labels: new Map(), width: 0 };
}

function setAt(labels: readonly EndLabel[], size: number, room: EndRoom): EndColumn | undefined {
  const set = labels
    .map((label, index) => ({ label, index, ...setBlocks(label, size, room) }))
    .toSorted((a, b) => a.label.y - b.label.y || a.index - b.index);
  const stack = set.map(({ label, value, name }) => ({
    at: label.y,
    size: Math.max(value?.height ?? 0, name?.height ?? 0) + 1,
  }));
  const middles = spreadApart(stack, [room.top, room.bottom]);
  if (middles === undefined) return undefined;
  const widths = set.flatMap(({ value }) => (value === undefined ? [] : [value.width]));
  const widest = Math.max(0, ...widths);
  // Values of about one length make a column with their names beside it; others would tear a hole.
  const areAlike = widest - Math.min(widest, ...widths) < unlike;
  const columnOf = (value: TextBlock | undefined): number => (areAlike ? widest : (value?.width ?? 0));
  const nameAt = (value: TextBlock | undefined): number =>
    reach + (widest === 0 ? 0 : columnOf(value) + between);
  const far = set.map(({ value, name }) =>
    name === undefined ? reach + columnOf(value) : nameAt(value) + name.width,
  );
  const placed = set.map(({ label, value, name }, index): readonly [ChartPoint, PlaceAtEdge] => {
    const middle = middles[index] ?? label.y;
    return [
      label.point,
      (edge) => ({
        texts: [
          ...placeValue(value, label, middle, edge, columnOf(value), room.side),
          ...placeName(name, middle, edge, nameAt(value), room.side),
        ],
        leader: drawLeader(label.y, middle, edge, room.side),
      }),
    ];
  });
  return { labels: new Map(placed), width: Math.max(0, ...far) };
}

function setBlocks(
  { value, name, fill }: EndLabel,
  size: number,
  { text, nameWidth, nameLines }: EndRoom,
): { readonly value: TextBlock | undefined; readonly name: TextBlock | undefined } {
  const bold = { family: "sans", weight: 600, size } as const;
  const plain = { family: "sans", weight: 400, size: Math.min(size, 18) } as const;
  const { lines } = wrapText(name ?? "", plain, text, { maxWidth: nameWidth, maxLines: nameLines });
  return {
    value: value === undefined ? undefined : setBlock(text, [{ text: value, style: bold, fill }]),
    name:
      lines.length === 0
        ? undefined
        : setBlock(
            text,
            lines.map((line): Line => ({ text: line, style: plain, fill })),
          ),
  };
}

/** Digits stand flush right on both sides. */
function placeValue(
  value: TextBlock | undefined,
  { point }: EndLabel,
  middle: number,
  edge: number,
  width: number,
  side: EndRoom["side"],
): readonly ChartText[] {
  if (value === undefined) return [];
  const x = side === "left" ? edge - reach : edge + reach + width;
  return [
    placeText("value", { ...value, fact: point.fact }, { x, y: middle - value.height / 2, anchor: "end" }),
  ];
}

function placeName(
  name: TextBlock | undefined,
  middle: number,
  edge: number,
  distance: number,
  side: EndRoom["side"],
): readonly ChartText[] {
  if (name === undefined) return [];
  const y = middle - name.height / 2;
  return side === "left"
    ? [placeText("series", name, { x: edge - distance, y, anchor: "end" })]
    : [placeText("series", name, { x: edge + distance, y })];
}

/** From the mark to a label that had to move. */
function drawLeader(from: number, to: number, edge: number, side: EndRoom["side"]): readonly Markup[] {
  if (Math.abs(from - to) < 2) return [];
  const sign = side === "left" ? -1 : 1;
  const d = pathData("M", edge + sign * 8, from, "L", edge + sign * (reach - 4), to);
  return [element("path", { class: stroke("muted"), fill: "none", d })];
}
