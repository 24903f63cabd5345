/** A stretch of a formatted citation, in one style. */
export interface CitationPiece {
  readonly text: string;
  readonly italic?: true;
  readonly bold?: true;
  readonly smallCaps?: true;
  readonly raised?: "above" | "below";
  /** The address that it leads to. */
  readonly url?: string;
}

/** A citation without a number of its own. */
export type CitationText = readonly CitationPiece[];

/** A source as the deck's citation style words it. */
export interface SourceCitation {
  /** For slides: without its address; the title leads there. */
  readonly brief: CitationText;
  /** For paper and files: the address is written out. */
  readonly full: CitationText;
}

/** The deck's sources as cited, by source id. */
export type CitationTexts = ReadonlyMap<string, SourceCitation>;
