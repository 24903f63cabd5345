import { stageWidth } from "../model/rendered.ts";
import type { ExportedFile, Exporter } from "./exporter.ts";

/** The width of the pictures. */
const fullHd = 1920;

/** A picture of each slide, 1920 pixels wide: `png/001.png` and so on. */
export const png: Exporter = {
  name: "png",
  needs: "browser",
  run: async ({ slides, openPage }) => {
    const page = await openPage(fullHd / stageWidth);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const files: ExportedFile[] = [];
    for (const [index, { id }] of slides.entries()) {
      const content = await page.locator(`section[id="${id}"]`).screenshot({ animations: "disabled" });
      const number = String(index + 1).padStart(3, "0");
      files.push({ path: `png/${number}.png`, content, contents: "1 slide" });
    }
    return { files, series: { folder: "png", names: /^\d{3,}\.png$/ }, problems: [] };
  },
};
