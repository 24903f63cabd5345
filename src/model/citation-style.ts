/** The styles that a deck may name: `plain` is our own, in any language we have words for; the others come with the library that formats them. */
export const citationStyles = ["apa", "harvard1", "vancouver", "plain"] as const;
export type NamedCitationStyle = (typeof citationStyles)[number];

/** How a deck's sources are cited: by a named style, or by a CSL file in the deck's folder. */
export type CitationStyle =
  | { readonly kind: "named"; readonly name: NamedCitationStyle }
  | { readonly kind: "file"; readonly path: string };
