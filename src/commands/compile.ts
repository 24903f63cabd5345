import type { TextMeasurer } from "../draw/text.ts";
import { createTextMeasurer } from "../draw/measure-text.ts";
import { findSetApart, type SetApart } from "../draw/set-apart.ts";
import type { CitationTexts } from "../model/citation-text.ts";
import type { Deck } from "../model/deck.ts";
import type { FontFace } from "../model/font.ts";
import type { Problem } from "../model/problem.ts";
import type { Project, TextFile } from "../model/project.ts";
import type { RenderedSlide } from "../model/rendered.ts";
import { parseDeck } from "../parse/deck.ts";
import { loadAssets } from "../project/assets.ts";
import type { Caches } from "../project/cache-folder.ts";
import type { FontUse } from "../project/font-use.ts";
import { fontsUsedBy } from "../project/font-use.ts";
import { fontCss, loadFonts } from "../project/fonts.ts";
import { openMemory } from "../project/memory.ts";
import { loadTemplates } from "../project/templates.ts";
import { formatCitations } from "../render/citations/format-citations.ts";
import { renderDeck, type RenderInput } from "../render/deck.ts";
import { printLedger } from "../render/ledger-view.ts";
import { renderPage, servedPagePolicy } from "../render/page.ts";
import { screenWordsOf } from "../render/screen-words.ts";
import { recallSlides } from "./keep-slides.ts";
import type { Tools, Workshop } from "./workshop.ts";
import { openWorkshop } from "./workshop.ts";

/** A deck as understood and rendered, from what its author wrote. */
export interface Compiled {
  readonly project: Project;
  readonly deck: Deck;
  /** What the slides were rendered from. */
  readonly input: RenderInput;
  readonly slides: readonly RenderedSlide[];
  /** The sources in the deck's citation style. */
  readonly citations: CitationTexts;
  /** Of parsing and rendering. */
  readonly problems: readonly Problem[];
  /** The faces that the deck's letters are set in. */
  readonly faces: readonly FontFace[];
  /** Characters (code points) that no font of the deck has. */
  readonly missingCharacters: readonly number[];
  /** Characters of several code points that no font has whole. */
  readonly setApart: readonly SetApart[];
  /** Texts of the page's `<style>` elements, by their ids. */
  readonly styles: Readonly<Record<string, string>>;
  /** The text of the page's `<script id="ledger">`. */
  readonly ledger: string;
  /**
   * The page: as it is presented from a file or from a server (which says itself what it may load, with `servedPolicy`), without the script that
   * presents it, or without slides and styles too. Not to be called where there are errors.
   */
  readonly page: (
    extent: "whole" | "served" | "without script" | "shell",
    /** Those that stand there, by default all. */
    slides?: readonly RenderedSlide[],
  ) => string;
  /** The Content-Security-Policy of the served page, for a server that browsers reach at this host. */
  readonly servedPolicy: (host: string) => string;
  /** The page as it is presented, in pieces: `linked` has neither script nor style but for fonts, and this HTML at the end of its head. */
  readonly web: {
    readonly linked: (head: string) => string;
    readonly styles: string;
    readonly script: string;
  };
}

/** Parses and renders a project. */
export async function compile(project: Project, workshop: Workshop = openWorkshop()): Promise<Compiled> {
  workshop.tools ??= loadTools(workshop.caches);
  const [parsed, templates, tools, faces] = await Promise.all([
    parseDeck(project, undefined, workshop.parsing),
    templatesFor(project, workshop),
    workshop.tools,
    loadFonts(charactersOf(project, workshop), workshop.caches),
  ]);
  const { assets, code, citations: entries, programs } = tools;
  const { deck } = parsed;
  const citations = formatCitations(deck, project.citationStyles, entries.texts);
  const text = await measurerFor(faces, workshop);
  const input: RenderInput = {
    deck,
    images: project.images,
    templates,
    text,
    citations: citations.texts,
    cache: workshop.slides,
    code: code.texts,
    programs: programs.texts,
  };
  const keepSlides = await recallSlides(project, { faces, citations: citations.texts }, workshop);
  const { slides, problems } = await renderDeck(input);
  await Promise.all([code.save(), entries.save(), programs.save(), keepSlides()]);
  const ledger = printLedger(deck, citations.texts);
  const onSlides = fontUseOf(slides, workshop);
  const inPanel = ledgerUseOf(ledger, workshop).characters;
  const onScreen = pointsOf(JSON.stringify(screenWordsOf(deck.meta.lang) ?? ""));
  const characters = new Set([...onSlides.characters, ...inPanel, ...onScreen]);
  const fonts = await fontCss({ ...onSlides, characters }, workshop.caches);
  const styles = [
    { id: "deck-styles", css: assets.styles },
    { id: "author-styles", css: project.themeCss?.text ?? "" },
  ];
  const content = { deck, templates, slides, styles, fontCss: fonts.css, script: "", ledger };
  return {
    project,
    deck,
    input,
    slides,
    citations: citations.texts,
    problems: [...parsed.problems, ...citations.problems, ...problems],
    faces,
    missingCharacters: fonts.missing.filter(
      (character) => onSlides.characters.has(character) || inPanel.has(character),
    ),
    setApart: findSetApart(onSlides.sequences, faces, text),
    styles: { fonts: fonts.css, ...Object.fromEntries(styles.map(({ id, css }) => [id, css])) },
    ledger,
    web: {
      linked: (head) => renderPage({ ...content, styles: [], head, place: { kind: "folder" } }),
      styles: styles.map(({ css }) => css).join("\n"),
      script: assets.script,
    },
    servedPolicy: (host) => servedPagePolicy({ ...content, script: assets.script }, host),
    page: (extent, some = slides) => {
      switch (extent) {
        case "whole":
          return renderPage({ ...content, slides: some, script: assets.script, place: { kind: "file" } });
        case "served":
          return renderPage({ ...content, slides: some, script: assets.script });
        case "without script":
          return renderPage({ ...content, slides: some });
        case "shell":
          return renderPage({
            ...content,
            slides: [],
            styles: styles.map(({ id }) => ({ id, css: "" })),
            fontCss: "",
            ledger: "",
          });
      }
    },
  };
}

/** The built-in ones and some versions of a deck's own. */
const mostPrograms = 100;

async function loadTools(caches: Caches): Promise<Tools> {
  const [assets, code, citations, programs] = await Promise.all([
    loadAssets(),
    openMemory("code", caches),
    openMemory("citations", caches),
    openMemory("templates", caches, mostPrograms),
  ]);
  return { assets, code, citations, programs };
}

/** The same map for as long as none of the deck's own templates changes: what was made of it still holds. */
async function templatesFor(project: Project, workshop: Workshop): Promise<ReadonlyMap<string, TextFile>> {
  const own = project.templates;
  const known = workshop.templates;
  const isSame =
    known?.own.size === own.size && [...own].every(([name, file]) => known.own.get(name) === file);
  if (known !== undefined && isSame) return known.all;
  const all = await loadTemplates(project);
  workshop.templates = { own, all };
  return all;
}

function ledgerUseOf(ledger: string, workshop: Workshop): FontUse {
  if (workshop.ledgerUse?.ledger !== ledger) workshop.ledgerUse = { ledger, use: fontsUsedBy(ledger) };
  return workshop.ledgerUse.use;
}

/** Characters that may come to stand on a slide: those of all that the author wrote. */
function charactersOf(
  { markdown, facts, sources, tables }: Project,
  { characters }: Workshop,
): ReadonlySet<number> {
  const points = new Set<number>();
  for (const file of [...markdown, facts, sources, ...tables.values()]) {
    if (file === undefined) continue;
    const own = characters.get(file) ?? pointsOf(file.text);
    characters.set(file, own);
    for (const point of own) points.add(point);
  }
  return points;
}

/** Those outside ASCII, which every font has. */
function pointsOf(text: string): ReadonlySet<number> {
  const points = new Set<number>();
  for (const [run] of text.matchAll(/[^\0-\x7F]+/gu))
    for (const character of run) points.add(character.codePointAt(0) ?? 0);
  return points;
}

/** A measurer remembers what it has measured, so it is kept while the faces stay the same. */
async function measurerFor(faces: readonly FontFace[], workshop: Workshop): Promise<TextMeasurer> {
  const known = workshop.measuring;
  const isSame =
    known?.faces.length === faces.length && faces.every((face, index) => face === known.faces[index]);
  if (known !== undefined && isSame) return known.text;
  const text = await createTextMeasurer(faces);
  workshop.measuring = { faces, text };
  return text;
}

function fontUseOf(slides: readonly RenderedSlide[], { fontUses }: Workshop): FontUse {
  const uses = fontUses(slides);
  const characters = new Set<number>();
  const sequences = new Set<string>();
  for (const use of uses) {
    for (const character of use.characters) characters.add(character);
    for (const sequence of use.sequences) sequences.add(sequence);
  }
  return {
    characters,
    sequences,
    italic: uses.some(({ italic }) => italic),
    mono: uses.some(({ mono }) => mono),
  };
}
