import { readFileSync } from "node:fs";
import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { expect, test } from "vitest";
import { startPreview } from "../../src/commands/preview.ts";
import { connected, countSent, current, frontMatter, goTo, isMarked } from "./open-preview.ts";
import { openPreview, serveDeck, slideIds } from "./open-preview.ts";

const one = "## Opening {#one}\n\nFirst words\n\n";
const two = "## Steps {#two}\n\n::: steps\n- a\n- b\n:::\n\n";
const three = "## Third thoughts\n\nThird words\n\n";
const four = "## Last {#four}\n\nLast words\n";
const deckOf = (...slides: readonly string[]): string => frontMatter + slides.join("");
const files = { "deck.md": deckOf(one, two, three, four) };

test("slides of a file come, move, are renamed and go: only they are sent, and slide and step on screen stay", async () => {
  await openPreview(files, async ({ page, write }) => {
    const sent = await countSent(page);
    await goTo(page, "two", 0);
    const fresh = "## Fresh\n\nNew words\n\n";
    const steps = [
      { slides: [one, fresh, two, three, four], ids: "cover one fresh two third-thoughts four", sent: 1 },
      { slides: [four, fresh, two, three, one], ids: "cover four fresh two third-thoughts one", sent: 0 },
      {
        slides: [four, fresh, two, three.replace("Third", "Other"), one],
        ids: "cover four fresh two other-thoughts one",
        sent: 1,
      },
      { slides: [four, two, one], ids: "cover four two one", sent: 0 },
      { slides: [`${four}\n\n\n`, two, one], ids: "cover four two one", sent: 0 },
    ];
    for (const step of steps) {
      write("deck.md", deckOf(...step.slides));
      await expect.poll(async () => (await slideIds(page)).join(" ")).toBe(step.ids);
      expect([step.ids, sent()]).toEqual([step.ids, step.sent]);
      expect(await current(page)).toBe("two");
      expect(await page.locator("#two .fragment.visible").allTextContents()).toEqual(["a"]);
    }
    expect(await isMarked(page)).toBe(true);
  });
});

test("every problem of a save stands over the last good deck with its line, and the terminal says the same", async () => {
  const facts =
    "ships:\n  value: 12\n  unit: ships\n  when: 1890\n  what: Ships counted\n  source: [returns]\n";
  const ledger = { "facts.yaml": facts, "sources.yaml": "returns:\n  title: Annual returns\n" };
  await openPreview({ ...files, ...ledger }, async ({ page, write, edit, said }) => {
    await goTo(page, "two");
    write("facts.yaml", facts.replace("when: 1890", "when: someday"));
    edit("deck.md", "First words", "First {{shipps}}");
    edit("deck.md", "Third words", "Third {#nope}(\n\n```chart\ntype: pie\n```");
    const items = page.locator("chronodeck-problems li[data-severity=error]");
    const places = (): Promise<string[]> => items.locator(".place").allTextContents();
    // The first chart of a process loads all that charts need.
    await expect.poll(async () => (await places()).length, { timeout: 20_000 }).toBeGreaterThanOrEqual(3);
    const shown = await items.evaluateAll((all) =>
      all.map((item) => ({
        place: item.querySelector(".place")?.textContent ?? "",
        line: item.querySelector("pre")?.textContent ?? "",
        message: item.querySelector(".message")?.textContent ?? "",
        hint: item.querySelector(".hint")?.textContent ?? "",
      })),
    );
    for (const file of ["deck.md", "facts.yaml"])
      expect(shown.map(({ place }) => place).some((place) => place.startsWith(file))).toBe(true);
    for (const { place, line, message, hint } of shown) {
      expect(line).toContain("^");
      expect(said()).toContain(`${place} `);
      expect(said()).toContain(message);
      expect(said()).toContain(hint);
    }
    // The last good deck below is still of use.
    expect(await page.locator("#one").textContent()).toContain("First words");
    await page.evaluate(() => window.Reveal?.next());
    expect(await page.locator("#two .fragment.visible").count()).toBe(1);
    write("facts.yaml", facts);
    write("deck.md", deckOf(one.replace("First words", "First {{ships}}"), two, three, four));
    await expect.poll(() => page.locator("#one").textContent()).toContain("12");
    await expect.poll(() => page.locator("chronodeck-problems").count()).toBe(0);
    await expect.poll(() => said().trim()).toMatch(/No problems left\.$/u);
  });
});

test("a save that changes nothing tells the page nothing", async () => {
  await openPreview(files, async ({ page, write, path: inside }) => {
    await page.evaluate(() => {
      new MutationObserver((seen) => {
        if (seen.length > 0) document.body.setAttribute("data-disturbed", "");
      }).observe(document.querySelector(".slides") ?? document.body, { subtree: true, childList: true });
    });
    const text = readFileSync(inside("deck.md"), "utf8");
    write("deck.md", text);
    write("deck.md", text);
    write("deck.md", text.replace("Last words", "The last words"));
    await expect.poll(() => page.locator("#four").textContent()).toContain("The last words");
    await page.evaluate(() => document.body.removeAttribute("data-disturbed"));
    write("deck.md", text.replace("Last words", "The last words"));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await page.evaluate(() => document.body.hasAttribute("data-disturbed"))).toBe(false);
  });
});

test("a page that lost its server shows what was saved meanwhile once there is one again, at the same slide and step", async () => {
  await openPreview(files, async ({ page, server, root, edit, write }) => {
    await goTo(page, "two", 0);
    await server.close();
    edit("deck.md", "First words", "Words of the meantime");
    const terminal = { say: () => undefined, saysColour: false };
    const port = { port: Number(new URL(server.url).port), strictPort: true };
    const again = await startPreview(root, port, terminal);
    try {
      await expect
        .poll(
          () =>
            page
              .locator("#one")
              .textContent()
              .catch(() => ""),
          { timeout: 10_000 },
        )
        .toContain("Words of the meantime");
      await connected(page);
      expect(await current(page)).toBe("two");
      expect(await page.locator("#two .fragment.visible").count()).toBe(1);
      write("deck.md", deckOf(one, two, four));
      await expect.poll(() => slideIds(page)).toEqual(["cover", "one", "two", "four"]);
    } finally {
      await again.close();
    }
  });
});

test("nobody reaches the server but this machine", async () => {
  const outside = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === "IPv4");
  await serveDeck(files, async (_folder, { url }) => {
    const reaches = (host: string): Promise<boolean> =>
      new Promise((resolve) => {
        const socket = connect({ host, port: Number(new URL(url).port) });
        socket.on("connect", () => {
          socket.destroy();
          resolve(true);
        });
        socket.on("error", () => resolve(false));
      });
    expect(await reaches("127.0.0.1")).toBe(true);
    // All of 127.0.0.0/8 is this machine, and a server for everyone would answer there.
    for (const host of ["127.0.0.2", ...outside.map(({ address }) => address)])
      expect([host, await reaches(host)]).toEqual([host, false]);
  });
});
