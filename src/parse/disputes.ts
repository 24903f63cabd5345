import type { FigureData } from "../figures/common.ts";
import type { Block, FactRefToken, MarkdownToken } from "../model/deck.ts";
import { mustBeToldWith } from "../model/disputes.ts";
import type { Ledger } from "../model/fact.ts";
import type { Problem } from "../model/problem.ts";
import { error } from "../model/problem.ts";
import type { Span } from "../model/span.ts";
import type { ParsedFacts } from "./facts.ts";
import { childLists } from "./markdown/lexed-token.ts";
import type { LexedToken } from "./markdown/lexed-token.ts";
import { listNames } from "./list-names.ts";

/** The parts of a slide, each of which may name facts. */
export interface SlideTexts {
  readonly heading: readonly MarkdownToken[];
  readonly blocks: readonly Block[];
  readonly notes: readonly Block[];
  readonly footnotes: readonly { readonly blocks: readonly Block[] }[];
}

/**
 * Where a slide prints a fact that others contradict, and not those. What the audience sees must show all sides to it; what the speaker
 * says may rest on what it sees.
 */
export function findOneSided(slide: SlideTexts, facts: ParsedFacts): readonly Problem[] {
  const visible = [
    ...mentionsIn(slide.heading, facts.ledger),
    ...mentionsInBlocks([...slide.blocks, ...slide.footnotes.flatMap(({ blocks }) => blocks)], facts.ledger),
  ];
  const spoken = mentionsInBlocks(slide.notes, facts.ledger);
  const problemsOf = (mentions: readonly Mention[], told: readonly Mention[]): readonly Problem[] => {
    const known = new Set([...told.map(({ fact }) => fact), ...facts.broken]);
    return mentions.flatMap((mention) => findAlone(mention, known, facts.ledger));
  };
  return [...problemsOf(visible, visible), ...problemsOf(spoken, [...visible, ...spoken])];
}

/** A place that shows a fact. */
interface Mention {
  readonly fact: string;
  /** `subject` prints no more than what is counted, and claims nothing. */
  readonly as: "text" | "subject" | "figure";
  readonly span: Span;
}

function findAlone(
  { fact: id, as, span }: Mention,
  told: ReadonlySet<string>,
  facts: Ledger,
): readonly Problem[] {
  const fact = facts.get(id);
  if (fact === undefined || as === "subject") return [];
  const missing = mustBeToldWith(fact, (other) => facts.get(other)).filter((other) => !told.has(other));
  if (missing.length === 0) return [];
  const others = listNames(
    missing.map((other) => `“${other}”`),
    "and",
  );
  const message = `“${id}” is disputed by ${others}, and here it stands alone.`;
  const canPrintBoth = as === "text" && fact.value !== undefined && fact.disputes.length === missing.length;
  const hint = canPrintBoth ? `Write {{${id} both}}.` : `Show ${others} on the same slide, too.`;
  return [error("facts/disputed-alone", span, message, hint)];
}

function mentionsInBlocks(blocks: readonly Block[], facts: Ledger): readonly Mention[] {
  return blocks.flatMap((block): readonly Mention[] => {
    switch (block.kind) {
      case "markdown":
        return mentionsIn(block.tokens, facts);
      case "figure": {
        // Every figure type's data extends FigureData.
        const { chrome } = block.figure.data as Partial<FigureData>;
        if (chrome?.decorative === true) return [];
        return block.figure.facts.map((fact) => ({ fact, as: "figure" as const, span: block.span }));
      }
      case "columns":
        return block.columns.flatMap((column) => mentionsInBlocks(column.blocks, facts));
      case "callout":
      case "source":
      case "steps":
        return mentionsInBlocks(block.blocks, facts);
    }
  });
}

function mentionsIn(tokens: readonly MarkdownToken[], facts: Ledger): readonly Mention[] {
  return tokens.flatMap((token): readonly Mention[] => {
    // The reader made it, see readFactToken.
    if (token.type === "factRef") return mentionOf(token as FactRefToken, facts);
    // What is read here is seen as the model's token only from outside.
    return childLists(token as LexedToken).flatMap((list) => mentionsIn(list, facts));
  });
}

function mentionOf({ fact, field, span }: FactRefToken, facts: Ledger): readonly Mention[] {
  const hasValue = facts.get(fact)?.value !== undefined;
  // The date of a disputed value says nothing about it; that of an event is what is disputed.
  if (field === "year" && hasValue) return [];
  return [{ fact, as: field === "what" && hasValue ? "subject" : "text", span }];
}
