import type { RevealApi } from "reveal.js";
import { nearest, stretchOf, type Stretch } from "../rail/stretch.ts";
import { readTypedDate } from "../rail/typed-date.ts";
import { talkSlides, type TalkSlide } from "../talk/slides.ts";

/** A slide with all by which it may be found. */
export interface FindableSlide extends TalkSlide {
  readonly headline: string;
  /** Headline, body and description of figures; without the speaker's notes. */
  readonly text: string;
  readonly when: Stretch | undefined;
}

/** The deck's slides as they stand now. */
export function findableSlides(deck: RevealApi): readonly FindableSlide[] {
  return talkSlides(deck).map(({ section, label, title }) => ({
    section,
    label,
    title,
    headline: fold(title),
    text: fold(`${section.dataset["section"] ?? ""} ${textOf(section)}`),
    when: stretchOf(section),
  }));
}

/** The slides that are meant, the likeliest first: by number, by date (the one nearest in time), by words of the headline, by words anywhere. All for an empty query. */
export function findSlides<Slide extends Omit<FindableSlide, "section">>(
  slides: readonly Slide[],
  query: string,
  lang: string,
): readonly Slide[] {
  const words = fold(query)
    .split(" ")
    .filter((word) => word !== "");
  if (words.length === 0) return slides;
  const label = words.join("");
  const has = (text: string): boolean => words.every((word) => text.includes(word));
  const found = new Set<Slide>(slides.filter((slide) => slide.label.toLowerCase() === label));
  const date = readTypedDate(query, lang);
  const dated = slides.flatMap((slide) => (slide.when === undefined ? [] : [{ ...slide.when, slide }]));
  const closest = date === undefined || label.length < 3 ? undefined : nearest(dated, date);
  if (closest !== undefined) found.add(closest.slide);
  for (const slide of slides) if (has(slide.headline)) found.add(slide);
  for (const slide of slides) if (has(slide.text)) found.add(slide);
  return [...found];
}

/** Without capitals and accents, as people type in a hurry. */
function fold(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase().replaceAll(/\s+/g, " ").trim();
}

function textOf(section: HTMLElement): string {
  const parts = [...section.querySelectorAll(".slide")].map((part) => part.textContent);
  return parts.length > 0 ? parts.join(" ") : section.textContent;
}
