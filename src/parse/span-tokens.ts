import type { UnsourcedToken } from "../model/deck.ts";
import { error } from "../model/problem.ts";
import { parseAttributes } from "./attributes.ts";
import type { LexedToken } from "./markdown/lexed-token.ts";
import { suggestName } from "../figures/nearest-name.ts";
import type { PlacedToken } from "./placed-token.ts";
import type { SlideContext } from "./slide-context.ts";

/** Reads `[words]{.unsourced reason="…"}`: an UnsourcedToken. Of other attributes the words remain, and a problem. */
export function readSpanToken(
  { token, at }: PlacedToken,
  resolveList: (tokens: LexedToken[]) => LexedToken[],
  context: SlideContext,
): LexedToken[] {
  const written = String(token["attributes"]);
  const tokens = resolveList(token.tokens ?? []);
  const { attributes, problems } = parseAttributes(
    written,
    at(token.raw.length - written.length, written.length),
  );
  for (const problem of problems) context.report(problem);
  let reason: string | undefined;
  let isUnsourced = false;
  for (const { text, span } of attributes.classes) {
    if (text === "unsourced") isUnsourced = true;
    else
      context.report(
        error(
          "spans/unknown-class",
          span,
          `“.${text}” means nothing on words.`,
          suggestName(text, ["unsourced"], "Words take {.unsourced}."),
        ),
      );
  }
  for (const { key, value } of attributes.pairs) {
    if (key.text === "reason") reason = value.text;
    else
      context.report(
        error(
          "spans/unknown-attribute",
          key.span,
          `“${key.text}” means nothing on words.`,
          suggestName(key.text, ["reason"], ""),
        ),
      );
  }
  if (attributes.id !== undefined) {
    context.report(
      error(
        "spans/unknown-attribute",
        attributes.id.span,
        "Words take no id; only slides do.",
        "Leave it out.",
      ),
    );
  }
  if (!isUnsourced) return tokens;
  const unsourced = {
    type: "unsourced",
    raw: token.raw,
    tokens,
    ...(reason !== undefined && { reason }),
  } satisfies UnsourcedToken;
  return [unsourced];
}
