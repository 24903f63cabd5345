import { imageSize } from "image-size";
import type { ImageFile } from "../model/project.ts";

const mediaTypes: Readonly<Record<string, string>> = {
  avif: "image/avif",
  bmp: "image/bmp",
  gif: "image/gif",
  jpg: "image/jpeg",
  png: "image/png",
  svg: "image/svg+xml",
  webp: "image/webp",
};

export type ReadImage =
  | { readonly ok: true; readonly image: ImageFile }
  | { readonly ok: false; readonly reason: string };

/** Types and sizes an image by its content. EXIF rotation counts: the size is that on screen. */
export function readImage(path: string, bytes: Uint8Array): ReadImage {
  const measured = measure(bytes);
  if (measured === undefined) return { ok: false, reason: "is not an image, or is damaged" };
  const { format, width, height } = measured;
  const type = mediaTypes[format];
  if (type === undefined) {
    const reason = `is in the format ${format.toUpperCase()}, which browsers do not show; save it as PNG, JPEG or SVG`;
    return { ok: false, reason };
  }
  return { ok: true, image: { path, bytes, type, width, height } };
}

interface MeasuredImage {
  readonly format: string;
  readonly width: number;
  readonly height: number;
}

function measure(bytes: Uint8Array): MeasuredImage | undefined {
  try {
    const { type = "", width, height, orientation = 1 } = imageSize(bytes);
    if (!(width > 0 && height > 0 && Number.isFinite(width) && Number.isFinite(height))) return undefined;
    const isTurned = orientation >= 5;
    return isTurned ? { format: type, width: height, height: width } : { format: type, width, height };
  } catch {
    // The library throws on anything that it does not know, and on damaged files.
    return undefined;
  }
}
