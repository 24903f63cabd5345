import type { ImageFile } from "../model/project.ts";

const written = new WeakMap<ImageFile, string>();

/** An image as an address that needs no file: `data:image/png;base64,…`. */
export function dataUri(image: ImageFile): string {
  const known = written.get(image);
  if (known !== undefined) return known;
  const uri = `data:${image.type};base64,${Buffer.from(image.bytes).toString("base64")}`;
  written.set(image, uri);
  return uri;
}

/** The image that a Markdown address names: relative to the deck's folder, perhaps percent-encoded or with `./`. */
export function findImage(href: string, images: ReadonlyMap<string, ImageFile>): ImageFile | undefined {
  const path = href.replace(/^\.\//, "");
  const exact = images.get(path);
  if (exact !== undefined) return exact;
  try {
    return images.get(decodeURIComponent(path));
  } catch {
    return undefined;
  }
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The largest size that fits the room in the image's own shape; never larger than the image itself. */
export function fitImage(image: Size, room: Size): Size {
  const scale = Math.min(1, room.width / image.width, room.height / image.height);
  return { width: Math.floor(image.width * scale), height: Math.floor(image.height * scale) };
}
