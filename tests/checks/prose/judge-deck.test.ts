import { describe, expect, test } from "vitest";
import { judgeProse, type ProseReport } from "../../../src/checks/prose/check-prose.ts";
import { parseDeck } from "../../../src/parse/deck.ts";
import { projectFrom } from "../../support/project-from.ts";

const facts = `
fleet: {what: Ships in the fleet, value: 130, unit: ships, when: 1588}
lost: {what: Ships that were lost, value: 44, unit: ships, hedge: about, when: 1588}
men: {what: Men aboard, value: 26170, unit: men, when: 1588}
cost: {what: Cost of the fleet, value: 10.4e6, unit: ducats, when: 1588}
storm: {what: A storm scatters the fleet, when: 1588-08-18, kind: event}
crew-low: {what: Sailors who drowned according to the admiral, value: 3000, unit: sailors, disputes: [crew-high]}
crew-high: {what: Sailors who drowned according to the crown, value: 8000, unit: sailors, disputes: [crew-low]}
`;

async function judge(slides: string, meta = ""): Promise<ProseReport> {
  const project = projectFrom({
    "deck.md": `---\ntitle: The fleet\n${meta}---\n\n${slides}`,
    "facts.yaml": facts,
  });
  const { deck } = await parseDeck(project);
  return judgeProse(deck, project.markdown);
}

/** Code, line and column of each problem, and the words that it marks. */
async function faultsIn(slides: string, meta = ""): Promise<readonly string[]> {
  const { problems } = await judge(slides, meta);
  return problems.map(({ code, span }) => `${code} ${span.line}:${span.column}-${span.endColumn ?? ""}`);
}

/** Faults of a sentence about what was lost. */
function ofLosses(words: string): Promise<readonly string[]> {
  return faultsIn(`## The fleet\n\nIn 1588 ${words} were lost.\n`);
}

describe("places", () => {
  // Three lines of front matter and an empty one stand before the slides.
  test("a fault in a paragraph is marked from its first to its last character", async () => {
    expect(await faultsIn("## The fleet\n\nThe fleet had\n103 ships in 1588.\n")).toEqual([
      "prose/value 8:1-10",
    ]);
  });

  test("a fault in a list item, behind markup, is marked where it stands", async () => {
    expect(await faultsIn("## The fleet\n\n- Spain sailed\n- with **103 ships** in 1588\n")).toEqual([
      "prose/value 8:10-19",
    ]);
  });

  test("a fault in a table's cell is marked in its row, and takes unit and subject from the heads", async () => {
    const table = "| Year | Ships in the fleet | Men aboard |\n|---|---|---|\n| 1588 | 103 | 26,170 |\n";
    expect(await faultsIn(`## The fleet\n\n${table}`)).toEqual(["prose/value 9:10-13"]);
  });

  test("a fault in the notes is marked in the notes", async () => {
    const notes = "::: notes\nSay slowly: 26,710 men were aboard.\n:::\n";
    expect(await faultsIn(`## The fleet\n\nIt sailed.\n\n${notes}`)).toEqual(["prose/value 10:13-23"]);
  });

  test("a fault in a figure's words is marked in the block", async () => {
    const figure =
      '```points\nitems:\n  - {title: The fleet, text: "103 ships sailed in 1588"}\n  - {title: Then}\n```\n';
    expect(await faultsIn(`## The fleet\n\n${figure}`)).toEqual(["prose/value 9:31-40"]);
  });

  test("a fault in a headline is marked in the headline", async () => {
    expect(await faultsIn("## 103 ships in the fleet of 1588\n\nIt sailed.\n")).toEqual([
      "prose/value 5:4-13",
    ]);
  });
});

describe("what answers for a quantity", () => {
  test("a reference, the right number, arithmetic, and what is declared", async () => {
    const slide =
      '## The fleet\n\nThe fleet had {{fleet}}, with 26,170 men aboard: about 200 a ship. A third of the 130 ships were lost, {{lost}}. [12 of them]{.unsourced reason="own count"} sank off Ireland.\n';
    const { problems, coverage } = await judge(slide);
    expect(problems.map(({ message }) => message)).toEqual([]);
    expect(coverage.onSlides.reference).toBe(2);
    expect(coverage.onSlides.open).toBe(0);
  });

  test("without the declaration, the same number is open", async () => {
    expect(await faultsIn("## The fleet\n\nOf them 12 sank off Ireland.\n")).toEqual([
      "prose/not-in-ledger 7:9-11",
    ]);
  });

  test("the hedge of a fact printed bare must stand in the author's words", async () => {
    expect(await ofLosses("{{lost bare}}")).toEqual(["prose/hedge-lost 7:9-10"]);
    expect(await ofLosses("some {{lost bare}}")).toEqual([]);
  });

  test("one side of a dispute is a fault, both sides near by are not", async () => {
    const low = "The admiral counted 3,000 sailors who drowned.";
    const high = "The crown counted 8,000 sailors who drowned.";
    expect(await faultsIn(`## Losses\n\n${low}\n`)).toEqual(["prose/one-side 7:21-34"]);
    expect(await faultsIn(`## Losses\n\n${low} ${high}\n`)).toEqual([]);
    expect(await faultsIn(`## Losses\n\n- ${low}\n- ${high}\n`)).toEqual([]);
  });

  test("numbers of slides, lists, links and talk are harmless", async () => {
    const slide =
      "## 3. Three questions\n\n1. See slide 12 and https://example.org/1588/7.\n2. Two things matter.\n\n::: notes\nI spoke about this in May 2019.\n:::\n";
    expect(await faultsIn(slide)).toEqual([]);
  });
});

describe("coverage", () => {
  test("quantities are counted on slides and in notes, and facts by use", async () => {
    const slide =
      "## The fleet\n\n{{fleet}} sailed. 17 horses swam.\n\n::: notes\nThe fleet had 130 ships.\n:::\n";
    const { coverage } = await judge(slide);
    expect(coverage.onSlides).toEqual({ reference: 1, matched: 0, derived: 0, harmless: 0, open: 1 });
    expect(coverage.inNotes).toMatchObject({ matched: 1, open: 0 });
    expect(coverage.uses.get("fleet")).toBe(2);
    expect(coverage.uses.get("men")).toBe(0);
    expect(coverage.quantities.find(({ state }) => state === "open")).toMatchObject({
      text: "17 horses",
      part: "body",
      span: { line: 7 },
    });
  });

  test("a deck in a language without words is not read, and says so", async () => {
    const { problems, coverage } = await judge("## Die Flotte\n\nEs waren 103 Schiffe.\n", "lang: de\n");
    expect(problems).toEqual([]);
    expect(coverage.isRead).toBe(false);
  });
});
