declare module "edtf" {
  /** What the library's parser gives for one date; months count from 0, and are 21–24 for seasons. */
  interface ParsedEdtf {
    readonly type: "Date" | "Year" | "Season" | "Interval" | "Decade" | "Century" | "List" | "Set";
    readonly level: number;
    readonly values: readonly number[];
    readonly uncertain?: boolean | number;
    readonly approximate?: boolean | number;
    /** Digits written as X, as a mask: bits 0–3 year, 4–5 month, 6–7 day. */
    readonly unspecified?: number;
  }

  /** Throws where the text is no EDTF of the wanted level and types. */
  export function parse(
    text: string,
    constraints?: { readonly level?: 0 | 1 | 2; readonly types?: readonly ParsedEdtf["type"][] },
  ): ParsedEdtf;
}
