import type { Page } from "playwright-core";

export type At = readonly [x: number, y: number];

/** Draws through points on the screen with the mouse. */
export async function drag(page: Page, ...[first, ...rest]: readonly [At, ...At[]]): Promise<void> {
  await page.mouse.move(...first);
  await page.mouse.down();
  for (const at of rest) await page.mouse.move(...at, { steps: 8 });
  await page.mouse.up();
}

/** A line across the middle of the slide. */
export const line: readonly [At, At] = [
  [300, 400],
  [700, 400],
];

/** How many strokes are seen on the slide. */
export const strokes = (page: Page): Promise<number> => page.locator(".ink path:visible").count();

/** Where on the screen the first stroke is, in whole pixels: left, top, width, height. */
export async function firstStroke(page: Page): Promise<readonly number[]> {
  const box = await page.locator(".ink path").first().boundingBox();
  return box === null ? [] : [box.x, box.y, box.width, box.height].map(Math.round);
}

export const isDrawing = (page: Page): Promise<boolean> => toolbar(page).isVisible();

export const toolbar = (page: Page) => page.getByRole("region", { name: "Draw on the slide" });

export const press = (page: Page, name: string): Promise<void> =>
  toolbar(page).getByRole("button", { name, exact: true }).click();
