import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { findSlides } from "../../../slides/keys/find-slides.ts";
import { current, press, presentTalk } from "../talk-deck.ts";

const slide = (label: string, title: string, text = "", when?: { from: number; to: number }) => ({
  label,
  title,
  headline: title.toLowerCase(),
  text: `${title} ${text}`.toLowerCase(),
  when,
});
const slides = [
  slide("1", "The comet returns"),
  slide("2", "Three are one", "apian and kepler", { from: 1531, to: 1683 }),
  slide("3", "It came back", "in 1759, as the comet must", { from: 1758, to: 1760 }),
  slide("12", "The comet is dust", "", { from: 1986, to: 1987 }),
  slide("B1", "The orbit"),
];
const found = (query: string): readonly string[] => findSlides(slides, query, "en").map(({ label }) => label);

describe("a slide is found", () => {
  test("by its number, also that of a backup slide", () => {
    expect(found("12")[0]).toBe("12");
    expect(found("b1")[0]).toBe("B1");
  });
  test("by words of its headline before words anywhere", () => {
    expect(found("comet")).toEqual(["1", "12", "3"]);
    expect(found("Képler apian")).toEqual(["2"]);
  });
  test("by a date: the one nearest in time comes first", () => {
    expect(found("1759")[0]).toBe("3");
    expect(found("March 1980")).toEqual(["12"]);
  });
  test("and all are there as long as nothing is typed", () => {
    expect(found(" ")).toEqual(["1", "2", "3", "12", "B1"]);
    expect(found("no such thing")).toEqual([]);
  });
});

const present = presentTalk();
const chosen = (page: Page): Promise<string | null> =>
  page.locator(".finder-slide[aria-selected=true] .finder-title").textContent();

test("g and / open the box at the slide on screen; the arrows choose, Enter goes", async () => {
  await present(async (page) => {
    await press(page, "4", "Enter", "g");
    expect(await chosen(page)).toBe("It came back");
    await press(page, "ArrowDown", "ArrowDown", "Enter");
    expect(await current(page)).toBe("dust");
    await press(page, "/");
    await page.keyboard.type("1600");
    expect(await chosen(page)).toBe("Three comets are one");
    await press(page, "Enter");
    expect(await current(page)).toBe("three");
    await press(page, "Backspace");
    expect(await current(page)).toBe("dust");
  });
});

test("Escape closes the box and moves nothing; the next key is for the slides again", async () => {
  await present(async (page) => {
    await press(page, "g");
    await page.keyboard.type("nowhere");
    expect(await page.locator(".finder-empty").textContent()).toBe("No slide found");
    await press(page, "Escape", "PageDown");
    expect(await page.locator("dialog.finder").count()).toBe(0);
    expect(await current(page)).toBe("found");
  });
});

test("a click on a slide in the list goes there, and the combo box names what is chosen", async () => {
  await present(async (page) => {
    await press(page, "g");
    const field = page.getByRole("combobox", { name: "Go to a slide" });
    const id = await field.getAttribute("aria-activedescendant");
    expect(await page.locator(`#${id}`).getAttribute("aria-selected")).toBe("true");
    await page.getByRole("option", { name: /The orbit/u }).click();
    expect(await current(page)).toBe("orbit");
  });
});
