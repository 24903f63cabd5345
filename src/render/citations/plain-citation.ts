import type { CitationText, SourceCitation } from "../../model/citation-text.ts";
import type { Source } from "../../model/source.ts";
import { formatDate } from "../format-date.ts";
import { pageWordsOf } from "../page-words.ts";
import { linkTo } from "./link-to.ts";

/** A source in our own form, whose few words we have in the deck's language: “Author. Title. Publisher, date (read date). Address”. */
export function plainCitation(source: Source, lang: string): SourceCitation {
  const { author, title, publisher, date, url } = source;
  const published = [publisher, date === undefined ? undefined : formatDate(date, lang)]
    .filter((part) => part !== undefined)
    .join(", ");
  const imprint = [published, accessedNote(source, lang)].filter((part) => part !== "").join(" ");
  const before: CitationText = author === undefined ? [] : [{ text: `${author}. ` }];
  const rest = `${endsItself.test(title) ? "" : "."}${imprint === "" ? "" : ` ${imprint}.`}`;
  const after: CitationText = rest === "" ? [] : [{ text: rest }];
  const address: CitationText = url === undefined ? [] : [{ text: " " }, { text: url, ...linkTo(url) }];
  return {
    brief: [...before, { text: title, bold: true, ...linkTo(url) }, ...after],
    full: [...before, { text: title, bold: true }, ...after, ...address],
  };
}

/** “(read 3 May 2024)”, or empty. */
export function accessedNote({ accessed }: Source, lang: string): string {
  return accessed === undefined ? "" : `(${pageWordsOf(lang).accessed} ${formatDate(accessed, lang)})`;
}

/** A title with a mark of its own at its end gets no full stop. */
const endsItself = /[.?!…。？！]["”’»]?$/u;
