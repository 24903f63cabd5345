import type { DeckMeta, Slide } from "../model/deck.ts";
import { sameEnds } from "../model/map-again.ts";
import type { Problem } from "../model/problem.ts";
import { findDeckFaults } from "./find-deck-faults.ts";
import { moveLater } from "./move-lines.ts";
import type { ParseMemory } from "./parse-memory.ts";
import { planSlides, type PlannedSlide, type SlidePlace } from "./plan-slides.ts";
import type { PlacedSlide } from "./read-slides.ts";
import type { ReadSlide } from "./read-slide.ts";

/** The slides in their final order, and what only the whole deck can tell. */
export interface ArrangedSlides {
  readonly slides: readonly Slide[];
  readonly problems: readonly Problem[];
}

/**
 * Makes a deck of slides that were read one by one: gives each its id and section, puts the cover first and the list of sources last
 * unless the author wrote them, and checks what only the whole can tell: that ids are unique and that links lead somewhere.
 */
export function arrangeSlides(
  read: readonly PlacedSlide[],
  meta: DeckMeta,
  memory: ParseMemory,
): ArrangedSlides {
  const store = memory.recall("arrangement", [meta], (): { last?: Arrangement } => ({}));
  const { last } = store;
  const isPlanned = last !== undefined && last.problems.length === 0 && isArrangedAlike(last.read, read);
  const plan = isPlanned
    ? last.plan
    : planSlides(
        read.map(({ slide }) => slide),
        meta,
      );
  const slides = plan.map((planned, row) => {
    if (planned.kind === "made") return planned.slide;
    const placed = read[planned.index];
    if (placed === undefined) throw new Error("A slide was planned that nobody wrote.");
    const known = isPlanned && last.read[planned.index] === placed ? last.slides[row] : undefined;
    return known ?? finishSlide(placed, planned.place);
  });
  const problems = isPlanned ? [] : findDeckFaults(read, plan, meta);
  store.last = { read, plan, slides, problems };
  return { slides, problems };
}

interface Arrangement extends ArrangedSlides {
  readonly read: readonly PlacedSlide[];
  readonly plan: readonly PlannedSlide[];
}

/** Whether two versions of the slides get the same ids and sections, and their links the same answers. */
function isArrangedAlike(before: readonly PlacedSlide[], after: readonly PlacedSlide[]): boolean {
  if (before.length !== after.length) return false;
  const { above, below } = sameEnds(before, after);
  for (let index = above; index < after.length - below; index += 1)
    if (!isAlike(before[index]?.slide, after[index]?.slide)) return false;
  return true;
}

function isAlike(a: ReadSlide | undefined, b: ReadSlide | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && frameOf(a) === frameOf(b));
}

/** All of a slide that arranging looks at, but for its place. */
function frameOf(slide: ReadSlide): string {
  const { id, level, title, layout, only, minutes, isBackup, isSlideless, isCited, links } = slide;
  const isBare = slide.blocks.length === 0 && slide.notes.length === 0;
  const targets = links.map(({ target }) => target);
  return JSON.stringify([
    id?.text,
    level,
    title,
    layout,
    only,
    minutes,
    isBackup,
    isSlideless,
    isCited,
    isBare,
    targets,
  ]);
}

/** A slide as it was made at first, and where its lines stand by now. */
interface Finished {
  readonly slide: Slide;
  now: Slide;
}

// By what was read.
const finished = new WeakMap<object, Finished>();

/** A slide that has only moved is the one that it was, but for its lines. */
function finishSlide({ slide, shift }: PlacedSlide, place: SlidePlace): Slide {
  const { id, section, title, isBackup, minutes } = place;
  const known = finished.get(slide.content);
  const isSame =
    known?.slide.id === id &&
    known.slide.section === section &&
    known.slide.sectionMinutes === minutes &&
    (known.slide.isBackup ?? false) === isBackup &&
    known.slide.title === (title === "" ? id : title);
  if (!isSame) {
    const made = makeFinished(slide, place);
    const now = moveLater(made, shift);
    finished.set(slide.content, { slide: made, now });
    return now;
  }
  const line = known.slide.span.line + shift;
  if (known.now.span.line !== line) known.now = moveLater(known.slide, shift);
  return known.now;
}

function makeFinished(slide: ReadSlide, { id, section, title, isBackup, minutes }: SlidePlace): Slide {
  const isTitled = slide.heading.length > 0;
  return {
    id,
    span: slide.span,
    ...(slide.level !== undefined && { level: slide.level }),
    heading: isTitled || title === "" ? slide.heading : [{ type: "text", raw: title, text: title }],
    title: title === "" ? id : title,
    section,
    classes: isBackup ? [...new Set([...slide.classes, "backup"])] : slide.classes,
    attributes: slide.attributes,
    ...(isBackup && { isBackup }),
    ...(minutes !== undefined && { sectionMinutes: minutes }),
    ...(slide.layout !== undefined && { layout: slide.layout }),
    ...(slide.when !== undefined && { when: slide.when }),
    blocks: slide.blocks,
    notes: slide.notes,
    footnotes: slide.footnotes,
    content: {},
  };
}
