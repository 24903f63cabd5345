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
crew: {what: Men aboard the dredger Ajax, value: 31, unit: people, when: 1891}
saved: {what: Survivors of the dredger Ajax, value: 12, unit: people, when: 1891}
wage: {what: Monthly wage of a digger, value: 85, unit: GRD, when: 1890}
pilots: {what: Pilots licensed by the port of Isthmia, value: 46, unit: pilots, when: 1958, scope: Isthmia}
vote-for: {what: Votes for the toll, value: 63, unit: votes, when: 1907-02-03}
vote-against: {what: Votes against the toll, value: 21, unit: votes, when: 1907-02-03}
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
    "Nineteen men of the Ajax never came home.",
    "A digger made 85 drachmas a month, that is 1,020 a year.",
    "In 1990 there were 2.9 times as many ships as in 1900.",
  ])("%s", async (text) => {
    expect(await accused(text)).toEqual([]);
  });

  test.each([
    "In 1990 the canal had 6,900 more ships than in 1900.",
    "Each kilometre of the canal cost about 17 million francs.",
    "In the first half of 2019 6,600 ships came through, or 1,700 a month.",
    "73 percent of the ships in 1900 were not under sail.",
    "A pilot on the canal walks 4.7 kilometres a day.",
    "Eight men of the Ajax never came home.",
    "A digger made 85 drachmas a month, that is 1,700 a year.",
  ])("and what does not: %s", async (text) => {
    expect(await accused(text)).not.toEqual([]);
  });
});

describe("what is told of a place that the ledger does not know", () => {
  test.each([
    "Kalamata had 46 pilots in 1958.",
    "In 1958 the port of Patras licensed 46 pilots.",
    "In 1958 Patras's pilots were 46.",
  ])("%s", async (text) => {
    expect(await accused(text)).toEqual(["prose/scope"]);
  });

  test.each([
    "In 1958 46 pilots were licensed at Isthmia.",
    "Captain Manos of Patras writes that Isthmia had 46 pilots in 1958.",
    "In 1958 there were 46 pilots, one of them a woman from Patras.",
  ])("but not: %s", async (text) => {
    expect(await accused(text)).toEqual([]);
  });
});

describe("two figures that small words tell apart", () => {
  test.each([
    "In 1907, 21 voted for the toll and 63 against.",
    "The toll passed with 21 votes in favour and 63 against.",
  ])("changed places: %s", async (text) => {
    expect(await accused(text)).toContain("prose/swapped");
  });

  test("in their places", async () => {
    expect(await accused("In 1907, 63 voted for the toll and 21 against.")).toEqual([]);
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
