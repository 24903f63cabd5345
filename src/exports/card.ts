import { stageWidth } from "../model/rendered.ts";
import type { Exporter } from "./exporter.ts";

/** As social networks show links: 1.91 to 1 (Open Graph's usual picture). */
const width = 1200;
const height = 630;

/** The cover as the picture that stands beside a link to the deck: `card.png`, 1200 by 630 pixels. */
export const card: Exporter = {
  name: "card",
  needs: "browser",
  run: async ({ slides, choices, openPage }) => {
    const [cover] = slides;
    if (cover === undefined) return { files: [], problems: [] };
    const ratio = width / stageWidth;
    const page = await openPage(ratio, [cover]);
    await page.setViewportSize({ width: stageWidth, height: height / ratio });
    await page.evaluate(
      async ({ variant, stageHeight }) => {
        const { dataset, style } = document.documentElement;
        dataset["variant"] = variant;
        // Beside the common shapes, but near 16:9: what fits there has room here too.
        dataset["aspect"] = "16:9";
        style.setProperty("--stage-height", `${stageHeight}px`);
        // A picture behind the cover would leave the sides bare.
        for (const picture of document.querySelectorAll(".background svg"))
          picture.setAttribute("preserveAspectRatio", "xMaxYMid slice");
        await document.fonts.ready;
        await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
      },
      { variant: choices?.variant ?? "light", stageHeight: height / ratio },
    );
    const clip = { x: 0, y: 0, width: stageWidth, height: height / ratio };
    const content = await page.screenshot({ of: clip });
    return { files: [{ path: "card.png", content, contents: `${width} × ${height} pixels` }], problems: [] };
  },
};
