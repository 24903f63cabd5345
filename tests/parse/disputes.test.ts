import { describe, expect, test } from "vitest";
import { parseDeck } from "../../src/parse/deck.ts";
import { projectFrom } from "../support/project-from.ts";

const ledger = {
  "facts.yaml": [
    "nine: {what: Institutes, value: 9, when: 2021, source: [a ¶1]}",
    "ten: {what: Institutes, value: 10, hedge: over, when: 2022, source: [b], disputes: [nine]}",
    "none: {what: There are no institutes, disputes: [nine]}",
    "founded: {what: Founded, when: 1992, disputes: [founded-later]}",
    "founded-later: {what: Founded later, when: 1994}",
    "agreed: {what: Schools, value: 3, source: [a]}",
  ].join("\n"),
  "sources.yaml": "a: {title: A}\nb: {title: B}\n",
};

async function read(text: string) {
  const { deck, problems } = await parseDeck(
    projectFrom({ "deck.md": `---\ntitle: A deck\n---\n\n${text}\n`, ...ledger }),
  );
  return { deck, problems };
}

async function faults(text: string): Promise<readonly string[]> {
  const { problems } = await read(text);
  return problems.map(({ code, span, hint }) => `${code} ${span.line}:${span.column} ${hint}`);
}

test("a dispute that one side names is known to the other", async () => {
  const { deck } = await read("## One\n\nText");
  expect(deck.facts.get("nine")?.disputes).toEqual(["ten", "none"]);
  expect(deck.facts.get("founded-later")?.disputes).toEqual(["founded"]);
});

describe("a disputed value", () => {
  test("alone is an error at its place, with the cure", async () => {
    const cure = "Write {{ten both}}.";
    expect(await faults("## One\n\nOf {{ten}} institutes")).toEqual([`facts/disputed-alone 7:4 ${cure}`]);
    expect(await faults("## {{ten compact}} institutes")).toEqual([`facts/disputed-alone 5:4 ${cure}`]);
  });

  test.each([
    ["beside those that dispute it", "## One\n\n{{ten}} or {{nine}}"],
    [
      "with a figure that shows the other side",
      "## One\n\n{{ten}}\n\n```stats\nitems: [{fact: nine, label: n}]\n```",
    ],
    ["printed with them", "## One\n\n{{nine.what}}: {{ten both}}"],
    ["of which only the subject or the date is printed", "## One\n\n{{ten.what}} in {{ten.year}}"],
    ["in the notes, where the slide shows both", "## One\n\n{{ten both}}\n\n::: notes\nNot {{nine}}.\n:::"],
  ])("is fine %s", async (_where, text) => {
    expect(await faults(text)).toEqual([]);
  });

  test("is not helped by what only the notes or another slide say", async () => {
    expect(await faults("## One\n\n{{ten}}\n\n::: notes\nOr {{nine}}.\n:::")).toHaveLength(1);
    expect(await faults("## One\n\n{{ten}}\n\n## Two\n\n{{nine}}")).toHaveLength(2);
  });

  test("alone in a figure is an error at the figure", async () => {
    expect(await faults("## One\n\n```stats\nitems: [{fact: ten, label: n}]\n```")).toEqual([
      "facts/disputed-alone 7:1 Show “nine” on the same slide, too.",
    ]);
  });
});

test("a claim in words needs all that contradicts it, and a value no claim in words", async () => {
  expect(await faults("## One\n\n{{none.what}}")).toEqual([
    "facts/disputed-alone 7:1 Show “nine” on the same slide, too.",
  ]);
  expect(await faults("## One\n\n{{none.what}} but {{nine}} or {{ten}}")).toEqual([]);
});

test("a disputed date of an event is told with the other date", async () => {
  expect(await faults("## One\n\nIn {{founded.year}}")).toHaveLength(1);
  expect(await faults("## One\n\nIn {{founded.year both}}")).toEqual([]);
});

describe("“both”", () => {
  test("becomes one token that holds the sides, the one asked for first", async () => {
    const { deck } = await read("## One\n\n{{ten both compact}}");
    const [block] = deck.slides[1]?.blocks ?? [];
    const token = block?.kind === "markdown" ? block.tokens[0]?.tokens?.[0] : undefined;
    expect(token).toMatchObject({
      type: "bothSides",
      raw: "{{ten both compact}}",
      tokens: [
        { type: "factRef", fact: "ten", options: ["compact"] },
        { type: "factRef", fact: "nine", options: ["compact"] },
      ],
    });
  });

  test("prints in the title, too", async () => {
    const { deck } = await read("## Now {{ten both}}");
    expect(deck.slides[1]?.title).toBe("Now over 10 (B) or 9 (A)");
  });

  test("of what nobody disputes is an error", async () => {
    expect(await faults("## One\n\n{{agreed both}}")).toEqual([
      "facts/undisputed 7:3 Leave “both” out, or name what contradicts it in its “disputes”.",
    ]);
  });

  test("needs a value on each side", async () => {
    expect(await faults("## One\n\n{{nine both}}")).toEqual([
      "facts/no-value 7:3 Write them one by one, this one as {{none.what}}.",
    ]);
  });

  test("does not go with a statement", async () => {
    expect(await faults("## One\n\n{{ten.what both}}")).toEqual([
      "facts/unknown-option 7:12 Leave “both” out.",
    ]);
  });
});
