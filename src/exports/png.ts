import type { ExportedFile, Exporter } from "./exporter.ts";

/** A picture of each slide, 1920 pixels wide or as many times 1280 as the user says: `png/001.png` and so on. */
export const png: Exporter = {
  name: "png",
  needs: "browser",
  run: async ({ slides, choices, openPage }) => {
    const page = await openPage(choices?.scale ?? 1.5);
    await page.evaluate(async (variant) => {
      document.documentElement.dataset["variant"] = variant;
      await document.fonts.ready;
      await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
    }, choices?.variant ?? "light");
    const files: ExportedFile[] = [];
    for (const [index, { id }] of slides.entries()) {
      const content = await page.screenshot({ of: `section[id="${id}"]` });
      const number = String(index + 1).padStart(3, "0");
      files.push({ path: `png/${number}.png`, content, contents: "1 slide" });
    }
    return { files, series: { folder: "png", names: /^\d{3,}\.png$/ }, problems: [] };
  },
};
