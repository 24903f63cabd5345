import type { Span } from "../model/span.ts";
import type { LexedToken } from "./markdown/lexed-token.ts";

/** A token on its way, with the place of any part of it. */
export interface PlacedToken {
  readonly token: LexedToken;
  /** Where so many characters behind the token's start stand. */
  readonly at: (offset: number, length: number) => Span;
}

/** A token that cannot be read, as the text that the author wrote. */
export function asText(token: LexedToken): LexedToken {
  return { type: "text", raw: token.raw, text: token.raw };
}
