import { mkdtempSync, readdirSync, rmSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { imageSize } from "image-size";
import { expect, onTestFinished, test, vi } from "vitest";
import { withBrowser } from "../../src/project/browser.ts";
import { findEmbeddedChromium } from "../../src/project/embedded-chromium.ts";

const size = { width: 320, height: 180, scripts: "run" } as const;
const quiet = { onProgress: () => undefined };

test("a page is lent that renders, runs scripts and reaches no network", async () => {
  const seen = await withBrowser(async (lendPage) => {
    const page = await lendPage(size);
    await page.setContent("<p id=a>one</p><script>a.textContent = 'two'</script>");
    const reached = await page.evaluate(() =>
      fetch("https://example.org").then(
        () => true,
        () => false,
      ),
    );
    return [await page.evaluate(() => document.querySelector("#a")?.textContent), reached];
  }, quiet);
  expect(seen).toEqual(["two", false]);
}, 60_000);

test("a page's own scripts can be ignored while ours still run", async () => {
  const text = await withBrowser(async (lendPage) => {
    const page = await lendPage({ ...size, scripts: "ignore" });
    await page.setContent("<p id=a>one</p><script>a.textContent = 'two'</script>");
    return page.evaluate(() => document.body.textContent);
  }, quiet);
  expect(text).toContain("one");
}, 60_000);

test("the browser and its files are gone when the run throws, and the error comes through", async () => {
  const temporary = mkdtempSync(path.join(tmpdir(), "chronodeck-temporary-"));
  onTestFinished(() => {
    vi.unstubAllEnvs();
    rmSync(temporary, { recursive: true, force: true });
  });
  vi.stubEnv("TMPDIR", temporary);
  const run = withBrowser(async (lendPage) => {
    await lendPage(size);
    expect(readdirSync(temporary)).toHaveLength(1);
    throw new Error("broken off");
  }, quiet);
  await expect(run).rejects.toThrow("broken off");
  expect(readdirSync(temporary)).toEqual([]);
}, 60_000);

test("what a function throws in the page comes through with its words", async () => {
  const run = withBrowser(async (lendPage) => {
    const page = await lendPage(size);
    await page.evaluate(() => Promise.reject(new Error("no such slide")));
  }, quiet);
  await expect(run).rejects.toThrow("no such slide");
}, 60_000);

test("several pages live side by side, each with what it was given", async () => {
  const texts = await withBrowser(async (lendPage) => {
    const pages = await Promise.all([lendPage(size), lendPage(size), lendPage(size)]);
    await Promise.all(pages.map((page, index) => page.setContent(`<p>${"é".repeat(40_000)}${index}`)));
    await pages[1]?.close();
    await pages[0]?.setContent("<p>again");
    return Promise.all(
      [pages[0], pages[2]].map((page) => page?.evaluate(() => document.body.textContent.slice(-5))),
    );
  }, quiet);
  expect(texts).toEqual(["again", "éééé2"]);
}, 60_000);

test("a picture has the pixels asked for, of an element far down the page and without background", async () => {
  const picture = await withBrowser(async (lendPage) => {
    const page = await lendPage({ ...size, scripts: "ignore", pixelRatio: 2 });
    await page.setContent(
      `<style>body{margin:0}div{height:4000px}p{margin:0 0 0 10px;width:30px;height:20px}</style><div></div><p id=a></p>`,
    );
    return imageSize(await page.screenshot({ of: "#a", background: "none" }));
  }, quiet);
  expect(picture).toMatchObject({ width: 60, height: 40, type: "png" });
}, 60_000);

test("a browser that the user names and that is none fails with a cure", async () => {
  const run = withBrowser((lendPage) => lendPage(size), { ...quiet, executablePath: "/no/such/browser" });
  await expect(run).rejects.toMatchObject({
    status: 2,
    message: expect.stringContaining("/no/such/browser") as string,
  });
});

test("a program that is no browser fails with its own words, as a lack of the machine", async () => {
  const run = withBrowser((lendPage) => lendPage(size), { ...quiet, executablePath: "/bin/false" });
  await expect(run).rejects.toMatchObject({
    status: 3,
    message: expect.stringContaining("/bin/false did not start") as string,
  });
});

test("a run that never asks for a page does not mind that there is no browser", async () => {
  const run = withBrowser(() => Promise.resolve("done"), { ...quiet, executablePath: "/no/such/browser" });
  await expect(run).resolves.toBe("done");
});

const hasEmbedded = process.platform === "linux" && process.arch === "x64";

test.skipIf(!hasEmbedded)(
  "two runs that unpack at once both get a whole browser, and a damaged one is unpacked again",
  async () => {
    const cache = mkdtempSync(path.join(tmpdir(), "chronodeck-cache-"));
    onTestFinished(() => {
      vi.unstubAllEnvs();
      rmSync(cache, { recursive: true, force: true });
    });
    vi.stubEnv("XDG_CACHE_HOME", cache);
    const [a, b] = await Promise.all([
      findEmbeddedChromium(() => undefined),
      findEmbeddedChromium(() => undefined),
    ]);
    expect(a).toEqual(b);
    expect(readdirSync(path.join(cache, "chronodeck"))).toHaveLength(1);

    let unpacked = 0;
    const count = (): void => void (unpacked += 1);
    await findEmbeddedChromium(count);
    expect(unpacked).toBe(0);
    truncateSync(a?.executablePath ?? "", 1000);
    await findEmbeddedChromium(count);
    expect(unpacked).toBe(1);
    expect(readdirSync(path.join(cache, "chronodeck"))).toHaveLength(1);
  },
  120_000,
);
