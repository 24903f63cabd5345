import { placeholders, type PlaceholderName } from "./placeholders.ts";
import type { SceneItem, SceneParagraph } from "./scene.ts";
import { bodyProperties, nameOnly, textBox, within } from "./shapes.ts";
import type { SlideBook } from "./slide-book.ts";
import { printNumberField, printParagraph } from "./text-body.ts";
import { transform } from "./units.ts";
import { xml } from "./xml.ts";

type TextItem = Extract<SceneItem, { kind: "text" }>;

const names: Readonly<Record<PlaceholderName, string>> = {
  title: "Title",
  body: "Text",
  second: "Text",
  subtitle: "Subtitle",
  kicker: "Kicker",
  sources: "Sources",
  number: "Slide number",
  author: "Author",
};

const numberWidth = 64;
/** In pixels: from here on letters are a figure and its unit. */
const large = 40;

/** Programs make a text smaller that has too many lines, not one that is too wide: large ones must have a place to break. */
function breakable(paragraph: SceneParagraph): SceneParagraph {
  const runs = paragraph.runs.map((run) =>
    run.size < large ? run : Object.assign({}, run, { text: run.text.replaceAll("\u00A0", " ") }),
  );
  return { ...paragraph, runs };
}

/** A text in a slot of its layout, or without one in a box of its own. */
export function printText(item: TextItem, slot: PlaceholderName | undefined, book: SlideBook): string {
  // Numbers of more digits than this deck's need room, too.
  const room =
    slot === "number"
      ? { ...item.box, x: item.box.x + item.box.width - numberWidth, width: numberWidth }
      : item.box;
  const isLong =
    slot === "title" || slot === "body" || slot === "second" || slot === "sources" || slot === "subtitle";
  const shrinks = isLong || (slot === undefined && item.wraps);
  // A text that fills its box to the last pixel counts as one that is too long.
  const last = item.paragraphs.at(-1)?.line ?? 0;
  const box = within(shrinks ? { ...room, height: room.height + last * 0.3 } : room, book.stage);
  if (slot === undefined) {
    return textBox(book, item.role === "caption" ? "Caption" : "Text", box, {
      paragraphs: item.paragraphs.map((paragraph) => printParagraph(breakable(paragraph), book)),
      body: { wrap: item.wraps ? "square" : "none", anchor: "t", shrinks },
    });
  }
  const { type, index }: { readonly type: string; readonly index?: number } = placeholders[slot];
  const [first] = item.paragraphs;
  const paragraphs =
    slot === "number" && first !== undefined
      ? [printNumberField(first, book)]
      : item.paragraphs.map((paragraph) => printParagraph(paragraph, book));
  return xml(
    "p:sp",
    {},
    xml(
      "p:nvSpPr",
      {},
      xml("p:cNvPr", nameOnly(book, names[slot])),
      '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>',
      xml(
        "p:nvPr",
        {},
        xml("p:ph", {
          type,
          idx: index,
          sz: slot === "sources" || slot === "number" ? "quarter" : undefined,
        }),
      ),
    ),
    xml("p:spPr", {}, transform("a:xfrm", box)),
    xml(
      "p:txBody",
      {},
      bodyProperties({
        wrap: item.wraps ? "square" : "none",
        anchor: "t",
        shrinks,
      }),
      "<a:lstStyle/>",
      ...paragraphs,
    ),
  );
}
