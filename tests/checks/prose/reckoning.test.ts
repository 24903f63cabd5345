import { describe, expect, test } from "vitest";
import { judgeProse } from "../../../src/checks/prose/check-prose.ts";
import { parseDeck } from "../../../src/parse/deck.ts";
import { projectFrom } from "../../support/project-from.ts";

const facts = `
start: {what: Digging of the canal begins, when: 1880-05-01, kind: event}
opening: {what: The canal is opened to ships, when: 1893-08-06, kind: event}
length: {what: Length of the canal, value: 6.4, unit: km}
cost: {what: Cost of the canal, value: 65e6, unit: FRF, when: 1893}
ships-1900: {what: Ships through the canal, value: 4210, unit: ships, when: 1900}
ships-1990: {what: Ships through the canal, value: 12300, unit: ships, when: 1990}
ships-h1: {what: Ships through the canal, value: 6600, unit: ships, when: 2019-01/2019-06}
dead-dig: {what: Workers killed by falling rock, value: 27, unit: workers, when: 1893, scope: Corinth}
sail: {what: Share of ships under sail, value: 17, unit: percent, when: 1900}
`;

/** The words of each problem of a sentence that stands alone. */
async function accused(text: string): Promise<readonly string[]> {
  const project = projectFrom({
    "deck.md": `---\ntitle: The canal\n---\n\n## The canal\n\n${text}\n`,
    "facts.yaml": facts,
  });
  const { deck } = await parseDeck(project);
  return judgeProse(deck, project.markdown).problems.map(({ code }) => code);
}

describe("what follows from facts", () => {
  test.each([
    "In 1990 the canal had 8,090 more ships than in 1900.",
    "Each kilometre of the canal cost about 10.2 million francs.",
    "In the first half of 2019 6,600 ships came through, or 1,100 a month.",
    "Between the first ship of 1900 and 1990 traffic nearly tripled: that is a rise of 192 percent.",
    "83 percent of the ships in 1900 were not under sail.",
    "It took 13 years until the canal was opened on 6 August 1893.",
    "In all, it took thirteen years.",
  ])("%s", async (text) => {
    expect(await accused(text)).toEqual([]);
  });

  test.each([
    "In 1990 the canal had 6,900 more ships than in 1900.",
    "Each kilometre of the canal cost about 17 million francs.",
    "In the first half of 2019 6,600 ships came through, or 1,700 a month.",
    "73 percent of the ships in 1900 were not under sail.",
    "A pilot on the canal walks 4.7 kilometres a day.",
  ])("and what does not: %s", async (text) => {
    expect(await accused(text)).not.toEqual([]);
  });
});

describe("what states nothing of the ledger's", () => {
  test.each([
    "I have ten minutes left for your questions.",
    "At 3.30 a.m. the pilots were woken.",
    "Please keep slide 3 in mind.",
    "See section 2.3 and pp. 14–19.",
    "His office was at 10 Market Street.",
    "The pilots are on duty 24 hours a day, seven days a week.",
  ])("%s", async (text) => {
    expect(await accused(text)).toEqual([]);
  });
});
