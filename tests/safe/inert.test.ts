import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { compile } from "../../src/commands/compile.ts";
import { openWorkshop } from "../../src/commands/workshop.ts";
import { trusted } from "../../src/commands/trust.ts";
import { findEscapes } from "../support/find-escapes.ts";
import { hostileDeck } from "../support/hostile-deck.ts";
import { projectFrom } from "../support/project-from.ts";
import { withBrowser } from "../support/with-browser.ts";
import { xssVectors } from "../support/xss-vectors.ts";

/** The first of each kind. */
const loud = [
  "<img src=x onerror=alert(1)>",
  "<script>alert(1)</script>",
  "<img src=https://evil.example/p.png>",
  "<a href=javascript:alert(1)>go</a>",
  "<kbd><img src=x onerror=alert(1)//</kbd>",
];

/** Ours, and those of a corpus: a file of texts, or of things that have them as `payload`, as JSON or as a module's default export. */
const vectors = [...xssVectors, ...(await corpusIn(process.env["CHRONODECK_XSS_CORPUS"]))];
const chunks = Array.from({ length: Math.ceil(vectors.length / 60) }, (_, at) =>
  vectors.slice(at * 60, (at + 1) * 60),
);

async function corpusIn(file: string | undefined): Promise<readonly string[]> {
  if (file === undefined) return [];
  const url = pathToFileURL(file).href;
  const read: { readonly default: readonly (string | { readonly payload: string })[] } = file.endsWith(
    ".json",
  )
    ? { default: JSON.parse(await readFile(file, "utf8")) }
    : await import(/* @vite-ignore */ url);
  return read.default.map((entry) => (typeof entry === "string" ? entry : entry.payload));
}

const workshop = openWorkshop();

/** The page as a browser has it that knows no policies. */
function withoutPolicy(html: string): string {
  const stripped = html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/u, "");
  expect(stripped).not.toBe(html);
  return stripped;
}

/** Opens the presenter's window and goes through some slides with it, which shows their notes. */
async function presentSome(page: Page): Promise<void> {
  const opening = page.context().waitForEvent("page");
  await page.keyboard.press("s");
  const presenter = await opening;
  await presenter.waitForSelector("iframe");
  for (const slide of [4, 11, 18, 25, 32, 60, 90]) {
    await page.evaluate((at) => window.Reveal?.slide(at), slide);
    await page.waitForTimeout(40);
  }
}

test("there are more than 150 texts that try, all different", () => {
  expect(new Set(xssVectors).size).toBe(xssVectors.length);
  expect(xssVectors.length).toBeGreaterThan(150);
});

test.each(chunks.map((some, at) => [at, some] as const))(
  "what is data is text, whatever stands in it, and needs no policy for that (%#)",
  async (_, some) => {
    const { page } = await compile(projectFrom(hostileDeck(some, "data")), workshop);
    const html = withoutPolicy(page("whole"));
    await withBrowser(
      async (lendPage) => {
        expect(await findEscapes(html, lendPage, { scripts: 1, use: presentSome })).toEqual([]);
      },
      { onProgress: () => undefined },
    );
  },
);

test.each(chunks.map((some, at) => [at, some] as const))(
  "somebody else’s deck does nothing but show itself, with the policy and without (%#)",
  async (_, some) => {
    const project = trusted(projectFrom(hostileDeck(some, "data and markdown")), "foreign");
    const { page } = await compile(project, workshop);
    const html = page("whole");
    await withBrowser(
      async (lendPage) => {
        expect(await findEscapes(html, lendPage, { scripts: 1 })).toEqual([]);
        const bare = withoutPolicy(html);
        expect(await findEscapes(bare, lendPage, { scripts: 1, use: presentSome })).toEqual([]);
      },
      { onProgress: () => undefined },
    );
  },
);

test("in one’s own deck raw HTML stays, and these tests see it; yet no code in it runs and nothing is loaded", async () => {
  const { page } = await compile(projectFrom(hostileDeck(loud, "data and markdown")), workshop);
  await withBrowser(
    async (lendPage) => {
      const bare = await findEscapes(withoutPolicy(page("whole")), lendPage, { scripts: 1 });
      expect(bare).toEqual(
        expect.arrayContaining([
          "ESCAPED alert 1",
          "request https://evil.example/p.png",
          "img onerror=alert(1)",
          "<script>",
          "a href=javascript:alert(1)",
          "<script> after reading again",
        ]),
      );
      const guarded = await findEscapes(page("whole"), lendPage, { scripts: 1 });
      expect(guarded).not.toContain("ESCAPED alert 1");
      expect(guarded.filter((what) => what.startsWith("request"))).toEqual([]);
      expect(guarded).toContain("refused https://evil.example/p.png");
      expect(guarded).toContain("ESCAPED violates script-src-attr inline");
      // What stands word for word in the deck's own template does run.
      expect(guarded).toContain("ESCAPED alert template");
    },
    { onProgress: () => undefined },
  );
});
