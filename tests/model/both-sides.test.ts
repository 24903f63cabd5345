import { expect, test } from "vitest";
import { wordDispute } from "../../src/model/both-sides.ts";
import type { FactRefToken } from "../../src/model/deck.ts";
import { deck, fact, here, source } from "../render/deck-parts.ts";

const { facts, sources } = deck({
  facts: [
    fact("x", {
      value: 1,
      citations: [
        { source: "a", span: here },
        { source: "a", span: here },
      ],
    }),
    fact("y", { value: 2, citations: [{ source: "b", span: here }] }),
    fact("z", { value: 3 }),
  ],
  sources: [source("a", 1, { short: "A" }), source("b", 2, { short: "B" })],
});

function side(id: string): FactRefToken {
  return { type: "factRef", raw: "", fact: id, field: "value", options: [], span: here };
}

test.each([
  ["en", ["x", "y"], "[x] (A^x) or [y] (B^y)"],
  ["en", ["x", "y", "z"], "[x] (A^x), [y] (B^y) or [z]"],
  ["de", ["x", "y"], "[x] (A^x) oder [y] (B^y)"],
  ["zh", ["x", "y"], "[x]（A^x）或[y]（B^y）"],
])("in %s, %s: %s", (lang, ids, expected) => {
  const token = { type: "bothSides", raw: "", tokens: ids.map(side), span: here } as const;
  const parts = wordDispute(token, { facts, sources, lang }).map((part) => {
    if (part.kind === "words") return part.text;
    return part.kind === "side" ? `[${part.side.fact}]` : `^${part.side.fact}`;
  });
  expect(parts.join("")).toBe(expected);
});
