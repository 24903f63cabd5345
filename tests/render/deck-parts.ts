import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { lexer } from "marked";
import type { TextMeasurer } from "../../src/draw/text.ts";
import type { Block, Deck, DeckMeta, MarkdownToken, Slide } from "../../src/model/deck.ts";
import type { Fact } from "../../src/model/fact.ts";
import type { TextFile } from "../../src/model/project.ts";
import type { Source } from "../../src/model/source.ts";
import type { Span } from "../../src/model/span.ts";
import type { DatePoint, TimeSpan } from "../../src/model/time.ts";
import { renderDeck, type RenderInput } from "../../src/render/deck.ts";
import type { RenderedDeck } from "../../src/model/rendered.ts";

export const here: Span = { file: "deck.md", line: 10, column: 1 };

/** Every letter half an em wide. */
export const halfEm: TextMeasurer = { width: (text, style) => text.length * style.size * 0.5 };

export function markdown(text: string, span: Span = here): Block {
  return { kind: "markdown", tokens: tokens(text), span };
}

function tokens(text: string): readonly MarkdownToken[] {
  return lexer(text) as unknown as readonly MarkdownToken[];
}

export function inline(text: string): readonly MarkdownToken[] {
  return tokens(text)[0]?.tokens ?? [];
}

export function slide(id: string, heading: string, parts: Partial<Slide> = {}): Slide {
  return {
    id,
    span: here,
    ...(heading !== "" && { level: 2 as const }),
    heading: inline(heading),
    title: heading,
    section: "",
    classes: [],
    attributes: {},
    blocks: [],
    notes: [],
    footnotes: [],
    content: {},
    ...parts,
  };
}

export function fact(id: string, parts: Partial<Fact> = {}): Fact {
  return {
    id,
    span: here,
    kind: "figure",
    what: `What ${id} says`,
    hedge: "exact",
    citations: [],
    disputes: [],
    status: "ok",
    ...parts,
  };
}

export function source(id: string, number: number, parts: Partial<Source> = {}): Source {
  return { id, number, span: here, title: `Title of ${id}`, short: `Short ${id}`, outside: false, ...parts };
}

function year(from: number): DatePoint {
  return { from, to: from + 1, precision: "year", approximate: false, uncertain: false };
}

/** `1992`, `1992/2001` or `2013/..`. */
export function when(edtf: string): TimeSpan {
  const [start = "", end] = edtf.split("/");
  if (end === undefined)
    return { edtf, isInterval: false, start: year(Number(start)), end: year(Number(start)) };
  return {
    edtf,
    isInterval: true,
    start: year(Number(start)),
    end: end === ".." ? "open" : year(Number(end)),
  };
}

export interface DeckParts {
  readonly meta?: Partial<DeckMeta>;
  readonly slides?: readonly Slide[];
  readonly facts?: readonly Fact[];
  readonly sources?: readonly Source[];
}

export function deck({ meta = {}, slides = [], facts = [], sources = [] }: DeckParts): Deck {
  return {
    meta: { title: "A title", lang: "en", theme: "atlas", aspect: "16:9", navigation: "linear", ...meta },
    slides,
    facts: new Map(facts.map((one) => [one.id, one])),
    sources: new Map(sources.map((one) => [one.id, one])),
  };
}

const templateFolder = join(import.meta.dirname, "../../templates");

/** The built-in templates, with others over them. */
export function templates(own: Readonly<Record<string, string>> = {}): ReadonlyMap<string, TextFile> {
  const names = readdirSync(templateFolder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".hbs"))
    .map((name) => name.replaceAll("\\", "/").replace(/\.hbs$/, ""));
  const builtIn = names.map((name): [string, TextFile] => {
    return [
      name,
      { path: `templates/${name}.hbs`, text: readFileSync(join(templateFolder, `${name}.hbs`), "utf8") },
    ];
  });
  const others = Object.entries(own).map(([name, text]): [string, TextFile] => [
    name,
    { path: `templates/${name}.hbs`, text },
  ]);
  return new Map([...builtIn, ...others]);
}

export async function render(parts: DeckParts, input: Partial<RenderInput> = {}): Promise<RenderedDeck> {
  return renderDeck({ deck: deck(parts), images: new Map(), templates: templates(), text: halfEm, ...input });
}

/** The HTML of one slide of a deck. */
export async function htmlOf(
  id: string,
  parts: DeckParts,
  input: Partial<RenderInput> = {},
): Promise<string> {
  const { slides } = await render(parts, input);
  return slides.find((one) => one.id === id)?.html ?? "";
}
