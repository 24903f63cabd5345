import { createRequire } from "node:module";
import type { NamedCitationStyle } from "../../model/citation-style.ts";
import type { CslDate } from "../csl/csl-date.ts";
import type { CslItem } from "../csl/csl-item.ts";
import { localeOf } from "./locale-of.ts";

/** Words one source as a citation style does: HTML, with no tags but those that `readEntry` knows. */
export type CitationProcessor = (item: CslItem) => string;

/** A style that the library brings along, or the text of a CSL file. */
export type StyleText = { readonly name: Exclude<NamedCitationStyle, "plain"> } | { readonly xml: string };

/** What this is made by, for whoever remembers its results. Raise the first number when entries come to be worded otherwise. */
export const recipe = "1 citeproc 2.4.63 plugin-csl 0.7.21";

/**
 * A processor for a style in the deck's language, or in English where the library does not have it; the style's own words for a language
 * count in either case. Each source is worded by itself: its number tells it apart, so nobody's year becomes “2022a”. Loads a megabyte of
 * library, so ask for one only when an entry is not known yet. Throws what the library throws at a style that it cannot read, and the
 * processor what it throws at a source.
 */
export function createProcessor(style: StyleText, lang: string): CitationProcessor {
  const { Engine, locales, styles } = loadLibrary();
  const xml = "xml" in style ? style.xml : (styles[style.name] ?? "");
  let current: CslItem | undefined;
  let count = 0;
  const engine = new Engine(
    {
      retrieveLocale: (tag) => locales[tag] ?? locales["en-US"] ?? "",
      retrieveItem: (id) => ({ ...current, id }),
    },
    withoutNumbers(xml),
    localeOf(lang) ?? /^[a-z]{2,3}(?:-[a-z]{2})?(?=-|$)/iu.exec(lang)?.[0] ?? "en-US",
    true,
  );
  engine.opt.development_extensions.wrap_url_and_doi = true;
  return (item) => {
    current = asText(item);
    // The engine keeps what it knows of an id.
    count += 1;
    engine.updateItems([String(count)]);
    const made = engine.makeBibliography();
    if (made === false) throw new Error("the style has no bibliography");
    return (made[1][0] ?? "").replaceAll(lessThan, "&#60;");
  };
}

/** The parts of citeproc-js that we use: https://citeproc-js.readthedocs.io/en/latest/running.html. */
interface CiteprocEngine {
  readonly opt: { readonly development_extensions: { wrap_url_and_doi: boolean } };
  readonly updateItems: (ids: readonly string[]) => void;
  /** False for a style without bibliography, else its layout and its entries. */
  readonly makeBibliography: () => false | readonly [unknown, readonly string[]];
}
interface Library {
  readonly Engine: new (
    system: {
      readonly retrieveLocale: (tag: string) => string;
      readonly retrieveItem: (id: string) => unknown;
    },
    style: string,
    lang: string,
    forcesLang: boolean,
  ) => CiteprocEngine;
  readonly styles: Readonly<Record<string, string>>;
  readonly locales: Readonly<Record<string, string>>;
}

function loadLibrary(): Library {
  const require = createRequire(import.meta.url);
  // Neither has types; the shapes are those of the pinned versions.
  const citeproc = require("citeproc") as Pick<Library, "Engine"> & { debug: (message: string) => void };
  // It would print its remarks among our results.
  citeproc.debug = () => undefined;
  return {
    Engine: citeproc.Engine,
    styles: require("@citation-js/plugin-csl/lib/styles.json") as Library["styles"],
    locales: require("@citation-js/plugin-csl/lib/locales.json") as Library["locales"],
  };
}

/** The numbers are the deck's own, and stand before each entry already: the style's, or its labels, would be second ones. */
function withoutNumbers(xml: string): string {
  return xml
    .replaceAll(/<(?:text|number)\b[^>]*\bvariable=["']citation-(?:number|label)["'][^>]*\/>/gu, "")
    .replaceAll(/\s(?:second-field-align|display)=(?:"[^"]*"|'[^']*')/gu, "");
}

/** Stands for “<” on the way through the library, which would take `<i>` in a title for a tag. */
const lessThan = "\u{E000}";

function asText(item: CslItem): CslItem {
  const { issued, accessed } = item;
  const even = {
    ...item,
    ...(issued !== undefined && { issued: evenEnds(issued) }),
    ...(accessed !== undefined && { accessed: evenEnds(accessed) }),
  };
  // Strings are all that changes, so the shape stays.
  return JSON.parse(JSON.stringify(even).replaceAll("<", lessThan)) as CslItem;
}

/** The library throws at “2001 to May 2013”: both ends are told as the less exact one is. */
function evenEnds(date: CslDate): CslDate {
  if ("literal" in date) return date;
  const least = Math.min(...date["date-parts"].map((parts) => parts.length));
  return { ...date, "date-parts": date["date-parts"].map((parts) => parts.slice(0, least)) };
}
