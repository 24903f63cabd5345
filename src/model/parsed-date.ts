import type { TimeSpan } from "./time.ts";

/** A date as read, or why it is none, in words for the author. */
export type ParsedDate =
  | { readonly ok: true; readonly span: TimeSpan }
  | { readonly ok: false; readonly message: string; readonly hint: string };
