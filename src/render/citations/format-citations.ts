import type { CitationText, CitationTexts, SourceCitation } from "../../model/citation-text.ts";
import type { Deck, DeckMeta } from "../../model/deck.ts";
import type { Problem } from "../../model/problem.ts";
import { error } from "../../model/problem.ts";
import type { TextFile } from "../../model/project.ts";
import type { Source, SourceList } from "../../model/source.ts";
import { startOf } from "../../model/span.ts";
import { cslItem, type CslItem } from "../csl/csl-item.ts";
import { digest } from "../digest.ts";
import { checkStyle } from "./check-style.ts";
import { linkTo } from "./link-to.ts";
import { localeOf } from "./locale-of.ts";
import { citationWords } from "./print-citation.ts";
import { accessedNote, plainCitation } from "./plain-citation.ts";
import { createProcessor, recipe, type CitationProcessor, type StyleText } from "./processor.ts";
import { readEntry } from "./read-entry.ts";

/** The deck's sources as its style words them, and what is amiss with a style of its own; then they are in our plain form. */
export interface FormattedCitations {
  readonly texts: CitationTexts;
  readonly problems: readonly Problem[];
}

/**
 * Words every source of the deck. `styleFiles` are the CSL files of its folder by path; `remembered` holds entries by the hash of all that
 * they depend on, and is added to: what formats them is loaded only for those that it lacks.
 */
export function formatCitations(
  { sources, meta }: Pick<Deck, "sources" | "meta">,
  styleFiles: ReadonlyMap<string, TextFile>,
  remembered: Map<string, string>,
): FormattedCitations {
  const style = chosenStyle(meta, styleFiles);
  const key = digest(["file" in style ? style.file.text : style, meta.lang]);
  const last = known.get(sources);
  if (last?.key === key) return last.formatted;
  const formatted = formatAll(sources, style, meta.lang, remembered);
  known.set(sources, { key, formatted });
  return formatted;
}

// While the live preview reads the same list, its entries stay what they are.
const known = new WeakMap<SourceList, { readonly key: string; readonly formatted: FormattedCitations }>();

type ChosenStyle =
  | { readonly kind: "plain" }
  | { readonly kind: "named"; readonly text: StyleText }
  | { readonly kind: "file"; readonly text: StyleText; readonly file: TextFile };

/** Without a choice it is APA, but our own form in a language that the library cannot speak. */
function chosenStyle({ citations, lang }: DeckMeta, styleFiles: ReadonlyMap<string, TextFile>): ChosenStyle {
  if (citations?.kind === "file") {
    const file = styleFiles.get(citations.path);
    // That it is missing has been told where it is named.
    return file === undefined ? { kind: "plain" } : { kind: "file", text: { xml: file.text }, file };
  }
  const name = citations?.name ?? (localeOf(lang) === undefined ? "plain" : "apa");
  return name === "plain" ? { kind: "plain" } : { kind: "named", text: { name } };
}

function formatAll(
  sources: SourceList,
  style: ChosenStyle,
  lang: string,
  remembered: Map<string, string>,
): FormattedCitations {
  const plain = (): CitationTexts =>
    new Map([...sources].map(([id, source]) => [id, plainCitation(source, lang)]));
  if (style.kind === "plain") return { texts: plain(), problems: [] };
  const fault = style.kind === "file" ? checkStyle(style.file) : undefined;
  if (fault !== undefined) return { texts: plain(), problems: [fault] };
  const styleKey = digest([recipe, style.text, lang]);
  let processor: CitationProcessor | undefined;
  const texts = new Map<string, SourceCitation>();
  for (const [id, source] of sources) {
    const item = cslItem(source, lang);
    const key = digest([styleKey, item]);
    const entry = remembered.get(key);
    if (entry !== undefined) {
      // Remembered entries are what stands below.
      texts.set(id, JSON.parse(entry) as SourceCitation);
      continue;
    }
    try {
      processor ??= processorFor(styleKey, style.text, lang);
    } catch (thrown) {
      if (style.kind !== "file") throw thrown;
      return { texts: plain(), problems: [unusable(style.file, thrown)] };
    }
    const made = formatOne(source, item, processor, lang);
    texts.set(id, made);
    remembered.set(key, JSON.stringify(made));
  }
  return { texts, problems: [] };
}

/** Setting one up takes longer than an edit may: the live preview goes on with that of the last time. */
function processorFor(key: string, style: StyleText, lang: string): CitationProcessor {
  if (lastProcessor?.key !== key) lastProcessor = { key, processor: createProcessor(style, lang) };
  return lastProcessor.processor;
}

let lastProcessor: { readonly key: string; readonly processor: CitationProcessor } | undefined;

function unusable({ path }: TextFile, thrown: unknown): Problem {
  // What the library says of itself is no help: it reads parts that a sound style has.
  const isSaid = typeof thrown === "string" || (thrown instanceof Error && thrown.name === "Error");
  const reason = isSaid ? String(thrown).replace(/^Error: /, "") : "a part that every style has is missing";
  return error(
    "citations/broken-style",
    startOf(path),
    `This citation style cannot be used: ${reason}.`,
    "Validate it at https://validator.citationstyles.org, or take another style.",
  );
}

function formatOne(
  source: Source,
  item: CslItem,
  processor: CitationProcessor,
  lang: string,
): SourceCitation {
  const { URL: _, ...withoutAddress } = item;
  const word = (from: CslItem): CitationText =>
    withAccess(readEntry(processor(from), source.url), source, from, processor, lang);
  try {
    return { brief: withLink(word(withoutAddress), source), full: withLink(word(item), source) };
  } catch {
    // The library has stumbled over what the source says, and the list needs an entry.
    return plainCitation(source, lang);
  }
}

/** Where the style leaves it out, a reader is still told when the page was read. */
function withAccess(
  citation: CitationText,
  source: Source,
  item: CslItem,
  processor: CitationProcessor,
  lang: string,
): CitationText {
  if (source.accessed === undefined) return citation;
  const { accessed: _, ...unread } = item;
  const tells = citationWords(readEntry(processor(unread), source.url)) !== citationWords(citation);
  return tells ? citation : [...citation, { text: ` ${accessedNote(source, lang)}` }];
}

/** Where the style prints no address, the title leads to it. */
function withLink(citation: CitationText, { title, url }: Source): CitationText {
  const link = linkTo(url);
  if (link.url === undefined || citation.some((piece) => piece.url !== undefined)) return citation;
  const holder = citation.find(({ text }) => text.includes(title));
  if (holder === undefined) return citation.map((piece) => ({ ...piece, ...link }));
  const at = holder.text.indexOf(title);
  const parts = [
    { ...holder, text: holder.text.slice(0, at) },
    { ...holder, text: title, ...link },
    { ...holder, text: holder.text.slice(at + title.length) },
  ].filter(({ text }) => text !== "");
  return citation.flatMap((piece) => (piece === holder ? parts : [piece]));
}
