import { compile } from "../../src/commands/compile.ts";
import { projectFrom } from "../support/project-from.ts";

/** A small deck with a fact of every sort, by file; the tests of the sources panel present it. */
export const evidenceDeck: Readonly<Record<string, string>> = {
  "deck.md": `---
title: The canal
---

## Traffic grew many times over {#traffic}

From {{tons-1870}} to {{tons-1913}}, {{growth}} as much, and {{tons-1920}} to come. As told [@log p. 9].

::: notes
Say {{dues}}.
:::

## Two counts disagree {#dispute}

\`\`\`stats
items:
  - {fact: ships-a, label: by the company}
  - {fact: ships-b, label: by the consuls}
\`\`\`

## It goes step by step {#steps}

::: steps
- First, {{tons-1870}}
- Then, {{tons-1913}}
:::

## Nothing but words {#words}

Ships passed, and passed again.

## Someone said so {#said}

They were many [@log p. 3].

## Bars rise {#bars}

\`\`\`chart
type: bar
series:
  - facts: [tons-1870, tons-1913]
\`\`\`
`,
  "facts.yaml": `
tons-1870: {what: Net tonnage through the canal, value: 436609, unit: tons, when: 1870, source: [company p. 2]}
tons-1913: {what: Net tonnage before the war, value: 20e6, unit: tons, when: 1913, hedge: about, scope: all flags, source: [company p. 40, log]}
tons-1920: {what: Net tonnage foreseen, value: 30e6, unit: tons, when: 1920, hedge: forecast, status: caution, note: Only for me., source: [log p. 77]}
growth: {what: Tonnage of 1913 as a multiple of 1870, derived: tons-1913 / tons-1870, unit: times}
ships-a: {what: "Ships in 1890, by the company", value: 3389, when: 1890, status: disputed, disputes: [ships-b], source: [company p. 20]}
ships-b: {what: "Ships in 1890, by the consuls", value: 3425, when: 1890, status: disputed, source: [log p. 12]}
dues: {what: Dues a ton, value: 10, unit: francs, when: 1870, source: [company p. 1]}
`,
  "sources.yaml": `
company: {title: "Annual returns of the canal company", short: Company returns, author: "Lesseps, Ferdinand de", publisher: Paris, date: 1914, url: "https://example.org/returns/1914"}
log: {title: The consuls' log, short: Consuls, outside: true}
`,
};

/** The deck as `build` writes it, with some files changed. */
export async function buildEvidenceDeck(change: Readonly<Record<string, string>> = {}): Promise<string> {
  const compiled = await compile(projectFrom({ ...evidenceDeck, ...change }));
  const errors = compiled.problems.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("\n"));
  return compiled.page("whole");
}
