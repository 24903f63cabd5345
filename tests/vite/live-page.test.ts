import { expect, test } from "vitest";
import { compile } from "../../src/commands/compile.ts";
import { projectFrom } from "../support/project-from.ts";
import { connected, current, frontMatter, goTo, isMarked, openPreview } from "./open-preview.ts";

const three = `${frontMatter}## One\n\nFirst\n\n## Two\n\nSecond\n\n## Three\n\n::: steps\n- a\n- b\n:::\n`;
const files = { "deck.md": three };

test("the deck goes to the slide that was edited, with all its steps, until it is told to stay", async () => {
  await openPreview(
    files,
    async ({ page, edit }) => {
      await goTo(page, "one");
      edit("deck.md", "Second", "Second, revised");
      await expect.poll(() => current(page)).toBe("two");
      expect(await page.locator("#two").textContent()).toContain("Second, revised");
      await page.keyboard.press("y");
      edit("deck.md", "First", "First, revised");
      await expect.poll(() => page.locator("#one").textContent()).toContain("First, revised");
      expect(await current(page)).toBe("two");
      await page.reload();
      await connected(page);
      await goTo(page, "two");
      edit("deck.md", "First, revised", "First again");
      await expect.poll(() => page.locator("#one").textContent()).toContain("First again");
      expect(await current(page)).toBe("two");
      await page.mouse.move(200, 200);
      await page.locator("chronodeck-follow button").click();
      edit("deck.md", "First again", "First");
      await expect.poll(() => current(page)).toBe("one");
    },
    { follows: true },
  );
});

test("an edit that touches the slide on screen leaves it there, whatever else it touches", async () => {
  await openPreview(
    files,
    async ({ page, edit, write }) => {
      await goTo(page, "three");
      write("deck.md", three.replace("First", "Erstens").replace("- a", "- aa"));
      await expect.poll(() => page.locator("#three").textContent()).toContain("aa");
      expect(await current(page)).toBe("three");
      edit("deck.md", "## Two", "## New\n\nA new slide\n\n## Two");
      await expect.poll(() => current(page)).toBe("new");
    },
    { follows: true },
  );
});

test("a click on a problem's place, and Enter, ask for the editor there", async () => {
  await openPreview(files, async ({ page, edit }) => {
    const asked: unknown[] = [];
    await page.route("**/@chronodeck/open", (route) => {
      asked.push(route.request().postDataJSON());
      return route.fulfill({ status: 200 });
    });
    edit("deck.md", "Second", "Second {{missing}}");
    const place = page.locator("chronodeck-problems .place");
    await expect.poll(() => place.count()).toBe(1);
    expect(await place.textContent()).toMatch(/^deck\.md:12:\d+$/u);
    await place.click();
    await expect.poll(() => asked).toEqual([{ file: "deck.md", line: 12, column: 10 }]);
    const before = await current(page);
    await place.press("Enter");
    await expect.poll(() => asked.length).toBe(2);
    expect(await current(page)).toBe(before);
    await page.locator("chronodeck-problems .close").click();
    await expect.poll(() => place.count()).toBe(0);
  });
});

test("what the checks find on the slide just edited is said at once, and what was there before is only counted", async () => {
  const linked = three.replace("First", "[A link](notes.html)");
  await openPreview({ "deck.md": linked }, async ({ page, edit, said }) => {
    const details = page.locator("chronodeck-problems details");
    await expect.poll(() => details.count()).toBe(1);
    expect(await details.getAttribute("open")).toBeNull();
    expect(await details.locator("summary").innerText()).toMatch(/^1 (error|warning)$/u);

    edit("deck.md", "Second", "[Another](other.html)");
    await expect.poll(() => details.innerText()).toContain("other.html");
    await expect.poll(said).toContain("other.html");
    expect(said()).not.toContain("notes.html");
    edit("deck.md", "[Another](other.html)", "Second");
    await expect.poll(() => details.innerText()).toMatch(/^1 (error|warning)\s*×?$/u);
    edit("deck.md", "[A link](notes.html)", "First");
    await expect.poll(() => details.count()).toBe(0);
    expect(await isMarked(page)).toBe(true);
  });
});

test("what does not fit on the slide is outlined with its pixels, and no longer once it fits", async () => {
  const many = Array.from({ length: 30 }, (_, index) => `- Point ${index}`).join("\n");
  await openPreview(files, async ({ page, edit }) => {
    const boxes = page.locator("chronodeck-overflow .misfit");
    await goTo(page, "two");
    edit("deck.md", "Second", many);
    await expect.poll(() => boxes.count()).toBeGreaterThan(0);
    expect(await boxes.first().innerText()).toMatch(/^\d+ px /u);
    await goTo(page, "one");
    await expect.poll(() => boxes.count()).toBe(0);
    await goTo(page, "two");
    await expect.poll(() => boxes.count()).toBeGreaterThan(0);
    edit("deck.md", many, "Second");
    await expect.poll(() => boxes.count()).toBe(0);
  });
});

test("steps to come are measured as well, and stay unseen", async () => {
  const many = Array.from({ length: 24 }, (_, index) => `- Point ${index}`).join("\n");
  await openPreview(
    { "deck.md": `${frontMatter}## One\n\nFirst\n\n## Two\n\n::: steps\n\n${many}\n\n:::\n` },
    async ({ page }) => {
      await goTo(page, "two", -1);
      await expect.poll(() => page.locator("chronodeck-overflow .misfit").count()).toBeGreaterThan(0);
      const hidden = await page.locator("#two .fragment").evaluateAll((all) => ({
        styles: all.filter((step) => step.hasAttribute("style") && step.getAttribute("style") !== "").length,
        shown: all.filter((step) => getComputedStyle(step).opacity !== "0").length,
      }));
      expect(hidden).toEqual({ styles: 0, shown: 0 });
    },
  );
});

test("a deck that is built has nothing of the live preview on it, its outlines of what does not fit included", async () => {
  const { page } = await compile(projectFrom(files));
  const whole = page("whole");
  for (const trace of ["@chronodeck", "@vite", "misfit", "chronodeck-problems", "chronodeck-follow"])
    expect([trace, whole.includes(trace)]).toEqual([trace, false]);
});
