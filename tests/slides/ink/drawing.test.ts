import { expect, test } from "vitest";
import { current, panelOf, presentEvidence } from "../present-evidence.ts";
import { drag, firstStroke, isDrawing, line, press, strokes, toolbar } from "./on-the-slide.ts";

const present = presentEvidence();

test("a line drawn with the mouse lies where it was drawn, and stays with its slide", async () => {
  await present("traffic", async (page) => {
    await page.keyboard.press("d");
    await drag(page, ...line);
    expect(await strokes(page)).toBe(1);
    const [x = 0, y = 0, width = 0, height = 0] = await firstStroke(page);
    expect([Math.abs(x - 300) < 8, Math.abs(y + height / 2 - 400) < 4, Math.abs(width - 400) < 12]).toEqual([
      true,
      true,
      true,
    ]);
    await page.keyboard.press("ArrowRight");
    expect([await current(page), await strokes(page)]).toEqual(["dispute", 0]);
    await drag(page, [100, 300], [200, 350]);
    await drag(page, [100, 350], [200, 300]);
    expect(await strokes(page)).toBe(2);
    await page.keyboard.press("ArrowLeft");
    expect([await current(page), await strokes(page), await isDrawing(page)]).toEqual(["traffic", 1, true]);
  });
});

test("a tap makes a dot, and a click without moving turns no slide", async () => {
  await present("traffic", async (page) => {
    await page.keyboard.press("d");
    await drag(page, [500, 300]);
    expect(await strokes(page)).toBe(1);
    const [, , width = 0, height = 0] = await firstStroke(page);
    expect(Math.min(width, height)).toBeGreaterThan(3);
    expect(await current(page)).toBe("traffic");
  });
});

test("pen and highlighter draw in the theme's colours, the highlighter wide and seen through", async () => {
  await present("traffic", async (page) => {
    await page.keyboard.press("d");
    await press(page, "Teal");
    await drag(page, ...line);
    await press(page, "Highlighter");
    await press(page, "Gold");
    await drag(page, [300, 200], [700, 200]);
    const looks = await page.locator(".ink path").evaluateAll((paths) =>
      paths.map((path) => {
        const { fill, fillOpacity } = getComputedStyle(path);
        return [fill, fillOpacity, path.getBoundingClientRect().height > 20];
      }),
    );
    expect(looks).toEqual([
      ["rgb(10, 83, 89)", "1", false],
      ["rgb(134, 100, 17)", "0.28", true],
    ]);
    await page.keyboard.press("v");
    expect(
      await page
        .locator(".ink path")
        .first()
        .evaluate((path) => getComputedStyle(path).fill),
    ).toBe("rgb(88, 181, 177)");
  });
});

test("the eraser takes what it touches, undo brings it back, clear takes all of the slide and no other's", async () => {
  await present("dispute", async (page) => {
    await page.keyboard.press("d");
    await drag(page, [300, 500], [700, 500]);
    await page.keyboard.press("ArrowLeft");
    await drag(page, [300, 200], [700, 200]);
    await drag(page, [300, 400], [700, 400]);
    await press(page, "Eraser");
    await drag(page, [500, 100], [500, 300]);
    expect(await strokes(page)).toBe(1);
    await press(page, "Undo");
    expect(await strokes(page)).toBe(2);
    await press(page, "Clear the slide");
    expect(await strokes(page)).toBe(0);
    expect(await toolbar(page).getByRole("button", { name: "Clear the slide" }).isDisabled()).toBe(true);
    await page.keyboard.press("Control+z");
    expect(await strokes(page)).toBe(2);
    await page.keyboard.press("Control+z");
    expect(await strokes(page)).toBe(1);
    await page.keyboard.press("Delete");
    expect(await strokes(page)).toBe(0);
    await page.keyboard.press("ArrowRight");
    expect([await current(page), await strokes(page)]).toEqual(["dispute", 1]);
  });
});

test("all keys work while drawing, also after a click on a tool; Escape leaves, and the slide takes clicks again", async () => {
  await present("steps", async (page) => {
    await page.keyboard.press("d");
    await press(page, "Highlighter");
    await page.keyboard.press("Space");
    expect([await current(page), await page.locator("#steps .fragment.visible").count()]).toEqual([
      "steps",
      1,
    ]);
    await page.keyboard.press("PageDown");
    await page.keyboard.press("PageDown");
    expect(await current(page)).toBe("words");
    await page.keyboard.press("v");
    expect(await page.locator("html").getAttribute("data-variant")).toBe("dark");
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("e");
    expect(await panelOf(page).isVisible()).toBe(true);
    await page.keyboard.press("Escape");
    expect([await panelOf(page).isVisible(), await isDrawing(page)]).toEqual([false, true]);
    await page.keyboard.press("Escape");
    expect([await isDrawing(page), await page.evaluate(() => window.Reveal?.isOverview())]).toEqual([
      false,
      false,
    ]);
    await page.locator("#traffic data").first().click();
    expect(await panelOf(page).isVisible()).toBe(true);
  });
});

test("d again leaves drawing, and what was drawn stays and takes no clicks", async () => {
  await present("traffic", async (page) => {
    const mark = await page.locator("#traffic data").first().boundingBox();
    const [x, y] = [(mark?.x ?? 0) + 5, (mark?.y ?? 0) + 8];
    await page.keyboard.press("d");
    await drag(page, [x - 40, y], [x + 60, y]);
    await page.keyboard.press("d");
    expect([await isDrawing(page), await strokes(page)]).toEqual([false, 1]);
    await page.mouse.click(x, y);
    expect(await panelOf(page).isVisible()).toBe(true);
  });
});

test("a slide turned in the middle of a line keeps the line so far, and the next slide has none of it", async () => {
  await present("traffic", async (page) => {
    await page.keyboard.press("d");
    await page.mouse.move(300, 300);
    await page.mouse.down();
    await page.mouse.move(500, 300, { steps: 4 });
    await page.keyboard.press("ArrowRight");
    await page.mouse.move(700, 300, { steps: 4 });
    await page.mouse.up();
    expect(await strokes(page)).toBe(0);
    await page.keyboard.press("ArrowLeft");
    const [, , width = 0] = await firstStroke(page);
    expect(width).toBeGreaterThan(180);
    expect(width).toBeLessThan(230);
  });
});

test("strokes keep their place on the slide in a smaller window, and are gone in a shape that is laid out anew", async () => {
  await present("traffic", async (page) => {
    await page.keyboard.press("d");
    await drag(page, ...line);
    await page.setViewportSize({ width: 640, height: 500 });
    // A slide of 640 by 360 in the middle of the window.
    await expect
      .poll(async () => {
        const [x = 0, y = 0, width = 0, height = 0] = await firstStroke(page);
        return [Math.abs(x - 150) < 5, Math.abs(y + height / 2 - 270) < 4, Math.abs(width - 200) < 8];
      })
      .toEqual([true, true, true]);
    await drag(page, [150, 300], [350, 300]);
    await page.keyboard.press("a");
    expect(await strokes(page)).toBe(0);
    await page.evaluate(() => window.chronodeck?.showAspect("16:9"));
    expect(await strokes(page)).toBe(2);
  });
});

test("a finger draws without turning the slide, and two fingers draw no second line", async () => {
  await present("traffic", async (page) => {
    const session = await page.context().newCDPSession(page);
    await session.send("Emulation.setTouchEmulationEnabled", { enabled: true, maxTouchPoints: 2 });
    const touch = (
      type: "touchStart" | "touchMove" | "touchEnd",
      ...touchPoints: { x: number; y: number }[]
    ) => session.send("Input.dispatchTouchEvent", { type, touchPoints });
    await page.keyboard.press("d");
    await touch("touchStart", { x: 700, y: 300 });
    for (const x of [600, 500, 400, 300]) await touch("touchMove", { x, y: 300 });
    await touch("touchMove", { x: 300, y: 300 }, { x: 900, y: 500 });
    await touch("touchEnd");
    expect([await current(page), await strokes(page)]).toEqual(["traffic", 1]);
    const [, , width = 0] = await firstStroke(page);
    expect(width).toBeGreaterThan(380);
  });
});

test("a pen that presses harder draws a thicker line", async () => {
  await present("traffic", async (page) => {
    const session = await page.context().newCDPSession(page);
    const pen = (
      type: "mousePressed" | "mouseMoved" | "mouseReleased",
      x: number,
      y: number,
      force: number,
    ) =>
      session.send("Input.dispatchMouseEvent", {
        type,
        x,
        y,
        force,
        pointerType: "pen",
        button: "left",
        buttons: type === "mouseReleased" ? 0 : 1,
        clickCount: 1,
      });
    const heights: number[] = [];
    await page.keyboard.press("d");
    for (const force of [0.1, 0.95]) {
      await pen("mousePressed", 300, 300, force);
      for (let x = 320; x <= 600; x += 20) await pen("mouseMoved", x, 300, force);
      await pen("mouseReleased", 600, 300, 0);
      heights.push((await firstStroke(page))[3] ?? 0);
      await page.keyboard.press("Delete");
    }
    expect(heights[1]).toBeGreaterThan((heights[0] ?? 0) + 1);
  });
});
