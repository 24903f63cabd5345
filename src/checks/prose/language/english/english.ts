import type { Language } from "../language.ts";
import { concepts } from "./concepts.ts";
import { englishNumbers } from "./numbers.ts";
import { englishUnits } from "./units.ts";
import { englishHedges } from "./hedges.ts";
import { englishReckoning } from "./reckoning.ts";
import { englishTimes } from "./times.ts";
import { englishRanks } from "./ranks.ts";
import { englishTurns } from "./turns.ts";
import { englishGrammar } from "./grammar.ts";
import { englishNouns } from "./nouns.ts";
import { englishNames } from "./names.ts";
import { nounGroups } from "./noun-groups.ts";
import { stemEnglish } from "./stem.ts";

/** How English writes quantities, British and American. */
export const english: Language = {
  code: "en",
  ...englishNumbers,
  ...englishUnits,
  ...englishHedges,
  ...englishReckoning,
  ...englishTimes,
  ...englishRanks,
  ...englishTurns,
  ...englishGrammar,
  ...englishNouns,
  ...englishNames,
  concepts,
  nounGroups,
  stem: stemEnglish,
};
