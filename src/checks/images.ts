import type { Slide } from "../model/deck.ts";
import type { Problem } from "../model/problem.ts";
import { warning } from "../model/problem.ts";
import type { ImageFile } from "../model/project.ts";
import type { Span } from "../model/span.ts";
import { findImage } from "../render/image.ts";
import type { Check, CheckContext } from "./check.ts";
import { locateIn } from "./locate.ts";
import { tokensOf } from "./tokens-of.ts";

/** The deck is one file that is mailed about: an image beyond this many bytes is named. */
const largestBytes = 1_500_000;
/** Pixels of a full-HD screen that a picture worth showing covers at least: a third of its width or height. */
const smallestWidth = 640;
const smallestHeight = 360;

/** Images are not larger than a screen can show, and not so small that they look blurred on it. */
export const checkImages: Check = {
  name: "images",
  needs: "deck",
  reach: "slide",
  run: (context) => context.deck.slides.flatMap((slide) => checkSlide(slide, context)),
};

function checkSlide(slide: Slide, context: CheckContext): readonly Problem[] {
  const locate = locateIn(slide, context);
  return tokensOf(slide).flatMap((token) => {
    if (token.type !== "image") return [];
    const href = String(token["href"]);
    const image = findImage(href, context.project.images);
    return image === undefined ? [] : judge(image, locate(href));
  });
}

function judge(image: ImageFile, at: Span): readonly Problem[] {
  const { path, bytes, width, height, type } = image;
  const problems: Problem[] = [];
  if (bytes.length > largestBytes) {
    // As text inside the page it takes four bytes for three.
    const grown = inMegabytes((bytes.length * 4) / 3);
    const message = `${path} has ${inMegabytes(bytes.length)} (${width} × ${height} pixels), and deck.html grows by ${grown} with it.`;
    const hint = "No screen shows more than 2560 pixels across: save it at that width, as JPEG or WebP.";
    problems.push(warning("images/too-big", at, message, hint));
  }
  if (type !== "image/svg+xml" && width < smallestWidth && height < smallestHeight) {
    const message = `${path} has only ${width} × ${height} pixels, and will be small or blurred on a screen of 1920 × 1080.`;
    problems.push(warning("images/low-resolution", at, message, "Is there a larger version of it?"));
  }
  return problems;
}

function inMegabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
