import { element, textContent } from "../draw/svg.ts";
import type { Markup } from "../draw/svg.ts";
import { defineFigure } from "./figure.ts";
import type { Drawing, Frame } from "./figure.ts";
import { layOutPoints } from "./points/layout.ts";
import { preparePoints } from "./points/prepare.ts";
import type { Point, PointsData } from "./points/prepare.ts";
import { pointsSchema } from "./points/schema.ts";
import { referenceNumbers } from "./reference-numbers.ts";

/** Two to six numbered proposals as cards or a list. HTML, since it is text. */
export const pointsFigure = defineFigure({
  type: "points",
  schema: pointsSchema,
  prepare: preparePoints,
  draw: drawPoints,
});

function drawPoints(data: PointsData, frame: Frame): Drawing {
  const { form, columns, fits, ...sizes } = layOutPoints(data, frame.width, frame.height, frame.text);
  const rows = Math.ceil(data.items.length / columns);
  const style = [
    `--columns:${columns}`,
    `--rows:${rows}`,
    ...Object.entries(sizes).map(([name, size]) => `--${name}:${size}px`),
  ].join(";");
  const items = data.items.map((item, index) => drawPoint(item, index, data, frame));
  const title = data.chrome.title ?? data.items.map((item) => item.title).join("; ");
  return {
    markup: element("ol", { class: `points points-${form}`, style }, ...items),
    isText: true,
    title,
    description: data.chrome.alt ?? data.items.map(sayPoint).join(" "),
    table: {
      caption: title,
      columns: ["Number", "Point", "Text", data.takesUp],
      rows: data.items.map((item, index) => [
        String(index + 1),
        item.title,
        item.text ?? "",
        item.from ?? "",
      ]),
    },
    notes: [],
    warnings: fits
      ? []
      : [
          {
            code: "points/no-room",
            message: "These points do not fit their room.",
            hint: "Shorten the texts, or spread the points over two slides.",
          },
        ],
  };
}

function drawPoint(
  item: Point,
  index: number,
  { hasSteps, takesUp }: PointsData,
  { sources }: Frame,
): Markup {
  const refs = referenceNumbers(item.citations, sources);
  const classes = `point tone-${item.tone}${hasSteps ? " fragment" : ""}`;
  return element(
    "li",
    { class: classes, "data-fact": item.fact },
    element("span", { class: "point-number", "aria-hidden": "true" }, textContent(String(index + 1))),
    element("p", { class: "point-title" }, textContent(item.title), ...(item.text === undefined ? refs : [])),
    ...(item.text === undefined
      ? []
      : [element("p", { class: "point-text" }, textContent(item.text), ...refs)]),
    ...(item.from === undefined
      ? []
      : [
          element(
            "p",
            { class: "point-from" },
            element("span", { class: "point-from-lead" }, textContent(`${takesUp}: `)),
            textContent(item.from),
          ),
        ]),
  );
}

function sayPoint({ title, text, from }: Point, index: number): string {
  const words = [text, from === undefined ? undefined : `takes up: ${from}`].filter(
    (part) => part !== undefined,
  );
  return `${index + 1}. ${title}${words.length > 0 ? `: ${words.join("; ")}` : ""}.`;
}
