import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { withBrowser } from "../support/with-browser.ts";
import { makeFolder } from "../project/deck-folder.ts";
import { runCli } from "./run-cli.ts";
import { deckMd, makeDeck } from "./small-deck.ts";

test("build writes one file and says where, how large and how many slides", async () => {
  const out = path.join(makeFolder({}), "new", "folder");
  const { status, printed, said } = await runCli("build", makeDeck(), "--out", out);
  expect([status, said]).toEqual([0, ""]);
  expect(readdirSync(out)).toEqual(["deck.html"]);
  expect(printed).toMatch(/deck\.html {2}\d+ KB {2}4 slides\n$/);
});

test("opened from disk the file asks nothing of the network, says nothing on the console and shows its slides", async () => {
  const out = makeFolder({});
  await runCli("build", makeDeck(), "--out", out);
  const requests: string[] = [];
  const messages: string[] = [];
  const shown = await withBrowser(
    async (lendPage) => {
      const page = await lendPage({ width: 1280, height: 720, scripts: "run" });
      page.on("request", (request) => requests.push(request.url()));
      page.on("console", (message) => messages.push(message.text()));
      page.on("pageerror", (problem) => messages.push(problem.message));
      await page.goto(`${pathToFileURL(path.join(out, "deck.html")).href}#/built`);
      await page.waitForSelector("section#built.present");
      return page.textContent("section#built.present .body");
    },
    { onProgress: () => undefined },
  );
  expect(requests.filter((url) => !url.startsWith("data:"))).toHaveLength(1);
  expect(messages).toEqual([]);
  expect(shown).toContain("133\u00a0metres");
});

test("the same deck gives the same bytes", async () => {
  const deck = makeDeck();
  const [one, two] = [makeFolder({}), makeFolder({})];
  await runCli("build", deck, "--out", one);
  await runCli("build", deck, "--out", two);
  expect(readFileSync(path.join(one, "deck.html")).equals(readFileSync(path.join(two, "deck.html")))).toBe(
    true,
  );
});

test("errors are said with their place, nothing is written, and the previous file stays", async () => {
  const out = makeFolder({ "deck.html": "previous" });
  const deck = makeDeck({ "10-more.md": "## More\n\nIt had {{hight}}.\n" });
  const { status, printed, said } = await runCli("build", deck, "--out", out);
  expect([status, printed]).toEqual([1, ""]);
  expect(said).toMatch(/10-more\.md:3:\d+ {2}error {2}facts\/unknown/);
  expect(said).toMatch(/Did you mean .?height/);
  expect(said).toMatch(/1 error\n$/);
  expect(readFileSync(path.join(out, "deck.html"), "utf8")).toBe("previous");
  expect(readdirSync(out)).toEqual(["deck.html"]);
});

test("warnings are said and do not keep the deck from being written", async () => {
  const out = makeFolder({});
  const deck = makeDeck({ "10-more.md": "## Code\n\n```klingon\nQapla'\n```\n" });
  const { status, said } = await runCli("build", deck, "--out", out);
  expect(status).toBe(0);
  expect(said).toContain("1 warning");
  expect(existsSync(path.join(out, "deck.html"))).toBe(true);
});

test("where nothing can be written the run fails for lack of the machine", async () => {
  const file = path.join(makeFolder({ taken: "" }), "taken");
  const { status, said } = await runCli("build", makeDeck(), "--out", path.join(file, "below"));
  expect(status).toBe(3);
  expect(said).toContain("could not be written");
});

test("the starter deck builds without a word", async () => {
  const folder = path.join(makeFolder({}), "starter");
  const out = makeFolder({});
  await runCli("init", folder);
  const { status, said } = await runCli("build", folder, "--out", out);
  expect([status, said]).toEqual([0, ""]);
});

test("a deck's own style comes after the theme's", async () => {
  const out = makeFolder({});
  await runCli("build", makeDeck({ "theme.css": ".mine { color: rebeccapurple }" }), "--out", out);
  const html = readFileSync(path.join(out, "deck.html"), "utf8");
  // Not `toContain`: a failure would print the whole file.
  expect(html.indexOf("rebeccapurple")).toBeGreaterThan(html.indexOf(".reveal"));
});

test("a deck whose file vanishes between two builds is wrong use", async () => {
  const deck = makeFolder({ "notes.txt": "" });
  const { status, said } = await runCli("build", deck);
  expect(status).toBe(2);
  expect(said).toContain("holds no deck.md");
  writeFileSync(path.join(deck, "deck.md"), "---\ntitle: Now\n---\n");
  expect((await runCli("build", deck, "--out", makeFolder({}))).status).toBe(0);
});

test("a mistyped number stops the build, and front matter that ignores its code does not", async () => {
  const slide = "## Higher than it was\n\nThe tallest lighthouse had a height of 313 metres.\n";
  const out = makeFolder({});
  const stopped = await runCli("build", makeDeck({ "10-more.md": slide }), "--out", out);
  expect(stopped.status).toBe(1);
  expect(stopped.said).toMatch(/10-more\.md:3:40 {2}error {2}prose\/\w+/);
  expect(readdirSync(out)).toEqual([]);

  const code = /prose\/[\w-]+/.exec(stopped.said)?.[0] ?? "";
  const meant = deckMd.replace("author:", `ignore: [${code}]\nauthor:`);
  const built = await runCli("build", makeDeck({ "deck.md": meant, "10-more.md": slide }), "--out", out);
  expect([built.status, built.said]).toEqual([0, ""]);
});
