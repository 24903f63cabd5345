import path from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { makeFolder } from "../project/deck-folder.ts";
import { runCli } from "./run-cli.ts";
import { deckMd, makeDeck, overflowing } from "./small-deck.ts";

interface Row {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

function rowsOf(printed: string): readonly Row[] {
  return (JSON.parse(printed) as Row[]).map(({ code, severity, message, file, line, column }) => {
    return { code, severity, message, file: path.basename(file), line, column };
  });
}

test("a deck that is as it should be is clean, also measured in a browser", async () => {
  const { status, printed, said } = await runCli("check", makeDeck());
  expect([status, printed, said]).toEqual([0, "4 slides, no problems\n", ""]);
});

test("--json prints the array and nothing else", async () => {
  const { printed, said } = await runCli("check", makeDeck(), "--json", "--no-browser");
  expect([printed, said]).toEqual(["[]\n", ""]);
});

test("problems of all kinds are reported in one run, each at its place", async () => {
  const deck = makeDeck({
    "10-links.md":
      "## Links\n\nSee [one](other.html), [two](https://example),\nand [three](#biult) of {{hight}}.\n",
    "20-much.md": overflowing,
  });
  const { status, printed } = await runCli("check", deck, "--json", "--no-browser");
  expect(status).toBe(1);
  expect(rowsOf(printed).filter(({ code }) => !code.startsWith("prose/"))).toMatchObject([
    { code: "links/beside-deck", severity: "error", file: "10-links.md", line: 3, column: 11 },
    { code: "links/malformed", severity: "error", file: "10-links.md", line: 3, column: 30 },
    { code: "links/unknown-slide", severity: "error", file: "10-links.md", line: 4, column: 13 },
    { code: "facts/unknown", severity: "error", file: "10-links.md", line: 4 },
  ]);
});

test("facts that no slide shows and sources that nothing cites are warnings, which fail only with --strict", async () => {
  const deck = makeDeck({
    "facts.yaml": "height:\n  what: Height\n  value: 133\nlost:\n  what: A lost fact\n  when: 1900\n",
    "sources.yaml": "survey:\n  title: A survey\nother:\n  title: Another\n",
  });
  const lenient = await runCli("check", deck, "--json", "--no-browser");
  expect(lenient.status).toBe(0);
  expect(rowsOf(lenient.printed)).toMatchObject([
    { code: "facts/without-source", severity: "warning", file: "facts.yaml", line: 1, column: 1 },
    { code: "facts/unused", severity: "warning", file: "facts.yaml", line: 4, column: 1 },
    { code: "sources/uncited", severity: "warning", file: "sources.yaml", line: 3, column: 1 },
  ]);
  expect((await runCli("check", deck, "--strict", "--no-browser")).status).toBe(1);
});

test("of many facts that no slide shows one warning names all", async () => {
  const names = ["one", "two", "three", "four", "five", "six"];
  const facts = names.map((name) => `${name}:\n  what: Fact ${name}\n  when: 1900\n`).join("");
  const deck = makeDeck({
    "deck.md": "---\ntitle: None of it\n---\n\n## A slide of its own\n",
    "facts.yaml": facts,
  });
  const { printed } = await runCli("check", deck, "--json", "--no-browser");
  const unused = rowsOf(printed).filter(({ code }) => code === "facts/unused");
  expect(unused).toHaveLength(1);
  for (const name of names) expect(unused[0]?.message).toContain(name);
});

test("a character that no font of the deck has is a warning at its place", async () => {
  const deck = makeDeck({ "10-hieroglyph.md": "## A sign\n\nIt looks like 𓀀 here.\n" });
  const { printed } = await runCli("check", deck, "--json", "--no-browser");
  expect(rowsOf(printed)).toMatchObject([
    { code: "glyphs/missing", file: "10-hieroglyph.md", line: 3, column: 15 },
  ]);
});

function svg(width: number, inside: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="300">${inside}</svg>`;
}

test("pictures that are too small or too big for a screen are warnings where they stand", async () => {
  const padding = `<!--${"x".repeat(1_600_000)}-->`;
  const deck = makeDeck({
    "10-a.md": "## Small\n\n![A dot](images/dot.png)\n",
    "20-b.md": "## Big\n\n![A field](images/field.svg)\n",
    "30-c.md": "## Right\n\n![A line](images/line.svg)\n",
    "images/dot.png": onePixel,
    "images/field.svg": svg(900, padding),
    "images/line.svg": svg(200, ""),
  });
  const { printed } = await runCli("check", deck, "--json", "--no-browser");
  expect(rowsOf(printed)).toMatchObject([
    { code: "images/low-resolution", severity: "warning", file: "10-a.md", line: 3, column: 10 },
    { code: "images/too-big", severity: "warning", file: "20-b.md", line: 3, column: 12 },
  ]);
});

const onePixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
  "base64",
);

test("a slide that overflows is an error at its heading", async () => {
  const { status, printed } = await runCli("check", makeDeck({ "20-much.md": overflowing }), "--json");
  expect(status).toBe(1);
  expect(rowsOf(printed)).toMatchObject([{ severity: "error", file: "20-much.md", line: 1, column: 1 }]);
  expect(rowsOf(printed)[0]?.code).toMatch(/^overflow\/(slide|container)$/);
});

test("without a browser all else is reported, and the machine is said to lack one", async () => {
  vi.stubEnv("CHRONODECK_BROWSER", "/no/such/browser");
  onTestFinished(() => void vi.unstubAllEnvs());
  const deck = makeDeck({ "deck.md": deckMd.replace("(#ended)", "(ended.html)") });
  const { status, printed, said } = await runCli("check", deck, "--json");
  expect(status).toBe(3);
  expect(rowsOf(printed)).toMatchObject([{ code: "links/beside-deck", file: "deck.md" }]);
  expect(said).toContain("/no/such/browser");
  expect((await runCli("check", deck, "--no-browser")).status).toBe(1);
});

test("the starter deck has no problem, not even a warning", async () => {
  const folder = path.join(makeFolder({}), "starter");
  await runCli("init", folder);
  expect(await runCli("check", folder, "--strict")).toEqual({
    status: 0,
    printed: "11 slides, no problems\n",
    said: "",
  });
});

test("codes that the front matter says to ignore are not reported", async () => {
  const sentence = { "10-more.md": "## More\n\nLater there were 17 of them.\n" };
  const told = await runCli("check", makeDeck(sentence), "--json", "--no-browser");
  expect(rowsOf(told.printed)).toMatchObject([{ code: "prose/not-in-ledger", line: 3, column: 18 }]);
  const ignoring = deckMd.replace("author:", "ignore: [prose/not-in-ledger]\nauthor:");
  const hushed = await runCli(
    "check",
    makeDeck({ ...sentence, "deck.md": ignoring }),
    "--json",
    "--no-browser",
  );
  expect([hushed.status, hushed.printed]).toEqual([0, "[]\n"]);
});

test("--coverage counts quantities by how they are answered for, and with --json leaves the array alone", async () => {
  const deck = makeDeck({ "10-more.md": "## More\n\nLater there were 17 of them, {{height}} tall.\n" });
  const { printed } = await runCli("check", deck, "--coverage", "--no-browser");
  expect(printed).toMatch(/printed from the ledger +2 +1\n/);
  expect(printed).toMatch(/open +1 +0\n/);
  expect(printed).toMatch(/facts: 1 of 1 used/);
  const json = await runCli("check", deck, "--coverage", "--json", "--no-browser");
  expect(rowsOf(json.printed)).toHaveLength(1);
  expect(json.said).toMatch(/open +1 +0\n/);
});

test("--coverage --strict fails while a quantity is open, even where its problem is ignored", async () => {
  const slide = { "10-more.md": "## More\n\nLater there were 17 of them.\n" };
  const ignoring = deckMd.replace("author:", "ignore: [prose/not-in-ledger]\nauthor:");
  const deck = makeDeck({ ...slide, "deck.md": ignoring });
  const strict = await runCli("check", deck, "--coverage", "--strict", "--no-browser");
  expect(strict.status).toBe(1);
  expect(strict.printed).toContain("open:\n  10-more.md:3:18  17\n");
  expect((await runCli("check", deck, "--strict", "--no-browser")).status).toBe(0);
  expect((await runCli("check", deck, "--coverage", "--no-browser")).status).toBe(0);
  const answered = await runCli("check", makeDeck(), "--coverage", "--strict", "--no-browser");
  expect([answered.status, answered.printed.includes("open:")]).toEqual([0, false]);
});
