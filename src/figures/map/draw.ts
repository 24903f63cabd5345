import { svgRoot } from "../../draw/svg.ts";
import type { Drawing, Frame } from "../figure.ts";
import type { MapData } from "./data.ts";
import { setInset } from "./inset.ts";
import { layOutMap } from "./layout.ts";
import { mapPhrases } from "./phrases.ts";
import { drawScene, openScene } from "./scene.ts";
import { describe, tabulate, titleOf } from "./words.ts";
import { warningsOn } from "./warnings.ts";

/** Draws a map that fills its frame, with its key, legend and inset. */
export function drawMap(data: MapData, frame: Frame): Drawing {
  const { text: measurer, lang } = frame;
  const whole = { x: 0, y: 0, width: frame.width, height: frame.height };
  const layout = layOutMap(data, whole, lang, measurer);
  const opened = openScene(data, layout.map, lang, measurer);
  const inset = data.inset && setInset(opened, data.inset);
  const main = drawScene(inset?.main ?? opened, inset ? [inset.box] : []);
  const printed = new Set([...main.printed, ...(inset?.printed ?? [])]);
  const isPartial = opened.land.valued.some(({ value }) => !printed.has(value.country));
  const words = { title: titleOf(data, lang), description: describe(data, lang) };
  const isDecorative = data.chrome.decorative;
  const markup = svgRoot(
    frame,
    isDecorative ? "decorative" : words,
    ...main.markup,
    ...(inset?.markup ?? []),
    ...layout.around,
  );
  return {
    markup,
    isText: false,
    steps: isDecorative ? 0 : data.steps,
    ...words,
    table: tabulate(data, lang),
    notes: isDecorative ? [] : notesOn(data, isPartial ? "some values" : "all values", lang),
    warnings: warningsOn(data, opened, {
      keyFits: layout.fits,
      insetFits: data.inset === undefined || inset !== undefined,
      dropped: [...main.dropped, ...(inset?.dropped ?? [])],
    }),
  };
}

function notesOn(data: MapData, printed: "all values" | "some values", lang: string): readonly string[] {
  const phrases = mapPhrases(lang);
  return [
    phrases.borders,
    ...(data.routes.length > 0 ? [phrases.routes] : []),
    ...(printed === "some values" ? [phrases.unprinted] : []),
  ];
}
