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
  outlined: OutlinedSlide,
  entries: readonly SourceEntry[],
  shared: string,
  { facts, sources, images }: DeckContext,
): string {
  const { slide, layout, sectionNumber, uses } = outlined;
  const inputs = [shared, layout, sectionNumber, facts, sources, uses.images.size > 0 && images, entries];
  const known = slideKeys.get(slide.content);
  if (known?.inputs.every((input, index) => input === inputs[index]) === true) return known.key;
  const key = digest([
    shared,
    contentDigest(slide),
    layout,
    sectionNumber,
    [...uses.facts].map((id) => facts.get(id)),
    [...uses.sources.keys(), ...uses.spoken].map((id) => sources.get(id)),
    [...uses.images].map((href) => imageDigest(findImage(href, images))),
    entries,
  ]);
  slideKeys.set(slide.content, { inputs, key });
  return key;
}

// What hangs on the same objects as before need not be read again.
const slideKeys = new WeakMap<object, { readonly inputs: readonly unknown[]; readonly key: string }>();
const slideDigests = new WeakMap<object, string>();
const imageDigests = new WeakMap<ImageFile, string>();

function contentDigest(slide: Slide): string {
  const known = slideDigests.get(slide.content);
  if (known !== undefined) return known;
  const made = digest([slide, placesOf(slide.blocks, slide.span)]);
  slideDigests.set(slide.content, made);
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
