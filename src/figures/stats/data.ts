import type { Tone } from "../../draw/colours.ts";
import type { Citation } from "../../model/fact.ts";
import type { FigureData } from "../common.ts";

/** A value as it is set: the digits large, what goes with them smaller. Put together it reads “over US$38.6 billion”. */
export interface ValueParts {
  /** “over”. */
  readonly hedge: string;
  /** “US$”. */
  readonly before: string;
  /** “38.6”. */
  readonly digits: string;
  /** “ billion”, with its space. */
  readonly after: string;
}

/** The arithmetic behind a value. */
export interface Sum {
  /** “38.6 ÷ 0.46 = 83.9”. */
  readonly text: string;
  /** What its terms are counted in: “US$ billion”. Empty where they say it themselves, or count one by one. */
  readonly unit: string;
}

export interface Stat {
  readonly parts: ValueParts;
  /** For machines; absent where the value is words. */
  readonly value?: number;
  readonly fact?: string;
  readonly label: string;
  readonly text?: string;
  readonly sum?: Sum;
  readonly isStruck: boolean;
  readonly tone: Tone;
  readonly citations: readonly Citation[];
}

/** A stats block with its facts found and its values in words. */
export interface StatsData extends FigureData {
  readonly items: readonly Stat[];
}
