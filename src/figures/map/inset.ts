import { grow } from "../../draw/boxes.ts";
import type { Box } from "../../draw/boxes.ts";
import { stroke } from "../../draw/colours.ts";
import { writePath } from "../../draw/geo-path.ts";
import type { Outline } from "../../draw/geo-path.ts";
import { holds } from "../../draw/geo-projection.ts";
import { element } from "../../draw/svg.ts";
import type { Markup } from "../../draw/svg.ts";
import { drawBlock, setBlock } from "../../draw/text-block.ts";
import { middleOf } from "./atlas.ts";
import type { Country } from "./countries.ts";
import type { MapData, MapInset } from "./data.ts";
import { drawGlobe, globeSize } from "./globe.ts";
import { bestCorner, sizeOfInset } from "./inset-corner.ts";
import { traceFrame } from "./frame-on-map.ts";
import { drawScene, openScene } from "./scene.ts";
import type { Scene } from "./scene.ts";

/** The small map in a corner of the other. */
export interface InsetOnMap {
  /** What it covers of the main map. */
  readonly box: Box;
  /** What the main map shows besides: the frame around a part that is enlarged. */
  readonly markup: readonly Markup[];
  readonly dropped: readonly string[];
  readonly printed: readonly Country[];
  /** The main map without what the inset shows larger. */
  readonly main: Scene;
}

/** Sets the inset of a map in the corner where it covers least; undefined where it would cover a place everywhere. */
export function setInset(main: Scene, inset: MapInset): InsetOnMap | undefined {
  if (inset.kind === "globe") {
    const box = bestCorner(main, globeSize(main.area), 12);
    return box && { box, markup: drawGlobe(main, box), dropped: [], printed: [], main };
  }
  const box = bestCorner(main, sizeOfInset(inset.extent, main.area), 0);
  if (!box) return undefined;
  const isEnlarged = inset.kind === "enlarged";
  const opened = openScene(
    { ...insetData(main.data), extent: inset.extent },
    box,
    main.lang,
    main.measurer,
    "inset",
  );
  const isIn = ([lon, lat]: readonly [number, number]) => holds(box, opened.projection([lon, lat]));
  const namesHere = (country: Country) => isEnlarged && isIn(middleOf(country));
  const places = isEnlarged ? main.data.places.filter(({ at }) => isIn(at)) : [];
  const part: Scene = { ...opened, data: { ...opened.data, places }, names: namesHere };
  const label = setLabel(inset.label, part);
  const drawn = drawScene(part, label ? [label.box] : []);
  const [framed, shown] = isEnlarged ? [main, part] : [part, main];
  const frame = drawFrame(traceFrame(shown, framed.projection), isEnlarged ? "ink" : "accent");
  return {
    box,
    dropped: drawn.dropped,
    printed: drawn.printed,
    markup: [
      ...(isEnlarged ? frame : []),
      ...drawn.markup,
      ...(isEnlarged ? [] : frame),
      ...(label ? [label.markup] : []),
      ...drawEdge(box),
    ],
    main: {
      ...main,
      data: { ...main.data, places: main.data.places.filter((place) => !places.includes(place)) },
      names: (country) => !namesHere(country),
    },
  };
}

/** What an inset leaves to the main map. */
function insetData(data: MapData): MapData {
  const { inset: _inset, projection: _projection, ...rest } = data;
  return { ...rest, offmap: [], hasScale: false };
}

function setLabel(label: string | undefined, { area, measurer }: Scene) {
  if (label === undefined) return undefined;
  const style = { family: "sans", weight: 600, size: 16 } as const;
  const block = setBlock(measurer, [{ text: label, style, fill: "ink" }]);
  const at = { x: area.x + 10, y: area.y + 6 };
  const box = { ...at, width: block.width, height: block.height };
  return { box: grow(box, 3), markup: drawBlock(block, { ...at, halo: "halo" }) };
}

function drawFrame(outlines: readonly Outline[], tone: "ink" | "accent"): readonly Markup[] {
  const d = writePath(outlines);
  if (d === "") return [];
  const shared = { d, fill: "none", "stroke-linejoin": "miter" };
  return [
    element("path", { ...shared, class: stroke("paper"), "stroke-width": 4 }),
    element("path", { ...shared, class: stroke(tone), "stroke-width": tone === "ink" ? 1.6 : 2.2 }),
  ];
}

/** A rule of paper around the inset, and a thin one in ink. */
function drawEdge(box: Box): readonly Markup[] {
  const inner = grow(box, -0.5);
  return [
    element("rect", { ...box, fill: "none", class: stroke("paper"), "stroke-width": 7 }),
    element("rect", { ...inner, fill: "none", class: stroke("soft"), "stroke-width": 1 }),
  ];
}
