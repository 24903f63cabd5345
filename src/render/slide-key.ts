import type { Slide } from "../model/deck.ts";
import type { ImageFile } from "../model/project.ts";
import type { DeckContext } from "./context.ts";
import { digest, placesOf } from "./digest.ts";
import { findImage } from "./image.ts";
import type { OutlinedSlide } from "./outline.ts";
import type { SourceEntry } from "./source-list.ts";

/**
 * A hash of everything that a slide's HTML depends on, but for its number: the slide itself, the facts, sources and images it uses, the
 * sources it lists, and `shared`, a hash of what all slides depend on.
 */
export function slideKey(
  { slide, layout, sectionNumber, uses }: OutlinedSlide,
  entries: readonly SourceEntry[],
  shared: string,
  { facts, sources, images }: DeckContext,
): string {
  return digest([
    shared,
    contentDigest(slide),
    layout,
    sectionNumber,
    [...uses.facts].map((id) => facts.get(id)),
    [...uses.sources.keys(), ...uses.spoken].map((id) => sources.get(id)),
    [...uses.images].map((href) => imageDigest(findImage(href, images))),
    entries,
  ]);
}

// A slide that was not parsed anew is the same object, and need not be read again.
const slideDigests = new WeakMap<Slide, string>();
const imageDigests = new WeakMap<ImageFile, string>();

function contentDigest(slide: Slide): string {
  const known = slideDigests.get(slide);
  if (known !== undefined) return known;
  const made = digest([slide, placesOf(slide.blocks, slide.span)]);
  slideDigests.set(slide, made);
  return made;
}

function imageDigest(image: ImageFile | undefined): string {
  if (image === undefined) return "";
  const known = imageDigests.get(image);
  if (known !== undefined) return known;
  const made = digest([image.type, image.width, image.height, image.bytes]);
  imageDigests.set(image, made);
  return made;
}
