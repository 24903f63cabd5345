import type { BrowserPage } from "../model/browser-page.ts";
import type { RenderedSlide } from "../model/rendered.ts";
import { stageHeights, stageWidth } from "../model/rendered.ts";
import type { LendPage } from "../project/browser.ts";
import type { Compiled } from "./compile.ts";

/** Opens the deck's page in a browser with all slides, or some, one below another at their own size, for printing and measuring. */
export async function openPage(
  compiled: Compiled,
  lendPage: LendPage,
  pixelRatio = 1,
  slides?: readonly RenderedSlide[],
): Promise<BrowserPage> {
  const { aspect } = compiled.deck.meta;
  const page = await lendPage({
    width: stageWidth,
    height: stageHeights[aspect],
    scripts: "ignore",
    pixelRatio,
  });
  await turnTo(compiled, page, slides);
  return page;
}

/** Puts all slides, or some, on an open page in place of those that stand there. */
export async function turnTo(
  compiled: Compiled,
  page: BrowserPage,
  slides?: readonly RenderedSlide[],
): Promise<void> {
  await page.setContent(compiled.page("without script", slides));
}
