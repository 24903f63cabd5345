import { markDirection } from "../model/text-direction.ts";

/** A finished piece of SVG or of an element's content, escaped: only this file makes it. */
export type Markup = string & { readonly markup: unique symbol };

export type AttributeValue = string | number | undefined;

/** An element. Numbers are rounded to 0.1, so that the same drawing has the same bytes; undefined attributes are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, AttributeValue>>,
  ...children: readonly Markup[]
): Markup {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== "")
    .map(([key, value]) => ` ${key}="${typeof value === "number" ? px(value) : escapeXml(String(value))}"`)
    .join("");
  const content = children.join("");
  return markup(content === "" ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`);
}

/** Text content, escaped. Characters that XML forbids are dropped. */
export function textContent(text: string): Markup {
  return markup(escapeXml(markDirection(text)));
}

export function join(children: readonly Markup[]): Markup {
  return markup(children.join(""));
}

/** A length rounded to 0.1 px, in the fewest characters; not-a-number is a bug of ours. */
export function px(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`a drawing has a coordinate that is no number: ${value}`);
  const rounded = Math.round(value * 10) / 10;
  return String(Object.is(rounded, -0) ? 0 : rounded);
}

/** A path's `d` from commands and coordinates: `path("M", 0, 0, "H", 10)`. */
export function pathData(...parts: readonly (string | number)[]): string {
  let data = "";
  for (const part of parts) {
    const written = typeof part === "number" ? px(part) : part;
    const needsSpace = typeof part === "number" && /\d$/.test(data) && !written.startsWith("-");
    data += needsSpace ? ` ${written}` : written;
  }
  return data;
}

/** The root of a drawing: an image with an accessible name and description, or, when decorative, nothing for a screen reader. */
export function svgRoot(
  frame: { readonly width: number; readonly height: number; readonly id: string },
  words: { readonly title: string; readonly description: string } | "decorative",
  ...children: readonly Markup[]
): Markup {
  const size = {
    xmlns: "http://www.w3.org/2000/svg",
    viewBox: `0 0 ${px(frame.width)} ${px(frame.height)}`,
    width: frame.width,
    height: frame.height,
  };
  if (words === "decorative") return element("svg", { ...size, "aria-hidden": "true" }, ...children);
  const titleId = `${frame.id}-title`;
  const descriptionId = `${frame.id}-desc`;
  return element(
    "svg",
    { ...size, role: "img", "aria-labelledby": `${titleId} ${descriptionId}` },
    element("title", { id: titleId }, textContent(words.title)),
    element("desc", { id: descriptionId }, textContent(words.description)),
    ...children,
  );
}

function markup(text: string): Markup {
  // The one place where a string becomes markup; everything in it was escaped above.
  return text as Markup;
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escapeXml(text: string): string {
  return text.replace(forbidden, "").replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

/** Control characters other than tab and line ends, which no XML document may hold. */
const forbidden = /(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/gu;
