import type { BrowserPage } from "../../model/browser-page.ts";
import type { SceneItem, SceneSlide } from "./scene.ts";

/** A picture's bytes by the kind of file. */
export interface Pixels {
  readonly bytes: Uint8Array;
  readonly ending: "png" | "jpg" | "gif" | "svg";
}

/** Pixels of a slide's pictures by their marks; a drawing has its pixels first. */
export type Pictures = ReadonlyMap<string, readonly Pixels[]>;

/** The pictures on the slides: as the author gave them, drawings also in pixels, and formulas as the browser shows them. */
export async function takePictures(page: BrowserPage, scenes: readonly SceneSlide[]): Promise<Pictures> {
  const pictures = new Map<string, readonly Pixels[]>();
  for (const item of scenes.flatMap(({ items }) => items)) {
    if (item.kind === "picture") pictures.set(item.mark, await takePicture(page, item));
  }
  return pictures;
}

async function takePicture(
  page: BrowserPage,
  { source, mark }: Extract<SceneItem, { kind: "picture" }>,
): Promise<readonly Pixels[]> {
  const given = readData(source);
  if (given !== undefined && given.ending !== "svg") return [given];
  const bytes = await page.screenshot({ of: `[data-picture="${mark}"]`, background: "none" });
  const shown: Pixels = { bytes, ending: "png" };
  return given === undefined ? [shown] : [shown, given];
}

const endings: Readonly<Record<string, Pixels["ending"]>> = {
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/gif": "gif",
  "image/svg+xml": "svg",
};

/** What a `data:` address holds, if it is a kind of picture that PowerPoint reads. */
function readData(address: string): Pixels | undefined {
  const [, type = "", coding, content = ""] = /^data:([^;,]+)[^,]*?(;base64)?,(.*)$/su.exec(address) ?? [];
  const ending = endings[type];
  if (ending === undefined) return undefined;
  const bytes =
    coding === undefined ? Buffer.from(decodeURIComponent(content), "utf8") : Buffer.from(content, "base64");
  return { bytes: new Uint8Array(bytes), ending };
}
