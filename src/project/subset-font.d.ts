declare module "subset-font" {
  interface SubsetOptions {
    readonly targetFormat?: "sfnt" | "truetype" | "woff" | "woff2";
    /** An axis pinned to one value. */
    readonly variationAxes?: Readonly<Record<string, number>>;
    readonly keepAllGlyphs?: boolean;
    readonly noHinting?: boolean;
  }
  /** `text` must be empty with `keepAllGlyphs`. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options?: SubsetOptions,
  ): Promise<Uint8Array>;
}
