import { talkVariants } from "../model/deck.ts";
import { error, type Problem } from "../model/problem.ts";
import { suggestName } from "../figures/nearest-name.ts";
import type { PlacedText } from "./attributes.ts";

/** What is said of an `only` that names no length of the talk. */
export function unknownVariant({ text, span }: PlacedText): Problem {
  const message =
    text === "" ? "This does not say in which talk it stands." : `There is no “${text}” talk to stand in.`;
  return error(
    "slides/unknown-variant",
    span,
    message,
    suggestName(text, talkVariants, "Say short or long."),
  );
}
