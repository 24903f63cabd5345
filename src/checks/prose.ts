import type { Check } from "./check.ts";
import { judgeProse } from "./prose/check-prose.ts";

/** Every quantity in headlines, text, tables, figures and notes holds against the ledger. */
export const checkProse: Check = {
  name: "prose",
  needs: "deck",
  reach: "slide",
  run: ({ deck, project }) => judgeProse(deck, project.markdown).problems,
};
