import type { Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import type { InkChange } from "../../src/model/room.ts";
import { inRoom, openLine, openSpeaker, secrets, shown, startRoom } from "./room-setup.ts";

/** Draws with the mouse from left to right across the middle of the speaker's slide. */
async function drawLine(page: Page, y: number): Promise<void> {
  await page.mouse.move(200, y);
  await page.mouse.down();
  await page.mouse.move(600, y, { steps: 8 });
  await page.mouse.up();
}

const lines = (page: Page): Promise<number> => page.locator(".ink path").count();

/** Where the first line is, as shares of the slide: left and right end, height. */
async function lineOn(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => {
    const slide = document.querySelector(".slides")?.getBoundingClientRect() ?? new DOMRect();
    const line = document.querySelector(".ink path")?.getBoundingClientRect() ?? new DOMRect();
    const middle = (line.top + line.bottom) / 2;
    return [
      (line.left - slide.left) / slide.width,
      (line.right - slide.left) / slide.width,
      (middle - slide.top) / slide.height,
    ].map((share) => Math.round(share * 50) / 50);
  });
}

/** Where the dot's middle is, as shares of the slide; null where there is none. */
async function dotOn(page: Page): Promise<readonly number[] | null> {
  return page.evaluate(() => {
    const dot = document.querySelector(".pointer-dot:not([hidden])")?.getBoundingClientRect();
    const slide = document.querySelector(".slides")?.getBoundingClientRect();
    if (dot === undefined || slide === undefined) return null;
    return [
      (dot.left + dot.width / 2 - slide.left) / slide.width,
      (dot.top + dot.height / 2 - slide.top) / slide.height,
    ].map((share) => Math.round(share * 50) / 50);
  });
}

test("what the speaker draws, rubs out and takes back is on the listeners' phones, at the same place", async () => {
  await inRoom(async ({ speaker, follower }) => {
    const [room, listener] = [await speaker(), await follower()];
    await listener.setViewportSize({ width: 390, height: 844 });
    await room.keyboard.press("d");
    await drawLine(room, 200);
    await drawLine(room, 400);
    await expect.poll(() => lines(listener)).toBe(2);
    expect(await lineOn(listener)).toEqual(await lineOn(room));
    await room.keyboard.press("Control+z");
    await expect.poll(() => lines(listener)).toBe(1);
    await room.keyboard.press("Delete");
    await expect.poll(() => lines(listener)).toBe(0);
    await room.keyboard.press("Control+z");
    await expect.poll(() => lines(listener)).toBe(1);
  });
});

test("a line grows on the phones while it is drawn, and is one line when it is finished", async () => {
  await inRoom(async ({ speaker, follower }) => {
    const [room, listener] = [await speaker(), await follower()];
    await room.keyboard.press("d");
    await room.mouse.move(200, 300);
    await room.mouse.down();
    await room.mouse.move(400, 300, { steps: 8 });
    await expect.poll(() => lines(listener)).toBe(1);
    const [, half = 0] = await lineOn(listener);
    await room.mouse.move(700, 300, { steps: 8 });
    await expect.poll(async () => (await lineOn(listener))[1] ?? 0).toBeGreaterThan(half + 0.2);
    await room.mouse.up();
    await room.waitForTimeout(500);
    expect(await lines(listener)).toBe(1);
    expect(await lineOn(listener)).toEqual(await lineOn(room));
  });
});

test("drawings stay with their slides on the phones, and who comes late has those of the slide in the room", async () => {
  await inRoom(async ({ speaker, follower }) => {
    const [room, listener] = [await speaker(), await follower()];
    await room.keyboard.press("d");
    await drawLine(room, 300);
    await expect.poll(() => lines(listener)).toBe(1);
    const late = await follower();
    await expect.poll(() => lines(late)).toBe(1);
    await room.keyboard.press("PageDown");
    await expect.poll(() => shown(listener)).toBe("two 0");
    expect(await lines(listener)).toBe(0);
    await listener.locator(".audience-bar button").first().click();
    await expect.poll(() => shown(listener)).toBe("one 0");
    expect(await lines(listener)).toBe(1);
    await room.keyboard.press("PageUp");
    await room.keyboard.press("Delete");
    await expect.poll(() => lines(listener)).toBe(0);
  });
});

test("a phone that was away catches up with the drawings; a server that is new hears of them again", async () => {
  await inRoom(async ({ speaker, follower }, server) => {
    const [room, listener] = [await speaker(), await follower()];
    await room.keyboard.press("d");
    await drawLine(room, 200);
    await expect.poll(() => lines(listener)).toBe(1);
    await listener.context().setOffline(true);
    await expect.poll(() => lines(listener)).toBe(0);
    await drawLine(room, 400);
    await listener.context().setOffline(false);
    await expect.poll(() => lines(listener), { timeout: 30_000 }).toBe(2);
    await server.close();
    const again = await startRoom({ port: Number(new URL(server.url).port) });
    try {
      await expect.poll(() => lines(listener), { timeout: 30_000 }).toBe(2);
    } finally {
      await again.close();
    }
  });
});

test("in another shape the phones take the room's when something is drawn there", async () => {
  await inRoom(async ({ speaker, follower }) => {
    const [room, listener] = [await speaker(), await follower()];
    await room.evaluate(() => window.chronodeck?.showAspect("4:3"));
    await room.keyboard.press("d");
    await drawLine(room, 300);
    await expect.poll(() => lines(listener)).toBe(1);
    expect(await listener.locator("html").getAttribute("data-aspect")).toBe("4:3");
    expect(await lineOn(listener)).toEqual(await lineOn(room));
  });
});

test("the pointer is on the phones where it is in the room, and not for those who look back", async () => {
  await inRoom(async ({ speaker, follower }) => {
    const [room, listener] = [await speaker(), await follower()];
    await listener.setViewportSize({ width: 844, height: 390 });
    await room.keyboard.press("PageDown");
    await room.mouse.move(300, 250);
    await room.keyboard.press("l");
    const there = await dotOn(room);
    await expect.poll(() => dotOn(listener)).toEqual(there);
    await room.mouse.move(450, 300);
    await expect.poll(() => dotOn(listener)).toEqual(await dotOn(room));
    await listener.locator(".audience-bar button").first().click();
    await expect.poll(() => shown(listener)).toBe("one 0");
    expect(await dotOn(listener)).toBeNull();
    await listener.getByRole("button", { name: "Back to live" }).click();
    await expect.poll(() => dotOn(listener)).toEqual(await dotOn(room));
    await room.keyboard.press("l");
    await expect.poll(() => dotOn(listener)).toBeNull();
  });
});

test("a speaker's page that goes takes its pointer along", async () => {
  await inRoom(async ({ speaker, follower }) => {
    const [room, listener] = [await speaker(), await follower()];
    await room.mouse.move(300, 250);
    await room.keyboard.press("l");
    await expect.poll(() => dotOn(listener)).not.toBeNull();
    await room.close();
    await expect.poll(() => dotOn(listener)).toBeNull();
  });
});

const ink: InkChange & { readonly kind: "ink" } = {
  kind: "ink",
  slide: "one",
  aspect: "16:9",
  isAll: false,
  removed: [],
  added: [{ id: "a", brush: "pen", colour: "accent", steps: [1, 2, 3, 4] }],
};

test("only a speaker's page draws and points; a remote and a listener that try are cut off", async () => {
  const { url, close } = await startRoom();
  onTestFinished(close);
  const speaker = await openSpeaker(url);
  const listener = await openLine(url);
  listener.say({ kind: "hello", role: "audience" });
  const remote = await openLine(url);
  remote.say({ kind: "hello", role: "remote", secret: secrets.remote });
  await expect.poll(() => remote.heard.length).toBeGreaterThan(0);
  remote.say(ink);
  expect(await remote.closed).toBe(1008);
  const other = await openLine(url);
  other.say({ kind: "hello", role: "audience" });
  other.say({ kind: "pointer", at: [1, 2] });
  expect(await other.closed).toBe(1008);
  speaker.say({ ...ink, slide: "nowhere" });
  speaker.say(ink);
  speaker.say({ kind: "pointer", at: [5, 6] });
  await expect.poll(() => listener.heard.map(({ kind }) => kind)).toContain("pointer");
  expect(listener.heard.filter(({ kind }) => kind === "ink")).toEqual([{ ...ink, seq: 1, isAll: true }]);
});
