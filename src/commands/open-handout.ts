import type { BrowserPage } from "../model/browser-page.ts";
import type { Paper } from "../model/deck.ts";
import { loadHandoutStyles } from "../project/assets.ts";
import type { LendPage } from "../project/browser.ts";
import { fontsUsedBy } from "../project/font-use.ts";
import { fontCss } from "../project/fonts.ts";
import { renderHandout } from "../render/handout.ts";
import type { Compiled } from "./compile.ts";

/** Opens the deck's handout in a browser, to print it. */
export async function openHandout(
  { input, slides, styles }: Compiled,
  paper: Paper,
  lendPage: LendPage,
): Promise<BrowserPage> {
  const [handout, handoutStyles] = await Promise.all([
    renderHandout({ ...input, slides, paper }),
    loadHandoutStyles(),
  ]);
  const fonts = await fontCss(fontsUsedBy(handout.content));
  const page = await lendPage({ width: 1280, height: 720, scripts: "ignore" });
  await page.setContent(
    handout.page({
      fontCss: fonts.css,
      styles: [
        { id: "deck-styles", css: styles["deck-styles"] ?? "" },
        { id: "handout-styles", css: handoutStyles },
        { id: "author-styles", css: styles["author-styles"] ?? "" },
      ],
    }),
  );
  return page;
}
