import type { ExportedFile, Exporter } from "./exporter.ts";

/** A picture of each slide at the size of its stage: `png/001.png` and so on. */
export const png: Exporter = {
  name: "png",
  needs: "browser",
  run: async ({ slides, openPage }) => {
    const page = await openPage();
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const files: ExportedFile[] = [];
    for (const [index, { id }] of slides.entries()) {
      const content = await page.locator(`section[id="${id}"]`).screenshot({ animations: "disabled" });
      const number = String(index + 1).padStart(3, "0");
      files.push({ path: `png/${number}.png`, content, contents: "1 slide" });
    }
    return { files, problems: [] };
  },
};
