import type { Source, SourceType } from "../../model/source.ts";

/** What a source is most likely to be, by its address and by common words in its title and publisher; the first rule that fits decides. */
export function inferType(source: Source): SourceType {
  return rules.find(({ fits }) => fits(source))?.type ?? "document";
}

interface Rule {
  readonly type: SourceType;
  readonly fits: (source: Source) => boolean;
}

const journals = /\b(?:journal|quarterly|annals|transactions|proceedings|zeitschrift|revue|revista)\b/iu;
const data = /\b(?:data ?(?:base|set)s?|statistical tables|time series|\w+ data \d)/iu;
const newspapers =
  /\b(?:news|newspaper|daily|times|post|herald|gazette|tribune|chronicle|guardian|observer|telegraph|reuters|associated press|agence france-presse|zeitung)\b/iu;
const reports = /\b(?:report|white paper|working paper|policy brief|bulletin)\b/iu;

const rules: readonly Rule[] = [
  {
    type: "article-journal",
    fits: ({ url = "", publisher = "" }) => /\bdoi\.org\//u.test(url) || journals.test(publisher),
  },
  {
    type: "dataset",
    fits: ({ url = "", title }) => /\.(?:csv|tsv|xlsx?|zip|parquet)$/iu.test(url) || data.test(title),
  },
  { type: "article-newspaper", fits: ({ publisher = "" }) => newspapers.test(publisher) },
  { type: "report", fits: ({ title }) => reports.test(title) },
  { type: "webpage", fits: ({ url }) => url !== undefined },
  {
    type: "book",
    fits: ({ author, publisher, date }) =>
      author !== undefined && publisher !== undefined && date !== undefined,
  },
];
