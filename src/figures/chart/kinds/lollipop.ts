import { scaleLinear } from "d3-scale";
import { isInside, type Box } from "../../../draw/boxes.ts";
import { stroke, textTone, type Tone } from "../../../draw/colours.ts";
import { placeLabels } from "../../../draw/labels.ts";
import { element, pathData, type Markup } from "../../../draw/svg.ts";
import { lineHeight, setBlock } from "../../../draw/text-block.ts";
import { fineMiddles } from "../../../draw/time-ticks.ts";
import type { Frame } from "../../figure.ts";
import { hedgeLook, middleOf, type ChartData, type ChartPoint } from "../data.ts";
import { setHeader } from "../header.ts";
import type { ChartKind } from "../kind.ts";
import { placeText, tickSize, type ChartLayout, type ChartText } from "../layout.ts";
import { arrowLength, drawDot, type ScreenPoint } from "../marks.ts";
import { axisDates } from "../time-axis.ts";
import { valueDomain } from "../value-axis.ts";
import { spot, valueLines } from "../value-labels.ts";
import { fitAxis, type Reaching } from "./fit-labels.ts";
import { setNameRows } from "./name-rows.ts";
import { layParts, type Part } from "./parts.ts";
import { placesOf, printValue } from "./places.ts";

/** Bars slimmed to a stem with a dot at the value: from zero as bars are, lying for categories, upright over time. */
export const lollipopKind: ChartKind = {
  axes: ["time", "category"],
  isFromZero: true,
  canBeLog: false,
  keys: ["steps", "highlight", "sort", "top"],
  sort: "down",
  phrase: ({ lollipopChart }) => lollipopChart,
  layout: (data, frame) => (data.x.kind === "time" ? layoutUpright(data, frame) : layoutLying(data, frame)),
};

const gap = 8;

function layoutLying(data: ChartData, frame: Frame): ChartLayout {
  const header = setHeader(data, frame, data.series.length > 1 ? "here" : "beside marks");
  const places = placesOf(data);
  const rows = setNameRows(places, frame, header.height + 2, frame.height - 2);
  const lane = (rows.height * 0.8) / data.series.length;
  const radius = Math.max(3, Math.min(9, lane * 0.36));
  const size = Math.max(15, Math.min(22, lane * 0.7));
  const all = data.series.flatMap(({ points }) => points);
  const hasValues = data.labels !== "none" && lane >= size * lineHeight * 0.8;
  const domain = valueDomain(data);
  const reaching = all.map((point): Reaching => {
    const label = hasValues ? gap + frame.text.width(printValue(point, data, frame.lang), bold(size)) : 0;
    const reach = radius + label + (hasArrow(point) ? arrowLength : 0);
    const value = point.value / data.y.divide;
    return { value, after: point.value < 0 ? 0 : reach, before: point.value < 0 ? reach : 0 };
  });
  const left = rows.width + 16;
  const x = scaleLinear([domain.min, domain.max], fitAxis(reaching, domain, left, frame.width));
  const row = new Map(places.map(({ name }, index) => [name, index]));
  const parts = data.series.flatMap((series, index) =>
    series.points.map((point): Part => {
      const y = rows.y(row.get(point.place.name) ?? 0) + (index - (data.series.length - 1) / 2) * lane;
      const screen = { point, series, x: x(point.value / data.y.divide), y };
      const tone = point.tone ?? series.tone;
      const stem = drawStem({ x: x(0), y }, screen, tone, radius);
      const side = point.value < 0 ? -1 : 1;
      const reach = radius + gap + (hasArrow(point) ? arrowLength : 0);
      const value = {
        text: printValue(point, data, frame.lang),
        style: bold(size),
        fill: valueTone(data, tone),
      };
      const block = { ...setBlock(frame.text, [value]), fact: point.fact };
      const place = {
        x: screen.x + side * reach,
        y: y - block.height / 2,
        anchor: side < 0 ? "end" : "start",
      } as const;
      const text = placeText("value", block, place);
      const texts =
        hasValues && isInside(text.box, { x: left, y: 0, width: frame.width - left, height: frame.height })
          ? [text]
          : [];
      return { series: index, point, marks: [stem, drawDot(screen, radius, "lying")], texts };
    }),
  );
  const bottom = rows.y(places.length - 1) + rows.height / 2;
  const zero = pathData("M", x(0), header.height, "V", bottom);
  return layParts(data, {
    back: [
      ...header.swatches,
      element("path", { class: stroke("soft"), fill: "none", "stroke-width": 1.25, d: zero }),
    ],
    texts: [...header.texts, ...rows.texts],
    parts,
    lost: rows.lost + (data.labels === "none" ? 0 : parts.filter(({ texts }) => texts.length === 0).length),
  });
}

function layoutUpright(data: ChartData, frame: Frame): ChartLayout {
  const header = setHeader(data, frame, data.series.length > 1 ? "here" : "beside marks");
  const below = tickSize * lineHeight + 12;
  const domain = valueDomain(data);
  const bottom = frame.height - below - (domain.min < 0 ? 30 : 0);
  const y = scaleLinear([domain.min, domain.max], [bottom, header.height + 46]);
  const x = scaleLinear([data.x.from, data.x.to], [4, frame.width - 4]);
  const all = data.series.flatMap(({ points }) => points);
  const slot = Math.min(...all.map(({ place }) => x(place.to) - x(place.from)));
  const radius = Math.max(3, Math.min(9, (slot / data.series.length) * 0.3));
  const screens = data.series.flatMap((series, index) =>
    series.points.map((point): ScreenPoint => {
      const shift = (index - (data.series.length - 1) / 2) * Math.min((slot * 0.8) / data.series.length, 26);
      return { point, series, x: x(middleOf(point.place)) + shift, y: y(point.value / data.y.divide) };
    }),
  );
  const texts = valuesAbove(screens, data, frame, radius, header.height);
  const parts = screens.map((screen): Part => ({
    series: data.series.indexOf(screen.series),
    point: screen.point,
    marks: [
      drawStem({ x: screen.x, y: y(0) }, screen, screen.point.tone ?? screen.series.tone, radius),
      drawDot(screen, radius, "upright"),
    ],
    texts: texts.get(screen.point) ?? [],
  }));
  const dates = axisDates(data, x, frame).map((date) => {
    const style = { family: "sans", weight: 400, size: date.size } as const;
    const block = setBlock(frame.text, [{ text: date.label, style, fill: "soft" }]);
    return placeText("tick", block, { x: date.labelX, y: frame.height - below + 10, anchor: "middle" });
  });
  const perYear = x(data.x.from + 1) - x(data.x.from);
  const years = fineMiddles(data.x.from, data.x.to, Math.max(9 / perYear, 0.9));
  // Years without a value are seen as room and not as nothing.
  const ticks = pathData(...years.flatMap((year) => ["M", x(year), bottom, "v", 5]));
  const base = pathData("M", 0, y(0), "H", frame.width);
  return layParts(data, {
    back: header.swatches,
    texts: [...header.texts, ...dates],
    parts,
    front: [
      ...(ticks === "" ? [] : [element("path", { class: stroke("muted"), fill: "none", d: ticks })]),
      element("path", { class: stroke("ink"), fill: "none", "stroke-width": 1.25, d: base }),
    ],
    lost: data.labelsAsked ? parts.filter((part) => part.texts.length === 0).length : 0,
  });
}

/** Above the dots, below those under zero; where they are too many, first, last and extremes keep theirs. */
function valuesAbove(
  screens: readonly ScreenPoint[],
  data: ChartData,
  frame: Frame,
  radius: number,
  top: number,
): ReadonlyMap<ChartPoint, readonly ChartText[]> {
  const ends = new Set(data.series.flatMap(({ points }) => [points[0], points.at(-1)]));
  const greatest = Math.max(...screens.map(({ point }) => point.value));
  const shown = screens.filter(
    ({ point }) => data.labels === "all" || (data.labels === "ends" && ends.has(point)),
  );
  const requests = shown.map(({ point, series, x, y }) => {
    const fill = valueTone(data, point.tone ?? series.tone);
    const block = {
      ...setBlock(frame.text, valueLines(point, data, frame.lang, 18, "as given", fill)),
      fact: point.fact,
    };
    const arrow = hasArrow(point) ? arrowLength + 2 : 0;
    const edge = point.value < 0 ? y + radius + 4 + arrow : y - radius - 4 - arrow - block.height;
    return {
      priority: ends.has(point) || point.value === greatest ? 1 : 0,
      candidates: [
        spot(block, { x, y: edge, anchor: "middle" }, 0),
        spot(block, { x: x - 4, y: edge }, 1),
        spot(block, { x: x + 4, y: edge, anchor: "end" }, 2),
      ],
    };
  });
  const obstacles = screens.map(({ x, y }): Box => ({
    x: x - radius,
    y: y - radius,
    width: radius * 2,
    height: radius * 2,
  }));
  const room = { x: 0, y: top, width: frame.width, height: frame.height - top - tickSize * lineHeight - 4 };
  const spots = placeLabels(requests, { frame: room, obstacles });
  return new Map(
    spots.flatMap((found, index) => {
      const screen = shown[index];
      if (found === undefined || screen === undefined) return [];
      return [[screen.point, [placeText("value", found.block, { ...found.place, halo: "halo" })]] as const];
    }),
  );
}

function drawStem(
  from: { readonly x: number; readonly y: number },
  to: ScreenPoint,
  tone: Tone,
  radius: number,
): Markup {
  const width = Math.max(2, Math.min(4, radius * 0.45));
  return element("path", {
    class: stroke(tone),
    fill: "none",
    "stroke-width": width,
    d: pathData("M", from.x, from.y, "L", to.x, to.y),
  });
}

function hasArrow({ hedge }: ChartPoint): boolean {
  return ["up", "down"].includes(hedgeLook(hedge));
}

function valueTone(data: ChartData, tone: Tone): ReturnType<typeof textTone> {
  return data.series.length > 1 ? textTone(tone) : "ink";
}

function bold(size: number) {
  return { family: "sans", weight: 600, size } as const;
}
