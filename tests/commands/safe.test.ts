import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { runCli } from "./run-cli.ts";
import { deckMd, makeDeck } from "./small-deck.ts";

const hostile = {
  "deck.md": `${deckMd}\n\n## More\n\n<b onclick="x()">bold</b> <script>x()</script>\n`,
  "theme.css": "body { color: red }",
  "templates/partials/foot.hbs": "<p>Foot of theirs</p>",
};

function outFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "chronodeck-safe-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test("build --safe writes a deck without its author's code, templates and theme, and says what it left out", async () => {
  const out = outFolder();
  const { status, said } = await runCli("build", makeDeck(hostile), "--out", out, "--safe");
  expect(status).toBe(0);
  const html = readFileSync(join(out, "deck.html"), "utf8");
  expect(html).toContain("<b>bold</b>");
  for (const gone of ["onclick=", "Foot of theirs", "color: red }"]) expect(html).not.toContain(gone);
  expect(said).toMatch(/deck\.md:\d+:4 {2}warning {2}safe\/html {2}“onclick”/u);
  expect(said).toMatch(/theme\.css:1:1 {2}warning {2}safe\/ignored/u);
  expect(said).toMatch(/foot\.hbs:1:1 {2}warning {2}safe\/ignored/u);
});

test("a deck built with and without --safe is never taken for up to date", async () => {
  const out = outFolder();
  const folder = makeDeck({ "deck.md": hostile["deck.md"] });
  const read = (): string => readFileSync(join(out, "deck.html"), "utf8");
  await runCli("build", folder, "--out", out);
  expect(read()).toContain('<b onclick="x()">');
  await runCli("build", folder, "--out", out, "--safe");
  expect(read()).not.toContain("onclick=");
  await runCli("build", folder, "--out", out);
  expect(read()).toContain('<b onclick="x()">');
});

test("check --safe and export --safe clean alike", async () => {
  const folder = makeDeck(hostile);
  const { printed } = await runCli("check", folder, "--safe", "--no-browser", "--json");
  const codes = (JSON.parse(printed) as readonly { readonly code: string }[]).map(({ code }) => code);
  expect(codes.filter((code) => code.startsWith("safe/")).toSorted()).toEqual([
    "safe/html",
    "safe/html",
    "safe/ignored",
    "safe/ignored",
  ]);
  const out = outFolder();
  expect((await runCli("export", folder, "--to", "html", "--out", out, "--safe")).status).toBe(0);
  expect(readFileSync(join(out, "deck.html"), "utf8")).not.toMatch(/onclick=|Foot of theirs/u);
});

test("the command's help says what --safe is for", async () => {
  for (const command of ["build", "export", "check", "dev", "present"])
    expect((await runCli(command, "--help")).printed).toMatch(/--safe +for a deck from somebody else/u);
});
