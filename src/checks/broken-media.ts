/* oxlint-disable unicorn/consistent-function-scoping -- What runs in the page is sent as source, so all that it calls stands inside it. */

import type { MeasuredPage } from "../model/browser-page.ts";
import type { Deck } from "../model/deck.ts";
import type { Problem } from "../model/problem.ts";
import { error } from "../model/problem.ts";
import { startOf } from "../model/span.ts";

/** Pictures and fonts of a page that the browser cannot show: where they stand there would be nothing, or other letters. */
export async function findBrokenMedia(deck: Deck, page: MeasuredPage): Promise<readonly Problem[]> {
  const { pictures, fonts } = await page.evaluate(listBroken);
  return [
    ...pictures.map(({ slide, words }) => {
      const at = deck.slides.find(({ id }) => id === slide)?.span ?? startOf("deck.md");
      const which = words === "" ? "A picture" : `The picture “${words}”`;
      const message = `${which} cannot be shown: its file is cut short or damaged.`;
      return error("images/broken", at, message, "Save or download it again.");
    }),
    ...fonts.map((name) => {
      const message = `The font “${name}” cannot be loaded, so that other letters would stand in its place.`;
      const hint =
        "A deck loads nothing from the network or from files: write the font into theme.css as a data: address.";
      return error("theme/broken-font", startOf("theme.css"), message, hint);
    }),
  ];
}

interface Broken {
  readonly pictures: readonly { readonly slide: string; readonly words: string }[];
  readonly fonts: readonly string[];
}

/** Runs in the page, when it has loaded what it can. */
async function listBroken(): Promise<Broken> {
  await document.fonts.ready;
  const pictures: { slide: string; words: string }[] = [];
  for (const image of document.images) {
    const isShown = await decodeWhole(image).then(
      () => true,
      () => false,
    );
    const slide = image.closest(".slides section[id]")?.id ?? "";
    if (!isShown && slide !== "") pictures.push({ slide, words: image.alt });
  }
  const failed = [...document.fonts].filter(({ status }) => status === "error");
  const fonts = [...new Set(failed.map(({ family }) => family.replaceAll(/^["']|["']$/g, "")))];
  return { pictures, fonts };

  /** Where the end of a file is missing, `decode` is content with what there is. A drawing has no such end. */
  async function decodeWhole(image: HTMLImageElement): Promise<void> {
    await image.decode();
    if (image.naturalWidth === 0) throw new Error("it has no size");
    if (!image.src.startsWith("data:") || image.src.startsWith("data:image/svg")) return;
    const file = await fetch(image.src);
    (await createImageBitmap(await file.blob())).close();
  }
}
