import type { Fact } from "../../../model/fact.ts";
import { splitWords, type Word } from "../reading/words.ts";

/** One wording of a fact, cut into words once. */
export interface Wording {
  readonly text: string;
  readonly words: readonly Word[];
}

/** All that a fact says in words. */
export interface FactWords {
  readonly fact: Fact;
  readonly what: Wording;
  /** Its short form and its aliases. */
  readonly others: readonly Wording[];
  readonly scope: Wording;
  readonly note: Wording;
  /** Its id as words: `suez ships` of `suez-ships`. */
  readonly id: Wording;
  readonly unit: Wording;
}

export function readFactWords(fact: Fact): FactWords {
  const others = [fact.short, ...aliasesOf(fact)].filter((text) => text !== undefined);
  return {
    fact,
    what: read(fact.what),
    others: others.map(read),
    scope: read(fact.scope ?? ""),
    note: read(fact.note ?? ""),
    id: read(fact.id.replaceAll(/[^\p{L}]+/gu, " ")),
    unit: read(fact.unit ?? ""),
  };
}

/** What names the fact: statement, short form, aliases, scope. */
export function wordingsOf({ what, others, scope }: FactWords): readonly Wording[] {
  return [what, ...others, scope];
}

function read(text: string): Wording {
  return { text, words: text === "" ? [] : splitWords(text) };
}

/** Aliases in words; those that are ids of some other list say nothing. */
function aliasesOf(fact: Fact): readonly string[] {
  return (fact.aliases ?? []).filter((alias) => !/^[a-z]-[a-z0-9-]+$|^\w+(?:-\w+){2,}$/.test(alias));
}
