import { makeFolder } from "../project/deck-folder.ts";

/** A deck of a cover and two slides that is as it should be, with these files over or beside its own. Returns its folder. */
export function makeDeck(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  return makeFolder(
    { "deck.md": deckMd, "facts.yaml": factsYaml, "sources.yaml": sourcesYaml, ...files },
    "lights",
  );
}

export const deckMd = `---
title: Light on the coast
author: A. Keeper
---

## Lighthouses were built for centuries {#built}

The tallest had {{height}}, see [how it ended](#ended).

::: notes
Say {{height}} slowly [@survey p. 3].
:::

## Then the lamps went out {#ended}

| Year | Lights |
|---|---|
| [1900]{.unsourced reason="invented"} | [12]{.unsourced reason="invented"} |
| [2000]{.unsourced reason="invented"} | [3]{.unsourced reason="invented"} |
`;

const factsYaml = `height:
  what: Height of the tallest lighthouse
  value: 133
  unit: metres
  source: [survey p. 2]
`;

const sourcesYaml = `survey:
  title: A survey of lights
`;

/** More lines than any slide holds. */
export const overflowing = `## Too much {#much}\n\n${[...Array(30).keys()].map((line) => `- Line ${line + 1} of a list`).join("\n")}\n`;
