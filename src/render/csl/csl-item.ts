import type { Source, SourceType } from "../../model/source.ts";
import { readAuthors, type CslName } from "./read-authors.ts";
import { cslDate, type CslDate } from "./csl-date.ts";
import { inferType } from "./infer-type.ts";

/** A source as CSL-JSON, the form that citation managers and citation processors read: https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html. */
export interface CslItem {
  readonly id: string;
  readonly type: SourceType;
  readonly title: string;
  readonly "title-short"?: string;
  readonly author?: readonly CslName[];
  readonly "container-title"?: string;
  readonly publisher?: string;
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly URL?: string;
}

/** What `sources.yaml` says of a source; its type is inferred where the author does not say it. */
export function cslItem(source: Source, lang: string): CslItem {
  const type = source.type ?? inferType(source);
  const { id, title, short, author, publisher, url, date, dateSpan, accessed, accessedSpan } = source;
  return {
    id,
    type,
    title,
    ...(short !== title && { "title-short": short }),
    ...(author !== undefined && { author: readAuthors(author) }),
    ...(publisher !== undefined && { [standsInside.has(type) ? "container-title" : "publisher"]: publisher }),
    ...(date !== undefined && { issued: cslDate(date, dateSpan, lang) }),
    ...(accessed !== undefined && { accessed: cslDate(accessed, accessedSpan, lang) }),
    ...(url !== undefined && { URL: url }),
  };
}

/** Types whose publisher, in the words of authors, is the newspaper, journal or site that they appeared in. */
const standsInside: ReadonlySet<SourceType> = new Set([
  "article-journal",
  "article-magazine",
  "article-newspaper",
  "chapter",
  "paper-conference",
  "post-weblog",
  "webpage",
]);
