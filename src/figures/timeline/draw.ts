import { fill, stroke } from "../../draw/colours.ts";
import { element, join, pathData, svgRoot, type Markup } from "../../draw/svg.ts";
import { drawBlock } from "../../draw/text-block.ts";
import type { Drawing, Frame } from "../figure.ts";
import type { TimelineData } from "./data.ts";
import { describeTimeline, tabulateTimeline, timelineTitle } from "./describe.ts";
import { drawBand } from "./draw-band.ts";
import { layoutTimeline, type Mark, type Pole, type TimelineLayout } from "./layout.ts";
import { dotRadius } from "./marks.ts";
import { numberRadius } from "./key.ts";
import { timelinePhrases } from "./phrases.ts";

/** Draws a timeline that fills its frame. */
export function drawTimeline(data: TimelineData, frame: Frame): Drawing {
  const layout = layoutTimeline(data, frame);
  const title = timelineTitle(data, frame.lang);
  const description = describeTimeline(data, frame.lang);
  const markup = svgRoot(
    frame,
    data.chrome.decorative ? "decorative" : { title, description },
    drawBand(layout, data),
    drawRules(layout),
    join(layout.poles.map(drawPole)),
    join(layout.marks.map(drawMark)),
    join(layout.texts.map(({ block, place }) => drawBlock(block, place))),
  );
  return {
    markup,
    isText: false,
    title,
    description,
    table: tabulateTimeline(data, frame.lang),
    notes: notesOf(layout, frame.lang),
    warnings: layout.warnings,
  };
}

function drawRules(layout: TimelineLayout): Markup {
  if (layout.rules.length === 0) return join([]);
  const d = pathData(...layout.rules.flatMap(({ from, to }) => ["M", from.x, from.y, "L", to.x, to.y]));
  return element("path", { class: stroke("hairline"), fill: "none", d });
}

function drawPole({ points, tone, style }: Pole): Markup {
  return element("path", {
    class: stroke(tone),
    fill: "none",
    "stroke-width": style === "dashed" ? 2 : 1.25,
    "stroke-dasharray": style === "dashed" ? "5 4" : undefined,
    d: pathData(...points.flatMap(({ x, y }, index) => [index === 0 ? "M" : "L", x, y])),
  });
}

function drawMark(mark: Mark): Markup {
  switch (mark.kind) {
    case "dot": {
      const isHollow = mark.look === "hollow";
      const radius = mark.size === "large" ? dotRadius + 1.5 : dotRadius;
      // A rim of paper keeps a dot apart from the band and from its neighbours.
      return element("circle", {
        class: isHollow ? `${fill("paper")} ${stroke(mark.tone)}` : `${fill(mark.tone)} ${stroke("paper")}`,
        cx: mark.x,
        cy: mark.y,
        r: isHollow ? radius - 0.5 : radius,
        "stroke-width": 2,
        "data-fact": mark.fact,
      });
    }
    case "bar": {
      const { x, y, width, height } = mark.box;
      const point = mark.end === "open" ? Math.min(height, width) : 0;
      const right = x + width;
      const isHollow = mark.look === "hollow";
      return element("path", {
        class: isHollow ? `${fill("paper")} ${stroke(mark.tone)}` : fill(mark.tone),
        "stroke-width": isHollow ? 1.5 : undefined,
        "data-fact": mark.fact,
        d: pathData(
          "M",
          x,
          y,
          "H",
          right - point,
          "L",
          right,
          y + height / 2,
          "L",
          right - point,
          y + height,
          "H",
          x,
          "Z",
        ),
      });
    }
    case "number":
      return element("circle", {
        class: `${fill("paper")} ${stroke(mark.tone)}`,
        cx: mark.x,
        cy: mark.y,
        r: numberRadius,
        "stroke-width": 1.5,
      });
  }
}

function notesOf(layout: TimelineLayout, lang: string): readonly string[] {
  const hasHollow = layout.marks.some((mark) => mark.kind !== "number" && mark.look === "hollow");
  return hasHollow ? [timelinePhrases(lang).hollow] : [];
}
