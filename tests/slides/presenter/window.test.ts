import { expect, test } from "vitest";
import { current, isReady, press, presentTalk } from "../talk-deck.ts";
import { deskOf, openDesk, part, staged, stands, text } from "./desk.ts";

const present = presentTalk();

test("s opens a window with this slide, the next, and the notes; both windows move together, step by step", async () => {
  await present(async (page) => {
    const desk = await openDesk(page);
    await expect.poll(() => staged(desk, "now")).toEqual(["cover", 0]);
    expect(await staged(desk, "next")).toEqual(["found", 0]);
    await press(desk, "PageDown", "PageDown");
    await expect.poll(() => current(page)).toBe("three");
    expect(await part(desk, "#notes").innerHTML()).toContain("<strong>everybody</strong>");
    expect(await staged(desk, "next")).toEqual(["three", 1]);
    expect(await text(desk, ".label")).toBe("Step 1 of 2");
    await press(page, "ArrowRight");
    await expect.poll(() => staged(desk, "now")).toEqual(["three", 1]);
    await press(page, "ArrowRight");
    await expect.poll(() => staged(desk, "next")).toEqual(["back", 0]);
    expect(await text(desk, ".label")).toBe("Next");
    expect(await text(desk, ".place")).toBe("3 / 7");
    await press(desk, "End");
    await expect.poll(() => current(page)).toBe("sources");
    expect(await text(desk, ".label")).toBe("The talk ends here");
  });
});

test("a slide on the stage looks as it does in the room, in its shape and colours", async () => {
  await present(async (page) => {
    const desk = await openDesk(page);
    await press(page, "a", "a", "v");
    const handle = await part(desk, ".now iframe").elementHandle();
    const look = async (): Promise<unknown> =>
      (await handle?.contentFrame())?.evaluate(() => [
        document.documentElement.dataset["aspect"],
        getComputedStyle(document.body).backgroundColor,
        Math.round(
          ((document.querySelector("section")?.getBoundingClientRect().width ?? 0) / innerWidth) * 100,
        ),
      ]);
    await expect.poll(look).toEqual(["4:3", "rgb(18, 24, 31)", 100]);
  });
});

test("the room goes black and white from the desk, which says so, and can move on behind it", async () => {
  await present(async (page) => {
    const desk = await openDesk(page);
    await press(desk, "b");
    await expect.poll(() => page.evaluate(() => window.Reveal?.isPaused())).toBe(true);
    await expect.poll(() => text(desk, ".curtain")).toBe("The room sees black");
    await press(desk, "ArrowRight");
    await expect.poll(() => current(page)).toBe("found");
    expect(await page.evaluate(() => window.Reveal?.isPaused())).toBe(true);
    await part(desk, ".button-white").click();
    await expect.poll(() => text(desk, ".curtain")).toBe("The room sees white");
    await press(desk, "w");
    await expect.poll(() => page.evaluate(() => window.Reveal?.isPaused())).toBe(false);
  });
});

test("notes grow with + and shrink with −; the size is remembered", async () => {
  await present(async (page) => {
    const desk = await openDesk(page);
    const size = (): Promise<string> =>
      part(desk, "#notes").evaluate((notes) => getComputedStyle(notes).fontSize);
    expect(await size()).toBe("28px");
    await press(desk, "+", "+", "-", "+");
    expect(await size()).toBe("36px");
    await desk.close();
    await page.waitForTimeout(200);
    const again = await openDesk(page);
    expect(await part(again, "#notes").evaluate((notes) => getComputedStyle(notes).fontSize)).toBe("36px");
  });
});

test("closed and opened again, and loaded anew, the desk is where it was: slide, step and clock", async () => {
  await present(async (page) => {
    const desk = await openDesk(page);
    await press(desk, "PageDown", "PageDown", "PageDown");
    await expect.poll(() => part(desk, ".elapsed").getAttribute("data-state")).toBe("running");
    await page.evaluate(() => {
      const key = Object.keys(localStorage).find((name) => name.includes("clock")) ?? "";
      const kept = JSON.parse(localStorage.getItem(key) ?? "{}");
      kept.value.counted += 125_000;
      localStorage.setItem(key, JSON.stringify(kept));
    });
    await expect.poll(() => text(desk, ".elapsed")).toMatch(/^2:0\d/u);
    await desk.close();
    await page.waitForTimeout(200);
    const again = await openDesk(page);
    await expect.poll(() => staged(again, "now")).toEqual(["three", 1]);
    expect(await text(again, ".elapsed")).toMatch(/^2:[01]\d/u);
    await again.reload();
    await stands(again);
    await expect.poll(() => staged(again, "now")).toEqual(["three", 1]);
    await press(again, "ArrowRight");
    await expect.poll(() => page.locator("#three .fragment.visible").count()).toBe(2);
  });
});

test("the deck loaded anew finds its desk, which says meanwhile that it is alone", async () => {
  await present(async (page, url) => {
    const desk = await openDesk(page);
    await press(desk, "PageDown", "PageDown");
    await expect.poll(() => current(page)).toBe("three");
    await page.goto("about:blank");
    await expect.poll(() => part(desk, ".lost").count(), { timeout: 8000 }).toBe(1);
    await page.goto(`${url}#/back`);
    await isReady(page);
    await expect.poll(() => part(desk, ".lost").count(), { timeout: 8000 }).toBe(0);
    await expect.poll(() => staged(desk, "now")).toEqual(["back", 0]);
    await press(desk, "PageDown");
    await expect.poll(() => current(page)).toBe("made");
  });
});

test("the clock starts when the first slide is left, c holds it, r sets it to zero and back", async () => {
  await present(async (page) => {
    const desk = await openDesk(page);
    const state = (): Promise<string | null> => part(desk, ".elapsed").getAttribute("data-state");
    expect(await state()).toBe("ready");
    await press(page, "ArrowRight");
    await expect.poll(state).toBe("running");
    await press(desk, "c");
    expect(await state()).toBe("paused");
    await press(desk, "r");
    expect(await state()).toBe("ready");
    expect(await text(desk, ".button-reset")).toBe("Undo");
    await press(desk, "r");
    expect(await state()).toBe("paused");
  });
});

test("the desk shows the time of day, and the time spoken goes on by itself", async () => {
  await present(async (page) => {
    const desk = await openDesk(page);
    const now = (): Promise<string> =>
      desk.evaluate(() => new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" }));
    await expect.poll(async () => (await text(desk, ".clock")) === (await now())).toBe(true);
    expect(await text(desk, ".elapsed")).toBe("0:00");
    await press(desk, "PageDown");
    await expect.poll(() => text(desk, ".elapsed"), { timeout: 10_000 }).toMatch(/^0:0[2-9]$/u);
  });
});

test("the desk says how far behind or ahead of the plan one is", async () => {
  await present(async (page) => {
    const desk = await openDesk(page);
    const setClock = (minutes: number): Promise<void> =>
      page.evaluate((counted) => {
        const key = Object.keys(localStorage).find((name) => name.includes("clock")) ?? "";
        const value = { counted: counted * 60_000, since: Date.now() };
        localStorage.setItem(key, JSON.stringify({ value, at: Date.now() }));
      }, minutes);
    await press(page, "ArrowRight");
    await expect.poll(() => part(desk, ".elapsed").getAttribute("data-state")).toBe("running");
    // Three slides outside the first section share 12 minutes, the first section's three have 8.
    await setClock(8.2);
    await expect.poll(() => text(desk, ".pace")).toBe("2 min behind");
    await press(page, "6", "Enter");
    await expect.poll(() => text(desk, ".pace")).toBe("5 min ahead");
    await setClock(15);
    await expect.poll(() => text(desk, ".pace")).toBe("On time");
  });
});

test("the list of slides opens with g and moves both windows; a link in the notes does, too", async () => {
  await present(async (page) => {
    const desk = await openDesk(page);
    await press(desk, "g");
    await desk.keyboard.type("three");
    await press(desk, "Enter");
    await expect.poll(() => current(page)).toBe("three");
    await part(desk, "#notes a").click();
    await expect.poll(() => current(page)).toBe("dust");
    await press(desk, "Backspace");
    await expect.poll(() => current(page)).toBe("three");
  });
});

test("the slide's facts stand beside the notes; one that is chosen opens in the room", async () => {
  await present(async (page) => {
    const desk = await openDesk(page);
    await press(desk, "3", "Enter", "ArrowRight");
    await expect.poll(() => text(desk, "#facts")).toContain("Comets seen");
    await part(desk, "#facts button").click();
    await expect.poll(() => page.locator(".evidence").isVisible()).toBe(true);
    await press(desk, "e");
    await expect.poll(() => page.locator(".evidence").isVisible()).toBe(false);
  });
});

test("keys that are not for the desk go on to the room, Escape closes what they have opened", async () => {
  await present(async (page) => {
    const desk = await openDesk(page);
    await press(desk, "v");
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset["variant"])).toBe("dark");
    await press(desk, "t");
    await expect.poll(() => page.locator("dialog.times").count()).toBe(1);
    await press(desk, "Escape");
    await expect.poll(() => page.locator("dialog.times").count()).toBe(0);
  });
});

test("s brings a window that is open to the front instead of opening another", async () => {
  await present(async (page) => {
    await openDesk(page);
    await page.bringToFront();
    await press(page, "s");
    await page.waitForTimeout(300);
    expect(page.context().pages().length).toBe(2);
  });
});

test("everything stands within the window at 1280×800, 1024×768 and on a phone", async () => {
  await present(async (page) => {
    const desk = await openDesk(page);
    await press(desk, "PageDown", "PageDown");
    await expect.poll(() => current(page)).toBe("three");
    for (const [width, height] of [[1280, 800] as const, [1024, 768] as const, [390, 844] as const]) {
      await desk.setViewportSize({ width, height });
      const wide = await deskOf(desk)?.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(width);
      if (width < 760) continue;
      const bottoms = await Promise.all(
        [".foot", "#notes", ".next .stage"].map((name) => part(desk, name).boundingBox()),
      );
      for (const box of bottoms)
        expect((box?.y ?? 9999) + (box?.height ?? 0)).toBeLessThanOrEqual(height + 1);
    }
  });
});
