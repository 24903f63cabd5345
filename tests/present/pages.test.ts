import axe from "axe-core";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { inRoom, shown, startRoom } from "./room-setup.ts";

test("a remote moves the room step by step, and the audience follows", async () => {
  await inRoom(async ({ speaker, remote, follower }) => {
    const [room, phone, listener] = [await speaker(), await remote(), await follower()];
    await expect.poll(() => phone.locator("#title").textContent()).toBe("Dawn");
    expect(await phone.locator("#notes").textContent()).toBe("Say one");
    expect(await phone.locator("#next-title").textContent()).toBe("Noon");
    await phone.locator("#next").click();
    await phone.locator("#next").click();
    for (const page of [room, listener]) await expect.poll(() => shown(page)).toBe("two 1");
    expect(await phone.locator("#number").textContent()).toBe("2 / 3");
    await phone.locator("#previous").click();
    for (const page of [room, listener]) await expect.poll(() => shown(page)).toBe("two 0");
  });
});

test("a remote jumps from its list of slides, and darkens the room; the next press gives the picture back", async () => {
  await inRoom(async ({ speaker, remote, follower }) => {
    const [room, phone, listener] = [await speaker(), await remote(), await follower()];
    await phone.locator("#slides:enabled").click();
    await phone.locator("dialog button", { hasText: "Dusk" }).click();
    for (const page of [room, listener]) await expect.poll(() => shown(page)).toBe("three 0");
    await phone.locator("#black").click();
    for (const page of [room, listener]) await page.waitForFunction(() => window.Reveal?.isPaused() === true);
    await expect.poll(() => phone.locator("#black").getAttribute("aria-pressed")).toBe("true");
    await phone.locator("#next").click();
    for (const page of [room, listener])
      await page.waitForFunction(() => window.Reveal?.isPaused() === false);
    expect(await shown(room)).toBe("three 0");
  });
});

test("a listener looks back freely, never ahead, and returns to what is live", async () => {
  await inRoom(async ({ speaker, follower }) => {
    const [room, listener] = [await speaker(), await follower()];
    await room.evaluate(() => window.Reveal?.slide(2));
    await expect.poll(() => shown(listener)).toBe("three 0");
    await listener.locator(".audience-bar button").first().click();
    await expect.poll(() => shown(listener)).toBe("two 2");
    await room.evaluate(() => window.Reveal?.slide(0));
    const live = listener.getByRole("button", { name: "Back to live" });
    await live.waitFor();
    expect(await shown(listener)).toBe("two 2");
    await listener.keyboard.press("ArrowRight");
    await listener.keyboard.press("ArrowRight");
    expect(await shown(listener)).toBe("three 0");
    await listener.keyboard.press("End");
    expect(await shown(listener)).toBe("three 0");
    await live.click();
    await expect.poll(() => shown(listener)).toBe("one 0");
    expect(await live.isVisible()).toBe(false);
    await room.keyboard.press("ArrowRight");
    await expect.poll(() => shown(listener)).toBe("two 0");
  });
});

test("a listener who comes before the speaker sees nothing of the deck yet", async () => {
  await inRoom(async ({ speaker, follower }) => {
    const listener = await follower();
    expect(await listener.locator(".audience-curtain").isVisible()).toBe(true);
    await speaker();
    await listener.locator(".audience-curtain").waitFor({ state: "hidden" });
  });
});

test("two speakers' pages and two remotes agree", async () => {
  await inRoom(async ({ speaker, remote }) => {
    const [first, second] = [await speaker(), await speaker()];
    const [left, right] = [await remote(), await remote()];
    await left.locator("#next:enabled").click();
    await right.locator("#next:enabled").click();
    for (const page of [first, second]) await expect.poll(() => shown(page)).toBe("two 1");
    await first.keyboard.press("ArrowLeft");
    for (const page of [first, second]) await expect.poll(() => shown(page)).toBe("two 0");
    await second.evaluate(() => window.Reveal?.slide(2));
    for (const page of [first, second]) await expect.poll(() => shown(page)).toBe("three 0");
    await Promise.all([left.locator("#previous").click(), right.locator("#previous").click()]);
    for (const page of [first, second]) await expect.poll(() => shown(page)).toBe("two 1");
    for (const page of [left, right])
      await expect.poll(() => page.locator("#title").textContent()).toBe("Noon");
  });
});

test("a speaker's page that is opened again finds the slide where the room is", async () => {
  await inRoom(async ({ speaker, remote }) => {
    const phone = await remote();
    const first = await speaker();
    await first.evaluate(() => window.Reveal?.slide(2));
    await expect.poll(() => phone.locator("#title").textContent()).toBe("Dusk");
    await first.close();
    await phone.getByText("The deck is not open on the laptop.").waitFor();
    const second = await speaker();
    await expect.poll(() => shown(second)).toBe("three 0");
  });
});

test("a wrong secret is refused, and the remote says so", async () => {
  await inRoom(async ({ remote }) => {
    const phone = await remote("wrong".repeat(8));
    await phone.getByText("This link is no longer good").waitFor();
    expect(await phone.locator("#next").isDisabled()).toBe(true);
    expect(await phone.locator("#title").textContent()).toBe("");
  });
});

test("a page from elsewhere in the same browser cannot open a line, though it knows the address", async () => {
  await inRoom(async ({ follower }, server) => {
    const page = await follower();
    const tryLine = (): Promise<string> =>
      page.evaluate(
        (address) =>
          new Promise<string>((resolve) => {
            const line = new WebSocket(address);
            line.addEventListener("open", () => resolve("open"));
            line.addEventListener("error", () => resolve("refused"));
          }),
        new URL("/room", server.url.replace("http", "ws")).href,
      );
    expect(await tryLine()).toBe("open");
    await page.goto("about:blank");
    expect(await tryLine()).toBe("refused");
    const other = await startRoom();
    try {
      // The same machine, another port: another origin.
      await page.goto(new URL("/audience", other.url).href);
      expect(await tryLine()).toBe("refused");
    } finally {
      await other.close();
    }
  });
});

test("while the server is gone the deck goes on; when it is back, all pages find each other", async () => {
  await inRoom(async ({ speaker, remote, follower }, server) => {
    const [room, phone, listener] = [await speaker(), await remote(), await follower()];
    await server.close();
    await phone.getByText("Connecting").waitFor();
    await room.keyboard.press("ArrowRight");
    await room.keyboard.press("ArrowRight");
    expect(await shown(room)).toBe("two 1");
    const again = await startRoom({ port: Number(new URL(server.url).port) });
    try {
      await expect.poll(() => shown(listener), { timeout: 30_000 }).toBe("two 1");
      await phone.locator("#next:enabled").click();
      for (const page of [room, listener]) await expect.poll(() => shown(page)).toBe("two 2");
    } finally {
      await again.close();
    }
  });
});

test("a phone that loses its network catches up when it is back", async () => {
  await inRoom(async ({ speaker, follower }) => {
    const [room, listener] = [await speaker(), await follower()];
    await listener.context().setOffline(true);
    await listener.waitForFunction(() => document.documentElement.dataset["room"] === "connecting");
    await room.evaluate(() => window.Reveal?.slide(2));
    await listener.context().setOffline(false);
    await expect.poll(() => shown(listener), { timeout: 30_000 }).toBe("three 0");
  });
});

test("q shows the audience's code to the room, and the remote's only when asked; Esc puts them away", async () => {
  await inRoom(async ({ speaker }) => {
    const room = await speaker();
    await room.keyboard.press("q");
    const codes = room.getByRole("dialog", { name: "Codes for phones" });
    await codes.waitFor();
    expect(await codes.locator("svg").count()).toBe(1);
    await codes.getByRole("button", { name: "Show the code" }).click();
    expect(await codes.locator("svg").count()).toBe(2);
    await room.keyboard.press("Escape");
    await codes.waitFor({ state: "hidden" });
    expect(await room.evaluate(() => window.Reveal?.isOverview())).toBe(false);
    await room.keyboard.press("q");
    expect(await codes.locator("svg").count()).toBe(1);
    await room.keyboard.press("ArrowRight");
    expect(await shown(room)).toBe("two 0");
  });
});

test("the remote shows the clock of the deck's own windows, and starts it anew at two presses", async () => {
  await inRoom(async ({ speaker, remote }) => {
    const [room, phone] = [await speaker(), await remote()];
    const started = (): Promise<boolean> =>
      room.evaluate(() =>
        Object.entries(localStorage).some(
          ([key, value]) => / clock /u.test(key) && !value.includes(`"since":null`),
        ),
      );
    expect(await started()).toBe(false);
    await phone.locator("#next:enabled").click();
    await expect.poll(started).toBe(true);
    await expect
      .poll(() => phone.locator("#timer").textContent(), { timeout: 10_000 })
      .toMatch(/^0:0[1-9]$/u);
    await phone.locator("#timer").click();
    expect(await phone.locator("#timer").textContent()).toBe("Restart?");
    await phone.locator("#timer").click();
    await expect.poll(() => phone.locator("#timer").textContent()).toBe("0:00");
  });
});

test("a speaker who went on without the network leads when it is back", async () => {
  await inRoom(async ({ speaker, follower }) => {
    const [room, listener] = [await speaker(), await follower()];
    await room.context().setOffline(true);
    await room.waitForFunction(() => document.documentElement.dataset["room"] === "connecting");
    await room.keyboard.press("ArrowRight");
    await room.keyboard.press("ArrowRight");
    expect(await shown(room)).toBe("two 1");
    await room.context().setOffline(false);
    await expect.poll(() => shown(listener), { timeout: 30_000 }).toBe("two 1");
    expect(await shown(room)).toBe("two 1");
  });
});

test("a presenter's window stands beside the room's and is no second speaker", async () => {
  await inRoom(async ({ speaker, remote }) => {
    const [room, phone] = [await speaker(), await remote()];
    const opened = room.context().waitForEvent("page");
    await room.keyboard.press("s");
    const desk = await opened;
    await desk.waitForFunction(() => window.Reveal?.isReady() === true);
    await phone.locator("#next:enabled").click();
    for (const page of [room, desk]) await expect.poll(() => shown(page)).toBe("two 0");
    expect(await desk.evaluate(() => document.documentElement.dataset["room"])).toBeUndefined();
    await phone.locator("#next").click();
    for (const page of [room, desk]) await expect.poll(() => shown(page)).toBe("two 1");
  });
});

test("all that the pages say is in the deck's language: remote, codes, audience", async () => {
  await inRoom(async ({ speaker, remote, follower }) => {
    const phone = await remote();
    await phone.getByText("Die Folien sind auf dem Laptop nicht geöffnet.").waitFor();
    expect([await phone.locator("html").getAttribute("lang"), await phone.title()]).toEqual(["de", "A day"]);
    expect(await phone.locator("footer").innerText()).toMatch(/^Folien\s+Schwarz\s+Zurück\s+Weiter$/u);
    const listener = await follower();
    expect(await listener.locator(".audience-curtain").innerText()).toBe(
      "Der Vortrag hat noch nicht begonnen.",
    );
    const room = await speaker();
    await room.evaluate(() => window.Reveal?.slide(2));
    await phone.getByText("Keine Notizen zu dieser Folie.").waitFor();
    expect(await phone.locator("#coming").innerText()).toMatch(/^Als Nächstes/u);
    await phone.locator("#timer").click();
    expect(await phone.locator("#timer").innerText()).toBe("Neu starten?");
    await phone.locator("#slides").click();
    expect(await phone.locator("dialog .close").innerText()).toBe("Schließen");
    await listener.locator(".audience-bar button").first().click();
    await listener.getByRole("button", { name: "Zurück zum Vortrag" }).waitFor();
    await room.keyboard.press("q");
    const codes = room.getByRole("dialog", { name: "Codes für Handys" });
    await expect.poll(() => codes.innerText()).toContain("Es folgen: 1. Fernbedienungen: 1.");
    expect(await codes.innerText()).toMatch(
      /Auf dem Handy mitlesen[^]*Fernbedienung, für Vortragende[^]*Code zeigen/u,
    );
    const stranger = await remote("wrong".repeat(8));
    await stranger.getByText("Dieser Link gilt nicht mehr").waitFor();
  }, "de");
});

test("axe finds nothing on the remote, its list, the codes and the audience's buttons", async () => {
  await inRoom(async ({ speaker, remote, follower }) => {
    const [room, phone, listener] = [await speaker(), await remote(), await follower()];
    await phone.locator("#title", { hasText: "Dawn" }).waitFor();
    expect(await faults(phone, "body")).toEqual([]);
    await phone.locator("#slides:enabled").click();
    expect(await faults(phone, "dialog")).toEqual([]);
    await room.keyboard.press("q");
    expect(await faults(room, ".room-codes")).toEqual([]);
    await room.keyboard.press("q");
    await room.evaluate(() => window.Reveal?.slide(2));
    await expect.poll(() => shown(listener)).toBe("three 0");
    await listener.locator(".audience-bar button").first().click();
    await listener.getByRole("button", { name: "Back to live" }).waitFor();
    expect(await faults(listener, ".audience-bar")).toEqual([]);
  });
});

/** What axe finds amiss in a part of the page: rules and places. */
async function faults(page: Page, part: string): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (selector) => {
    const runner = (globalThis as unknown as { readonly axe: typeof axe }).axe;
    const { violations } = await runner.run(selector);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  }, part);
}
