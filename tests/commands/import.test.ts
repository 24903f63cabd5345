import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { makeFolder } from "../project/deck-folder.ts";
import { runCli } from "./run-cli.ts";

const canal = JSON.stringify({
  title: {
    text: {
      headline: "A century of the Suez Canal",
      text: "<p>How a ditch in the sand changed the map.</p>",
    },
  },
  eras: [
    { start_date: { year: "1854" }, end_date: { year: 1882 }, text: { headline: "The Company" } },
    { start_date: { year: 1882 }, end_date: { year: 1956 }, text: { headline: "British rule" } },
    { start_date: { year: 1900 }, end_date: { year: 1910 }, text: { headline: "The boom" } },
  ],
  events: Array.from({ length: 14 }, (_, index) => ({
    start_date: { year: 1854 + index * 6, month: 5 },
    group: index % 2 === 0 ? "Politics" : "Building",
    text: {
      headline: `Event number ${index + 1}`,
      text: index % 5 === 0 ? "<p>It <b>happened</b> here, 12 times in 1999.</p>" : "",
    },
    media: { url: `https://example.org/${index % 3}.jpg`, credit: "Archive" },
  })),
});

const voyage = `title: Sea routes of the Baltic
// drawn from memory
section Hanse
1158: Lübeck refounded
Henry the Lion gives the town its charter.
1241/1669: Hanseatic League
endSection
44 BC: Far away in Rome
`;

test.each([
  { format: "timelinejs", name: "canal.json", text: canal, slides: 5 },
  { format: "markwhen", name: "voyage.mw", text: voyage, slides: 3 },
])("a deck imported from $format passes check", async ({ format, name, text }) => {
  const folder = makeFolder({ [name]: text });
  const out = path.join(folder, "deck");
  const { status, printed, said } = await runCli("import", format, path.join(folder, name), "--out", out);
  expect(status).toBe(0);
  expect(printed).toContain(`chronodeck dev ${out}`);
  expect(said).toContain("import/not-carried");
  expect(await runCli("check", out, "--no-browser", "--strict")).toMatchObject({ status: 0 });
});

test("long headlines, words, addresses, texts and lists fit their slides", async () => {
  const address = `https://example.org/${"path/".repeat(30)}?${"key=value&".repeat(8)}`;
  const events = [
    [
      "A headline that goes on for much longer than a headline ought to, because somebody pasted a paragraph into it. ".repeat(
        2,
      ),
      "x",
    ],
    ["Averyverylongword".repeat(6), `<ul>${"<li>An item of the list</li>".repeat(14)}</ul>`],
    [address, address],
    ["Much to say", `<p>${"A sentence of some ten words stands here for many more. ".repeat(40)}</p>`],
  ].map(([headline, text], index) => ({ start_date: { year: 2000 + index }, text: { headline, text } }));
  const folder = makeFolder({ "long.json": JSON.stringify({ events }) });
  const out = path.join(folder, "deck");
  expect(await runCli("import", "timelinejs", path.join(folder, "long.json"), "--out", out)).toMatchObject({
    status: 0,
  });
  const { status, printed } = await runCli("check", out);
  expect([printed, status]).toEqual([expect.stringContaining("no problems"), 0]);
});

test("an era over another becomes a bar, and is listed", async () => {
  const folder = makeFolder({ "canal.json": canal });
  const out = path.join(folder, "deck");
  const { said } = await runCli("import", "timelinejs", path.join(folder, "canal.json"), "--out", out);
  expect(said).toContain("“The boom” overlaps the era before it");
  expect(readFileSync(path.join(out, "facts.yaml"), "utf8")).toContain("what: The boom\n  kind: event");
});

test("with errors in the file nothing is written, and all are told", async () => {
  const folder = makeFolder({
    "bad.json": '{"events": [{"start_date": {"year": "x"}}, {"start_date": {"year": 1, "month": 40}}]}',
  });
  const out = path.join(folder, "deck");
  const { status, printed, said } = await runCli(
    "import",
    "timelinejs",
    path.join(folder, "bad.json"),
    "--out",
    out,
  );
  expect([status, printed, existsSync(out)]).toEqual([1, "", false]);
  expect(said).toContain("bad.json:1:");
  expect(said).toContain("2 errors");
});

test("a folder that holds anything is left alone", async () => {
  const folder = makeFolder({ "voyage.mw": voyage, "deck/letter.txt": "mine" });
  const { status, said } = await runCli(
    "import",
    "markwhen",
    path.join(folder, "voyage.mw"),
    "--out",
    path.join(folder, "deck"),
  );
  expect([status, readdirSync(path.join(folder, "deck"))]).toEqual([2, ["letter.txt"]]);
  expect(said).toContain("is not empty");
});

test.each([
  { argv: ["import"], message: "import needs a format and the timeline's file." },
  { argv: ["import", "timelinejs"], message: "import needs the timeline's file." },
  { argv: ["import", "markwen", "x"], message: "import knows no format markwen.\nDid you mean “markwhen”?" },
  {
    argv: ["import", "markwhen", "no-such-file.mw"],
    message: "no-such-file.mw could not be read: it does not exist.",
  },
  { argv: ["import", "markwhen", "a", "b"], message: "import takes one file, but was given also b." },
])("$argv is wrong use", async ({ argv, message }) => {
  const { status, said } = await runCli(...argv);
  expect(status).toBe(2);
  expect(said).toContain(message);
});
